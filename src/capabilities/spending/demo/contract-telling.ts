import type { Act } from '../../../platform/act.ts';
import { addDays, daysBetween, type PlainDate } from '../../../platform/calendar/index.ts';
import { workingDaysBetween, type Calendar } from '../../../platform/calendar/working-days.ts';
import { newId } from '../../../platform/ids.ts';
import { sealedBaseline, sealedVersion } from '../actions/contracts/chain.ts';
import { asSigned, NEW } from '../actions/contracts/keep-contract.ts';
import { standingOf } from '../actions/contracts/take-step.ts';
import { afterStep, type ContractStep } from '../rules/contracts/machine.ts';
import { paperMarks, progressMarks } from '../rules/contracts/marks.ts';
import { plannedOn, type Baseline } from '../rules/contracts/schedule.ts';
import type { Contract } from '../store/contracts/contracts.ts';
import type {
  Guarantee,
  Instalment,
  KeptBaseline,
  Progress,
  Scm,
  Step,
  Version,
} from '../store/contracts/parts.ts';
import { KIND_OF, type ContractStory } from './contract-stories.ts';

/** Where and by whom a story happens. */
export interface Stage {
  act: Act;
  calendar: Calendar;
  agencyId: string;
  lineId: string | null;
  packageId: string | null;
  vendorId: string;
  number: string;
  title: string;
  place: string;
  value: number;
  /** account that records, people of the contract */
  recordedBy: string;
  commitmentPersonId: string | null;
  technicalPersonId: string | null;
}

export interface ToldContract {
  contract: Contract;
  versions: Version[];
  baselines: KeptBaseline[];
  steps: Step[];
  reports: Progress[];
  instalments: Instalment[];
  guarantees: Guarantee[];
  scms: Scm[];
}

const LAW = { late: 10, jump: 25, fine: 1 };
const MAINTENANCE_DAYS = 180;
/** A plan rises slowly, then quickly, then slowly: the curve that gave it its name. */
const KNOTS = [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1] as const;

/** Half past nine in the morning, a few hours after midnight in UTC. */
function moment(day: PlainDate): string {
  return `${day}T01:30:00Z`;
}

export function curvePlan(start: PlainDate, days: number): Baseline {
  const points = KNOTS.map((part) => ({
    day: addDays(start, Math.max(1, Math.round(days * part))),
    percent: Math.round(1_000 * (3 * part ** 2 - 2 * part ** 3)) / 10,
  }));
  return { start, points };
}

/** Tells one story as rows, as if it had been recorded day by day. */
export function tellContract(stage: Stage, story: ContractStory): ToldContract {
  const { act } = stage;
  const start = addDays(act.today, -Math.round(story.lived * story.days) + (story.only ? 14 : 0));
  const end = addDays(start, story.days);
  const { kind, pay } = KIND_OF[story.work];
  const works = story.work === 'works';
  let contract: Contract = {
    ...NEW,
    government_id: act.government.id,
    id: newId(),
    agency_id: stage.agencyId,
    line_id: stage.lineId,
    package_id: stage.packageId,
    year: Number(act.today.slice(0, 4)),
    number: stage.number,
    title: stage.title,
    kind,
    work: story.work,
    pay_mode: pay,
    vendor_id: stage.vendorId,
    small_vendor: stage.value < 2_500_000_000,
    multi_year: false,
    value: stage.value,
    value_without_vat: Math.round((stage.value * 100) / 111),
    signed_on: null,
    start_on: start,
    end_on: end,
    commitment_person_id: stage.commitmentPersonId,
    technical_person_id: stage.technicalPersonId,
    state: 'appointed',
    fine_per_mille: LAW.fine,
    fine_part: null,
    fine_most: null,
    advance_percent: works ? 20 : 0,
    retention_percent: works ? 5 : 0,
    maintenance_days: works ? MAINTENANCE_DAYS : 0,
    physical: works,
    place: stage.place,
    created_by: stage.recordedBy,
    created_at: moment(addDays(start, -14)),
  };
  const papers = papersOf(story, act.today, start);
  const extendedTo = story.extendedBy === undefined ? null : addDays(end, story.extendedBy);
  const steps: Step[] = [];
  for (const paper of papers) {
    const before = contract;
    contract = moved(contract, paper.step, paper.docDate, extendedTo);
    if (before === contract && paper.step !== 'appointed') continue;
    steps.push(stepRow(stage, contract, paper, steps));
  }
  const told: ToldContract = {
    contract,
    versions: [],
    baselines: [],
    steps,
    reports: [],
    instalments: [],
    guarantees: [],
    scms: [],
  };
  if (contract.signed_on === null) return told;
  agree(stage, story, told);
  if (contract.state !== 'signed') report(stage, story, told);
  told.instalments = instalmentsOf(told);
  told.guarantees = guaranteesOf(stage, story, told.contract);
  meet(stage, story, told);
  return told;
}

interface Paper {
  step: ContractStep;
  docDate: PlainDate;
  lag: number;
  note: string;
}

function papersOf(story: ContractStory, today: PlainDate, start: PlainDate): Paper[] {
  const paper = (step: ContractStep, docDate: PlainDate): Paper => ({ step, docDate, lag: 1, note: '' });
  if (story.only !== undefined) {
    const day = addDays(today, -story.only.ago);
    const appointed = paper('appointed', addDays(day, story.only.step === 'signed' ? -6 : 0));
    return story.only.step === 'appointed' ? [appointed] : [appointed, paper('signed', day)];
  }
  return [
    paper('appointed', addDays(start, -10)),
    paper('signed', addDays(start, -4)),
    paper('started', start),
    ...(story.papers ?? []).map(({ step, ago, lag = 0, note = '' }) => ({
      step,
      docDate: addDays(today, -ago),
      lag,
      note,
    })),
  ];
}

/** The contract after a paper; the same object where the paper does not fit. */
function moved(
  contract: Contract,
  step: ContractStep,
  day: PlainDate,
  extendedTo: PlainDate | null,
): Contract {
  if (step === 'appointed') return contract;
  const after = afterStep(standingOf(contract), step);
  if (after === null) return contract;
  const next = { ...contract, state: after.state, version: contract.version + 1 };
  if (step === 'signed') next.signed_on = day;
  if (step === 'handover-asked') next.handover_asked_on = day;
  if (step === 'handed-over') next.handed_over_on = day;
  if (step === 'closed' || step === 'terminated') next.ended_on = day;
  if (step === 'suspended') next.suspended_since = day;
  if (step === 'extended') next.extended_to = extendedTo;
  if (step === 'resumed' && contract.suspended_since !== null) {
    next.suspended_days += daysBetween(contract.suspended_since, day);
    next.suspended_since = null;
    next.resumed_on = day;
  }
  return next;
}

function stepRow(stage: Stage, contract: Contract, paper: Paper, before: readonly Step[]): Step {
  const { act, calendar } = stage;
  const later = addDays(paper.docDate, paper.lag);
  const recordedOn = later > act.today ? act.today : later;
  const times = {
    docDate: paper.docDate,
    recordedOn,
    lag: workingDaysBetween(calendar, paper.docDate, recordedOn),
    deadline: paper.step.startsWith('hand') ? contract.end_on : null,
    previous: before.at(-1)?.doc_date ?? null,
  };
  return {
    government_id: act.government.id,
    id: newId(),
    contract_id: contract.id,
    seq: before.length + 1,
    step: paper.step,
    doc_date: paper.docDate,
    document: `${contract.number}/${paper.step === 'started' ? 'SPMK' : paper.step === 'appointed' ? 'SPPBJ' : 'BA'}`,
    recorded_at: recordedOn === act.today ? act.now : moment(recordedOn),
    recorded_by: stage.recordedBy,
    source: 'demo',
    file_id: null,
    note: paper.note,
    marks: paperMarks(times, LAW.late),
  };
}

/** The contract as signed and its plan; an addendum where the story has one. */
function agree(stage: Stage, story: ContractStory, told: ToldContract): void {
  const { contract } = told;
  const by = (day: PlainDate) => ({
    government: { id: contract.government_id },
    actor: { id: stage.recordedBy },
    now: moment(day),
  });
  const { signed_on: signed, start_on: start, end_on: end } = contract;
  if (signed === null || start === null || end === null) return;
  const first = sealedVersion(
    by(signed),
    { ...asSigned(contract, { docDate: signed, fileId: null }), contract_id: contract.id, n: 0 },
    undefined,
  );
  const plan = sealedBaseline(by(signed), contract.id, 0, curvePlan(start, story.days), undefined);
  told.versions.push(first);
  told.baselines.push(plan);
  if (story.addendum === undefined) return;
  const { ago, days, rise } = story.addendum;
  const on = addDays(stage.act.today, -ago);
  const value = Math.round((contract.value * (100 + rise)) / 100);
  const newEnd = addDays(end, days);
  told.contract = {
    ...contract,
    value,
    value_without_vat: Math.round((value * 100) / 111),
    end_on: newEnd,
    version: contract.version + 1,
  };
  const agreed = {
    ...asSigned(told.contract, { docDate: on, fileId: null }),
    contract_id: contract.id,
    n: 1,
    document: `${contract.number}/ADD-01`,
    reason: 'Volume bertambah dan cuaca buruk',
  };
  told.versions.push(sealedVersion(by(on), agreed, first));
  told.baselines.push(sealedBaseline(by(on), contract.id, 1, curvePlan(start, story.days + days), plan));
}

/** Reports of every week, as far as the work came. */
function report(stage: Stage, story: ContractStory, told: ToldContract): void {
  const { act, calendar } = stage;
  const { contract } = told;
  const { start_on: start } = contract;
  const plan = curvePlan(start!, story.days);
  const stopped = contract.handover_asked_on ?? contract.ended_on ?? contract.suspended_since ?? act.today;
  const last = addDays(act.today, -(story.silent ?? 2));
  const until = stopped < last ? stopped : last;
  const still = story.stalled === undefined ? null : addDays(act.today, -story.stalled);
  let before = 0;
  for (let day = addDays(start!, 7), reported = start!; day <= until; day = addDays(day, 7)) {
    const worked = still !== null && day > still ? still : day;
    const earned = Math.floor(daysBetween(start!, worked) * story.pace);
    const real = Math.min(story.most ?? 100, plannedOn(plan, addDays(start!, earned)));
    const isLast = addDays(day, 7) > until;
    const finished = isLast && contract.handover_asked_on !== null;
    const raised = isLast && story.jump !== undefined ? real + story.jump : real;
    const percent = finished ? 100 : Math.max(before, Math.round(raised * 10) / 10);
    const recordedOn = addDays(day, 1) > act.today ? day : addDays(day, 1);
    told.reports.push({
      government_id: act.government.id,
      id: newId(),
      contract_id: contract.id,
      period_end: day,
      recorded_at: moment(recordedOn),
      recorded_by: stage.recordedBy,
      percent,
      before_percent: before,
      note: '',
      fall_reason: null,
      marks: progressMarks(
        {
          percent,
          before,
          days: Math.max(1, daysBetween(reported, day)),
          lag: workingDaysBetween(calendar, day, recordedOn),
          physical: contract.physical,
          photos: 1,
          photoElsewhere: false,
        },
        LAW.jump,
        LAW.late,
      ),
    });
    [before, reported] = [percent, day];
  }
  const latest = told.reports.at(-1);
  if (latest === undefined) return;
  told.contract = {
    ...contract,
    percent: latest.percent,
    percent_on: latest.period_end,
    percent_at: latest.recorded_at,
    version: contract.version + told.reports.length,
  };
}

function instalmentsOf({ contract, reports }: ToldContract): Instalment[] {
  const works = contract.work === 'works';
  const parts: readonly (readonly [Instalment['kind'], number, number])[] = works
    ? [
        ['advance', 0.2, 0],
        ['progress', 0.3, 40],
        ['progress', 0.25, 75],
        ['progress', 0.2, 100],
        ['retention', 0.05, 100],
      ]
    : [['progress', 1, 100]];
  let left = contract.value;
  return parts.map(([kind, share, condition], place): Instalment => {
    const amount = place === parts.length - 1 ? left : Math.round(contract.value * share);
    left -= amount;
    const reached = kind === 'progress' ? reports.find((each) => each.percent >= condition) : undefined;
    return {
      government_id: contract.government_id,
      id: newId(),
      contract_id: contract.id,
      n: place + 1,
      kind,
      amount,
      condition_percent: condition,
      due_on: null,
      reached_on: reached?.period_end ?? null,
      reached_at: reached?.recorded_at ?? null,
    };
  });
}

function guaranteesOf(stage: Stage, story: ContractStory, contract: Contract): Guarantee[] {
  if (contract.work !== 'works' || contract.signed_on === null || contract.end_on === null) return [];
  const { act } = stage;
  const maintained = contract.handed_over_on;
  const row = (kind: Guarantee['kind'], share: number, expires: PlainDate, from: PlainDate): Guarantee => ({
    government_id: contract.government_id,
    id: newId(),
    contract_id: contract.id,
    kind,
    issuer: 'Bank Pembangunan Contoh',
    number: `BG-${kind === 'performance' ? 'JP' : kind === 'advance' ? 'UM' : 'JPM'}/${contract.number}`,
    amount: Math.round(contract.value * share),
    expires_on: expires,
    extends_id: null,
    ended_on: kind !== 'maintenance' && maintained !== null ? maintained : null,
    recorded_at: moment(from),
    recorded_by: stage.recordedBy,
    file_id: null,
  });
  const expires =
    story.guarantee === undefined ? addDays(contract.end_on, 75) : addDays(act.today, story.guarantee);
  const rows = [row('performance', 0.05, expires, contract.signed_on)];
  if (contract.start_on !== null && contract.state !== 'signed')
    rows.push(row('advance', 0.2, addDays(contract.end_on, 75), contract.start_on));
  if (maintained !== null)
    rows.push(row('maintenance', 0.05, addDays(maintained, MAINTENANCE_DAYS + 14), maintained));
  return rows;
}

function meet(stage: Stage, story: ContractStory, told: ToldContract): void {
  const meetings = story.meetings ?? [];
  if (meetings.length === 0) return;
  const { act } = stage;
  told.scms = meetings.map((each, place): Scm => {
    const invited = addDays(act.today, -each.ago);
    const until = each.until === undefined ? null : addDays(act.today, each.until);
    const reached = told.reports.findLast((report) => until !== null && report.period_end <= until);
    const judged = each.outcome !== undefined && until !== null;
    return {
      government_id: act.government.id,
      id: newId(),
      contract_id: told.contract.id,
      n: place + 1,
      level: each.level,
      invited_for: addDays(invited, 3),
      invited_at: moment(invited),
      invited_by: stage.recordedBy,
      held_on: each.held === true ? addDays(invited, 3) : null,
      target_percent: each.target ?? null,
      until_day: until,
      minutes:
        each.held === true ? 'Penyedia menambah dua regu kerja dan bahan sampai batas uji coba.' : null,
      file_id: null,
      outcome: each.outcome ?? null,
      reached_percent: judged ? (reached?.percent ?? 0) : null,
      judged_at: judged ? moment(addDays(until, 1)) : null,
    };
  });
  const level = meetings.at(-1)!.level;
  const version = told.contract.version + told.scms.length;
  told.contract = {
    ...told.contract,
    scm: level === 1 ? 'scm-1' : level === 2 ? 'scm-2' : 'scm-3',
    version,
  };
}
