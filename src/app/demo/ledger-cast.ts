import type { LedgerRows } from '../../capabilities/findings/index.ts';
import type { PlainDate } from '../../platform/calendar/index.ts';
import type { Calendar } from '../../platform/calendar/working-days.ts';

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
export type Fate = 'open' | 'submitted' | 'partly' | 'reviewing' | 'settled' | 'dismissed';

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
