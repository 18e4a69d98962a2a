import { Worker } from 'node:worker_threads';
import type { BoundaryFault } from './read-boundaries.ts';

/** Bytes of a boundary file; the country in full detail has some 30 MB as GeoJSON. */
export const MOST_BYTES = 60 * 2 ** 20;
/** Megabytes that reading may take: a file made to fill the memory ends the worker, not the program. */
const MEMORY_MB = 1_024;

/** What a boundary file holds, packed as it is kept. With any fault there is nothing to keep. */
export interface ExaminedBoundaries {
  faults: BoundaryFault[];
  /** sorted by code; rings as packed-rings.ts writes them */
  rows: { code: string; rings: string }[];
  points: number;
  /** hash of all rows */
  version: string;
}

export type Told = (done: number, total: number) => void;

/**
 * Reads a boundary file in a thread of its own, so that neither its size nor its malice stops anybody else's work.
 * @param bytes UTF-8 text of GeoJSON or TopoJSON
 */
export function examineBoundaries(
  bytes: Uint8Array,
  licence: string,
  told: Told = () => {},
): Promise<ExaminedBoundaries> {
  if (bytes.length > MOST_BYTES) return Promise.resolve(refusedWhole('too-large'));
  const worker = new Worker(new URL('./boundary-worker.ts', import.meta.url), {
    workerData: { bytes, licence },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: { done: number; total: number } | ExaminedBoundaries) => {
      if ('done' in message) told(message.done, message.total);
      else resolve(message);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refusedWhole('too-large'));
      else reject(error);
    });
    worker.on('exit', () => reject(new Error('the boundary worker has stopped')));
  });
}

function refusedWhole(fault: BoundaryFault['fault']): ExaminedBoundaries {
  return { faults: [{ code: '', fault }], rows: [], points: 0, version: '' };
}
