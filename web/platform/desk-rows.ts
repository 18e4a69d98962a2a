import type { Locale } from '../../src/platform/texts.ts';
import { daysBetween } from '../days.ts';

export type Both = Record<Locale, string>;

export interface DeskRow {
  id: string;
  /** the capability or part of the platform that it comes from */
  from: string;
  title: Both;
  about: Both;
  /** 'YYYY-MM-DD' */
  due: string | null;
  overdue: boolean;
  /** somebody else has to move first */
  others: boolean;
  action: Both;
  link: string;
}

export interface DeskReply {
  clearance: {
    /** 'YYYY-MM-DD'; null: no certificate holds */
    validUntil: string | null;
    outcome: 'eligible' | 'conditional' | 'refused';
    blockers: { id: string; title: Both; link: string }[];
    blocked: number;
  } | null;
  rows: DeskRow[];
}

/** Calendar days that count as "this week". */
const WEEK = 7;

export function isLate(row: DeskRow, today: string): boolean {
  return row.overdue || (row.due !== null && row.due < today);
}

/** What bends and what comes: late of the reader's own, due within seven days, and what waits for somebody else. No row counts twice. */
export function countRows(rows: readonly DeskRow[], today: string) {
  const own = rows.filter((row) => !row.others);
  const late = own.filter((row) => isLate(row, today));
  const week = own.filter(
    (row) => !isLate(row, today) && row.due !== null && daysBetween(today, row.due) <= WEEK,
  );
  return { late: late.length, week: week.length, others: rows.length - own.length };
}

/** Rows by where they come from; the group with the most urgent row first, in each the given order. */
export function groupRows(rows: readonly DeskRow[]): [from: string, rows: DeskRow[]][] {
  return [...Map.groupBy(rows, (row) => row.from)];
}
