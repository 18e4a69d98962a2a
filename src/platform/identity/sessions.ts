import type { FastifyRequest } from 'fastify';
import type { Government } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import { dayIn } from '../clock.ts';
import { isRefusal, Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { readToken } from './cookies.ts';
import { hashToken, openSince, originOfHost, type Origin } from './session-store.ts';
import type { IdentityTables, SessionStage } from './tables.ts';

/** Seconds between two notes of "last seen", so that reading does not write each time. */
const SEEN_EVERY = 60;

/** A valid session: whose, and in which government it works now (the practice twin while practising). */
export interface CurrentSession {
  sessionId: string;
  /** where it was opened, and holds */
  origin: Origin;
  accountId: string;
  government: Government;
  /** the real government, to which account and session belong */
  home: Government;
  today: PlainDate;
  /** a second factor was given in this session, or the account is an open one of a demo government */
  strong: boolean;
  createdAt: string;
  /** what a token may (access-tokens); null: somebody who signed in himself */
  scopes: readonly string[] | null;
}

export function signedOut(): Refusal {
  return new Refusal(401, 'signed-out', {
    id: 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
    en: 'Your session has ended. Sign in again to go on.',
  });
}

function secondFactorOutstanding(): Refusal {
  return new Refusal(401, 'second-factor-outstanding', {
    id: 'Masukkan kode enam angka dari aplikasi autentikator Anda untuk menyelesaikan proses masuk.',
    en: 'Enter the six-digit code of your authenticator app to finish signing in.',
  });
}

/** A role that decides, verifies, administers or pays is held, and this session was opened without a second factor. */
export function secondFactorMissing(): Refusal {
  return new Refusal(403, 'second-factor-missing', {
    id: 'Peran Anda memerlukan kode dari aplikasi autentikator. Daftarkan aplikasi itu di halaman profil, lalu lanjutkan.',
    en: 'Your role needs a code from an authenticator app. Register the app on your profile page, then go on.',
  });
}

/**
 * Reads the session cookie of a request. Refused: no or an unknown token, a session that has ended, one idle for two hours or older than
 * twelve, an ended account, and one whose second factor is still outstanding.
 */
export async function currentSession(
  services: Services,
  request: FastifyRequest,
): Promise<Outcome<CurrentSession>> {
  const found = await findSession(services, request);
  if (isRefusal(found)) return found;
  if (found.stage === 'password') return secondFactorOutstanding();
  const { home } = found;
  const twin = found.practice
    ? (await services.governments()).find((each) => each.practiceOf === home.id)
    : undefined;
  const government = twin ?? home;
  return {
    sessionId: found.id,
    origin: found.origin,
    accountId: found.accountId,
    government,
    home,
    today: dayIn(government.zone, services.clock()),
    strong: found.secondFactorAt !== null || (found.demoOpen && home.demo),
    createdAt: found.createdAt,
    scopes: null,
  };
}

export interface FoundSession {
  id: string;
  origin: Origin;
  accountId: string;
  stage: SessionStage;
  practice: boolean;
  secondFactorAt: string | null;
  demoOpen: boolean;
  createdAt: string;
  home: Government;
}

/** The session of a request in either stage; one that was opened on the other origin is unknown here. */
export async function findSession(
  services: Services,
  request: FastifyRequest,
): Promise<Outcome<FoundSession>> {
  const token = readToken(request);
  const home = await services.governmentOf(request.hostname);
  if (token === null || home === null) return signedOut();
  const now = services.clock();
  const origin = originOfHost(request.host);
  return services.db.asGovernment(home.id, async (tx): Promise<Outcome<FoundSession>> => {
    const db = tx.withTables<IdentityTables>();
    const row = await db
      .selectFrom('session')
      .innerJoin('account', (join) =>
        join
          .onRef('account.government_id', '=', 'session.government_id')
          .onRef('account.id', '=', 'session.account_id'),
      )
      .select([
        'session.id',
        'session.account_id as accountId',
        'session.stage',
        'session.practice',
        'session.second_factor_at as secondFactorAt',
        'account.demo_open as demoOpen',
        'session.created_at as createdAt',
        'session.last_seen_at as lastSeenAt',
      ])
      .where('session.token_hash', '=', hashToken(token, origin))
      .where('session.ended_at', 'is', null)
      .where('session.expires_at', '>', now.toString())
      .where('session.last_seen_at', '>', openSince(now))
      .where('account.status', '=', 'active')
      .executeTakeFirst();
    if (row === undefined) return signedOut();
    const { lastSeenAt, ...session } = row;
    const stale = now.subtract({ seconds: SEEN_EVERY });
    if (Temporal.Instant.compare(lastSeenAt, stale) < 0) {
      await db
        .updateTable('session')
        .set({ last_seen_at: now.toString() })
        .where('id', '=', session.id)
        .execute();
    }
    return { ...session, home, origin };
  });
}
