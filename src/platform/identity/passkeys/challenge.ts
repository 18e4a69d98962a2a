import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../database/index.ts';
import { sha256 } from '../../ids.ts';
import type { Vault } from '../vault.ts';

/** Minutes within which a challenge may be answered: finding the telephone takes a while. */
const MINUTES = 5;
const NONCE_BYTES = 32;
const TIME_BYTES = 8;
const MAC_BYTES = 32;

/** What a challenge is good for; it proves nothing elsewhere. */
export interface Occasion {
  purpose: 'enrol' | 'log-in';
  governmentId: string;
  /** host of the ceremony, without port */
  rpId: string;
  /** whose passkey is made; null: whoever logs in */
  accountId: string | null;
}

/**
 * A challenge that carries its own end and a keyed hash (W3C WebAuthn 3, 13.4.3: random, at least 16 bytes): asking for one writes no row, so
 * that whoever has no account fills no table. It is spent when it is answered.
 */
export function makeChallenge(
  vault: Vault,
  occasion: Occasion,
  now: Temporal.Instant,
): Uint8Array<ArrayBuffer> {
  const end = Buffer.alloc(TIME_BYTES);
  end.writeBigUInt64BE(BigInt(now.add({ minutes: MINUTES }).epochMilliseconds));
  const head = Buffer.concat([randomBytes(NONCE_BYTES), end]);
  return new Uint8Array(Buffer.concat([head, macOf(vault, occasion, head)]));
}

/** Is this text a challenge that we made for this occasion, and still in time? */
export function isFresh(vault: Vault, occasion: Occasion, challenge: string, now: Temporal.Instant): boolean {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== NONCE_BYTES + TIME_BYTES + MAC_BYTES) return false;
  const head = bytes.subarray(0, NONCE_BYTES + TIME_BYTES);
  const genuine = timingSafeEqual(bytes.subarray(head.length), macOf(vault, occasion, head));
  return genuine && head.readBigUInt64BE(NONCE_BYTES) > BigInt(now.epochMilliseconds);
}

/** Spends a challenge in the caller's transaction. @returns false when it was answered before */
export async function spendChallenge(tx: Tx, governmentId: string, challenge: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into spent_proof (government_id, mark) values (${governmentId}::uuid, ${sha256(challenge)})
    on conflict (government_id, mark) do nothing`.execute(tx);
  return numAffectedRows > 0n;
}

function macOf(vault: Vault, { purpose, governmentId, rpId, accountId }: Occasion, head: Buffer): Buffer {
  const what = `passkey ${purpose} ${governmentId} ${rpId} ${accountId ?? ''} ${head.toString('hex')}`;
  return Buffer.from(vault.mac(what), 'hex');
}
