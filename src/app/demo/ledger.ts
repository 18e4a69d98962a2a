import type { LedgerRows } from '../../capabilities/findings/index.ts';
import { addDays, plainDate, type PlainDate } from '../../platform/calendar/index.ts';
import { calendarDeadline } from '../../platform/calendar/deadlines.ts';
import type { Calendar } from '../../platform/calendar/working-days.ts';
import { addLoss } from './ledger-losses.ts';
import { DEMO_CASES, type DemoCase } from './ledger-texts.ts';
import type { Random } from './random.ts';

/** Whom the invented audits meet, and who made the entries. */
export interface LedgerCast {
  governmentId: string;
  today: PlainDate;
  calendar: Calendar;
  agencies: readonly { id: string; code: string; name: string }[];
  /** agency code → its people */
  people: ReadonlyMap<string, readonly { id: string }[]>;
  vendorIds: readonly string[];
  /** account ids */
  auditor: string;
  inspektur: string;
  officer: string;
  verifier: string;
}

export type Rows = { -readonly [Table in keyof LedgerRows]-?: NonNullable<LedgerRows[Table]>[number][] };

const FINDINGS_A_REPORT = 12;
const FIRST_YEAR = 2022;
const FOLLOW_UP_DAYS = 60;
const REVIEW_DAYS = 30;
const SOURCES = ['APIP', 'APIP', 'APIP', 'BPK', 'BPK', 'BPKP', 'ITJEN'] as const;
const LETTER = { APIP: 'INSP', BPK: 'XIX.SMD', BPKP: 'PW17', ITJEN: 'ITJEN', KAP: 'KAP' };

/** Five years of audits with `count` findings in every state a finding can be in; the older, the more of them settled. */
export function inventLedger(random: Random, cast: LedgerCast, count: number): LedgerRows {
  const rows: Required<Rows> = {
    assignment: [],
    report: [],
    finding: [],
    finding_text: [],
    recommendation: [],
    responsible: [],
    response: [],
    follow_up: [],
    follow_up_evidence: [],
    review: [],
    suspension: [],
    payment: [],
    loss_case: [],
    loss_share: [],
    instalment: [],
  };
  const reports = Math.ceil(count / FINDINGS_A_REPORT);
  const span = Temporal.PlainDate.from(`${FIRST_YEAR}-01-17`).until(cast.today).days;
  for (let index = 0; index < reports; index++) {
    const dated = addDays(plainDate(`${FIRST_YEAR}-01-17`), Math.floor((span * index) / reports));
    const left = reports - index;
    // The last three are not final yet: two in draft, one with the auditee.
    const state = left <= 2 ? 'draft' : left === 3 ? 'responding' : 'final';
    addReport(random, cast, rows, {
      index,
      dated,
      state,
      size: Math.min(FINDINGS_A_REPORT, count - index * FINDINGS_A_REPORT),
    });
  }
  return rows;
}

interface ReportPlan {
  index: number;
  dated: PlainDate;
  state: 'draft' | 'responding' | 'final';
  size: number;
}

function addReport(random: Random, cast: LedgerCast, rows: Rows, plan: ReportPlan): void {
  const { governmentId: government_id } = cast;
  const source = plan.state === 'final' ? random.pick(SOURCES) : 'APIP';
  const final = plan.state === 'final';
  const agency = random.pick(cast.agencies);
  const year = plan.dated.slice(0, 4);
  const serial = String(plan.index + 1).padStart(3, '0');
  const at = `${plan.dated}T02:00:00Z`;
  const assignment = {
    government_id,
    id: random.id(at),
    number: `ST.${serial}/INSP/${year}`,
    kind: 'audit' as const,
    title: `Audit ketaatan pada ${agency.name}`,
    agency_id: agency.id,
    starts_on: addDays(plan.dated, -40),
    ends_on: addDays(plan.dated, -12),
    created_by: cast.auditor,
    created_at: `${addDays(plan.dated, -45)}T02:00:00Z`,
  };
  if (source === 'APIP') rows.assignment.push(assignment);
  const received = final && addDays(plan.dated, 5) <= cast.today ? addDays(plan.dated, 5) : null;
  const report = {
    government_id,
    id: random.id(at),
    assignment_id: source === 'APIP' ? assignment.id : null,
    source,
    number: final ? `${serial}/LHP/${LETTER[source]}/${year}` : null,
    dated_on: final ? plan.dated : null,
    title: `Laporan hasil pemeriksaan atas belanja ${agency.name} tahun ${year}`,
    confidential: false,
    state: plan.state,
    respond_by: plan.state === 'responding' ? addDays(cast.today, 9) : null,
    received_on: received,
    created_by: cast.auditor,
    created_at: `${addDays(plan.dated, -10)}T02:00:00Z`,
    issued_by: final ? cast.inspektur : null,
    issued_at: final ? at : null,
  };
  rows.report.push(report);
  for (let number = 1; number <= plan.size; number++) {
    addFinding(random, cast, rows, {
      report,
      number,
      agency: number % 3 === 0 ? random.pick(cast.agencies) : agency,
      received,
    });
  }
}

interface FindingPlan {
  report: Rows['report'][number];
  number: number;
  agency: LedgerCast['agencies'][number];
  received: PlainDate | null;
}

function addFinding(
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

type Fate = 'open' | 'submitted' | 'partly' | 'reviewing' | 'settled' | 'dismissed';

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

interface Party {
  person_id: string | null;
  agency_id: string | null;
  vendor_id: string | null;
}

function partiesFor(
  random: Random,
  about: DemoCase,
  own: readonly { id: string }[],
  agencyId: string,
  vendors: readonly string[],
): Party[] {
  const person = (each: { id: string }): Party => ({ person_id: each.id, agency_id: null, vendor_id: null });
  if (about.vendor && random.chance(0.6))
    return [{ person_id: null, agency_id: null, vendor_id: random.pick(vendors) }];
  if (!about.money && random.chance(0.5)) return [{ person_id: null, agency_id: agencyId, vendor_id: null }];
  const first = random.pick(own);
  const second = random.pick(own);
  return about.money && first !== second && random.chance(0.4)
    ? [person(first), person(second)]
    : [person(first)];
}

interface ResponsiblePlan {
  party: Party;
  /** 0 for the first responsible of the recommendation */
  index: number;
  recommendation: Rows['recommendation'][number];
  share: number;
  agency: LedgerCast['agencies'][number];
  fate: Fate;
  done: boolean;
  received: PlainDate | null;
}

function addResponsible(random: Random, cast: LedgerCast, rows: Rows, plan: ResponsiblePlan): void {
  const { governmentId: government_id } = cast;
  const { party, recommendation, share, fate, done, received } = plan;
  const day = received === null ? null : earlier(addDays(received, 20 + random.int(50)), cast.today);
  const at = `${day ?? cast.today}T03:00:00Z`;
  const responsible = {
    government_id,
    id: random.id(at),
    recommendation_id: recommendation.id,
    finding_id: recommendation.finding_id,
    ...party,
    office_id: party.vendor_id === null ? plan.agency.id : null,
    share,
    duty_done_on: done ? day : null,
  };
  rows.responsible.push(responsible);
  const old = received !== null && addDays(received, 150) < cast.today;
  if (fate === 'open' && share > 0 && party.person_id !== null && old)
    addLoss(random, cast, rows, responsible, received);
  if (day === null || fate === 'open' || fate === 'dismissed' || (fate === 'partly' && !done)) return;
  const verdict = fate === 'submitted' ? null : ('accepted' as const);
  rows.follow_up.push({
    government_id,
    id: random.id(at),
    recommendation_id: recommendation.id,
    responsible_id: responsible.id,
    sequence: plan.index + 1,
    text:
      share > 0
        ? 'Kelebihan pembayaran telah disetor; bukti setor terlampir.'
        : 'Dokumen telah dilengkapi sesuai rekomendasi.',
    submitted_by: cast.officer,
    submitted_at: at,
    submitted_on: day,
    verdict,
    verdict_by: verdict && cast.auditor,
    verdict_at: verdict && at,
    verdict_note: verdict && 'Bukti sesuai.',
  });
  if (share === 0) return;
  const checked = fate !== 'submitted';
  rows.payment.push({
    government_id,
    id: random.id(at),
    recommendation_id: recommendation.id,
    responsible_id: responsible.id,
    amount: share,
    paid_on: day,
    receipt_number: `STS-${responsible.id.slice(-8)}`,
    ntpn: null,
    bank_reference: null,
    file_id: null,
    overpayment: false,
    state: checked ? 'verified' : 'recorded',
    made_by: cast.officer,
    made_at: at,
    checked_by: checked ? cast.verifier : null,
    checked_at: checked ? at : null,
    check_note: null,
  });
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
