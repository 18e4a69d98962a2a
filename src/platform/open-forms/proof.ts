import { createChallenge, randomInt, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { openVault } from '../identity/vault.ts';
import { sha256 } from '../ids.ts';
import type { Services } from '../services.ts';
import type { Load } from './load.ts';

/** Field of a form that carries the proof, filled in by the script. */
export const PROOF_FIELD = 'bukti';

/** Hours within which a challenge may be answered: a long complaint is written in one evening. */
const PROOF_HOURS = 4;
/** PBKDF2 rounds of one try, and tries by load. A phone of 2017 does some 300,000 rounds a second: below a second, three, twelve. */
const ROUNDS = 1_000;
const TRIES: Record<Load, number> = { calm: 200, busy: 800, flood: 3_200 };

/** What signs a government's challenges; from the key that lies in the keys folder, so that every process of the house knows it. */
function secretsOf(services: Pick<Services, 'folders'>, governmentId: string) {
  const vault = openVault(services.folders.keys);
  return {
    hmacSignatureSecret: vault.mac(`proof of work ${governmentId}`),
    hmacKeySignatureSecret: vault.mac(`proof of work answer ${governmentId}`),
  };
}

/**
 * A new piece of work for a browser, the more the busier the house is.
 * @param minutes within which it may be answered
 */
export function newChallenge(
  services: Pick<Services, 'folders' | 'clock'>,
  governmentId: string,
  load: Load,
  minutes = PROOF_HOURS * 60,
): Promise<Challenge> {
  const tries = TRIES[load];
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: ROUNDS,
    counter: tries / 2 + randomInt(tries / 2),
    deriveKey,
    expiresAt: Math.floor(Date.now() / 1_000) + minutes * 60,
    ...secretsOf(services, governmentId),
  });
}

/**
 * Is this a valid proof of this government that nobody has spent? Spends it in the caller's transaction, so that of two forms with
 * one proof the second waits and is told no. Whatever is wrong with it, the answer is no and never an error.
 */
export async function spendProof(
  tx: Tx,
  services: Pick<Services, 'folders'>,
  governmentId: string,
  typed: string,
): Promise<boolean> {
  const mark = await markOfProof(services, governmentId, typed);
  if (mark === null) return false;
  const { numAffectedRows = 0n } = await sql`
    insert into spent_proof (government_id, mark) values (${governmentId}::uuid, ${mark})
    on conflict (government_id, mark) do nothing`.execute(tx);
  return numAffectedRows > 0n;
}

/**
 * What a valid proof is known by once it is spent; null for one that is not valid. For whoever keeps spent ones in memory, where a row would
 * tell a time; everybody else calls `spendProof`.
 */
export async function markOfProof(
  services: Pick<Services, 'folders'>,
  governmentId: string,
  typed: string,
): Promise<string | null> {
  const payload = readPayload(typed);
  if (payload === null) return null;
  const { verified } = await verifySolution({
    ...payload,
    deriveKey,
    ...secretsOf(services, governmentId),
  }).catch(() => ({ verified: false }));
  return verified ? sha256(payload.challenge.signature ?? '') : null;
}

/** Base64 of JSON, as the script writes it: parts that are not of the expected form make it no proof. */
function readPayload(typed: string): Payload | null {
  if (typed === '' || typed.length > 4_096) return null;
  try {
    const payload = JSON.parse(Buffer.from(typed, 'base64').toString('utf8')) as Partial<Payload> | null;
    const expires = payload?.challenge?.parameters?.expiresAt;
    return typeof payload?.challenge?.signature === 'string' &&
      typeof expires === 'number' &&
      payload.solution !== undefined
      ? (payload as Payload)
      : null;
  } catch {
    return null;
  }
}
