import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayWorkOnCases } from '../policy.ts';
import { findCase, findWrap, lockCase } from '../store/cases.ts';
import { insertCustody } from '../store/custody.ts';
import { keysOfAccount } from '../store/keys.ts';
import type { CaseRow, CaseWrapRow } from '../store/tables.ts';

/** Fingerprints of the keys that the actor holds today. */
export async function ownKeys(tx: Tx, act: Act): Promise<string[]> {
  const { accountId } = act.actor;
  if (accountId === null) return [];
  return (await keysOfAccount(tx, accountId, act.today)).map((each) => each.fingerprint);
}

/**
 * A case that a key of the actor opens, locked. Absent, granted to others and given to the alternate alone: answered alike, so that whoever is
 * named by a report does not learn that there is one.
 */
export async function openOwnCase(
  tx: Tx,
  act: Act,
  id: string,
): Promise<Outcome<{ row: CaseRow; wrap: CaseWrapRow }>> {
  if (!mayWorkOnCases(act.actor)) return notAllowed();
  // Locked before the wrap is read: whose grant is taken back meanwhile no longer gets in.
  await lockCase(tx, id);
  return findOwnCase(tx, act, id);
}

/** The same for reading only: nobody waits. */
export async function findOwnCase(
  tx: Tx,
  act: Act,
  id: string,
): Promise<Outcome<{ row: CaseRow; wrap: CaseWrapRow }>> {
  if (!mayWorkOnCases(act.actor)) return notAllowed();
  const wrap = await findWrap(tx, id, await ownKeys(tx, act), act.today);
  if (wrap === undefined) return notFound();
  const row = await findCase(tx, id);
  return row === undefined ? notFound() : { row, wrap };
}

/**
 * An official's act on a case, for its custody log: the day, never a word of the report. The trail proves the log's row, and so says which
 * official acted without saying on which case.
 */
export async function recordAct(
  tx: Tx,
  act: Act,
  action: string,
  reportId: string,
  what: Record<string, string>,
): Promise<void> {
  await lockCase(tx, reportId);
  const id = await insertCustody(tx, {
    government_id: act.government.id,
    report_id: reportId,
    day: act.today,
    action,
    account_id: act.actor.accountId,
    what,
  });
  await recordRow(tx, act, `wbs.${action}`, 'wbs_custody', id);
}
