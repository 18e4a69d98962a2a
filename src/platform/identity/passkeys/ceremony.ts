import type { FastifyRequest } from 'fastify';
import { plainHost } from '../../http/sealed-host.ts';

/** Where a ceremony takes place, as the browser writes it into what the authenticator signs. */
export interface Ceremony {
  /** the government's host as asked, without port: passkeys of one host open nothing under another */
  rpId: string;
  /** scheme, host and port */
  origin: string;
}

/** How long the browser waits for its owner, in milliseconds. */
export const CEREMONY_MS = 120_000;

/** COSE numbers of the signatures that we take: Ed25519, ECDSA P-256 with SHA-256, RSA PKCS#1 with SHA-256 (older Windows Hello). */
export const ALGORITHMS = [-8, -7, -257];

export function ceremonyOf(request: FastifyRequest): Ceremony {
  return {
    rpId: plainHost(request.hostname.toLowerCase()),
    origin: `${request.protocol}://${request.host.toLowerCase()}`,
  };
}

/** base64url of the account's id: no name, and the same for all passkeys of one account (WebAuthn 14.6.1). */
export function userHandleOf(accountId: string): string {
  return Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url');
}
