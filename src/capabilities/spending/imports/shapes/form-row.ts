import type { Cell, TableRow } from '../../../../platform/tables/table.ts';
import { cellText } from '../../../../platform/tables/table.ts';

/** What a printed form says of one sub-activity to the end of a month, in cells as they stand. */
export interface FormRow {
  /** of its sheet */
  line: number;
  activity: string;
  /** null: the month of the sheet */
  month: number | null;
  realised: Cell;
  planned: Cell;
  percent: Cell;
  problem: Cell;
}

/** A sheet that was understood. */
export interface ReadForm {
  rows: FormRow[];
  /** rows above its headings */
  titles: TableRow[];
  /** rows of its headings */
  depth: number;
  /** lines with figures that belong to no sub-activity: sums of programmes and offices */
  without: number[];
  /** one month a sheet, or all twelve */
  shape: 'monthly' | 'yearly';
  /** Are sums of money left out, being parts of a ceiling that the sheet does not name? */
  withoutMoney: boolean;
}

const ACTIVITY = /^((?:\d|X)\.(?:\d{2}|XX)\.\d{2}\.\d\.\d{2}\.\d{1,4})(?![.\d])/;

/** The code of a sub-activity in the leading cells of a row, alone or before its name. */
export function activityOf(cells: readonly Cell[], before: number): string | null {
  for (const cell of cells.slice(0, before)) {
    const code = ACTIVITY.exec(cellText(cell).trim())?.[1];
    if (code !== undefined) return code;
  }
  return null;
}

/** Words of a heading, whatever its case, signs and line breaks. */
export function words(cell: Cell | undefined): string {
  return cellText(cell)
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
}
