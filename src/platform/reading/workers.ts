import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Slots } from '../pictures/slots.ts';
import type { PageDone, PageWork } from './page-work.ts';

/** Pages that may wait; more are sent away and come again with the next round of the caller's queue. */
const WAITING_ROOM = 2_000;
/** Milliseconds without work after which a thread gives its memory back (some 150 MB each). */
const IDLE = 60_000;
/** Of a thread, beside what WebAssembly takes: that is bound by the size of the page. */
const MEMORY_MB = 512;

/** What came of one page: `time`: it was ended; `broken`: it ended its thread; `busy`: too many wait. */
export type PageOutcome<Done = PageDone> = Done | 'time' | 'broken' | 'busy';

export interface Workers<Work = PageWork, Done = PageDone> {
  read(work: Work, seconds: number): Promise<PageOutcome<Done>>;
  /** threads that live now */
  count(): number;
  close(): Promise<void>;
}

export interface WorkersSetting {
  /** at once; one a core by default: two on one core take longer for both */
  size?: number;
  room?: number;
  idle?: number;
  script?: URL;
}

/** A few threads that read pages, one page each. A page that takes too long or ends its thread harms no other: the next gets a new thread. */
export function makeWorkers<Work = PageWork, Done extends object = PageDone>(
  setting: WorkersSetting = {},
): Workers<Work, Done> {
  const script = setting.script ?? new URL('./reading.worker.ts', import.meta.url);
  const slots = new Slots(setting.size ?? availableParallelism(), setting.room ?? WAITING_ROOM);
  const resting: { worker: Worker; clock: NodeJS.Timeout }[] = [];
  const alive = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    alive.add(worker);
    // Without a listener an error of a thread would end the program.
    worker.on('error', () => {});
    worker.on('exit', () => {
      alive.delete(worker);
      const at = resting.findIndex((each) => each.worker === worker);
      if (at >= 0) clearTimeout(resting.splice(at, 1)[0]!.clock);
    });
    return worker;
  }

  function take(): Worker {
    const rested = resting.pop();
    if (rested === undefined) return start();
    clearTimeout(rested.clock);
    rested.worker.ref();
    return rested.worker;
  }

  function rest(worker: Worker): void {
    worker.unref();
    const clock = setTimeout(() => void worker.terminate(), setting.idle ?? IDLE);
    clock.unref();
    resting.push({ worker, clock });
  }

  return {
    async read(work, seconds) {
      const outcome = await slots.run(async () => {
        const worker = take();
        const done = await onePage<Work, Done>(worker, work, seconds);
        if (typeof done === 'string') await worker.terminate();
        else rest(worker);
        return done;
      });
      return outcome ?? 'busy';
    },
    count: () => alive.size,
    async close() {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}

function onePage<Work, Done>(worker: Worker, work: Work, seconds: number): Promise<Done | 'time' | 'broken'> {
  return new Promise((resolve) => {
    const finish = (outcome: Done | 'time' | 'broken') => {
      clearTimeout(clock);
      worker.off('message', finish).off('error', broken).off('exit', broken);
      resolve(outcome);
    };
    const broken = () => finish('broken');
    const clock = setTimeout(() => finish('time'), seconds * 1_000);
    worker.on('message', finish).on('error', broken).on('exit', broken);
    worker.postMessage(work);
  });
}
