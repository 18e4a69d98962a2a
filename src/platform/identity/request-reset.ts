import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { notify } from '../notifications/notify.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../outcome.ts';
import { recordRow, recordRows } from '../trail/record.ts';
import { findReachedAccount } from './find-accounts.ts';
import type { PeopleQuestions } from './people.ts';
import { mayKeepAccounts } from './policy.ts';
import type { IdentityTables } from './tables.ts';

/** Days after which a request that nobody decided is over. */
const REQUEST_DAYS = 7;

/**
 * Asks for a reset of an account that lost password or telephone: first of four eyes. Nothing changes for the account yet; its owner is
 * told. Refused: an account that was never activated (a new letter does it), and one with an open request.
 * @returns id of the request
 */
export async function requestReset(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  accountId: string,
  reason: string,
): Promise<Outcome<string>> {
  const account = await findReachedAccount(tx, act, people, accountId);
  if (isRefusal(account)) return account;
  if (!mayKeepAccounts(act.actor, account.agencyId)) return notAllowed();
  if (account.activatedAt === null) {
    return conflict(
      'never-activated',
      'Akun ini belum pernah diaktifkan. Cetak surat aktivasi baru untuknya.',
      'This account was never activated. Print a new activation letter for it.',
    );
  }
  await expireRequests(tx, act);
  const db = tx.withTables<IdentityTables>();
  const open = await db
    .selectFrom('account_request')
    .select('id')
    .where('account_id', '=', accountId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (open !== undefined) {
    return conflict(
      'already-requested',
      'Pengaturan ulang akun ini sudah diajukan dan menunggu persetujuan pejabat akun lain.',
      'A reset of this account was requested already and waits for another account officer.',
    );
  }
  const id = newId();
  await db
    .insertInto('account_request')
    .values({
      government_id: act.government.id,
      id,
      account_id: accountId,
      reason,
      status: 'open',
      requested_by: act.actor.accountId!,
      requested_at: act.now,
      decided_by: null,
      decided_at: null,
      note: null,
    })
    .execute();
  await recordRow(tx, act, 'account-request.open', 'account_request', id);
  await notify(tx, act, {
    to: [accountId],
    key: `account-reset-requested:${id}`,
    title: { id: 'Pengaturan ulang akun Anda diajukan', en: 'A reset of your account was requested' },
    body: {
      id: 'Pejabat akun instansi Anda mengajukan pengaturan ulang kata sandi akun Anda. Bila Anda tidak memintanya, segera beri tahu pejabat akun lain atau Inspektorat.',
      en: 'An account officer of your agency asked for a reset of your password. If you did not ask for it, tell another account officer or the inspectorate at once.',
    },
    link: '/app/profil',
  });
  return id;
}

/** Closes requests that nobody decided in time. */
export async function expireRequests(tx: Tx, act: Act): Promise<void> {
  const before = Temporal.Instant.from(act.now).subtract({ hours: 24 * REQUEST_DAYS });
  const { rows } = await sql<{ id: string }>`
    update account_request set status = 'expired', decided_at = ${act.now}::timestamptz
    where status = 'open' and requested_at < ${before.toString()}::timestamptz returning id`.execute(tx);
  await recordRows(
    tx,
    act,
    'account-request.expire',
    'account_request',
    rows.map((row) => row.id),
  );
}
