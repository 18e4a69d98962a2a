import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { isRefusal, Refusal, type Outcome } from '../../outcome.ts';
import type { Government } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import type { Services } from '../../services.ts';
import { ADDRESS_LIMITS, returnTry, takeTries, tooManyTries } from '../attempts.ts';
import { addressKey, type Client } from '../log-in.ts';
import { endFormerSession, startSession } from '../session-store.ts';
import type { IdentityTables } from '../tables.ts';
import { openVault } from '../vault.ts';
import { CEREMONY_MS, userHandleOf, type Ceremony } from './ceremony.ts';
import { isFresh, makeChallenge, spendChallenge, type Occasion } from './challenge.ts';
import type { PasskeyLogInBody, RequestOptions } from './contract.ts';
import type { PasskeyTables } from './tables.ts';

/** One answer for all of it: unknown, removed, of another account, a challenge answered before, a wrong signature. */
function passkeyRefused(): Refusal {
  return new Refusal(401, 'passkey-refused', {
    id: 'Kunci sandi (passkey) ini tidak dikenal di sini atau waktunya habis. Coba sekali lagi, atau masuk dengan kata sandi.',
    en: 'This passkey is not known here, or time ran out. Try once more, or sign in with your password.',
  });
}

function occasionOf(government: Government, { rpId }: Ceremony): Occasion {
  return { purpose: 'log-in', governmentId: government.id, rpId, accountId: null };
}

/** What the browser asks its authenticators for: any passkey of this host, with its owner verified by finger, face or PIN. */
export async function offerLogIn(
  services: Services,
  government: Government,
  ceremony: Ceremony,
): Promise<RequestOptions> {
  const vault = openVault(services.folders.keys);
  const { challenge, rpId, timeout } = await generateAuthenticationOptions({
    rpID: ceremony.rpId,
    challenge: makeChallenge(vault, occasionOf(government, ceremony), services.clock()),
    userVerification: 'required',
    timeout: CEREMONY_MS,
  });
  return {
    challenge,
    rpId: rpId ?? ceremony.rpId,
    timeout: timeout ?? CEREMONY_MS,
    userVerification: 'required',
  };
}

/**
 * Opens a session by a passkey. Possession and verification of its owner are two factors in one act (NIST SP 800-63B-4, multi-factor
 * cryptographic authenticator): the session is a strong one, and neither password nor app is asked for. Refused alike: an unknown key, one of
 * another host or government, a challenge of ours that is over or was answered, a signature that does not fit, a count that went back.
 * @returns the token for the cookie
 */
export async function logInByPasskey(
  services: Services,
  government: Government,
  { credential }: PasskeyLogInBody,
  ceremony: Ceremony,
  client: Client,
): Promise<Outcome<string>> {
  const now = services.clock();
  const vault = openVault(services.folders.keys);
  const key = addressKey(vault, client);
  const allowed = await services.db.asGovernment(government.id, (tx) =>
    takeTries(tx, government.id, [{ key, limits: ADDRESS_LIMITS }], now.toString()),
  );
  if (!allowed) return tooManyTries();
  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<string>> => {
    const known = await lockPasskey(tx, credential.id, ceremony.rpId);
    if (known === undefined) return passkeyRefused();
    const { userHandle } = credential.response;
    if (userHandle && userHandle !== userHandleOf(known.account_id)) return passkeyRefused();
    const proof = await verify(credential, known, ceremony, (challenge) =>
      isFresh(vault, occasionOf(government, ceremony), challenge, now),
    );
    if (isRefusal(proof)) return proof;
    if (!(await spendChallenge(tx, government.id, proof.challenge))) return passkeyRefused();
    await tx
      .withTables<PasskeyTables>()
      .updateTable('passkey')
      .set({ sign_count: proof.count, backed_up: proof.backedUp, last_used_at: now.toString() })
      .where('id', '=', known.id)
      .execute();
    await returnTry(tx, key);
    await endFormerSession(tx, client, now.toString());
    const account = { id: known.account_id };
    return startSession(tx, government.id, account, { stage: 'full', strong: true }, client, now);
  });
}

/** Locked, so that of two answers with the same count one is refused. */
function lockPasskey(tx: Tx, credentialId: string, rpId: string) {
  return tx
    .withTables<PasskeyTables & IdentityTables>()
    .selectFrom('passkey')
    .innerJoin('account', (join) =>
      join
        .onRef('account.government_id', '=', 'passkey.government_id')
        .onRef('account.id', '=', 'passkey.account_id'),
    )
    .select(['passkey.id', 'passkey.account_id', 'passkey.public_key', 'passkey.sign_count'])
    .where('passkey.credential_id', '=', credentialId)
    .where('passkey.rp_id', '=', rpId)
    .where('account.status', '=', 'active')
    .forUpdate()
    .executeTakeFirst();
}

/** What the library finds wrong it throws; which part it was is nobody's business but ours. */
async function verify(
  credential: PasskeyLogInBody['credential'],
  known: { public_key: string; sign_count: number },
  { origin, rpId }: Ceremony,
  fresh: (challenge: string) => boolean,
): Promise<Outcome<{ challenge: string; count: number; backedUp: boolean }>> {
  let challenge = '';
  const { userHandle, ...response } = credential.response;
  const result = await verifyAuthenticationResponse({
    response: {
      ...credential,
      response: { ...response, ...(userHandle ? { userHandle } : {}) },
      clientExtensionResults: {},
    },
    expectedChallenge: (given) => {
      challenge = given;
      return fresh(given);
    },
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    credential: {
      id: credential.id,
      publicKey: new Uint8Array(Buffer.from(known.public_key, 'base64url')),
      counter: Number(known.sign_count),
    },
  }).catch(() => null);
  if (result?.verified !== true) return passkeyRefused();
  const { newCounter: count, credentialBackedUp: backedUp } = result.authenticationInfo;
  return { challenge, count, backedUp };
}
