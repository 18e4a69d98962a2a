import { addDays, daysBetween, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';

export interface FineTerms {
  /** value that is fined, without VAT: of the contract, or of the part where the contract says so */
  base: Rupiah;
  /** per mille of the base for each calendar day; Perpres 16/2018 pasal 79 gives 1 */
  perMille: number;
  /** most that may be fined, rupiah; null where the contract sets no bound, as the law does not */
  most: Rupiah | null;
}

/** Calendar days by which work ended, or stands open, after the contract's last day. */
export function daysLate(end: PlainDate, doneOrToday: PlainDate): number {
  return Math.max(0, daysBetween(end, doneOrToday));
}

/** The fine for so many days, whole rupiah, rounded down: what is owed is never more than the law gives. */
export function lateFine({ base, perMille, most }: FineTerms, days: number): Rupiah {
  // Whole numbers up to the division: 1e15 rupiah times 10 per mille times 50 days still fits below 2^53 only as a BigInt.
  const owed = Number(
    (BigInt(base) * BigInt(Math.round(perMille * 1_000)) * BigInt(Math.max(0, days))) / 1_000_000n,
  );
  return most === null ? owed : Math.min(owed, most);
}

/** The last day of the time that may still be given after the end, with the fine running. @param days 50 unless the contract says less */
export function lastGraceDay(end: PlainDate, days: number): PlainDate {
  return addDays(end, days);
}
