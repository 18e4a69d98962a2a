import { Worker } from 'node:worker_threads';
import { Slots } from '../../../../platform/pictures/slots.ts';
import type { ResultMade, ResultWork } from './result-of.ts';

/** Results that may wait for the one that is computed. */
const ROOM = 10;
/** Megabytes that computing may take: a wave too large for it ends its thread, not the program. */
const MEMORY_MB = 1_024;

/** One at a time: two on the same cores end no sooner. */
const slots = new Slots(1, ROOM);

/**
 * Computes a result in a thread of its own: a thousand replicates of nine thousand answers take seconds, in which nobody else's request may
 * wait.
 * @returns null when too many wait already
 */
export function resultApart(work: ResultWork, script?: URL): Promise<ResultMade | null> {
  return slots.run(() => inThread(work, script ?? new URL('./result.worker.ts', import.meta.url)));
}

function inThread(work: ResultWork, script: URL): Promise<ResultMade> {
  const worker = new Worker(script, {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread that computes results has stopped')));
  });
}
