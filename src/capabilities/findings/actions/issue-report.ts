import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import type { IssueInput } from '../contract/reports.ts';
import { shareGap } from '../rules/shares.ts';
import { findCases, ledger, lockFindings, type FindingCase } from '../store/cases.ts';
import { dayAhead, refuseNumber } from './draft-report.ts';
import { announceFinal } from './final.ts';
import { openReport } from './gate.ts';
import { auditeesOf, findingLink, tell } from './notices.ts';
import { FINDING_FINAL, tellOfFindings } from './webhook-events.ts';

/**
 * Issues a report of the inspectorate: its findings are final from now on, received or not, and may revoke certificates in this
 * very transaction. Refused: findings without recommendation, recommendations without responsible, a number used before.
 */
export async function issueReport(
  tx: Tx,
  act: Act,
  id: string,
  input: IssueInput,
): Promise<Outcome<{ id: string }>> {
  return makeFinal(tx, act, id, input, 'issue');
}

/** Registers a report that BPK, BPKP, a ministry or an accountant has issued; with the same effect. */
export async function registerReport(
  tx: Tx,
  act: Act,
  id: string,
  input: IssueInput,
): Promise<Outcome<{ id: string }>> {
  return makeFinal(tx, act, id, input, 'register');
}

async function makeFinal(
  tx: Tx,
  act: Act,
  id: string,
  input: IssueInput,
  action: 'issue' | 'register',
): Promise<Outcome<{ id: string }>> {
  const report = await openReport(tx, act, id, action);
  if (isRefusal(report)) return report;
  if (input.datedOn > act.today) return dayAhead('datedOn');
  const taken = await refuseNumber(tx, act, report.source, input.number, id);
  if (taken !== null) return taken;
  const findingIds = await lockFindings(tx, id);
  const cases = await findCases(tx, findingIds);
  const incomplete = refuseIncomplete(cases);
  if (incomplete !== null) return incomplete;
  await ledger(tx)
    .updateTable('report')
    .set({
      state: 'final',
      number: input.number,
      dated_on: input.datedOn,
      issued_by: act.actor.id,
      issued_at: act.now,
    })
    .where('id', '=', id)
    .execute();
  await recordRow(tx, act, `report.${action}`, 'report', id);
  await recordRows(tx, act, `report.${action}`, 'finding', findingIds);
  for (const each of cases) {
    const to = await auditeesOf(tx, act, each);
    await tell(tx, act, to, 'final', id, findingLink(each.finding.id), { report: input.number });
  }
  await tellOfFindings(tx, act, FINDING_FINAL, findingIds);
  await announceFinal(tx, act, [id], findingIds);
  return { id };
}

/** A report goes out whole: each finding with a recommendation, each recommendation with somebody who answers for all of its value. */
export function refuseIncomplete(cases: readonly FindingCase[]): Refusal | null {
  if (cases.length === 0)
    return conflict(
      'report-empty',
      'Laporan ini belum memiliki temuan. Tambahkan temuan dulu.',
      'This report has no finding yet. Add one first.',
    );
  const wanting = cases.filter(
    ({ recommendations, parts }) =>
      recommendations.length === 0 ||
      recommendations.some((each) => {
        const shares = parts.filter((part) => part.recommendation_id === each.id).map((part) => part.share);
        return shares.length === 0 || shareGap(each.value, shares) !== 0;
      }),
  );
  if (wanting.length === 0) return null;
  const numbers = wanting.map((each) => each.finding.number).join(', ');
  return conflict(
    'report-incomplete',
    `Lengkapi dulu temuan ${numbers}: setiap temuan memerlukan rekomendasi, dan setiap rekomendasi penanggung jawab dengan porsi yang pas.`,
    `Complete finding ${numbers} first: each finding needs a recommendation, and each recommendation responsibles whose shares add up.`,
  );
}
