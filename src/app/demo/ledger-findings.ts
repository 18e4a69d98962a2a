import { addDays, type PlainDate } from '../../platform/calendar/index.ts';
import { calendarDeadline } from '../../platform/calendar/deadlines.ts';
import { earlier, type Fate, type LedgerCast, type Rows } from './ledger-cast.ts';
import { addResponsible, partiesFor } from './ledger-shares.ts';
import { DEMO_CASES } from './ledger-texts.ts';
import type { Random } from '../../platform/random.ts';

const FOLLOW_UP_DAYS = 60;
const REVIEW_DAYS = 30;

interface FindingPlan {
  report: Rows['report'][number];
  number: number;
  agency: LedgerCast['agencies'][number];
  received: PlainDate | null;
}

export function addFinding(
  random: Random,
  cast: LedgerCast,
  rows: Rows,
  { report, number, agency, received }: FindingPlan,
): void {
  const { governmentId: government_id } = cast;
  const about = random.pick(DEMO_CASES);
  const at = report.created_at;
  const share = (150 + random.int(4_000)) * 10_000;
  const own = cast.people.get(agency.code)!;
  const parties = partiesFor(random, about, own, agency.id, cast.vendorIds);
  const value = about.money ? share * parties.length : 0;
  const id = random.id(at);
  rows.finding.push({
    government_id,
    id,
    report_id: report.id,
    source: report.source,
    state: report.state,
    confidential: false,
    number: String(number),
    code: about.code,
    code_bpk: null,
    cause_code: about.causeCode,
    title: about.title,
    agency_id: agency.id,
    value,
    status: 'BT',
    due_on: null,
    due_provisional: false,
  });
  const { condition, criterion, cause, effect } = about;
  rows.finding_text.push({ government_id, id, condition, criterion, cause, effect });
  const fate = report.state === 'final' ? fateOf(random, report, received, cast) : 'open';
  const due = received === null ? null : calendarDeadline(cast.calendar, received, FOLLOW_UP_DAYS);
  const recommendation = {
    government_id,
    id: random.id(at),
    finding_id: id,
    number: '1',
    code: about.recommendationCode,
    text: about.recommendation,
    value,
    status:
      fate === 'settled'
        ? ('S' as const)
        : fate === 'dismissed'
          ? ('TD' as const)
          : fate === 'partly'
            ? ('BS' as const)
            : ('BT' as const),
    step:
      fate === 'settled' || fate === 'dismissed'
        ? ('closed' as const)
        : fate === 'submitted'
          ? ('submitted' as const)
          : fate === 'reviewing'
            ? ('reviewing' as const)
            : ('open' as const),
    due_on: due?.due ?? null,
    due_provisional: due?.provisional ?? false,
    forwarded_on: null as PlainDate | null,
    review_due_on: null as PlainDate | null,
    review_due_provisional: false,
  };
  if (fate === 'reviewing') {
    const review = calendarDeadline(cast.calendar, addDays(cast.today, -8), REVIEW_DAYS);
    recommendation.forwarded_on = addDays(cast.today, -8);
    recommendation.review_due_on = review.due;
    recommendation.review_due_provisional = review.provisional;
  }
  rows.recommendation.push(recommendation);
  addReview(random, cast, rows, recommendation, report.source, received);
  parties.forEach((party, index) => {
    const done = fate === 'settled' || fate === 'reviewing' || (fate === 'partly' && index === 0);
    addResponsible(random, cast, rows, {
      party,
      index,
      recommendation,
      share: about.money ? share : 0,
      agency,
      fate,
      done,
      received,
    });
  });
}

/** The decision that gave a recommendation its present status. */
function addReview(
  random: Random,
  cast: LedgerCast,
  rows: Rows,
  recommendation: Rows['recommendation'][number],
  source: string,
  received: PlainDate | null,
): void {
  const { status } = recommendation;
  if (received === null || status === 'BT') return;
  const own = source === 'APIP';
  const day = earlier(addDays(received, 80), cast.today);
  const at = `${day}T05:00:00Z`;
  rows.review.push({
    government_id: cast.governmentId,
    id: random.id(at),
    recommendation_id: recommendation.id,
    follow_up_id: null,
    action:
      status === 'S'
        ? own
          ? 'verify-fulfilled'
          : 'review-fulfilled'
        : status === 'BS'
          ? own
            ? 'verify-partly'
            : 'review-partly'
          : own
            ? 'dismiss'
            : 'review-impossible',
    status_before: 'BT',
    status_after: status,
    note: status === 'TD' ? 'Objek rekomendasi sudah tidak ada.' : 'Sesuai hasil pemeriksaan bukti.',
    paper_number: status === 'TD' ? `SK-TD/${day.slice(0, 4)}` : own ? null : `S-TELAAH/${day.slice(0, 4)}`,
    paper_on: status === 'TD' || !own ? day : null,
    report_id: null,
    created_by: cast.inspektur,
    created_at: at,
  });
}

/** How far a recommendation has come: after two years nearly all are settled, in the first weeks none. */
function fateOf(
  random: Random,
  report: Rows['report'][number],
  received: PlainDate | null,
  cast: LedgerCast,
): Fate {
  if (received === null) return 'open';
  const age = Temporal.PlainDate.from(received).until(cast.today).days;
  const roll = random.int(100);
  const settled = Math.min(93, Math.floor(age / 9));
  if (roll < settled) return 'settled';
  if (roll < settled + 2 && age > 400) return 'dismissed';
  const rest = random.int(10);
  if (rest < 3) return 'partly';
  if (rest < 5) return 'submitted';
  return rest < 6 && report.source !== 'APIP' ? 'reviewing' : 'open';
}
