import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { unlessTaken } from '../../database/duplicates.ts';
import { newId } from '../../ids.ts';
import { notify } from '../../notifications/notify.ts';
import { badField, conflict, isRefusal, notFound, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { recordRow } from '../../trail/record.ts';
import type { Own } from '../own-route.ts';
import { endSessions, strengthenSession } from '../session-store.ts';
import type { IdentityTables } from '../tables.ts';
import { openVault } from '../vault.ts';
import { ALGORITHMS, CEREMONY_MS, userHandleOf, type Ceremony } from './ceremony.ts';
import { isFresh, makeChallenge, spendChallenge, type Occasion } from './challenge.ts';
import { MOST_PASSKEYS, type CreationOptions, type PasskeyAddBody } from './contract.ts';
import { provenForPasskeys } from './prove.ts';
import { listCredentials } from './store.ts';
import type { PasskeyTables } from './tables.ts';

function occasionOf({ session }: Own, { rpId }: Ceremony): Occasion {
  return { purpose: 'enrol', governmentId: session.home.id, rpId, accountId: session.accountId };
}

/**
 * What the browser makes a passkey of, after the owner has proved himself again: discoverable, with its owner verified, without attestation
 * (which maker it is would tell about people's telephones and decides nothing here). Those that the account has are left out.
 */
export async function offerPasskey(
  services: Services,
  own: Own,
  current: string,
  ceremony: Ceremony,
): Promise<Outcome<CreationOptions>> {
  const wrong = await provenForPasskeys(services, own, current);
  if (wrong !== null) return wrong;
  const vault = openVault(services.folders.keys);
  const { accountId, home } = own.session;
  return own.run(async (tx): Promise<Outcome<CreationOptions>> => {
    const known = await listCredentials(tx, accountId);
    if (known.length >= MOST_PASSKEYS) return tooMany();
    const { user_name: userName } = await tx
      .withTables<IdentityTables>()
      .selectFrom('account')
      .select('user_name')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    const options = await generateRegistrationOptions({
      rpName: home.name,
      rpID: ceremony.rpId,
      userName,
      userID: new Uint8Array(Buffer.from(userHandleOf(accountId), 'base64url')),
      userDisplayName: userName,
      challenge: makeChallenge(vault, occasionOf(own, ceremony), services.clock()),
      timeout: CEREMONY_MS,
      attestationType: 'none',
      excludeCredentials: known
        .filter((each) => each.rp_id === ceremony.rpId)
        .map((each) => ({ id: each.credential_id, transports: [...each.transports] })),
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return {
      rp: { id: ceremony.rpId, name: home.name },
      user: options.user,
      challenge: options.challenge,
      pubKeyCredParams: options.pubKeyCredParams.map(({ alg }) => ({ alg, type: 'public-key' })),
      timeout: options.timeout ?? CEREMONY_MS,
      excludeCredentials: (options.excludeCredentials ?? []).map((each) => ({
        id: each.id,
        type: 'public-key',
        transports: [...(each.transports ?? [])],
      })),
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'none',
    };
  });
}

/**
 * Keeps the passkey that the browser made, and ends all other sessions of the account. This one becomes a strong one: its owner has just been
 * verified by the authenticator, after his password. He is told in the application and by e-mail, so that a key which somebody else added is noticed.
 * @returns the new token for the cookie of this session
 */
export async function keepPasskey(
  services: Services,
  own: Own,
  { name, credential }: PasskeyAddBody,
  ceremony: Ceremony,
): Promise<Outcome<string>> {
  const now = services.clock();
  const vault = openVault(services.folders.keys);
  let challenge = '';
  const made = await verifyRegistrationResponse({
    response: {
      ...credential,
      response: {
        clientDataJSON: credential.response.clientDataJSON,
        attestationObject: credential.response.attestationObject,
      },
      clientExtensionResults: {},
    },
    expectedChallenge: (given) => {
      challenge = given;
      return isFresh(vault, occasionOf(own, ceremony), given, now);
    },
    expectedOrigin: ceremony.origin,
    expectedRPID: ceremony.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (made?.verified !== true) {
    return conflict(
      'passkey-not-made',
      'Kunci sandi tidak jadi dibuat atau waktunya habis. Mulai sekali lagi dari halaman profil.',
      'The passkey was not made, or time ran out. Start once more from your profile page.',
    );
  }
  const { credential: key, credentialBackedUp, credentialDeviceType } = made.registrationInfo;
  return own.run(async (tx, act): Promise<Outcome<string>> => {
    const { accountId, sessionId, home } = own.session;
    // One after the other for each account, so that the limit holds.
    await tx
      .withTables<IdentityTables>()
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if ((await listCredentials(tx, accountId)).length >= MOST_PASSKEYS) return tooMany();
    if (!(await spendChallenge(tx, home.id, challenge))) {
      return conflict(
        'passkey-not-made',
        'Permintaan ini sudah dipakai. Mulai sekali lagi dari halaman profil.',
        'This request was used already. Start once more from your profile page.',
      );
    }
    const id = newId();
    const kept = await unlessTaken(
      tx
        .withTables<PasskeyTables>()
        .insertInto('passkey')
        .values({
          government_id: home.id,
          id,
          account_id: accountId,
          credential_id: key.id,
          public_key: Buffer.from(key.publicKey).toString('base64url'),
          rp_id: ceremony.rpId,
          sign_count: key.counter,
          transports: credential.response.transports ?? [],
          multi_device: credentialDeviceType === 'multiDevice',
          backed_up: credentialBackedUp,
          name: name.trim(),
          created_at: act.now,
          last_used_at: null,
        })
        .execute(),
      { passkey_credential: taken },
    );
    if (isRefusal(kept)) return kept;
    await endSessions(tx, accountId, act.now, sessionId);
    const token = await strengthenSession(tx, own.session, act.now);
    await recordRow(tx, act, 'account.add-passkey', 'account', accountId);
    await tellOwner(tx, act, accountId, id);
    return token;
  });
}

/** Gives an own passkey another name. */
export async function renamePasskey(
  tx: Tx,
  accountId: string,
  id: string,
  name: string,
): Promise<Outcome<true>> {
  const { numUpdatedRows } = await tx
    .withTables<PasskeyTables>()
    .updateTable('passkey')
    .set({ name: name.trim() })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? true : notFound();
}

/** Removes an own passkey, after its owner has proved himself again, and ends all other sessions: one may have been opened with it. */
export async function removePasskey(
  services: Services,
  own: Own,
  id: string,
  current: string,
): Promise<Outcome<true>> {
  const wrong = await provenForPasskeys(services, own, current);
  if (wrong !== null) return wrong;
  const { accountId, sessionId } = own.session;
  return own.run(async (tx, act) => {
    const { numDeletedRows } = await tx
      .withTables<PasskeyTables>()
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return notFound();
    await endSessions(tx, accountId, act.now, sessionId);
    await recordRow(tx, act, 'account.remove-passkey', 'account', accountId);
    return true as const;
  });
}

function tooMany() {
  return conflict(
    'passkeys-full',
    `Paling banyak ${MOST_PASSKEYS} kunci sandi. Hapus satu yang tidak dipakai lagi, lalu tambah yang baru.`,
    `At most ${MOST_PASSKEYS} passkeys. Remove one that is used no more, then add the new one.`,
  );
}

function taken() {
  return badField(
    'name',
    'Kunci sandi ini sudah terdaftar. Pakai perangkat atau kunci yang lain.',
    'This passkey is registered already. Use another device or key.',
  );
}

async function tellOwner(tx: Tx, act: Act, accountId: string, id: string): Promise<void> {
  await notify(tx, act, {
    to: [accountId],
    key: `passkey-added:${id}`,
    title: { id: 'Kunci sandi baru ditambahkan', en: 'A new passkey was added' },
    body: {
      id: 'Sebuah kunci sandi (passkey) ditambahkan ke akun Anda. Bila bukan Anda yang menambahkannya, hapus di halaman profil, akhiri sesi lain, dan ganti kata sandi.',
      en: 'A passkey was added to your account. If it was not you, remove it on your profile page, end other sessions and change your password.',
    },
    link: '/app/profil',
  });
}
