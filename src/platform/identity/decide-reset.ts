import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../outcome.ts';
import { recordRow } from '../trail/record.ts';
import { findReachedAccount, type ReachedAccount } from './find-accounts.ts';
import { resetAccount } from './reset-account.ts';
import type { PeopleQuestions } from './people.ts';
import { mayKeepAccounts } from './policy.ts';
import { expireRequests } from './request-reset.ts';
import type { IdentityTables } from './tables.ts';
import type { Vault } from './vault.ts';

/**
 * Approves a reset: the other two of four eyes. Password, authenticator app and sessions of the account end, and it waits to be activated
 * again. Only the approver gets the new one-time code, as a letter for the person: whoever asked never sees it.
 * Refused: to the one who asked, to the one it is about, and for a request that is decided or older than seven days.
 */
export async function approveReset(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  vault: Vault,
  requestId: string,
): Promise<Outcome<{ account: ReachedAccount; code: string }>> {
  const account = await takeRequest(tx, act, people, requestId);
  if (isRefusal(account)) return account;
  await settle(tx, act, requestId, 'approved', null);
  const code = await resetAccount(tx, act, vault, account.id, 'account.reset');
  return { account, code };
}

/** Refuses a reset, with a note to whoever asked. The account stays as it is. */
export async function refuseReset(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  requestId: string,
  note: string,
): Promise<Outcome<void>> {
  const account = await takeRequest(tx, act, people, requestId);
  if (isRefusal(account)) return account;
  await settle(tx, act, requestId, 'refused', note);
}

/** Locks the request and asks whether this actor may decide it. */
async function takeRequest(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  requestId: string,
): Promise<Outcome<ReachedAccount>> {
  await expireRequests(tx, act);
  const request = await tx
    .withTables<IdentityTables>()
    .selectFrom('account_request')
    .select(['account_id', 'status', 'requested_by'])
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  if (request === undefined) return notFound();
  const account = await findReachedAccount(tx, act, people, request.account_id);
  if (isRefusal(account)) return account;
  if (!mayKeepAccounts(act.actor, account.agencyId)) return notAllowed();
  if (request.status !== 'open') {
    return conflict(
      'already-decided',
      'Pengajuan ini sudah diputus atau lewat tujuh hari. Muat ulang daftar.',
      'This request was decided already or is older than seven days. Reload the list.',
    );
  }
  const own = act.actor.accountId;
  if (own === request.requested_by || own === request.account_id) {
    return conflict(
      'four-eyes',
      'Pengajuan ini harus diputus pejabat akun lain: bukan yang mengajukan dan bukan pemilik akun.',
      'Another account officer has to decide this: neither the one who asked nor the owner of the account.',
    );
  }
  return account;
}

async function settle(
  tx: Tx,
  act: Act,
  requestId: string,
  status: 'approved' | 'refused',
  note: string | null,
): Promise<void> {
  await tx
    .withTables<IdentityTables>()
    .updateTable('account_request')
    .set({ status, note, decided_by: act.actor.accountId!, decided_at: act.now })
    .where('id', '=', requestId)
    .execute();
  await recordRow(
    tx,
    act,
    `account-request.${status === 'approved' ? 'approve' : 'refuse'}`,
    'account_request',
    requestId,
  );
}
