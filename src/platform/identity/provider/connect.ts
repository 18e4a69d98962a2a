import * as client from 'openid-client';
import type { Vault } from '../vault.ts';
import { secretContext, type Provider } from './settings.ts';

/** Seconds that the provider has for each answer; a person waits for it. */
const PATIENCE = 10;
/** Milliseconds for which its metadata are believed, and for which its silence is. */
const FRESH = 600_000;
const SILENT = 5_000;

interface Known {
  mark: string;
  until: number;
  connection: Promise<client.Configuration>;
}

/** government → its provider as last discovered */
const known = new Map<string, Known>();

/**
 * The provider's metadata and keys, read at most every ten minutes.
 * @throws when it cannot be reached, or is not who it says
 */
export function connect(
  vault: Vault,
  governmentId: string,
  provider: Provider,
): Promise<client.Configuration> {
  const mark = `${provider.issuer} ${provider.clientId} ${provider.changedAt}`;
  const before = known.get(governmentId);
  if (before?.mark === mark && before.until > Date.now()) return before.connection;
  const connection = discover({
    issuer: provider.issuer,
    clientId: provider.clientId,
    secret: vault.open(provider.sealedSecret, secretContext(governmentId)),
  });
  const entry = { mark, until: Date.now() + FRESH, connection };
  known.set(governmentId, entry);
  connection.catch(() => {
    entry.until = Date.now() + SILENT;
  });
  return connection;
}

/** @throws when the provider cannot be reached, or is not who it says */
export function discover(of: {
  issuer: string;
  clientId: string;
  secret: string;
}): Promise<client.Configuration> {
  const issuer = readIssuer(of.issuer);
  return client.discovery(issuer, of.clientId, undefined, client.ClientSecretBasic(of.secret), {
    timeout: PATIENCE,
    // Its signature is checked too, though TLS to the token endpoint would do (Core 3.1.3.7, 6): what stands between may break TLS open.
    execute: [
      client.enableNonRepudiationChecks,
      ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
    ],
  });
}

/** https always; plain http only on this machine itself, for trying out. @throws Error that says so */
export function readIssuer(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const own = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && own))) {
    throw new Error(
      'Alamat penyedia harus https://… (http hanya untuk mesin ini sendiri).\n' +
        'The address of the provider must be https://… (http for this very machine only).',
    );
  }
  return url;
}
