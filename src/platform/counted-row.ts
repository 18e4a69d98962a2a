import type { PlainDate } from './calendar/index.ts';

/** One row behind a figure about an agency, as the figure counted it: a list and a figure that read the same rows cannot disagree. */
export interface CountedRow {
  id: string;
  /** agency, or unit below one, to which it was counted */
  agencyId: string;
  /** number or name by which the office knows it; nothing about a person */
  label: string;
  /** the day by which it falls into the figure's time, where there is one */
  on: PlainDate | null;
  /** what it adds above the line: 0, 1, or a weight between them */
  counts: number;
  /** what it adds below the line: 0 or 1 */
  of: number;
  /** rupiah that belongs to it */
  amount: number | null;
}
