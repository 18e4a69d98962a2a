import type { IncomingMessage } from 'node:http';

/** The sealed channel has an origin of its own beside each host of a government: `wbs.<host>`. */
const PREFIX = 'wbs.';

/** Does a host name (with or without port) belong to the sealed channel? */
export function isSealedHost(host: string): boolean {
  return host.toLowerCase().startsWith(PREFIX);
}

/** The host beside which a sealed origin stands; other hosts unchanged. */
export function plainHost(host: string): string {
  return isSealedHost(host) ? host.slice(PREFIX.length) : host;
}

/** Host that a request asks for, before any of the program has read it. @param trustProxy believe X-Forwarded-Host, its last one */
export function hostOf({ headers }: Pick<IncomingMessage, 'headers'>, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers['x-forwarded-host'] : undefined;
  const told = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return told?.split(',').at(-1)?.trim() ?? headers.host ?? '';
}
