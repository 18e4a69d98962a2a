import { isPlainDate, plainDate, type PlainDate } from '../../../../../platform/calendar/index.ts';
import { at, objectsOf, textOf } from '../json.ts';
import { moneyOf, partyIds, submittedBids, winnersOf, type Release } from '../release.ts';
import type { ProcurementThresholds } from '../thresholds.ts';

/** What all processes together say, by which one of them is judged. */
export interface Population {
  /** of the first price that was met; null: no price at all */
  currency: string | null;
  /** gaps between winner and second; quartiles null where there are none */
  gaps: { count: number; q1: number | null; q3: number | null };
}

export const NO_POPULATION: Population = { currency: null, gaps: { count: 0, q1: null, q3: null } };

/** Rupiah of the awards in force; null where none tells a sum in rupiah. */
export function awardedRupiah(release: Release): number | null {
  const sums = (objectsOf(release['awards']) ?? [])
    .filter(({ status }) => status === 'active')
    .flatMap(({ value }) => moneyOf(value) ?? []);
  if (sums.length === 0 || sums.some(({ currency }) => currency !== 'IDR')) return winningRupiah(release);
  return rupiah(sums.reduce((all, { amount }) => all + amount, 0));
}

/** The lowest valid bid of a winner, where awards tell no sum. */
function winningRupiah(release: Release): number | null {
  const winners = winnersOf(objectsOf(release['awards']) ?? []);
  const prices = submittedBids(release)
    .filter((bid) => bid['status'] === 'valid' && partyIds(bid['tenderers']).some((id) => winners.has(id)))
    .flatMap(({ value }) => moneyOf(value) ?? [])
    .filter(({ currency }) => currency === 'IDR');
  return prices.length === 0 ? null : rupiah(Math.min(...prices.map(({ amount }) => amount)));
}

function rupiah(amount: number): number | null {
  const whole = Math.round(amount);
  return Number.isSafeInteger(whole) && whole >= 0 ? whole : null;
}

/** true, false, or null where the method is not told. */
export function isCompetitive(
  release: Release,
  { competitiveMethods }: ProcurementThresholds,
): boolean | null {
  const method = textOf(at(release, 'tender', 'procurementMethod'));
  return method === null ? null : competitiveMethods.includes(method);
}

export function hasFixedPrice(release: Release, { fixedPriceMethods }: ProcurementThresholds): boolean {
  const details = textOf(at(release, 'tender', 'procurementMethodDetails'));
  return details !== null && fixedPriceMethods.includes(details);
}

/** The day by which a process belongs to a year: of its first award, else of the deadline, else of the release. */
export function dayOf(release: Release): PlainDate | null {
  const awards = (objectsOf(release['awards']) ?? []).flatMap(({ date }) => textOf(date) ?? []).toSorted();
  const end = at(release, 'tender', 'tenderPeriod', 'endDate');
  for (const text of [awards[0], end, release['date']]) {
    const day = typeof text === 'string' ? text.slice(0, 10) : '';
    if (isPlainDate(day)) return plainDate(day);
  }
  return null;
}
