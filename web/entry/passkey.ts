import type { CreationOptions, RequestOptions } from '../../src/platform/identity/passkeys/contract.ts';
import { post, Problem } from '../api.ts';

/** Only over https, and on this machine itself, do browsers know passkeys. */
export const knowsPasskeys = typeof PublicKeyCredential !== 'undefined';

/** What a device refuses or its owner breaks off becomes a problem with `words`, like one that the server tells. */
async function ask<T>(work: () => Promise<T>, words: string): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Problem({ status: 0, code: 'passkey-stopped', detail: words, fields: [] });
  }
}

/** Asks the device for any of its passkeys of this address, and signs in with it. */
export async function enterByPasskey(stopped: string): Promise<unknown> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = await post<RequestOptions>('/session/passkey/challenge');
  const credential = await ask(() => startAuthentication({ optionsJSON }), stopped);
  return post('/session/passkey', { credential });
}

/** Lets the device make a passkey and keeps it under `name`. @param current the present password */
export async function addPasskey(name: string, current: string, stopped: string): Promise<unknown> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { excludeCredentials = [], ...options } = await post<CreationOptions>('/profile/passkeys/challenge', {
    current,
  });
  const known = excludeCredentials.map(({ id, type }) => ({ id, type }));
  const optionsJSON = { ...options, excludeCredentials: known };
  const credential = await ask(() => startRegistration({ optionsJSON }), stopped);
  return post('/profile/passkeys', { name, credential });
}
