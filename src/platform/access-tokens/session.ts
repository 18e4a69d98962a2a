import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Government } from '../act.ts';
import { dayIn } from '../clock.ts';
import type { Tx } from '../database/index.ts';
import { sha256 } from '../ids.ts';
import { ADDRESS_LIMITS, takeTries, tooManyTries } from '../identity/attempts.ts';
import { addressKey } from '../identity/log-in.ts';
import type { CurrentSession } from '../identity/sessions.ts';
import type { IdentityTables } from '../identity/tables.ts';
import { openVault } from '../identity/vault.ts';
import { Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { paceOf } from './pace.ts';
import { allows, IN_PERSON, outOfScope } from './scopes.ts';
import type { AccessTokenTables } from './tables.ts';

export const PREFIX = 'lurus_';

/** The token of a request, or null where it shows none of ours. */
export function readBearer(request: FastifyRequest): string | null {
  const found = /^Bearer (lurus_[\w-]{43})$/i.exec(request.headers.authorization ?? '');
  return found?.[1] ?? null;
}

/** One answer for unknown, revoked, run out, and an owner who has left. */
function unknownToken(): Refusal {
  return new Refusal(401, 'token-unknown', {
    id: 'Token ini tidak dikenal, sudah dicabut, atau sudah lewat masa berlakunya. Buat token baru di halaman profil.',
    en: 'This token is unknown, revoked or past its end. Make a new one on your profile page.',
  });
}

/**
 * Reads a token as a session of its owner in his real government, as far as its scopes go. Refused: a token that does not hold, a route that is out
 * of its scope, and too many requests (with `Retry-After`).
 */
export async function tokenSession(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply | null,
  token: string,
): Promise<Outcome<CurrentSession>> {
  const home = await services.governmentOf(request.hostname);
  if (home === null) return unknownToken();
  const now = services.clock();
  const today = dayIn(home.zone, now);
  const key = addressKey(openVault(services.folders.keys), { address: request.ip });
  const row = await services.db.asGovernment(home.id, async (tx) => {
    const found = await findToken(tx, token, now);
    if (found !== undefined && found.lastUsedOn !== today) await noteUse(tx, found.id, today);
    return found;
  });
  if (row === undefined) {
    const limits = [{ key, limits: ADDRESS_LIMITS }];
    const allowed = await services.db.asGovernment(home.id, (tx) =>
      takeTries(tx, home.id, limits, now.toString()),
    );
    return allowed ? unknownToken() : tooManyTries();
  }
  const wait = paceOf(row.id, now.epochMilliseconds);
  if (wait !== null) {
    void reply?.header('retry-after', wait);
    return tooFast();
  }
  const { method, routeOptions } = request;
  const { tags = [] } = (routeOptions.schema ?? {}) as { tags?: readonly string[] };
  const [tag = 'platform'] = tags;
  const inPerson = tags.includes(IN_PERSON);
  const capability = tag === 'platform' ? null : tag;
  if (!allows(row.scopes, { method, capability, inPerson })) return outOfScope();
  return sessionOf(row, home, today);
}

function sessionOf(
  row: { id: string; accountId: string; strong: boolean; scopes: readonly string[]; createdAt: string },
  home: Government,
  today: CurrentSession['today'],
): CurrentSession {
  return {
    sessionId: row.id,
    origin: 'main',
    accountId: row.accountId,
    government: home,
    home,
    today,
    strong: row.strong,
    createdAt: row.createdAt,
    scopes: row.scopes,
  };
}

function findToken(tx: Tx, token: string, now: Temporal.Instant) {
  return tx
    .withTables<AccessTokenTables & IdentityTables>()
    .selectFrom('access_token')
    .innerJoin('account', (join) =>
      join
        .onRef('account.government_id', '=', 'access_token.government_id')
        .onRef('account.id', '=', 'access_token.account_id'),
    )
    .select([
      'access_token.id',
      'access_token.account_id as accountId',
      'access_token.scopes',
      'access_token.strong',
      'access_token.created_at as createdAt',
      'access_token.last_used_on as lastUsedOn',
    ])
    .where('access_token.token_hash', '=', sha256(token))
    .where('access_token.expires_at', '>', now.toString())
    .where('account.status', '=', 'active')
    .executeTakeFirst();
}

async function noteUse(tx: Tx, id: string, today: string): Promise<void> {
  await tx
    .withTables<AccessTokenTables>()
    .updateTable('access_token')
    .set({ last_used_on: today })
    .where('id', '=', id)
    .execute();
}

function tooFast(): Refusal {
  return new Refusal(429, 'token-too-fast', {
    id: 'Token ini meminta terlalu sering. Tunggu sebentar (lihat Retry-After), lalu lanjutkan lebih pelan.',
    en: 'This token asks too often. Wait a moment (see Retry-After), then go on more slowly.',
  });
}
