import type { Refusal } from '../outcome.ts';
import type { Locale } from '../texts.ts';

/** What a file of rows may hold at most. */
export interface TableLimits {
  rows: number;
  columns: number;
  /** UTF-16 units of one cell: what Excel itself can hold */
  cellCharacters: number;
  /** bytes of a workbook when unpacked */
  inflatedBytes: number;
}

export const LIMITS: TableLimits = {
  rows: 200_000,
  columns: 200,
  cellCharacters: 32_767,
  inflatedBytes: 200 * 1024 * 1024,
};

/**
 * A cell whose value cannot be trusted; the row that holds it is refused, not the file.
 * - `error`: a formula's error value (#REF!)
 * - `digits-lost`: a number of more than 15 digits; spreadsheet programs keep only 15 of an NIP or NIK that was typed as a number
 * - `not-calculated`: a formula without the value that it was last shown with
 * - `too-long`: more characters than a cell can hold
 */
export interface CellFault {
  fault: 'error' | 'digits-lost' | 'not-calculated' | 'too-long';
  /** as found, at most 100 characters */
  text: string;
}

/** Text, a number of a workbook's number cell, or a fault. A date is text 'YYYY-MM-DD', a cell shown in per cent
 * text '75.5%', a boolean 'TRUE' or 'FALSE', an empty cell ''. */
export type Cell = string | number | CellFault;

export interface TableRow {
  /** row as the spreadsheet program counts it, 1 for the first */
  line: number;
  /** up to the last cell that holds something */
  cells: Cell[];
  /** where it stood, when rows of several sheets were gathered into one */
  origin?: { sheet: string; line: number };
}

/** The rows of one sheet that hold anything. */
export interface Table {
  format: 'csv' | 'xlsx' | 'xls' | 'json';
  /** names of all sheets; none in CSV */
  sheets: string[];
  /** the one that was read; null in CSV */
  sheet: string | null;
  rows: TableRow[];
  /** whole sentences about what of the file is not among these rows */
  leftOut?: readonly Record<Locale, string>[];
}

/** Carries a refusal out of the depths of a reader; `readTable` turns it into its answer. */
export class TableError extends Error {
  override name = 'TableError';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * The beginning of a text as it can be shown and stored: at most `max` UTF-16 units, what the database or Unicode does not allow (U+0000,
 * half a character) replaced by U+FFFD.
 */
export function excerpt(text: string, max: number): string {
  return text.slice(0, max).toWellFormed().replaceAll('\u0000', '\uFFFD');
}

/** A cell of text, or the fault that it is longer than a cell may be. */
export function textCell(text: string, limits: TableLimits): Cell {
  return text.length > limits.cellCharacters ? { fault: 'too-long', text: excerpt(text, 100) } : text;
}

/** A cell as a person reads it: numbers to 15 digits, never with an exponent, a point before decimals. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return plainNumber(cell);
  return cell.text;
}

function plainNumber(value: number): string {
  // 0.1 + 0.2 is stored as 0.30000000000000004; spreadsheet programs show 15 digits.
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return rounded.toFixed(20).replace(/\.?0+$/, '');
}

/** Letters of a column, 0 for A. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
