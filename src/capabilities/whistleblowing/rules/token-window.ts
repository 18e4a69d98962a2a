import { addDays, plainDate, type PlainDate } from '../../../platform/calendar/index.ts';

export const TOKEN_WAYS = ['staff'] as const;
/** Who knows for whom a token is issued. */
export type TokenVerifier = (typeof TOKEN_WAYS)[number];

/** Days in which one key signs, and until which what it signed holds; all inclusive. */
export interface TokenWindow {
  from: PlainDate;
  issuesUntil: PlainDate;
  validUntil: PlainDate;
}

/** The quarter of a day: everybody of a quarter has the same key, so that a token tells no finer time. @param days that tokens hold after it */
export function tokenWindow(day: PlainDate, days: number): TokenWindow {
  const { year, month } = Temporal.PlainDate.from(day);
  const from = new Temporal.PlainDate(year, month - ((month - 1) % 3), 1);
  const issuesUntil = plainDate(from.add({ months: 3 }).subtract({ days: 1 }).toString());
  return { from: plainDate(from.toString()), issuesUntil, validUntil: addDays(issuesUntil, days) };
}
