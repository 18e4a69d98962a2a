import { randomBytes } from 'node:crypto';
import type { Tx } from '../database/index.ts';
import { isSealedHost } from '../http/sealed-host.ts';
import { newId, sha256 } from '../ids.ts';
import type { IdentityTables, SessionStage } from './tables.ts';

/** Hours without a request after which a session is over: a desk left at lunch, an office computer that others use. */
const IDLE_HOURS = 2;
/** Hours after which it is over however busy: one working day. */
const LONGEST_HOURS = 12;
const TOKEN_BYTES = 32;
const MAX_USER_AGENT = 300;

/** The main application, or the sealed channel's `wbs.<host>`: where a session was opened, and the only place where it holds. */
export type Origin = 'main' | 'sealed';

export function originOfHost(host: string): Origin {
  return isSealedHost(host) ? 'sealed' : 'main';
}

/**
 * What is kept of a token. Its origin goes into the hash: one that is carried over is unknown there, and no row says which sessions
 * belong to the sealed channel. Ways to sign in that only the main host knows (a provider, a passkey) so never open the other.
 */
export function hashToken(token: string, origin: Origin): string {
  return sha256(origin === 'sealed' ? `wbs:${token}` : token);
}

/** A session last seen before this time is over. */
export function openSince(now: Temporal.Instant): string {
  return now.subtract({ hours: IDLE_HOURS }).toString();
}

/**
 * How an account was proved. Every way of proving (password, activation code; later OpenID Connect and passkeys) ends in `startSession`
 * with one of these, and nothing behind it asks which way it was.
 */
export interface Proof {
  /** `password`: the second factor is still to come */
  stage: SessionStage;
  /** a second factor is part of the proof */
  strong: boolean;
}

/** Opens a session, which holds on its origin only (the main one unless told). @returns the token for the cookie: only its hash is kept */
export async function startSession(
  tx: Tx,
  governmentId: string,
  account: { id: string },
  proof: Proof,
  client: { userAgent: string; origin?: Origin },
  now: Temporal.Instant,
): Promise<string> {
  const token = makeToken();
  await tx
    .withTables<IdentityTables>()
    .insertInto('session')
    .values({
      government_id: governmentId,
      id: newId(),
      token_hash: hashToken(token, client.origin ?? 'main'),
      account_id: account.id,
      stage: proof.stage,
      created_at: now.toString(),
      last_seen_at: now.toString(),
      expires_at: now.add({ hours: LONGEST_HOURS }).toString(),
      second_factor_at: proof.strong ? now.toString() : null,
      user_agent: printable(client.userAgent),
      practice: false,
      ended_at: null,
    })
    .execute();
  return token;
}

/** The second factor was given: the session opens, under a new token, so that one seen before is worth nothing. */
export async function strengthenSession(
  tx: Tx,
  { sessionId, origin }: { sessionId: string; origin: Origin },
  now: string,
): Promise<string> {
  const token = makeToken();
  await tx
    .withTables<IdentityTables>()
    .updateTable('session')
    .set({ stage: 'full', second_factor_at: now, token_hash: hashToken(token, origin) })
    .where('id', '=', sessionId)
    .execute();
  return token;
}

/** Ends sessions of an account: all, or all but the one that asks. @returns how many were open */
export async function endSessions(tx: Tx, accountId: string, now: string, except?: string): Promise<number> {
  let query = tx
    .withTables<IdentityTables>()
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (except !== undefined) query = query.where('id', '<>', except);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Ends the session that a browser had before, if there is one: another is about to be opened in it. */
export async function endFormerSession(
  tx: Tx,
  { token, origin }: { token: string | null; origin: Origin },
  now: string,
): Promise<void> {
  if (token === null) return;
  await tx
    .withTables<IdentityTables>()
    .updateTable('session')
    .set({ ended_at: now })
    .where('token_hash', '=', hashToken(token, origin))
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends one session of an account. @returns false when it has none of that id, or it is over */
export async function endSession(
  tx: Tx,
  accountId: string,
  sessionId: string,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<IdentityTables>()
    .updateTable('session')
    .set({ ended_at: now })
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Open sessions of an account, the latest first. */
export async function listSessions(tx: Tx, accountId: string, now: Temporal.Instant) {
  return tx
    .withTables<IdentityTables>()
    .selectFrom('session')
    .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'user_agent as userAgent'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('stage', '=', 'full')
    .where('expires_at', '>', now.toString())
    .where('last_seen_at', '>', openSince(now))
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
}

function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A header can hold anything; it is shown in a list of sessions only. */
function printable(userAgent: string): string {
  return userAgent.toWellFormed().replace(/\p{C}/gu, ' ').slice(0, MAX_USER_AGENT);
}
