import type { Act } from '../../../platform/act.ts';
import { addDays, plainDate, yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { newId } from '../../../platform/ids.ts';
import type { Random } from '../../../platform/random.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { suggestTag } from '../rules/budget/funding.ts';
import { cumulate, spread } from '../rules/budget/reckon.ts';
import { keepNames, type CodeName } from '../store/budget/codes.ts';
import type { CashPlan, Line, Package, Realisation } from '../store/budget/lines.ts';
import { tasksOf } from './agency-tasks.ts';
import { fundingOf, RHYTHMS, type Task } from './budget-tasks.ts';
import { UPPER_CODES } from './code-names.ts';

/** Agencies that have a budget, and how near each comes to its own plan: 1 is on it. */
const PACES = [1.03, 0.99, 0.97, 0.62, 0.94, 0.91, 0.88, 1, 0.79, 0.96, 0.71, 0.85] as const;
/** Rupiah of one part of an agency's weight. */
const PART = 310_000_000;
/** What earlier years came to by month: a fifth of the money leaves in the last weeks. */
const CURVE = [3, 8, 14, 22, 30, 39, 47, 55, 63, 71, 80, 93] as const;
const PAST_YEARS = 4;

interface Rows {
  lines: Line[];
  plans: CashPlan[];
  spent: Realisation[];
  packages: Package[];
  codes: Map<number, CodeName[]>;
}

/**
 * The budget of a dozen agencies: the year of today as far as it is, with some ahead of their plan and some far behind, and four whole years before
 * it in coarse rows, on which a forecast can stand.
 */
export async function seedBudget(tx: Tx, act: Act, cast: DemoCast): Promise<void> {
  const year = yearOf(act.today);
  const rows: Rows = { lines: [], plans: [], spent: [], packages: [], codes: new Map() };
  const recordedBy = cast.holders.get('treasury')?.accountId ?? act.actor.id;
  const teller = { act, rows, random: cast.random, recordedBy };
  for (const [place, agency] of spendersOf(cast).entries()) {
    const pace = PACES[place]!;
    for (let past = year - PAST_YEARS; past < year; past++) tellPast(teller, agency, past, pace);
    tellYear(teller, agency, year, pace);
  }
  await insertMany(tx, 'budget_line', rows.lines);
  await insertMany(tx, 'cash_plan', rows.plans);
  await insertMany(tx, 'realisation', rows.spent);
  await insertMany(tx, 'procurement_package', rows.packages);
  for (const [codeYear, codes] of rows.codes) await keepNames(tx, act, codeYear, [...UPPER_CODES, ...codes]);
  await recordRows(tx, act, 'spending.line', 'budget_line', idsOf(rows.lines));
  await recordRows(tx, act, 'spending.cash-plan', 'cash_plan', idsOf(rows.plans));
  await recordRows(tx, act, 'spending.realisation', 'realisation', idsOf(rows.spent));
  await recordRows(tx, act, 'spending.package', 'procurement_package', idsOf(rows.packages));
}

/** The largest agencies of their own, those whose field is known first. */
function spendersOf(cast: DemoCast): { id: string; name: string }[] {
  const known = /pekerjaan umum|pendidikan|kesehatan|perumahan|perhubungan|lingkungan|keuangan|rsud/i;
  const own = cast.agencies.filter((each) => each.parentId === null && each.kind !== 'inspektorat');
  const first = own.filter((each) => known.test(each.name));
  return [...first, ...own.filter((each) => !known.test(each.name))].slice(0, PACES.length);
}

interface Teller {
  act: Act;
  rows: Rows;
  random: Random;
  recordedBy: string;
}
type Agency = { id: string; name: string };

function tellYear(teller: Teller, agency: Agency, year: number, pace: number): void {
  const { rows, random } = teller;
  const { field, tasks } = tasksOf(agency.name);
  for (const task of tasks) {
    const ceiling = task.weight * (PART + random.int(90) * 1_000_000);
    const line = addLine(teller, agency, year, `${field}.${task.code}`, task, ceiling);
    const months = spread(ceiling, RHYTHMS[task.rhythm]);
    rows.plans.push({
      ...recorded(teller, plainDate(`${year}-01-06`)),
      id: newId(),
      line_id: line.id,
      version: 1,
      months,
      vanished_at: null,
    });
    // What contracts pay is told by the payments; here stand the advances and the small bills beside them.
    const own = task.buys && task.rhythm === 'works' ? 0.62 : 1;
    const late = task.rhythm === 'works' ? pace - 0.12 : task.rhythm === 'salary' ? 1 : pace;
    spend(
      teller,
      line,
      months.map((each) => each * late * own),
    );
    if (task.buys) addPackage(teller, line, task, pace);
  }
}

/** One line a group of expenditure, spent as the years before were. */
function tellPast(teller: Teller, agency: Agency, year: number, pace: number): void {
  const { field, tasks } = tasksOf(agency.name);
  const [salary, own] = [
    tasks[0]!,
    tasks.findLast((task) => task.account.startsWith('5.2')) ?? tasks.at(-1)!,
  ];
  const grown = 1 - (yearOf(teller.act.today) - year) * 0.04;
  const end = 0.985 + (pace - 0.9) * 0.12 + (teller.random.int(40) - 20) / 1_000;
  for (const [task, share] of [
    [salary, 0.64],
    [own, 0.36],
  ] as const) {
    const weight = tasks.reduce((sum, each) => sum + each.weight, 0);
    const ceiling = Math.round(weight * PART * share * grown);
    const line = addLine(teller, agency, year, `${field}.${task.code}`, task, ceiling);
    const months = CURVE.map((percent, place) => {
      const before = place === 0 ? 0 : CURVE[place - 1]!;
      const wobble = 1 + (teller.random.int(24) - 12) / 100;
      return ((ceiling * (percent - before)) / 100) * end * (task === salary ? 1 : wobble);
    });
    spend(teller, line, months);
  }
}

function addLine(
  teller: Teller,
  agency: Agency,
  year: number,
  activity: string,
  task: Task,
  ceiling: number,
): Line {
  const [code, name] = fundingOf(task.funding);
  const line: Line = {
    ...recorded(teller, plainDate(`${year}-01-04`)),
    id: newId(),
    year,
    agency_id: agency.id,
    activity_code: activity,
    account_code: task.account,
    funding_code: code,
    funding_name: name,
    funding_tag: suggestTag(name),
    ceiling,
    ceiling_original: ceiling,
    document_number: `DPA/${year}/${activity}`,
    vanished_at: null,
    version: null,
  };
  teller.rows.lines.push(line);
  const codes = teller.rows.codes.get(year) ?? [];
  teller.rows.codes.set(year, codes);
  codes.push(
    { kind: 'activity', code: activity.split('.').slice(0, 3).join('.'), name: task.programme },
    {
      kind: 'activity',
      code: activity.split('.').slice(0, 5).join('.'),
      name: `Pelaksanaan ${task.programme.toLowerCase()}`,
    },
    { kind: 'activity', code: activity, name: task.name },
    { kind: 'account', code: task.account, name: task.accountName },
  );
  return line;
}

/** Writes down what left the line in each month up to today, never more than its ceiling. */
function spend(teller: Teller, line: Line, months: readonly number[]): void {
  const { act, rows, random } = teller;
  const wanted = cumulate(months.map((each) => Math.round(each / 1_000) * 1_000));
  let left = 0;
  for (const [place, sum] of wanted.entries()) {
    const amount = Math.min(sum, line.ceiling) - left;
    const month = `${line.year}-${String(place + 1).padStart(2, '0')}`;
    const day = plainDate(`${month}-${String(5 + random.int(20)).padStart(2, '0')}`);
    if (amount <= 0 || day >= act.today) continue;
    left += amount;
    rows.spent.push({
      ...recorded(teller, addDays(day, 1 + random.int(3))),
      id: newId(),
      line_id: line.id,
      day,
      amount,
      sp2d_number: `${String(rows.spent.length + 1).padStart(6, '0')}/SP2D/${month}`,
      payment_id: null,
      source: 'sp2d',
      vanished_at: null,
    });
  }
}

function addPackage(teller: Teller, line: Line, task: Task, pace: number): void {
  const { act, rows, random } = teller;
  const { method, kind, month } = task.buys!;
  const on = (months: number, date: number) => {
    const day = plainDate(
      `${line.year}-${String(Math.min(12, month + months)).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    );
    return day < act.today ? day : null;
  };
  // Whoever is slow announces late, and one of them has not called for tenders yet.
  const slow = pace < 0.8;
  rows.packages.push({
    ...recorded(teller, plainDate(`${line.year}-01-09`)),
    id: newId(),
    year: line.year,
    agency_id: line.agency_id,
    line_id: line.id,
    rup_code: `5${String(60_000_000 + rows.packages.length * 137 + random.int(90)).slice(-7)}`,
    name: task.name,
    method,
    kind,
    ceiling: Math.round(line.ceiling * 0.96),
    planned_month: month,
    announced_on: slow && kind === 'consultancy' ? null : on(slow ? 1 : -1, 12),
    tendered_on: slow && task.rhythm === 'goods' ? null : on(slow ? 3 : 0, 20),
    vanished_at: null,
    version: null,
  });
}

function recorded({ act, recordedBy }: Teller, day: PlainDate) {
  const at = `${day}T01:30:00Z`;
  return {
    government_id: act.government.id,
    import_id: null,
    recorded_at: at < act.now ? at : act.now,
    recorded_by: recordedBy,
  };
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((each) => each.id);
}
