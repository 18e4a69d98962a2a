import type { FastifyRequest } from 'fastify';
import { Refusal } from '../outcome.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that a page of another site asks the browser for. Browsers say where a request comes from: `Sec-Fetch-Site`, or, over plain
 * http, `Origin`. A request with neither comes from no browser and carries no foreign cookie. For an onRequest hook of the whole server.
 */
export function refuseCrossSite(request: FastifyRequest): Refusal | null {
  if (READING.includes(request.method)) return null;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined ? site === 'same-origin' || site === 'none' : isOwnOrigin(origin, request.host)) {
    return null;
  }
  return new Refusal(403, 'cross-site', {
    id: 'Permintaan ini datang dari situs lain, jadi tidak dijalankan. Buka Lurus langsung, lalu ulangi.',
    en: 'This request came from another site, so it was not carried out. Open Lurus itself and try again.',
  });
}

function isOwnOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
