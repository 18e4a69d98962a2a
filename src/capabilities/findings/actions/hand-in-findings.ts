import type { Act } from '../../../platform/act.ts';
import { calendarDeadline } from '../../../platform/calendar/deadlines.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, Refusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { PartyInput } from '../contract/common.ts';
import type { FindingInput } from '../contract/findings.ts';
import { RESPONSE_DAYS } from '../parameters.ts';
import { MEND_ADMINISTRATION, PAY_INTO_TREASURY } from '../rules/codes.ts';
import type { ReportRow } from '../store/tables.ts';
import { checkFinding } from './check-finding.ts';
import { findingRows } from './finding-rows.ts';
import { accountsAt, tell } from './notices.ts';
import { enterLedger } from './save.ts';

/** One finding that another capability has established, with whoever answers for it. */
export interface HandedInPart {
  title: string;
  /** of the classification of findings */
  code: string;
  condition: string;
  criterion: string;
  cause: string;
  effect: string;
  /** what is to be done, in the recommendation's words */
  instruction: string;
  agencyId: string;
  debtor: PartyInput;
  /** rupiah to be paid into the treasury; 0: something is to be mended and nothing is owed */
  amount: number;
}

export interface HandedInReport {
  title: string;
  /**
   * `draft`: the inspectorate edits it and sends it to the auditee when it is ready, nobody else sees it; `responding`: it stands before
   * the auditee at once, and nobody edits it
   */
  state: 'draft' | 'responding';
  findings: readonly HandedInPart[];
}

/**
 * Takes findings in as one report of the inspectorate, each with one recommendation. It blocks nobody yet: final it becomes as every
 * report of the inspectorate does, when the Inspektur issues it under its number. It does not ask who hands it in: the capability has
 * asked. Refused fields are named by their finding (`findings.0.code`).
 */
export async function handInFindings(
  tx: Tx,
  act: Act,
  input: HandedInReport,
): Promise<Outcome<{ reportId: string; findingIds: string[] }>> {
  const report = await reportOf(tx, act, input);
  const entered: ReturnType<typeof findingRows>[] = [];
  for (const [at, part] of input.findings.entries()) {
    const finding = findingOf(part, at + 1);
    const parties = await checkFinding(tx, 'APIP', finding);
    if (isRefusal(parties)) return within(parties, `findings.${at}.`);
    entered.push(findingRows(report, finding, parties));
  }
  await enterLedger(tx, act, 'finding.hand-in', {
    report: [report],
    finding: entered.flatMap((rows) => rows.finding),
    finding_text: entered.flatMap((rows) => rows.finding_text),
    recommendation: entered.flatMap((rows) => rows.recommendation),
    responsible: entered.flatMap((rows) => rows.responsible),
  });
  if (report.respond_by !== null) {
    const agencies = [...new Set(input.findings.map((each) => each.agencyId))];
    const to = await accountsAt(tx, act, ['agency-head', 'follow-up-officer'], agencies);
    await tell(tx, act, to, 'response', `${report.id}:${act.now}`, `/app/lhp/${report.id}`, {
      report: input.title,
      due: { day: report.respond_by },
    });
  }
  return { reportId: report.id, findingIds: entered.flatMap((rows) => rows.finding.map((row) => row.id)) };
}

async function reportOf(tx: Tx, act: Act, { title, state }: HandedInReport): Promise<ReportRow> {
  let respondBy: ReportRow['respond_by'] = null;
  if (state === 'responding') {
    const days = await getParameter(tx, RESPONSE_DAYS, act.today);
    respondBy = calendarDeadline(await loadCalendar(tx), act.today, days).due;
  }
  return {
    government_id: act.government.id,
    id: newId(),
    assignment_id: null,
    source: 'APIP',
    number: null,
    dated_on: null,
    title,
    confidential: false,
    state,
    respond_by: respondBy,
    received_on: null,
    created_by: act.actor.id,
    created_at: act.now,
    issued_by: null,
    issued_at: null,
  };
}

function findingOf(part: HandedInPart, number: number): FindingInput {
  const { title, code, condition, criterion, cause, effect, agencyId, amount } = part;
  return {
    number: String(number),
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
        code: amount > 0 ? PAY_INTO_TREASURY : MEND_ADMINISTRATION,
        text: part.instruction,
        value: amount,
        responsibles: [{ party: part.debtor, share: amount }],
      },
    ],
  };
}

/** Fields of the one recommendation are the part's own: who asked knows no recommendations. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^recommendations\.0\.responsibles\.0(\..*)?$/, 'debtor'],
  [/^recommendations\.0\.value$/, 'amount'],
  [/^recommendations\.0\.(text|code)$/, 'instruction'],
];

function within(refusal: Refusal, path: string): Refusal {
  const complaints = refusal.complaints.map(({ field, message }) => {
    const own = FIELDS.find(([pattern]) => pattern.test(field))?.[1] ?? field;
    return { field: `${path}${own}`, message };
  });
  return new Refusal(refusal.status, refusal.code, refusal.message, complaints);
}
