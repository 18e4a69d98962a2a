import type { Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import {
  ACCOUNT_LIMITS,
  ADDRESS_LIMITS,
  forgetTries,
  returnTry,
  takeTries,
  tooManyTries,
} from './attempts.ts';
import { findAccountByName, readLoginName, type LoginName } from './login-names.ts';
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts';
import { endFormerSession, startSession, type Origin } from './session-store.ts';
import type { IdentityTables, SessionStage } from './tables.ts';
import { openVault, type Vault } from './vault.ts';

/** Whence a request comes, as far as identity looks at it. */
export interface Client {
  /** IP address; only a keyed hash of it is kept */
  address: string;
  userAgent: string;
  /** token of a session that this browser had before; it ends */
  token: string | null;
  origin: Origin;
}

export interface SignedIn {
  /** for the cookie */
  token: string;
  /** `password`: the code of the authenticator app is still to come */
  stage: SessionStage;
}

/** One answer for all of it: unknown name, wrong password, not activated, ended. Nobody learns which accounts exist. */
function signInRefused(): Refusal {
  return new Refusal(401, 'sign-in-refused', {
    id: 'Nama atau kata sandi tidak cocok. Periksa keduanya; bila akun belum diaktifkan, pakai kode pada surat aktivasi Anda.',
    en: 'Name or password do not match. Check both; if the account is not activated yet, use the code of your activation letter.',
  });
}

/**
 * Logs in by NIP, user name, e-mail or telephone number. Three steps, so that no transaction waits for the hash: count the try and
 * look, hash, open the session. Refused alike, and after the same work, whatever the reason; after too many tries of an account
 * or an address, for a while.
 */
export async function logIn(
  services: Services,
  government: Government,
  input: { name: string; password: string },
  client: Client,
): Promise<Outcome<SignedIn>> {
  const now = services.clock();
  const vault = openVault(services.folders.keys);
  const name = readLoginName(input.name);
  const { allowed, account, keys } = await services.db.asGovernment(government.id, async (tx) => {
    const found = await findAccountByName(tx, name);
    const tried = triesOf(vault, 'login', found?.id ?? null, name, client);
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

  const hash = account?.status === 'active' ? account.password_hash : null;
  if (!(await verifyPassword(input.password, hash)) || account === undefined || hash === null) {
    return signInRefused();
  }
  const better = isOutdated(hash) ? await hashPassword(input.password) : null;

  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<SignedIn>> => {
    if (!(await stillFits(tx, account.id, hash))) return signInRefused();
    if (better !== null) await keepPassword(tx, account.id, better);
    await forgetTries(tx, keys.account);
    await returnTry(tx, keys.address);
    await endFormerSession(tx, client, now.toString());
    const stage: SessionStage =
      account.totp_secret === null || (account.demo_open && government.demo) ? 'full' : 'password';
    const token = await startSession(tx, government.id, account, { stage, strong: false }, client, now);
    return { token, stage };
  });
}

/**
 * What a try is counted under: the account, or, where there is none, the name that was typed, so that both lock alike; and the
 * address, for IPv6 its network of 64 bits.
 */
export function triesOf(
  vault: Vault,
  what: string,
  accountId: string | null,
  name: LoginName,
  client: Client,
) {
  const whose = accountId ?? vault.mac(`name:${name.kind}:${name.value}`);
  return { account: `${what}:${whose}`, address: addressKey(vault, client) };
}

/** What tries of one address are counted under. */
export function addressKey(vault: Vault, client: Pick<Client, 'address'>): string {
  const address = client.address.includes(':') ? networkOf(client.address) : client.address;
  return `address:${vault.mac(address)}`;
}

function networkOf(address: string): string {
  if (address.toLowerCase().startsWith('::ffff:')) return address.slice(7);
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

/** Between looking and opening the password may have been changed or the account ended. */
async function stillFits(tx: Tx, accountId: string, hash: string): Promise<boolean> {
  const row = await tx
    .withTables<IdentityTables>()
    .selectFrom('account_secret')
    .innerJoin('account', (join) =>
      join
        .onRef('account.government_id', '=', 'account_secret.government_id')
        .onRef('account.id', '=', 'account_secret.account_id'),
    )
    .select('account.id')
    .where('account.id', '=', accountId)
    .where('account.status', '=', 'active')
    .where('account_secret.password_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function keepPassword(tx: Tx, accountId: string, hash: string): Promise<void> {
  await tx
    .withTables<IdentityTables>()
    .updateTable('account_secret')
    .set({ password_hash: hash })
    .where('account_id', '=', accountId)
    .execute();
}
