import type { Rupiah } from '../../../platform/money.ts';
import { splitEvenly } from '../rules/shares.ts';

/**
 * Equal monthly instalments as rules/losses `makeSchedule` makes them, without Temporal, which not every browser knows yet.
 * @param firstDue 'YYYY-MM-DD'
 * @param count how many; a positive whole number
 */
export function monthlySchedule(
  principal: Rupiah,
  firstDue: string,
  count: number,
): { dueOn: string; amount: Rupiah }[] {
  return splitEvenly(principal, count).map((amount, months) => ({
    dueOn: monthsAfter(firstDue, months),
    amount,
  }));
}

/** The same day of a later month, or the last day of that month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
