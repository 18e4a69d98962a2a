import type { LedgerRows } from '../../capabilities/findings/index.ts';
import { addDays, plainDate, type PlainDate } from '../../platform/calendar/index.ts';
import type { LedgerCast, Rows } from './ledger-cast.ts';
import { addFinding } from './ledger-findings.ts';
import type { Random } from '../../platform/random.ts';

const FINDINGS_A_REPORT = 12;
const FIRST_YEAR = 2022;
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
