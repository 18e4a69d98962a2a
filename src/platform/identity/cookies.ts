import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` binds the cookie to https, this very host and the whole of it; plain http (localhost) cannot have it. */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-lurus' : 'lurus';
}

/** The session's token as the browser sent it. */
export function readToken(request: FastifyRequest): string | null {
  return request.cookies[cookieName(request)] ?? null;
}

/** Lax: a link in an e-mail opens signed in, a form of another site does not. Ends with the browser, or when the server says so. */
export function setToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  });
}

export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request), { path: '/', secure: request.protocol === 'https' });
}
