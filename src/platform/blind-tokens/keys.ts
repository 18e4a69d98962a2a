import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Vault } from '../identity/vault.ts';
import { BlindTokenError } from './blind-token-error.ts';
import type { TokenKey } from './client.ts';

const MODULUS_BITS = 3072;
const EXPONENT = 65_537;
const KID_BYTES = 16;

/** A new signing key: what everybody may know, and its private half as the database may keep it. */
export interface NewSigningKey extends TokenKey {
  privateSealed: string;
}

/** A private key that was opened for signing; it signs blinded messages and nothing else. */
export interface SigningKey extends TokenKey {
  privateKey: KeyObject;
}

/** RSA-3072, made beside the event loop (a second or so). @param vault the installation's: `openVault(folders.keys)` */
export async function makeSigningKey(vault: Vault): Promise<NewSigningKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: MODULUS_BITS,
    publicExponent: EXPONENT,
  });
  const known = describeKey(publicKey);
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return { ...known, privateSealed: vault.seal(plain, contextOf(known.kid)) };
}

/** @throws when it was altered, sealed for another key or by another installation; BlindTokenError `key` when it is not the one named */
export function openSigningKey(vault: Vault, kid: string, privateSealed: string): SigningKey {
  const privateKey = createPrivateKey({
    key: Buffer.from(vault.open(privateSealed, contextOf(kid)), 'base64'),
    type: 'pkcs8',
    format: 'der',
  });
  const known = describeKey(createPublicKey(privateKey));
  if (known.kid !== kid) throw new BlindTokenError('key');
  return { ...known, privateKey };
}

/** The public half for node:crypto. @throws BlindTokenError `key` when it is not the one that its name says */
export function publicKeyOf({ kid, n }: TokenKey): KeyObject {
  const publicKey = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
  const known = describeKey(publicKey);
  if (known.kid !== kid || known.n !== n) throw new BlindTokenError('key');
  return publicKey;
}

/** `kid` names a key by itself: the first 16 bytes of SHA-256 over its SPKI form, in base64url. */
function describeKey(publicKey: KeyObject): TokenKey {
  const { modulusLength, publicExponent } = publicKey.asymmetricKeyDetails ?? {};
  if (
    publicKey.asymmetricKeyType !== 'rsa' ||
    modulusLength !== MODULUS_BITS ||
    publicExponent !== BigInt(EXPONENT)
  )
    throw new BlindTokenError('key');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const kid = createHash('sha256').update(spki).digest().subarray(0, KID_BYTES).toString('base64url');
  const { n } = publicKey.export({ format: 'jwk' });
  if (n === undefined) throw new BlindTokenError('key');
  return { kid, n };
}

function contextOf(kid: string): string {
  return `blind-token:${kid}`;
}
