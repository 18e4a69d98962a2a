import { readAmount, readPercent } from '../../../../platform/imports/values.ts';
import { cellText, type Cell, type TableRow } from '../../../../platform/tables/table.ts';
import { monthSpelled } from '../month-names.ts';
import { activityOf, words, type FormRow, type ReadForm } from './form-row.ts';

const TITLE_ROWS = 25;
/** `Renc. Keuangan`, `Realisasi`, `Fisik (%)`: what a row of an activity is about, and never the name of one. */
const LABEL =
  /^(?:(?:renc(?:ana)?|target|real(?:isasi)?|keu(?:angan)?|fis(?:ik)?|kum(?:ulatif)?|rp|%)[\s./()-]*)+$/;

interface Block {
  line: number;
  activity: string;
  ceiling: number | null;
  money: Cell[];
  planned: Cell[];
  work: Cell[];
}

/** The cumulative sheet of a year: each activity with rows of money and work, planned and done, over twelve months. */
export function readYearlyForm(name: string, rows: readonly TableRow[]): ReadForm | null {
  const from = rows
    .slice(0, TITLE_ROWS)
    .findIndex(({ cells }) => cells.filter((cell) => monthSpelled(cellText(cell)) !== null).length === 12);
  if (from === -1) return null;
  const titles = rows.slice(0, from);
  const said = [name, ...titles.flatMap(({ cells }) => cells.map(cellText))];
  if (!said.some((each) => /\bkum/i.test(each))) return null;
  const heads = rows[from]!.cells;
  const months = heads.flatMap((cell, column) => {
    const month = monthSpelled(cellText(cell));
    return month === null ? [] : [{ month, column }];
  });
  months.sort((a, b) => a.month - b.month);
  const first = Math.min(...months.map(({ column }) => column));
  const ceilingAt = heads.findIndex((cell) => /dpa|pagu|anggaran/.test(words(cell)));
  const blocks: Block[] = [];
  const without: number[] = [];
  let isMoney: boolean | null = null;
  for (const { line, cells } of rows.slice(from + 1)) {
    const activity = activityOf(cells, first);
    if (activity !== null) {
      const ceiling = ceilingAt === -1 ? null : readNumber(cells[ceilingAt]);
      blocks.push({ line, activity, ceiling, money: [], planned: [], work: [] });
      isMoney = null;
    }
    const label = cells
      .slice(0, first)
      .map(words)
      .filter((each) => LABEL.test(each))
      .join(' ');
    if (/keu/.test(label)) isMoney = true;
    else if (/fis/.test(label)) isMoney = false;
    const block = blocks.at(-1);
    const values = months.map(({ column }) => cells[column] ?? '');
    const isDone = /real/.test(label);
    if (block === undefined || isMoney === null || (!isDone && !/renc|target/.test(label))) {
      if (values.some((each) => cellText(each) !== '')) without.push(line);
    } else if (isMoney && isDone) block.money = values;
    else if (!isMoney) block[isDone ? 'work' : 'planned'] = values;
  }
  if (blocks.length === 0) return null;
  const isPart = blocks.every(({ money }) => money.every((cell) => (readNumber(cell) ?? 0) <= 100));
  const last = Math.max(0, ...blocks.flatMap(({ money, work }) => [money, work].map(lastTold)));
  const read = blocks.flatMap((block) => rowsOf(block, last, isPart));
  if (read.length === 0) return null;
  const withoutMoney = isPart && blocks.some(({ ceiling, money }) => ceiling === null && lastTold(money) > 0);
  return { rows: read, titles, depth: 1, without, shape: 'yearly', withoutMoney };
}

/** Months up to the last one of which anything but nothing is told: those behind it have not come yet. */
function rowsOf(
  { line, activity, ceiling, money, planned, work }: Block,
  last: number,
  isPart: boolean,
): FormRow[] {
  return Array.from({ length: last }, (_, at) => at).flatMap((at) => {
    const spent = money[at] ?? '';
    const done = work[at] ?? '';
    if (cellText(spent) === '' && cellText(done) === '') return [];
    const realised = isPart ? partOf(spent, ceiling) : spent;
    return [
      { line, activity, month: at + 1, realised, planned: planned[at] ?? '', percent: done, problem: '' },
    ];
  });
}

function partOf(cell: Cell, ceiling: number | null): Cell {
  const part = readNumber(cell);
  if (typeof cell === 'object') return cell;
  return part === null || ceiling === null ? '' : Math.round((ceiling * part) / 100);
}

function lastTold(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => (readNumber(cell) ?? 0) !== 0) + 1;
}

function readNumber(cell: Cell | undefined): number | null {
  if (cell === undefined || typeof cell === 'object' || cell === '') return null;
  if (typeof cell === 'number') return cell;
  const amount = readAmount(cell);
  return readPercent(cell) ?? (amount === null ? null : (amount.negative ? -1 : 1) * amount.whole);
}
