import * as client from 'openid-client';
import type { Government } from '../../act.ts';
import type { Services } from '../../services.ts';
import type { Client } from '../log-in.ts';
import { findAccountByName } from '../login-names.ts';
import { endFormerSession, startSession } from '../session-store.ts';
import type { SessionStage } from '../tables.ts';
import { openVault } from '../vault.ts';
import type { Attempt } from './attempt.ts';
import { isStrong, nameIn, type Claims } from './claims.ts';
import { connect } from './connect.ts';
import type { Failure } from './contract.ts';
import type { Provider } from './settings.ts';

export interface Entered {
  /** for the cookie */
  token: string;
  stage: SessionStage;
  idToken: string;
}

/**
 * Takes what the provider sent the browser back with. The library checks code, PKCE, state, nonce, issuer, audience, times and signature
 * (OpenID Connect Core 3.1.3.7); then the account is looked for, never made. The session is a strong one where the provider says so in words
 * that the government has named; otherwise whoever has an authenticator app gives its code, as after a password.
 */
export async function finishSignIn(
  services: Services,
  government: Government,
  provider: Provider,
  attempt: Attempt,
  address: URL,
  browser: Client,
): Promise<Entered | Failure> {
  if (address.searchParams.get('state') !== attempt.state) return 'expired';
  if (address.searchParams.get('error') === 'access_denied') return 'cancelled';
  const vault = openVault(services.folders.keys);
  let claims: Claims;
  let idToken: string;
  try {
    const connection = await connect(vault, government.id, provider);
    const tokens = await client.authorizationCodeGrant(connection, address, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const own = tokens.claims();
    if (own === undefined || tokens.id_token === undefined) return 'refused';
    idToken = tokens.id_token;
    claims =
      own[provider.claim] === undefined
        ? { ...(await client.fetchUserInfo(connection, tokens.access_token, own.sub)), ...own }
        : own;
  } catch (error) {
    return isSilence(error) ? 'unavailable' : 'refused';
  }
  const name = nameIn(claims, provider);
  if (name === null) return 'unknown';
  const now = services.clock();
  return services.db.asGovernment(government.id, async (tx): Promise<Entered | Failure> => {
    const account = await findAccountByName(tx, name);
    if (account === undefined || account.status !== 'active') return 'unknown';
    await endFormerSession(tx, browser, now.toString());
    const strong = isStrong(claims, provider);
    const stage: SessionStage = strong || account.totp_secret === null ? 'full' : 'password';
    const token = await startSession(tx, government.id, account, { stage, strong }, browser, now);
    return { token, stage, idToken };
  });
}

/** Nobody answered, or not in time, or it was no answer of a provider's: trying later may help. */
export function isSilence(error: unknown): boolean {
  const { code, name, cause } = error as { code?: string; name?: string; cause?: unknown };
  if (error instanceof TypeError || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT') return true;
  return cause instanceof Response && cause.status >= 500;
}
