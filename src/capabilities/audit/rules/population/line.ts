import type { PlainDate } from '../../../../platform/calendar/index.ts';

/** One line of what was accounted for, as whoever brings it knows it; null: not known. */
export interface PopulationLine {
  /** tells the line from all others of its source, and stays the same when it comes again: `<package number>/<place>` */
  reference: string;
  year: number;
  agencyId: string | null;
  /** number of the evidence in the books */
  number: string | null;
  spmNumber: string | null;
  sp2dNumber: string | null;
  invoiceNumber: string | null;
  vendorId: string | null;
  vendorName: string | null;
  /** day of the receipt */
  day: PlainDate | null;
  /** rupiah; negative: a reversal */
  amount: number;
  accountCode: string | null;
  activityCode: string | null;
  method: string | null;
  description: string | null;
  quantity: number | null;
  unit: string | null;
  /** rupiah for one unit */
  price: number | null;
  /** code in the government's list of standard prices */
  standardCode: string | null;
  /** a part of a contract that is paid in equal parts */
  recurring: boolean | null;
  handedOverDay: PlainDate | null;
  /** 0 to 1 */
  progress: number | null;
  /** ISO 8601 */
  enteredAt: string | null;
  /** the person who was paid, where an employee was */
  personId: string | null;
  /** keyed hash of the account that was paid; see `store/population/person-keys.ts` */
  accountKey: string | null;
  accountHolder: string | null;
}

/** Letters and digits only, small: what is compared of names and numbers. Null where nothing is left. */
export function normalised(text: string | null): string | null {
  const left = text?.replaceAll(/[^0-9A-Za-z]+/g, '').toLowerCase() ?? '';
  return left === '' ? null : left;
}

/** How a line names its vendor: his id, or his name as it is compared. */
export function vendorKeyOf(line: Pick<PopulationLine, 'vendorId' | 'vendorName'>): string | null {
  if (line.vendorId !== null) return line.vendorId;
  const name = normalised(line.vendorName);
  return name === null ? null : `name:${name}`;
}
