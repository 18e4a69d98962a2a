import { sha256 } from '../ids.ts';
import { isRefusal, type Outcome, type Refusal } from '../outcome.ts';
import type { Phase, PhaseProgress } from './examine.ts';
import { unexpected } from './refusals.ts';
import type { ImportRun } from './store.ts';

/** Milliseconds for which a refused piece of work is remembered, so that whoever asks next is told why. */
const REMEMBERED = 15 * 60_000;

/** A check or a commit that is going on, or that was refused a while ago. */
export interface Work {
  /** the run as it was at the start: what is shown while its transaction is open */
  run: ImportRun;
  /** of the accounts that it names */
  names: ReadonlyMap<string, string>;
  phase: Phase;
  done: number;
  total: number;
  running: boolean;
  problem: Refusal | null;
}

/**
 * The long work of imports in this process: its progress lies in memory, because on the embedded database the one connection belongs to
 * the open transaction. Whoever started it may ask without the database, known by the same session token.
 */
export interface ImportWork {
  /** Starts `work` and answers at once; null when the run is being worked on already. */
  start(
    run: ImportRun,
    names: ReadonlyMap<string, string>,
    token: string,
    work: (progress: PhaseProgress) => Promise<Outcome<ImportRun>>,
  ): Work | null;
  /** What is going on with a run, or why its last work was refused. */
  find(id: string): Work | undefined;
  /** The same, only for the session that started it and while it goes on. */
  findOwn(id: string, token: string | null): Work | undefined;
  /** The run has been opened anew: what was refused before is of no interest any more. */
  forget(id: string): void;
  /** Waits for everything that goes on (tests, and a clean stop). */
  settled(): Promise<void>;
}

/** @param log told of what nobody expected */
export function importWork(log: (error: unknown) => void): ImportWork {
  const works = new Map<string, Work & { owner: string; end: Promise<void> }>();
  return {
    start(run, names, token, work) {
      if (works.get(run.id)?.running) return null;
      const kept = {
        run,
        names,
        phase: 'reading' as Phase,
        done: 0,
        total: 0,
        running: true,
        problem: null as Refusal | null,
        owner: sha256(token),
        end: Promise.resolve(),
      };
      works.set(run.id, kept);
      const end = (problem: Refusal | null) => {
        Object.assign(kept, { running: false, problem });
        if (problem === null) works.delete(run.id);
        else {
          setTimeout(() => {
            if (works.get(run.id) === kept) works.delete(run.id);
          }, REMEMBERED).unref();
        }
      };
      kept.end = work((phase, done, total) => Object.assign(kept, { phase, done, total })).then(
        (outcome) => end(isRefusal(outcome) ? outcome : null),
        (error: unknown) => {
          log(error);
          end(unexpected());
        },
      );
      return kept;
    },
    find: (id) => works.get(id),
    findOwn(id, token) {
      const work = works.get(id);
      return work?.running && token !== null && work.owner === sha256(token) ? work : undefined;
    },
    forget(id) {
      if (!works.get(id)?.running) works.delete(id);
    },
    async settled() {
      await Promise.all([...works.values()].map((each) => each.end));
    },
  };
}
