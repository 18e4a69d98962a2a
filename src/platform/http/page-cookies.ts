import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie that a page sets: for this host only, out of reach of scripts, gone with the browser unless `maxAge` is given. */
export interface PageCookie {
  name: string;
  /** null: forget it */
  value: string | null;
  /** seconds */
  maxAge?: number;
}

/** `__Host-` binds the cookie to https, this very host and the whole of it; plain http (localhost) cannot have it. */
function fullName(request: FastifyRequest, name: string): string {
  return request.protocol === 'https' ? `__Host-${name}` : name;
}

export function readPageCookie(request: FastifyRequest, name: string): string | undefined {
  return request.cookies?.[fullName(request, name)];
}

export function setPageCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  cookies: readonly PageCookie[],
): void {
  for (const { name, value, maxAge } of cookies) {
    const secure = request.protocol === 'https';
    if (value === null) reply.clearCookie(fullName(request, name), { path: '/', secure });
    else
      reply.setCookie(fullName(request, name), value, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure,
        ...(maxAge === undefined ? {} : { maxAge }),
      });
  }
}
