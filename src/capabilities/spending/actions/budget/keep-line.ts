import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { unlessTaken } from '../../../../platform/database/duplicates.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { getAgencies } from '../../../directory/index.ts';
import type { keepLineBody } from '../../contract/budget.ts';
import { mayKeepBudget } from '../../policy.ts';
import { accountCode, isExpenditure, subActivityCode } from '../../rules/budget/codes.ts';
import { suggestTag } from '../../rules/budget/funding.ts';
import { keepNames } from '../../store/budget/codes.ts';
import {
  insertLine,
  lockLine,
  recordedBy,
  updateLine,
  versionAfter,
  versionOf,
  type Line,
} from '../../store/budget/lines.ts';
import { badAccount, badActivity, changedMeanwhile, lineTaken, unknownAgency } from './refusals.ts';
import type { z } from 'zod';

/** What somebody changes: the row, and the version that he had before him. */
export interface Read {
  id: string;
  version: number;
}

export type LineInput = z.output<typeof keepLineBody>;

/**
 * Keeps one line of a budget that is typed by hand: a new one, or the one that was read as it is to be. Refused: one that somebody changed since it was read. The ceiling of the beginning of the year stays what it
 * was. A line that had vanished from the file of its office is there again once somebody keeps it.
 */
export async function keepLine(
  tx: Tx,
  act: Act,
  input: LineInput,
  read: Read | null = null,
): Promise<Outcome<Line>> {
  const id = read?.id ?? null;
  const before = id === null ? undefined : await lockLine(tx, id);
  if (id !== null && before === undefined) return notFound();
  if (before !== undefined && !mayKeepBudget(act.actor, before.agency_id)) return notFound();
  if (before !== undefined && read?.version !== versionOf(before)) return changedMeanwhile();
  const agency = (await getAgencies(tx, [input.agencyId])).get(input.agencyId);
  if (agency === undefined) return unknownAgency();
  if (!mayKeepBudget(act.actor, agency.id)) return notAllowed();
  const activity = subActivityCode(input.activityCode);
  if (activity === null) return badActivity();
  const account = accountCode(input.accountCode);
  if (account === null || !isExpenditure(account)) return badAccount();
  const line: Line = {
    ...recordedBy(act),
    id: id ?? newId(),
    year: input.year,
    agency_id: agency.id,
    activity_code: activity,
    account_code: account,
    funding_code: input.fundingCode.trim(),
    funding_name: input.fundingName.trim(),
    funding_tag: input.fundingTag ?? suggestTag(input.fundingName),
    ceiling: input.ceiling,
    ceiling_original: before?.ceiling_original ?? input.ceiling,
    document_number: input.documentNumber,
    vanished_at: null,
    version: versionAfter(before),
  };
  const { government_id: _, id: key, ...change } = line;
  const saved = await unlessTaken(before === undefined ? insertLine(tx, line) : updateLine(tx, key, change), {
    budget_line_key: lineTaken,
  });
  if (isRefusal(saved)) return saved;
  await recordRow(
    tx,
    act,
    before === undefined ? 'spending.line' : 'spending.line-change',
    'budget_line',
    key,
  );
  await keepNames(tx, act, input.year, [
    { kind: 'activity', code: activity, name: input.activityName.trim() },
    { kind: 'account', code: account, name: input.accountName.trim() },
  ]);
  return line;
}
