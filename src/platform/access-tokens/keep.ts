import { randomBytes } from 'node:crypto';
import type { Tx } from '../database/index.ts';
import { newId, sha256 } from '../ids.ts';
import type { Own } from '../identity/own-route.ts';
import { needsSecondFactor } from '../identity/policy.ts';
import { provePassword } from '../identity/prove-again.ts';
import { secondFactorMissing } from '../identity/sessions.ts';
import type { IdentityTables } from '../identity/tables.ts';
import { badField, conflict, notFound, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { record } from '../trail/record.ts';
import { MOST_TOKENS, type MadeReply, type TokenBody, type TokenRow } from './contract.ts';
import { PREFIX } from './session.ts';
import type { AccessTokenTables } from './tables.ts';

const TOKEN_BYTES = 32;

/**
 * Makes a token, after its owner has proved himself again. Roles that need a second factor make one in a session with it only.
 * @param known every scope that there is
 * @returns the token itself: only its hash is kept
 */
export async function makeToken(
  services: Services,
  own: Own,
  input: TokenBody,
  known: readonly string[],
): Promise<Outcome<MadeReply>> {
  const scopes = [...new Set(input.scopes)].sort((a, b) => (a < b ? -1 : 1));
  if (scopes.some((each) => !known.includes(each))) {
    return badField('scopes', 'Pilih cakupan dari daftar.', 'Choose scopes from the list.');
  }
  const wrong = await provePassword(services, own, input.current, 'current');
  if (wrong !== null) return wrong;
  const { accountId, strong } = own.session;
  const token = `${PREFIX}${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  return own.run(async (tx, act): Promise<Outcome<MadeReply>> => {
    if (needsSecondFactor(act.actor) && !strong) return secondFactorMissing();
    // One after the other for each account, so that the limit holds.
    await tx
      .withTables<IdentityTables>()
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if ((await listTokens(tx, accountId, act.now)).length >= MOST_TOKENS) {
      return conflict(
        'tokens-full',
        `Paling banyak ${MOST_TOKENS} token. Cabut yang tidak dipakai lagi, lalu buat yang baru.`,
        `At most ${MOST_TOKENS} tokens. Revoke those that are used no more, then make a new one.`,
      );
    }
    const id = newId();
    const name = input.name.trim();
    const expiresAt = Temporal.Instant.from(act.now)
      .add({ hours: 24 * input.days })
      .toString();
    await tx
      .withTables<AccessTokenTables>()
      .insertInto('access_token')
      .values({
        government_id: act.government.id,
        id,
        account_id: accountId,
        name,
        token_hash: sha256(token),
        scopes,
        strong,
        created_at: act.now,
        expires_at: expiresAt,
        last_used_on: null,
      })
      .execute();
    await record(tx, act, {
      action: 'account.make-token',
      kind: 'access-token',
      subject: id,
      record: { accountId, name, scopes, expiresAt },
    });
    return { id, token };
  });
}

/** An account's tokens, the latest first; those that have run out too, until housekeeping. */
export async function listTokens(tx: Tx, accountId: string, now: string): Promise<TokenRow[]> {
  const rows = await tx
    .withTables<AccessTokenTables>()
    .selectFrom('access_token')
    .select(['id', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_on'])
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: [...row.scopes],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on as TokenRow['lastUsedOn'],
    over: Temporal.Instant.compare(row.expires_at, now) <= 0,
  }));
}

/** Revokes an own token: it opens nothing from the next request on. */
export function revokeToken(own: Own, id: string): Promise<Outcome<true>> {
  return own.run(async (tx, act) => {
    const { numDeletedRows } = await tx
      .withTables<AccessTokenTables>()
      .deleteFrom('access_token')
      .where('id', '=', id)
      .where('account_id', '=', own.session.accountId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return notFound();
    await record(tx, act, { action: 'account.revoke-token', kind: 'access-token', subject: id, record: {} });
    return true as const;
  });
}
