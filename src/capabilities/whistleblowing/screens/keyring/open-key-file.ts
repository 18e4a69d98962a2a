// Opening and making key files: fetched when somebody unlocks, because the cryptography is heavy.
import { openWithPassphrase, sealWithPassphrase } from '../../../../platform/sealing/age.ts';
import { fromBase64, readUtf8, toBase64, utf8, type Bytes } from '../../../../platform/sealing/bytes.ts';
import {
  addPasskey,
  newPasskey,
  openWithPasskey,
  sealToPasskeys,
} from '../../../../platform/sealing/passkey.ts';
import { SealingError } from '../../../../platform/sealing/sealing-error.ts';
import { UnlockError } from './unlock-error.ts';

const rpId = () => location.hostname;

/** @param file base64 @throws UnlockError */
export async function openByPasskey(file: string): Promise<string> {
  return explained(async () => readUtf8(await openWithPasskey(fromBase64(file), rpId())));
}

/** @throws UnlockError */
export async function openByPassphrase(file: Uint8Array, passphrase: string): Promise<string> {
  return explained(async () => readUtf8(await openWithPassphrase(file, passphrase)));
}

/** Makes a passkey, seals the text to it and opens it once again as proof. @returns base64 @throws UnlockError */
export async function keepByPasskey(text: string, label: string): Promise<string> {
  return explained(async () => {
    const credential = await newPasskey(label, rpId());
    const file = await sealToPasskeys(utf8(text), [credential], rpId());
    const proof = readUtf8(await openWithPasskey(file, rpId(), credential));
    if (proof !== text) throw new UnlockError('damaged');
    return toBase64(file);
  });
}

/** One more passkey for a file that a passkey of this device opens. @returns base64 @throws UnlockError */
export async function keepByOneMorePasskey(file: string, label: string): Promise<string> {
  return explained(async () => toBase64(await addPasskey(fromBase64(file), label, rpId())));
}

export function keepByPassphrase(text: string, passphrase: string): Promise<Bytes> {
  return sealWithPassphrase(utf8(text), passphrase, 'phone');
}

async function explained<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UnlockError) throw error;
    if (error instanceof DOMException) throw new UnlockError('declined');
    if (!(error instanceof SealingError)) throw error;
    if (error.fault === 'no-prf') throw new UnlockError('no-prf');
    throw new UnlockError(error.fault === 'wrong-key' ? 'wrong' : 'damaged');
  }
}
