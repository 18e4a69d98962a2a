import type { Act } from '../../../platform/act.ts';
import { calendarDeadline } from '../../../platform/calendar/deadlines.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import { RESPONSE_DAYS } from '../parameters.ts';
import { findCases, ledger, lockFindings } from '../store/cases.ts';
import { openReport } from './gate.ts';
import { accountsAt, tell } from './notices.ts';
import { refuseIncomplete } from './issue-report.ts';

/** Sends a draft of the inspectorate to the auditees for their response (NHP). From now on they see it, and nobody edits it. */
export async function sendReport(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const report = await openReport(tx, act, id, 'send');
  if (isRefusal(report)) return report;
  const findingIds = await lockFindings(tx, id);
  const cases = await findCases(tx, findingIds);
  const incomplete = refuseIncomplete(cases);
  if (incomplete !== null) return incomplete;
  const days = await getParameter(tx, RESPONSE_DAYS, act.today);
  const { due } = calendarDeadline(await loadCalendar(tx), act.today, days);
  await ledger(tx)
    .updateTable('report')
    .set({ state: 'responding', respond_by: due })
    .where('id', '=', id)
    .execute();
  await recordRow(tx, act, 'report.send', 'report', id);
  await recordRows(tx, act, 'report.send', 'finding', findingIds);
  const offices = cases.flatMap((each) => [
    each.finding.agency_id,
    ...each.parts.map((part) => part.office_id),
  ]);
  const to = await accountsAt(tx, act, ['agency-head', 'follow-up-officer'], offices);
  await tell(tx, act, to, 'response', `${id}:${act.now}`, `/app/lhp/${id}`, {
    report: report.title,
    due: { day: due },
  });
  return { id };
}

/** Takes a draft back from the auditees to correct it; their responses stay. */
export async function recallReport(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const report = await openReport(tx, act, id, 'recall');
  if (isRefusal(report)) return report;
  const findingIds = await lockFindings(tx, id);
  await ledger(tx)
    .updateTable('report')
    .set({ state: 'draft', respond_by: null })
    .where('id', '=', id)
    .execute();
  await recordRow(tx, act, 'report.recall', 'report', id);
  await recordRows(tx, act, 'report.recall', 'finding', findingIds);
  const cases = await findCases(tx, findingIds);
  const offices = cases.flatMap((each) => [
    each.finding.agency_id,
    ...each.parts.map((part) => part.office_id),
  ]);
  const to = await accountsAt(tx, act, ['agency-head', 'follow-up-officer'], offices);
  await tell(tx, act, to, 'recalled', `${id}:${act.now}`, '/app/temuan', { report: report.title });
  return { id };
}
