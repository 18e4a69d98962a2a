import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import type { Vault } from '../vault.ts';

/** Seconds within which somebody signs in at the provider: second factor, password renewal there. */
const SECONDS = 900;
/** Seconds for which the provider's word is kept for signing out there: as long as a session at most. */
const SIGN_OUT_SECONDS = 43_200;
/** Browsers keep a cookie of 4,096 bytes. */
const MOST_BYTES = 3_600;

/** What must come back from the provider unchanged, kept in the browser that asked and nowhere else. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  /** path to go to afterwards */
  back: string;
  /** ISO 8601 */
  until: string;
}

const COOKIES = { attempt: 'lurus-sso', out: 'lurus-sso-out' } as const;
type Kept = keyof typeof COOKIES;

function nameOf(request: FastifyRequest, kept: Kept): string {
  return request.protocol === 'https' ? `__Host-${COOKIES[kept]}` : COOKIES[kept];
}

/** Lax: it must come along when the provider sends the browser back. Sealed, so that nobody reads the verifier or changes the path. */
function keep(request: FastifyRequest, reply: FastifyReply, kept: Kept, value: string, maxAge: number): void {
  reply.setCookie(nameOf(request, kept), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge,
  });
}

function forget(request: FastifyRequest, reply: FastifyReply, kept: Kept): void {
  reply.clearCookie(nameOf(request, kept), { path: '/', secure: request.protocol === 'https' });
}

export function keepAttempt(
  request: FastifyRequest,
  reply: FastifyReply,
  vault: Vault,
  governmentId: string,
  attempt: Omit<Attempt, 'until'>,
  now: Temporal.Instant,
): void {
  const until = now.add({ seconds: SECONDS }).toString();
  const sealed = vault.seal(JSON.stringify({ ...attempt, until }), `sso:${governmentId}`);
  keep(request, reply, 'attempt', sealed, SECONDS);
}

/** Takes the attempt out of the browser: it is good for one return. @returns null when there is none of ours, or it is over */
export function takeAttempt(
  request: FastifyRequest,
  reply: FastifyReply,
  vault: Vault,
  governmentId: string,
  now: Temporal.Instant,
): Attempt | null {
  const text = openCookie(request, vault, 'attempt', `sso:${governmentId}`);
  forget(request, reply, 'attempt');
  if (text === null) return null;
  const attempt = JSON.parse(text) as Attempt;
  return Temporal.Instant.compare(attempt.until, now) > 0 ? attempt : null;
}

/** Keeps the ID token for signing out at the provider (RP-Initiated Logout 1.0, `id_token_hint`). One that no cookie can hold is left out. */
export function keepForSignOut(
  request: FastifyRequest,
  reply: FastifyReply,
  vault: Vault,
  governmentId: string,
  idToken: string,
): void {
  const sealed = vault.seal(idToken, `sso-out:${governmentId}`);
  const fits = sealed.length <= MOST_BYTES;
  keep(request, reply, 'out', fits ? sealed : vault.seal('', `sso-out:${governmentId}`), SIGN_OUT_SECONDS);
}

/** Was this browser's session opened by the provider? */
export function cameByProvider(request: FastifyRequest): boolean {
  return request.cookies[nameOf(request, 'out')] !== undefined;
}

/** @returns the ID token, `''` where it was too long, null where this browser has none */
export function takeForSignOut(
  request: FastifyRequest,
  reply: FastifyReply,
  vault: Vault,
  governmentId: string,
): string | null {
  const token = openCookie(request, vault, 'out', `sso-out:${governmentId}`);
  forget(request, reply, 'out');
  return token;
}

function openCookie(request: FastifyRequest, vault: Vault, kept: Kept, context: string): string | null {
  const sealed = request.cookies[nameOf(request, kept)];
  if (sealed === undefined) return null;
  try {
    return vault.open(sealed, context);
  } catch {
    return null;
  }
}
