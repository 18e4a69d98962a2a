import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { FindingInput } from '../contract/findings.ts';
import { findCase, ledger, type FindingCase } from '../store/cases.ts';
import type { ReportRow } from '../store/tables.ts';
import { doubledNumber, numberTaken } from './add-finding.ts';
import { checkFinding } from './check-finding.ts';
import { findingWithdrawn } from './facts.ts';
import { findingFields, recommendationRows } from './finding-rows.ts';
import { openReport } from './gate.ts';
import { enterLedger, remove } from './save.ts';

/** Changes a finding of a draft; its recommendations and responsibles are replaced by those given. */
export async function editFinding(
  tx: Tx,
  act: Act,
  id: string,
  input: FindingInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openDraft(tx, act, id);
  if (isRefusal(opened)) return opened;
  const { report, found } = opened;
  if (await numberTaken(tx, report.id, input.number, id)) return doubledNumber();
  const parties = await checkFinding(tx, report.source, input);
  if (isRefusal(parties)) return parties;
  await removeRecommendations(tx, act, found);
  await enterLedger(
    tx,
    act,
    'finding.edit',
    recommendationRows(found.finding, input.recommendations, parties),
  );
  await ledger(tx).updateTable('finding').set(findingFields(input)).where('id', '=', id).execute();
  const { condition, criterion, cause, effect } = input;
  await ledger(tx)
    .updateTable('finding_text')
    .set({ condition, criterion, cause, effect })
    .where('id', '=', id)
    .execute();
  await recordRow(tx, act, 'finding.edit', 'finding', id);
  await recordRow(tx, act, 'finding.edit', 'finding_text', id);
  return { id };
}

/** Takes a finding out of a draft, with everything below it. */
export async function deleteFinding(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const opened = await openDraft(tx, act, id);
  if (isRefusal(opened)) return opened;
  await act.wires.announce(tx, act, findingWithdrawn({ findingIds: [id] }));
  await removeRecommendations(tx, act, opened.found);
  const responses = await ledger(tx)
    .selectFrom('response')
    .select('id')
    .where('finding_id', '=', id)
    .execute();
  await remove(
    tx,
    act,
    'finding.delete',
    'response',
    responses.map((row) => row.id),
  );
  await remove(tx, act, 'finding.delete', 'finding_text', [id]);
  await remove(tx, act, 'finding.delete', 'finding', [id]);
  return { id };
}

/** The draft that a finding stands in, held for a change. */
export async function openDraft(
  tx: Tx,
  act: Act,
  findingId: string,
): Promise<Outcome<{ report: ReportRow; found: FindingCase }>> {
  const before = await findCase(tx, findingId);
  if (before === undefined) return notFound();
  const report = await openReport(tx, act, before.report.id, 'edit');
  if (isRefusal(report)) return report;
  // Read again behind the report's lock: somebody may have changed it in between.
  const found = await findCase(tx, findingId, true);
  return found === undefined ? notFound() : { report, found };
}

async function removeRecommendations(tx: Tx, act: Act, found: FindingCase): Promise<void> {
  await remove(
    tx,
    act,
    'finding.edit',
    'responsible',
    found.parts.map((part) => part.id),
  );
  await remove(
    tx,
    act,
    'finding.edit',
    'recommendation',
    found.recommendations.map((row) => row.id),
  );
}
