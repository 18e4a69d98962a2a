import type { FastifyRequest } from 'fastify';
import type { App } from '../services.ts';

const COOKIE = 'lurus_bahasa';

/** Names of the cookie that holds the chosen language. */
export const LANGUAGE_COOKIES: readonly string[] = [COOKIE, `__Host-${COOKIE}`];

/** The one of this request; the staff application reads and writes it too. `__Host-` binds it to this very host; plain http cannot have that. */
export function languageCookie({ protocol }: Pick<FastifyRequest, 'protocol'>): string {
  return protocol === 'https' ? `__Host-${COOKIE}` : COOKIE;
}

/** A path of our own to go back to; anything else (other hosts, `//host`, `/\host`, control characters) becomes the home page. */
export function safePath(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])[\u0021-\u007e]*$/.test(path)) return '/';
  return path.startsWith('/bahasa') ? '/' : path;
}

/** `/bahasa?ke=en&kembali=/privasi`: remembers the language for a year and goes back. Works without script. */
export function registerLanguage(app: App): void {
  app.get('/bahasa', { schema: { hide: true } }, (request, reply) => {
    const { ke, kembali } = queryOf(request);
    reply.setCookie(languageCookie(request), ke === 'en' ? 'en' : 'id', {
      path: '/',
      sameSite: 'lax',
      maxAge: 365 * 24 * 60 * 60,
      secure: request.protocol === 'https',
    });
    return reply.redirect(safePath(kembali), 303);
  });
}

/** Doubled parameters arrive as arrays: only plain strings count. */
function queryOf(request: FastifyRequest): { ke: string | undefined; kembali: string | undefined } {
  const query = request.query as Record<string, unknown>;
  const string = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { ke: string(query['ke']), kembali: string(query['kembali']) };
}
