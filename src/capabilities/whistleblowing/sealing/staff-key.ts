// A holder's key: one secret, an age identity. The key that signs his grants is derived from it, so that there is one thing to keep.
import { newIdentity, recipientOf } from '../../../platform/sealing/age.ts';
import { identityOf, secretOf } from '../../../platform/sealing/age-keys.ts';
import { decodeBech32, encodeBech32 } from '../../../platform/sealing/bech32.ts';
import { toHex, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';
import { newSigningKey, signingKeyOf, type SigningKey } from '../../../platform/sealing/ed25519.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import { combineShares, splitSecret, type Share } from '../../../platform/sealing/shares.ts';

export interface StaffKey {
  /** secret, `AGE-SECRET-KEY-1…` */
  identity: string;
  recipient: string;
  /** secret, 32 bytes */
  signingSeed: Bytes;
  /** Ed25519 public key, hex */
  signer: string;
}

export async function newStaffKey(): Promise<StaffKey> {
  return staffKeyOf(await newIdentity());
}

export async function staffKeyOf(identity: string): Promise<StaffKey> {
  const key = await crypto.subtle.importKey('raw', secretOf(identity), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('lurus wbs signer v1') };
  const { seed, publicKey } = await signingKeyOf(
    new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)),
  );
  return { identity, recipient: await recipientOf(identity), signingSeed: seed, signer: toHex(publicKey) };
}

const ROOT_PREFIX = 'lurus-root-';

/** A new root; it signs the key directory and is kept on paper only. */
export function newRoot(): Promise<SigningKey> {
  return newSigningKey();
}

/** The root's secret for paper: `LURUS-ROOT-1…`, with a checksum. */
export function printRoot({ seed }: Pick<SigningKey, 'seed'>): string {
  return encodeBech32(ROOT_PREFIX, seed).toUpperCase();
}

/** @throws SealingError `content` when it was typed wrong */
export async function readRoot(typed: string): Promise<SigningKey> {
  const seed = decodeBech32(ROOT_PREFIX, typed.replaceAll(/\s/g, ''));
  if (seed?.length !== 32) throw new SealingError('content', 'no root');
  return signingKeyOf(seed);
}

/** Three of five: any three holders recover, no two can. */
export const RECOVERY = { total: 5, threshold: 3 } as const;

/** A new recovery key. Its identity is not returned: it exists in its shares only. */
export async function newRecoveryKey(): Promise<{ recipient: string; shares: Share[] }> {
  const identity = await newIdentity();
  return { recipient: await recipientOf(identity), shares: await splitSecret(secretOf(identity), RECOVERY) };
}

/**
 * @param recipient the recovery key that the directory names
 * @throws ShareError; SealingError `content` when the shares belong to another key
 */
export async function recoverIdentity(typed: readonly string[], recipient: string): Promise<string> {
  const identity = identityOf(await combineShares(typed));
  if ((await recipientOf(identity)) !== recipient) throw new SealingError('content', 'shares of another key');
  return identity;
}
