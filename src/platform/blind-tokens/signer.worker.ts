// The thread that signs. RSA without padding by node:crypto (OpenSSL): a hundred times quicker than BigInt, and blinded by itself against
// measuring its time.
import {
  constants,
  createPublicKey,
  privateDecrypt,
  publicEncrypt,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { SignDone, SignWork } from './signer.ts';

const padding = constants.RSA_NO_PADDING;

/** Null when the signature does not lead back to the message: a fault in the arithmetic would give the key away (RFC 9474, section 4.3). */
function signRaw(privateKey: KeyObject, blinded: Uint8Array): Uint8Array | null {
  try {
    const signature = privateDecrypt({ key: privateKey, padding }, blinded);
    const back = publicEncrypt({ key: createPublicKey(privateKey), padding }, signature);
    return timingSafeEqual(back, blinded) ? Uint8Array.from(signature) : null;
  } catch {
    return null;
  }
}

parentPort!.on('message', ({ id, privateKey, blinded }: SignWork) => {
  parentPort!.postMessage({ id, signature: signRaw(privateKey, blinded) } satisfies SignDone);
});
