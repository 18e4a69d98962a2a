import type { FastifyRequest } from 'fastify';
import { readToken } from './cookies.ts';
import type { Client } from './log-in.ts';
import { originOfHost } from './session-store.ts';

/** Whence a request comes, as far as identity looks at it. */
export function clientOf(request: FastifyRequest): Client {
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    token: readToken(request),
    origin: originOfHost(request.host),
  };
}
