declare const plain: unique symbol;

/** A calendar day, 'YYYY-MM-DD', without time or zone. Never a JavaScript Date: that shifts the day in UTC+7 to +9. */
export type PlainDate = string & { readonly [plain]: true };

/**
 * Reads 'YYYY-MM-DD' of the years 1900 to 2199: within them every engine, and every date computed from one, is at home.
 * @throws RangeError when no such day exists (2026-02-30) or it lies outside these years (0206-01-01 is a slip of the hand)
 */
export function plainDate(text: string): PlainDate {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text))
    throw new RangeError(`not a date of the form YYYY-MM-DD from 1900 to 2199: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
}

/** Is `text` an existing day of 1900 to 2199 in the form 'YYYY-MM-DD'? */
export function isPlainDate(text: string): boolean {
  try {
    plainDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The day `days` calendar days after `day` (before it when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as PlainDate;
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** Monday 1 … Sunday 7. */
export function weekday(day: PlainDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The calendar year of `day`. */
export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
