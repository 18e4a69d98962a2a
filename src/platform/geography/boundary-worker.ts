// The thread in which a boundary file is read; see examine-boundaries.ts.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { regencyFacts } from './facts-table.ts';
import { packRings } from './packed-rings.ts';
import { readBoundaries } from './read-boundaries.ts';

/** Regencies between two words about how far it is. */
const STEP = 25;

const { bytes, licence } = workerData as { bytes: Uint8Array; licence: string };
const text = Buffer.from(bytes).toString('utf8');
const { boundaries, faults } = readBoundaries(text, licence, regencyFacts(), (done, total) => {
  if (done % STEP === 0) parentPort!.postMessage({ done, total });
});
if (faults.length > 0) parentPort!.postMessage({ faults, rows: [], points: 0, version: '' });
else {
  const rows = boundaries
    .map(({ code, rings }) => ({ code, rings: packRings(rings) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const digest = createHash('sha256');
  for (const { code, rings } of rows) digest.update(`${code}\n${rings}\n`);
  const points = boundaries.reduce(
    (sum, { rings }) => sum + rings.reduce((count, ring) => count + ring.length, 0),
    0,
  );
  const version = `borders-${digest.digest('hex').slice(0, 16)}`;
  parentPort!.postMessage({ faults, rows, points, version });
}
