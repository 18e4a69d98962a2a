import type { Act } from '../../../platform/act.ts';
import { calendarDeadline } from '../../../platform/calendar/deadlines.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { RESPONSE_DAYS } from '../parameters.ts';
import { PAY_INTO_TREASURY } from '../rules/codes.ts';
import type { ReportRow } from '../store/tables.ts';
import { checkFinding } from './check-finding.ts';
import { findingRows } from './finding-rows.ts';
import { accountsAt, tell } from './notices.ts';
import { enterLedger } from './save.ts';

/** A loss that another capability has established, with whoever owes it. */
export interface HandedInFinding {
  /** of the report and of its one finding */
  title: string;
  /** of the classification of findings, group 1.01 */
  code: string;
  condition: string;
  criterion: string;
  cause: string;
  effect: string;
  /** what is to be done, in the recommendation's words */
  instruction: string;
  agencyId: string;
  debtorPersonId: string;
  /** rupiah, above 0 */
  amount: number;
}

/**
 * Takes a loss in as a report of the inspectorate with one finding, whose only recommendation is to pay it into the treasury. It stands
 * before the auditee for his response, and nobody edits it; it blocks nobody yet. Final it becomes as every report of the inspectorate
 * does: the Inspektur issues it under its number. It does not ask who hands it in: the capability has asked.
 */
export async function handInFinding(
  tx: Tx,
  act: Act,
  input: HandedInFinding,
): Promise<Outcome<{ reportId: string; findingId: string }>> {
  const { title, code, condition, criterion, cause, effect, amount, agencyId } = input;
  const responsible = { party: { kind: 'person' as const, id: input.debtorPersonId }, share: amount };
  const finding = {
    number: '1',
    code,
    codeBpk: null,
    causeCode: null,
    title,
    condition,
    criterion,
    cause,
    effect,
    value: amount,
    agencyId,
    recommendations: [
      {
        number: '1',
        code: PAY_INTO_TREASURY,
        text: input.instruction,
        value: amount,
        responsibles: [responsible],
      },
    ],
  };
  const parties = await checkFinding(tx, 'APIP', finding);
  if (isRefusal(parties)) return parties;
  const days = await getParameter(tx, RESPONSE_DAYS, act.today);
  const { due } = calendarDeadline(await loadCalendar(tx), act.today, days);
  const report: ReportRow = {
    government_id: act.government.id,
    id: newId(),
    assignment_id: null,
    source: 'APIP',
    number: null,
    dated_on: null,
    title,
    confidential: false,
    state: 'responding',
    respond_by: due,
    received_on: null,
    created_by: act.actor.id,
    created_at: act.now,
    issued_by: null,
    issued_at: null,
  };
  const rows = findingRows(report, finding, parties);
  await enterLedger(tx, act, 'finding.hand-in', { report: [report], ...rows });
  const to = await accountsAt(tx, act, ['agency-head', 'follow-up-officer'], [agencyId]);
  await tell(tx, act, to, 'response', `${report.id}:${act.now}`, `/app/lhp/${report.id}`, {
    report: title,
    due: { day: due },
  });
  return { reportId: report.id, findingId: rows.finding[0]!.id };
}
