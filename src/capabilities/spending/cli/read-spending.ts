import { stat } from 'node:fs/promises';
import { readRupiah } from '../../../platform/imports/values.ts';
import type { SpendingYear } from '../rules/forecast/forecast.ts';
import { findColumns, rowFaults, type RowFaults } from './columns.ts';
import { streamCsv } from './stream-csv.ts';

/** Cumulative per cents that fall by more than so many points are taken for those of single months. */
const MOST_FALL = 5;
const MOST_ROWS = 1_000_000;

type Columns = Record<'unit' | 'year' | 'month' | 'percent' | 'realised' | 'budget', number>;
interface Cell {
  row: number;
  percent: number;
}

/**
 * Reads absorption by unit, year and month, in any order of rows; months of a year begin with January and leave none out.
 * @returns the years of every unit, in the order of the file
 * @throws Error that names the file, the column or the rows, each with the reason
 */
export async function readSpending(path: string): Promise<SpendingYear[]> {
  await stat(path).catch(() => {
    throw new Error(`${path}: berkas tidak ditemukan / file not found`);
  });
  let faults = rowFaults();
  let years = new Map<string, { unit: string; year: number; cells: (Cell | undefined)[] }>();
  await streamCsv(path, () => {
    faults = rowFaults();
    years = new Map();
    let columns: Columns | null = null;
    return (fields, row) => {
      if (columns === null) {
        columns = columnsOf(fields);
        return;
      }
      if (row > MOST_ROWS) throw new Error(`${path}: terlalu banyak baris / too many rows (> 1,000,000)`);
      const read = readRow(fields, columns, row, faults);
      if (read === null) return;
      const key = `${read.year} ${read.unit}`;
      const own = years.get(key) ?? { unit: read.unit, year: read.year, cells: [] };
      years.set(key, own);
      const before = own.cells[read.month - 1];
      if (before !== undefined) {
        return faults.add(
          row,
          `sama dengan baris ${before.row}`,
          `the same unit and month as row ${before.row}`,
        );
      }
      own.cells[read.month - 1] = { row, percent: read.percent };
    };
  });
  const read = [...years.values()].map((each) => wholeMonths(each, faults));
  faults.refuse(path);
  if (read.length === 0) throw new Error(`${path}: tidak ada baris / it holds no row`);
  return read;
}

function columnsOf(heading: readonly string[]): Columns {
  const has = (names: readonly string[]) => heading.some((each) => names.includes(each.toLowerCase()));
  const amounts = has(['realised', 'realisasi']);
  const column = (option: string, names: readonly string[], optional = false) => ({
    names,
    option,
    optional,
  });
  return findColumns(heading, {
    unit: column('unit', ['unit', 'opd', 'skpd']),
    year: column('year', ['year', 'tahun']),
    month: column('month', ['month', 'bulan']),
    percent: column('percent', ['percent', 'persen'], amounts),
    realised: column('realised', ['realised', 'realisasi'], true),
    budget: column('budget', ['budget', 'anggaran', 'pagu'], !amounts),
  });
}

function readRow(fields: readonly string[], columns: Columns, row: number, faults: RowFaults) {
  const text = (column: keyof Columns) => (columns[column] < 0 ? '' : (fields[columns[column]] ?? ''));
  const unit = text('unit');
  const year = Number(text('year'));
  const month = Number(text('month'));
  if (unit === '') return refused(faults, row, 'unit kosong', 'no unit');
  if (!Number.isInteger(year) || year < 1990 || year > 2199)
    return refused(faults, row, `"${text('year')}" bukan tahun`, `"${text('year')}" is no year`);
  if (!Number.isInteger(month) || month < 1 || month > 12)
    return refused(faults, row, `"${text('month')}" bukan bulan 1–12`, `"${text('month')}" is no month 1–12`);
  const percent = text('percent') === '' ? percentOfAmounts(text) : percentOf(text('percent'));
  if (percent === null || percent > 1_000) {
    return refused(
      faults,
      row,
      'persen, atau realisasi dan anggaran, tidak dapat dibaca',
      'neither a percent nor realised and budget can be read',
    );
  }
  return { unit, year, month, percent };
}

function refused(faults: RowFaults, row: number, id: string, en: string): null {
  faults.add(row, id, en);
  return null;
}

/** '67,4', '67.4 %'. */
function percentOf(text: string): number | null {
  const plain = /^(\d{1,4}(?:[.,]\d+)?)\s*%?$/.exec(text)?.[1];
  return plain === undefined ? null : Number(plain.replace(',', '.'));
}

function percentOfAmounts(text: (column: keyof Columns) => string): number | null {
  // Sen say nothing about a per cent.
  const amount = (column: keyof Columns) => readRupiah(text(column).replace(/[.,]\d{1,2}$/, ''));
  const [realised, budget] = [amount('realised'), amount('budget')];
  if (typeof realised !== 'number' || typeof budget !== 'number' || budget === 0) return null;
  return (realised / budget) * 100;
}

function wholeMonths(
  { unit, year, cells }: { unit: string; year: number; cells: readonly (Cell | undefined)[] },
  faults: RowFaults,
): SpendingYear {
  const percents: number[] = [];
  // `entries` also visits the months that were left out.
  for (const [place, cell] of cells.entries()) {
    const before = cells[place - 1];
    if (cell === undefined) {
      const next = cells.slice(place).find((each) => each !== undefined)!;
      faults.add(
        next.row,
        `${unit}, ${year}: bulan ${place + 1} belum ada; isi dari Januari tanpa terlewat`,
        `${unit}, ${year}: month ${place + 1} is missing; months begin with January and leave none out`,
      );
      break;
    }
    if (before !== undefined && cell.percent < before.percent - MOST_FALL) {
      faults.add(
        cell.row,
        `serapan turun dari ${before.percent.toFixed(1)} ke ${cell.percent.toFixed(1)} %; isi angka kumulatif sejak Januari`,
        `absorption falls from ${before.percent.toFixed(1)} to ${cell.percent.toFixed(1)} %; give what is spent since January`,
      );
    }
    percents.push(cell.percent);
  }
  return { unit, year, percents };
}
