// A signing thread that dies, is silent or answers as it is told: by the first byte of what it should sign.
import { parentPort } from 'node:worker_threads';
import type { SignDone, SignWork } from './signer.ts';

parentPort!.on('message', ({ id, blinded }: SignWork) => {
  if (blinded[0] === 1) process.exit(3);
  if (blinded[0] === 2) throw new Error('the thread failed');
  if (blinded[0] === 3) return;
  parentPort!.postMessage({ id, signature: blinded } satisfies SignDone);
});
