import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { record } from '../../../platform/trail/record.ts';
import { mayWorkOnCases } from '../policy.ts';
import { findCase, findWrap, lockCase } from '../store/cases.ts';
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
  const wrap = await findWrap(tx, id, await ownKeys(tx, act), act.today);
  if (wrap === undefined) return notFound();
  await lockCase(tx, id);
  const row = await findCase(tx, id);
  return row === undefined ? notFound() : { row, wrap };
}

/** One trail entry about an official's act on a case: the day, never a word of the report. */
export async function recordAct(
  tx: Tx,
  act: Act,
  action: string,
  reportId: string,
  what: Record<string, string | number | null>,
): Promise<void> {
  await record(tx, act, {
    action: `wbs.${action}`,
    kind: 'wbs-case',
    subject: reportId,
    record: { day: act.today, ...what },
  });
}
