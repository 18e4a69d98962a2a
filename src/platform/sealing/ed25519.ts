// Signatures by Ed25519 (RFC 8032). WebCrypto where it knows the curve (Node 20, Chromium 137, Firefox 129, Safari 17), else the arithmetic of
// @noble/curves, which age-encryption carries anyway; it is loaded only on the older engines.
import { concat, ownBytes, randomBytes, type Bytes } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

/** PKCS #8 frame of an Ed25519 seed (RFC 8410 section 7). */
const FRAME = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];
const ALGORITHM = { name: 'Ed25519' };

export interface SigningKey {
  /** 32 bytes, secret */
  seed: Bytes;
  /** 32 bytes */
  publicKey: Bytes;
}

export async function newSigningKey(): Promise<SigningKey> {
  return signingKeyOf(randomBytes(32));
}

/** The key whose secret is this seed of 32 bytes. */
export async function signingKeyOf(seed: Uint8Array): Promise<SigningKey> {
  if (seed.length !== 32) throw new SealingError('content', 'a seed has 32 bytes');
  if (!(await hasEd25519())) {
    const { ed25519 } = await import('@noble/curves/ed25519.js');
    return { seed: ownBytes(seed), publicKey: ownBytes(ed25519.getPublicKey(seed)) };
  }
  const key = await privateKey(seed, true);
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  const raw = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
  return { seed: ownBytes(seed), publicKey: Uint8Array.from(raw, (each) => each.charCodeAt(0)) };
}

/** @returns 64 bytes */
export async function sign(seed: Uint8Array, message: Uint8Array): Promise<Bytes> {
  if (!(await hasEd25519())) {
    const { ed25519 } = await import('@noble/curves/ed25519.js');
    return ownBytes(ed25519.sign(ownBytes(message), seed));
  }
  return new Uint8Array(
    await crypto.subtle.sign(ALGORITHM, await privateKey(seed, false), ownBytes(message)),
  );
}

/** False for a wrong signature and for anything that is no key or no signature; never throws. */
export async function verifies(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    if (!(await hasEd25519())) {
      const { ed25519 } = await import('@noble/curves/ed25519.js');
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    }
    const key = await crypto.subtle.importKey('raw', ownBytes(publicKey), ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, key, ownBytes(signature), ownBytes(message));
  } catch {
    return false;
  }
}

function privateKey(seed: Uint8Array, extractable: boolean): Promise<CryptoKey> {
  const pkcs8 = concat(Uint8Array.from(FRAME), seed);
  return crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, extractable, ['sign']);
}

let known: Promise<boolean> | undefined;

function hasEd25519(): Promise<boolean> {
  known ??= privateKey(new Uint8Array(32), false).then(
    () => true,
    () => false,
  );
  return known;
}
