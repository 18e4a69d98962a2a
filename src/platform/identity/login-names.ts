import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { IdentityTables } from './tables.ts';

/** What a person typed to say who he is, in the one spelling in which accounts keep it. */
export type LoginName =
  | { kind: 'email' | 'phone' | 'nip'; value: string }
  | { kind: 'user-name'; value: string };

/**
 * Reads NIP, user name, e-mail or telephone number, in any spelling. The shapes exclude each other: an address has an @, a user
 * name begins with a letter, a NIP has 18 digits and no telephone number has as many.
 */
export function readLoginName(text: string): LoginName {
  const typed = text.normalize('NFKC').trim();
  if (typed.includes('@')) return { kind: 'email', value: typed.toLowerCase() };
  const digits = typed.replace(/[\s.\-/]/g, '');
  if (/^\d{18}$/.test(digits)) return { kind: 'nip', value: digits };
  const phone = /\p{L}/u.test(typed) ? undefined : parsePhoneNumberFromString(typed, 'ID');
  if (phone?.isPossible() === true) return { kind: 'phone', value: phone.number };
  return { kind: 'user-name', value: typed.toLowerCase() };
}

/** The account of that name, unless it has ended: with its secrets, for whoever proves them. */
export async function findAccountByName(tx: Tx, name: LoginName) {
  const column = {
    email: sql<string>`lower(account.email)`,
    phone: sql<string>`account.phone`,
    nip: sql<string>`account.nip`,
    'user-name': sql<string>`account.user_name`,
  }[name.kind];
  return tx
    .withTables<IdentityTables>()
    .selectFrom('account')
    .leftJoin('account_secret as secret', (join) =>
      join
        .onRef('secret.government_id', '=', 'account.government_id')
        .onRef('secret.account_id', '=', 'account.id'),
    )
    .select([
      'account.id',
      'account.person_id',
      'account.user_name',
      'account.nip',
      'account.email',
      'account.phone',
      'account.status',
      'account.demo_open',
      'secret.password_hash',
      'secret.totp_secret',
      'secret.totp_last_counter',
      'secret.activation_hash',
      'secret.activation_expires_at',
    ])
    .where(column, '=', name.value)
    .where('account.status', '<>', 'ended')
    .executeTakeFirst();
}
