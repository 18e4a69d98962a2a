import type { Act, Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { badField, conflict, type Outcome, type Refusal } from '../outcome.ts';
import type { Services } from '../services.ts';
import { recordRow } from '../trail/record.ts';
import { ACCOUNT_LIMITS, forgetTries, takeTries, tooManyTries } from './attempts.ts';
import type { Own } from './own-route.ts';
import { signedOut, type FoundSession } from './sessions.ts';
import { endSessions, strengthenSession } from './session-store.ts';
import type { IdentityTables } from './tables.ts';
import { counterOf, enrolmentOf, makeTotpSecret, type Enrolment } from './totp.ts';
import { openVault, type Vault } from './vault.ts';

function wrongCode(): Refusal {
  return badField(
    'code',
    'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi, dan pastikan jam ponsel diatur otomatis.',
    'The code does not match or was used already. Wait for the next one in the app, and let your phone set its clock by itself.',
  );
}

/**
 * Opens a session whose password was right with the code of the authenticator app. One step of 30 seconds either way is forgiven; a code
 * is taken once; guessing is slowed like that of a password, and the right password does not reset that count.
 * @returns the new token for the cookie
 */
export async function giveSecondFactor(
  services: Services,
  session: FoundSession,
  code: string,
): Promise<Outcome<string>> {
  const now = services.clock().toString();
  if (session.stage === 'full') {
    return conflict('already-signed-in', 'Anda sudah masuk.', 'You are signed in already.');
  }
  const { home, accountId } = session;
  const allowed = await takeCodeTry(services, home, accountId, now);
  if (!allowed) return tooManyTries();
  const vault = openVault(services.folders.keys);
  return services.db.asGovernment(home.id, async (tx): Promise<Outcome<string>> => {
    const secret = await lockSecret(tx, accountId);
    if (secret?.totp_secret == null) return signedOut();
    const counter = counterOf(
      code,
      vault.open(secret.totp_secret, contextOf(home.id, accountId)),
      now,
      secret.totp_last_counter,
    );
    if (counter === null) return wrongCode();
    await setSecret(tx, accountId, { totp_last_counter: counter });
    await forgetTries(tx, codeKey(accountId));
    return strengthenSession(tx, { sessionId: session.id, origin: session.origin }, now);
  });
}

/** Offers a new secret for enrolment; the old one holds until the new one is confirmed. */
export async function offerSecondFactor(
  tx: Tx,
  act: Act,
  vault: Vault,
  accountId: string,
): Promise<Enrolment> {
  const { user_name: userName } = await tx
    .withTables<IdentityTables>()
    .selectFrom('account')
    .select('user_name')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const secret = makeTotpSecret();
  await setSecret(tx, accountId, {
    totp_pending: vault.seal(secret, contextOf(act.government.id, accountId)),
  });
  return enrolmentOf(secret, act.government.name, userName);
}

/**
 * Confirms the enrolment with a first code: from now on each log-in asks for one. Other sessions of the account, opened without it, end.
 * @returns the new token for the cookie of this session
 */
export async function confirmSecondFactor(
  services: Services,
  own: Own,
  code: string,
): Promise<Outcome<string>> {
  const { home, accountId, sessionId } = own.session;
  const allowed = await takeCodeTry(services, home, accountId, services.clock().toString());
  if (!allowed) return tooManyTries();
  const vault = openVault(services.folders.keys);
  return own.run(async (tx, act): Promise<Outcome<string>> => {
    const secret = await lockSecret(tx, accountId);
    if (secret?.totp_pending == null) {
      return conflict(
        'no-enrolment',
        'Pendaftaran aplikasi autentikator belum dimulai. Mulai dari halaman profil.',
        'Registering an authenticator app has not been started. Start from your profile page.',
      );
    }
    const plain = vault.open(secret.totp_pending, contextOf(home.id, accountId));
    const counter = counterOf(code, plain, act.now, null);
    if (counter === null) return wrongCode();
    await setSecret(tx, accountId, {
      totp_secret: secret.totp_pending,
      totp_pending: null,
      totp_last_counter: counter,
    });
    await tx
      .withTables<IdentityTables>()
      .updateTable('account')
      .set({ second_factor_at: act.now })
      .where('id', '=', accountId)
      .execute();
    await forgetTries(tx, codeKey(accountId));
    await endSessions(tx, accountId, act.now, sessionId);
    const token = await strengthenSession(tx, own.session, act.now);
    await recordRow(tx, act, 'account.enrol-second-factor', 'account', accountId);
    return token;
  });
}

/** Counted apart from passwords, and in a transaction of its own: a wrong code rolls its own back. */
async function takeCodeTry(
  services: Services,
  home: Government,
  accountId: string,
  now: string,
): Promise<boolean> {
  return services.db.asGovernment(home.id, (tx) =>
    takeTries(tx, home.id, [{ key: codeKey(accountId), limits: ACCOUNT_LIMITS }], now),
  );
}

function codeKey(accountId: string): string {
  return `totp:${accountId}`;
}

function contextOf(governmentId: string, accountId: string): string {
  return `totp:${governmentId}:${accountId}`;
}

/** Locked, so that of two requests with the same code one is refused. */
async function lockSecret(tx: Tx, accountId: string) {
  return tx
    .withTables<IdentityTables>()
    .selectFrom('account_secret')
    .select(['totp_secret', 'totp_pending', 'totp_last_counter'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
}

async function setSecret(
  tx: Tx,
  accountId: string,
  values: Partial<Record<'totp_secret' | 'totp_pending', string | null>> & { totp_last_counter?: number },
): Promise<void> {
  await tx
    .withTables<IdentityTables>()
    .updateTable('account_secret')
    .set(values)
    .where('account_id', '=', accountId)
    .execute();
}
