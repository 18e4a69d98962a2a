import { sql } from 'kysely';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { badField, isRefusal, type Outcome, type Refusal } from '../outcome.ts';
import type { Services } from '../services.ts';
import { recordRow } from '../trail/record.ts';
import { keepPassword } from './log-in.ts';
import type { Own } from './own-route.ts';
import { hashPassword } from './passwords.ts';
import { weaknessOf } from './password-policy.ts';
import { provePassword } from './prove-again.ts';
import { endSessions } from './session-store.ts';
import type { IdentityTables } from './tables.ts';
import type { Tx } from '../database/index.ts';

/** A refusal of a password, beside its field. */
export function weakPassword(
  field: string,
  password: string,
  own: Parameters<typeof weaknessOf>[1],
): Refusal | null {
  const weakness = weaknessOf(password, own);
  return weakness === null ? null : badField(field, weakness.id, weakness.en);
}

/** Changes the password and ends all other sessions. @returns number of sessions that ended */
export async function changePassword(
  services: Services,
  own: Own,
  input: { current: string; password: string },
): Promise<Outcome<number>> {
  const { accountId, sessionId } = own.session;
  const wrong = await provePassword(services, own, input.current, 'current');
  if (wrong !== null) return wrong;
  const names = await own.run((tx) => ownNames(tx, accountId));
  if (isRefusal(names)) return names;
  const weak = weakPassword('password', input.password, names);
  if (weak !== null) return weak;
  const hash = await hashPassword(input.password);
  return own.run(async (tx, act) => {
    await keepPassword(tx, accountId, hash);
    await tx
      .withTables<IdentityTables>()
      .updateTable('account')
      .set({ password_changed_at: act.now })
      .where('id', '=', accountId)
      .execute();
    const ended = await endSessions(tx, accountId, act.now, sessionId);
    await recordRow(tx, act, 'account.change-password', 'account', accountId);
    return ended;
  });
}

async function ownNames(tx: Tx, accountId: string): Promise<(string | null)[]> {
  const row = await tx
    .withTables<IdentityTables>()
    .selectFrom('account')
    .select(['user_name', 'nip', 'email', 'phone'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return [row.user_name, row.nip, row.email, row.phone];
}

export interface Contact {
  email: string | null;
  phone: string | null;
}

/** Changes the e-mail address and telephone number by which one logs in and is told things. Refused when another account has it. */
export async function changeContact(
  services: Services,
  own: Own,
  input: Contact & { current: string },
): Promise<Outcome<Contact>> {
  const contact = readContact(input);
  if (isRefusal(contact)) return contact;
  const wrong = await provePassword(services, own, input.current, 'current');
  if (wrong !== null) return wrong;
  const { accountId } = own.session;
  return own.run(async (tx, act) => {
    const db = tx.withTables<IdentityTables>();
    const others = await db
      .selectFrom('account')
      .select([sql<string | null>`lower(email)`.as('email'), 'phone'])
      .where('id', '<>', accountId)
      .where('status', '<>', 'ended')
      .where((eb) =>
        eb.or([
          eb(sql<string>`lower(email)`, '=', contact.email?.toLowerCase() ?? ''),
          eb('phone', '=', contact.phone ?? ''),
        ]),
      )
      .execute();
    if (others.some((row) => contact.email !== null && row.email === contact.email.toLowerCase())) {
      return badField(
        'email',
        'Surel ini dipakai akun lain. Isi surel Anda sendiri, bukan surel bersama.',
        'Another account uses this e-mail. Enter your own address, not a shared one.',
      );
    }
    if (others.some((row) => contact.phone !== null && row.phone === contact.phone)) {
      return badField(
        'phone',
        'Nomor ini dipakai akun lain. Isi nomor ponsel Anda sendiri.',
        'Another account uses this number. Enter your own phone number.',
      );
    }
    await db.updateTable('account').set(contact).where('id', '=', accountId).execute();
    await recordRow(tx, act, 'account.change-contact', 'account', accountId);
    return contact;
  });
}

/** An address has one @ and a dot behind it; whether it arrives, only a letter to it can tell. */
function readContact(input: Contact): Outcome<Contact> {
  const email = input.email?.trim() || null;
  const typed = input.phone?.trim() || null;
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    return badField(
      'email',
      'Isi alamat surel lengkap, misalnya nama@teladan.go.id.',
      'Enter a full e-mail address, e.g. name@example.go.id.',
    );
  }
  if (typed === null) return { email, phone: null };
  const phone = parsePhoneNumberFromString(typed.normalize('NFKC'), 'ID');
  if (phone?.isValid() !== true) {
    return badField(
      'phone',
      'Isi nomor ponsel yang aktif, misalnya 0812 3456 7890.',
      'Enter a working phone number, e.g. 0812 3456 7890.',
    );
  }
  return { email, phone: phone.number };
}
