import type { Government } from '../act.ts';
import { dayIn } from '../clock.ts';
import type { Tx } from '../database/index.ts';
import { Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import type { Locale } from '../texts.ts';
import { recordRow } from '../trail/record.ts';
import {
  ACCOUNT_LIMITS,
  ADDRESS_LIMITS,
  forgetTries,
  returnTry,
  takeTries,
  tooManyTries,
} from './attempts.ts';
import { readCode } from './codes.ts';
import { codeHash } from './issue-codes.ts';
import { triesOf, type Client } from './log-in.ts';
import { findAccountByName, readLoginName } from './login-names.ts';
import { hashPassword } from './passwords.ts';
import { needsSecondFactor } from './policy.ts';
import { weakPassword } from './profile.ts';
import { offerSecondFactor } from './second-factor.ts';
import { endFormerSession, startSession } from './session-store.ts';
import type { IdentityTables } from './tables.ts';
import type { Enrolment } from './totp.ts';
import { openVault } from './vault.ts';

export interface Activated {
  /** for the cookie */
  token: string;
  /** the account's roles need an authenticator app: enrol it now; null: none is needed */
  enrolment: Enrolment | null;
}

/** One answer for all of it: unknown name, wrong, used or expired code, active or ended account. */
function activationRefused(): Refusal {
  return new Refusal(401, 'activation-refused', {
    id: 'Nama pengguna dan kode tidak cocok, atau kode sudah dipakai atau lewat 30 hari. Periksa suratnya; bila perlu, minta surat baru dari pejabat akun instansi Anda.',
    en: 'User name and code do not match, or the code was used or is older than 30 days. Check the letter; ask the account officer of your agency for a new one if need be.',
  });
}

/**
 * Activates an account with the one-time code of its letter: the password is set, the code is spent, a session opens. A password that is
 * refused leaves the code as it is.
 */
export async function activate(
  services: Services,
  government: Government,
  input: { name: string; code: string; password: string },
  client: Client,
  locale: Locale,
): Promise<Outcome<Activated>> {
  const now = services.clock();
  const vault = openVault(services.folders.keys);
  const name = readLoginName(input.name);
  const code = readCode(input.code);
  const { allowed, account, keys } = await services.db.asGovernment(government.id, async (tx) => {
    const found = await findAccountByName(tx, name);
    const tried = triesOf(vault, 'activate', found?.id ?? null, name, client);
    const limits = [
      { key: tried.account, limits: ACCOUNT_LIMITS },
      { key: tried.address, limits: ADDRESS_LIMITS },
    ];
    return {
      account: found,
      keys: tried,
      allowed: await takeTries(tx, government.id, limits, now.toString()),
    };
  });
  if (!allowed) return tooManyTries();
  if (
    account?.status !== 'invited' ||
    code === null ||
    account.activation_hash !== codeHash(vault, account.id, code) ||
    account.activation_expires_at === null ||
    Temporal.Instant.compare(account.activation_expires_at, now) <= 0
  ) {
    return activationRefused();
  }
  const weak = weakPassword('password', input.password, [
    account.user_name,
    account.nip,
    account.email,
    account.phone,
  ]);
  if (weak !== null) {
    await services.db.asGovernment(government.id, (tx) => forgetTries(tx, keys.account));
    return weak;
  }
  const passwordHash = await hashPassword(input.password);

  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<Activated>> => {
    if (!(await spendCode(tx, account.id, account.activation_hash!, passwordHash)))
      return activationRefused();
    await tx
      .withTables<IdentityTables>()
      .updateTable('account')
      .set((eb) => ({
        status: 'active',
        activated_at: eb.fn.coalesce('activated_at', eb.val(now.toString())),
        password_changed_at: now.toString(),
      }))
      .where('id', '=', account.id)
      .execute();
    const actor = await services.actorOf(tx, account.id, dayIn(government.zone, now));
    if (actor === null) return activationRefused();
    const act = services.actOf(government, actor, locale);
    await recordRow(tx, act, 'account.activate', 'account', account.id);
    await forgetTries(tx, keys.account);
    await returnTry(tx, keys.address);
    await endFormerSession(tx, client, act.now);
    const token = await startSession(
      tx,
      government.id,
      account,
      { stage: 'full', strong: false },
      client,
      now,
    );
    const enrolment = needsSecondFactor(actor) ? await offerSecondFactor(tx, act, vault, account.id) : null;
    return { token, enrolment };
  });
}

/** Of two requests with the same code one wins. */
async function spendCode(tx: Tx, accountId: string, hash: string, passwordHash: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<IdentityTables>()
    .updateTable('account_secret')
    .set({ password_hash: passwordHash, activation_hash: null, activation_expires_at: null })
    .where('account_id', '=', accountId)
    .where('activation_hash', '=', hash)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
