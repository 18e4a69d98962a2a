import type pg from 'pg';
import { openPool } from './pool.ts';
import {
  learn,
  LONGEST_AGE,
  NOTHING_KNOWN,
  placeInLog,
  unfitAt,
  type History,
  type Knowledge,
  type Unfit,
} from './standby-age.ts';

/** Looks at primary and standby once a second, on a connection of its own to each: a busy pool must not look like an old standby. */
export interface StandbyWatch {
  /** why the standby is not to be read now; null: it may be */
  unfit(): Unfit | null;
  /** ms; what it lacks is younger; null: not known */
  age(): number | null;
  /** Something went wrong there: nobody reads there before the next look. */
  distrust(): void;
  /** `work` there, given up when the standby falls silent: nobody waits for a machine that has frozen. */
  whileItAnswers<T>(work: Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Between two looks, ms. */
const EVERY = 1_000;

/** What a standby is held to. */
export interface Demands {
  /** older than that, it is not read, ms */
  longestAge: number;
  /** a server that has not answered by then is silent, ms */
  patience: number;
}

export const DEMANDS: Demands = { longestAge: LONGEST_AGE, patience: 5_000 };

const HISTORY = `(select system_identifier::text from pg_control_system()) as system, current_database() as database`;
/** Flushed: what was acknowledged is no further, and a standby is sent no more. */
const ASK_PRIMARY = `select pg_current_wal_flush_lsn()::text as place, left(pg_walfile_name(pg_current_wal_flush_lsn()), 8) as timeline, ${HISTORY}`;
/** After a change-over the new timeline is seen here some minutes late; until then the primary answers. */
const ASK_STANDBY = `select pg_is_in_recovery() as recovering, coalesce(pg_last_wal_replay_lsn(), '0/0')::text as place,
  to_hex(greatest(c.timeline_id, r.min_recovery_end_timeline)) as timeline, ${HISTORY}
  from pg_control_checkpoint() c, pg_control_recovery() r`;

interface Answer extends Omit<History, 'timeline'> {
  place: string;
  /** hexadecimal */
  timeline: string;
}

/** Begins with a first look. @param vet asked before a standby that was silent is read (again): false, and it is not */
export async function watchStandby(
  urls: { primary: string; standby: string },
  vet: () => Promise<boolean>,
  { longestAge, patience }: Demands,
): Promise<StandbyWatch> {
  const primary = openPool(urls.primary, 1, patience);
  const standby = openPool(urls.standby, 1, patience);
  const waiting = new Set<(error: Error) => void>();
  let known: Knowledge = NOTHING_KNOWN;
  let vetted = false;
  let stopped = false;
  let next: NodeJS.Timeout | undefined;

  function lose(unfit: 'silent' | 'powerful'): void {
    known = { ...NOTHING_KNOWN, unfit };
    vetted = false;
  }

  async function look(): Promise<void> {
    const at = performance.now();
    // Without the primary nothing is learned, and what is known grows old by itself.
    const first = await ask<Answer>(primary, ASK_PRIMARY, patience).catch(() => null);
    if (first === null) return;
    try {
      vetted ||= await inTime(vet(), patience);
      if (!vetted) return lose('powerful');
      const second = await ask<Answer & { recovering: boolean }>(standby, ASK_STANDBY, patience);
      known = learn(known, { ...read(first), at }, { ...read(second), recovering: second.recovering });
    } catch (error) {
      lose('silent');
      if (error instanceof Silence) for (const giveUp of waiting) giveUp(error);
    }
  }

  async function round(): Promise<void> {
    await look();
    if (!stopped) next = setTimeout(() => void (looking = round()), EVERY).unref();
  }
  let looking = round();
  await looking;

  return {
    unfit: () => unfitAt(known, performance.now(), longestAge),
    age: () => (known.heldUntil === null ? null : performance.now() - known.heldUntil),
    distrust: () => {
      known = { ...known, unfit: 'silent' };
    },
    async whileItAnswers(work) {
      const { promise: silence, reject } = Promise.withResolvers<never>();
      waiting.add(reject);
      try {
        return await Promise.race([work, silence]);
      } finally {
        waiting.delete(reject);
      }
    },
    async stop() {
      stopped = true;
      clearTimeout(next);
      await looking;
      await primary.end();
      await standby.end();
    },
  };
}

/** A server that takes a question and does not answer. */
class Silence extends Error {}

async function ask<T>(pool: pg.Pool, question: string, patience: number): Promise<T> {
  const client = await pool.connect();
  let failed = true;
  try {
    const { rows } = await inTime(client.query(question), patience);
    failed = false;
    return rows[0] as T;
  } finally {
    // A connection that owes an answer is torn down.
    client.release(failed);
  }
}

async function inTime<T>(answer: Promise<T>, patience: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Silence('no answer')), patience);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function read({ place, timeline, system, database }: Answer): History & { place: bigint } {
  return { place: placeInLog(place), timeline: Number.parseInt(timeline, 16), system, database };
}
