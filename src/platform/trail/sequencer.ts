import { setTimeout } from 'node:timers/promises';
import type { Government } from '../act.ts';
import type { Database } from '../database/index.ts';
import type { Folders, Services } from '../services.ts';
import { orderPending, readWaiting } from './order.ts';
import { signOrdered, signedSize } from './sign.ts';
import { TrailStopped } from './stopped.ts';

/** Between two rounds, in milliseconds. */
const PAUSE = 1_000;
/** The same complaint is said again after so many milliseconds. */
const REPEAT = 600_000;

/** What one round did. */
export interface Sequenced {
  /** entries that got their place in the order now */
  ordered: number;
  /** entries below the newest signed checkpoint; 0 for a practice twin, whose trail is never anchored */
  signed: number;
}

/**
 * Orders all entries that wait, and signs all that are ordered. Safe to run in several programs at once: an advisory lock lets
 * one at a time work on a government.
 * @throws TrailStopped when the database and the signed log contradict each other: nothing is signed then
 */
export async function sequenceOnce(
  db: Database,
  folders: Folders,
  government: Government,
): Promise<Sequenced> {
  const anchored = government.practiceOf === null;
  const waiting = await readWaiting(db, government.id);
  let ordered = 0;
  for (let count = waiting.pending ? 1 : 0; count > 0; ordered += count)
    count = await orderPending(db, government.id);
  if (!anchored) return { ordered, signed: 0 };
  let signed = await signedSize(folders, government.id);
  if (ordered === 0 && waiting.rows === signed) return { ordered, signed };
  for (let more = true; more;) ({ more, size: signed } = await signOrdered(db, folders, government.id));
  return { ordered, signed };
}

/** A sequencer at work. */
export interface Sequencer {
  /** when its last round ended, by performance.now() */
  beat(): number;
  stop(): Promise<void>;
}

/** Runs `sequenceOnce` for every government each second, until it is stopped; `stop` waits for the round that is under way. */
export function startSequencer(services: Pick<Services, 'db' | 'folders' | 'governments'>): Sequencer {
  let beat = performance.now();
  const said = new Map<string, number>();
  const pause = new AbortController();
  const stopped = () => pause.signal.aborted;

  async function round(): Promise<void> {
    for (const government of await services.governments()) {
      if (stopped()) return;
      try {
        await sequenceOnce(services.db, services.folders, government);
      } catch (error) {
        complain(government.id, government.name, error);
      }
    }
  }

  function complain(id: string, name: string, error: unknown): void {
    const what = error instanceof TrailStopped ? error.message : String((error as Error).stack ?? error);
    const key = `${id} ${what}`;
    const now = performance.now();
    if (now - (said.get(key) ?? -REPEAT) < REPEAT) return;
    said.set(key, now);
    console.error(`[jejak audit / trail · ${name}]\n${what}`);
  }

  async function work(): Promise<void> {
    while (!stopped()) {
      await setTimeout(PAUSE, undefined, { signal: pause.signal }).catch(() => {});
      if (!stopped()) await round().catch((error: unknown) => complain('', '', error));
      beat = performance.now();
    }
  }

  const working = work();
  return {
    beat: () => beat,
    async stop() {
      pause.abort();
      await working;
    },
  };
}
