import type { IncomingMessage } from 'node:http';
import type { Trusts } from './trust-proxy.ts';

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

/** A host name with or without port; `localhost` and names with dots, no address. */
const HOST = /^(?=.*[a-z])[a-z0-9.-]+(:\d{1,5})?$/i;

/**
 * Where the sealed origin stands beside a host, by the scheme of the page that leads there: `localhost:3000` → `//wbs.localhost:3000/`.
 * An IP address has no name that something could stand before: this machine's own is taken for `localhost`, for others there is none (null).
 */
export function sealedAddress(host: string): string | null {
  const named = host.replace(/^(127\.0\.0\.1|\[::1\])(?=$|:)/, 'localhost');
  return HOST.test(named) ? `//${PREFIX}${plainHost(named)}/` : null;
}

/** What is known of a request before Fastify has read it. */
interface RawRequest {
  headers: IncomingMessage['headers'];
  socket: { remoteAddress?: string | undefined };
}

/** Host that a request asks for, before any of the program has read it; of X-Forwarded-Host the last, where whoever is connected is believed. */
export function hostOf({ headers, socket }: RawRequest, trusts: Trusts): string {
  const forwarded = trusts(socket.remoteAddress, 0) ? headers['x-forwarded-host'] : undefined;
  const told = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return told?.split(',').at(-1)?.trim() ?? headers.host ?? '';
}
