import type { FastifyRequest } from 'fastify';
import type { Tx } from '../database/index.ts';
import { readToken } from '../identity/cookies.ts';
import type { App, Services } from '../services.ts';
import { readPageCookie, setPageCookies } from './page-cookies.ts';

/** Says nothing but that its browser has changed something just now. */
const WROTE = 'lurus-wrote';
const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whoever is signed in and changes something reads the primary from then on, until every standby that is read has the change: a cookie of as many
 * seconds as a standby may be old. It holds whichever program answers next, and costs neither a query nor a row.
 */
export function noteOwnWrites(app: App, services: Pick<Services, 'db'>): void {
  const { standby } = services.db;
  if (standby === null) return;
  const maxAge = Math.ceil(standby.longestAge / 1_000) + 1;
  app.addHook('preHandler', async (request, reply) => {
    if (READING.includes(request.method) || request.routeOptions.logLevel === 'silent') return;
    if (readToken(request) !== null) setPageCookies(request, reply, [{ name: WROTE, value: '1', maxAge }]);
  });
}

/** Did this browser change something within the age that a standby may have? */
function hasJustWritten(request: FastifyRequest): boolean {
  return readPageCookie(request, WROTE) !== undefined;
}

/** `Database.asReader` for a request. @param forgetful it keeps no cookie (a program with a token): what it wrote is not known, so the primary answers */
export function readFor<T>(
  services: Pick<Services, 'db'>,
  request: FastifyRequest,
  governmentId: string,
  work: (tx: Tx) => Promise<T>,
  forgetful = false,
): Promise<T> {
  const now = forgetful || hasJustWritten(request) ? 'now' : undefined;
  return services.db.asReader(governmentId, work, now);
}
