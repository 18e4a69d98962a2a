import { randomBytes, timingSafeEqual } from 'node:crypto';
import { codeFrom, CODE_LENGTH } from '../../../platform/codes.ts';
import type { Vault } from '../../../platform/identity/vault.ts';

/** A shorter key could be guessed, and with it somebody's code: it counts as none. */
const SHORTEST_KEY = 16;

export interface SubmitKey {
  /** keyed hash by which a repeated submit is found; null: this one cannot be repeated */
  hash: string | null;
  code: string;
}

/**
 * The code of a new ticket. With a key it follows from the key and the vault, so that a repeated submit is told the same code though
 * nobody keeps it; without one it is chance.
 * @param what `submit`, or what is followed: one key opens one ticket only
 */
export function submitKey(
  vault: Vault,
  governmentId: string,
  what: string,
  key: string | null | undefined,
): SubmitKey {
  if (key === null || key === undefined || key.length < SHORTEST_KEY)
    return { hash: null, code: codeFrom(randomBytes(CODE_LENGTH)) };
  const of = (part: string) => vault.mac(`complaint ${part} ${governmentId} ${what} ${key}`);
  return { hash: of('submit'), code: codeFrom(Buffer.from(of('code'), 'hex').subarray(0, CODE_LENGTH)) };
}

/** What is kept of a code: it opens one ticket of one government, and says nothing without the vault. */
export function codeHash(vault: Vault, governmentId: string, number: string, code: string): string {
  return vault.mac(`complaint open ${governmentId} ${number} ${code}`);
}

/** Compares in the same time whatever differs; a hash that is not there is never the same. */
export function sameHash(kept: string | null | undefined, given: string): boolean {
  const own = Buffer.from(given);
  const other = kept === null || kept === undefined ? Buffer.alloc(own.length) : Buffer.from(kept);
  return own.length === other.length && timingSafeEqual(own, other);
}
