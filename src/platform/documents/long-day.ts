import type { PlainDate } from '../calendar/index.ts';
import type { Locale } from '../texts.ts';

/** "22 November 2026", as letters and public pages spell a day. */
export function longDay(day: PlainDate, locale: Locale): string {
  return Temporal.PlainDate.from(day).toLocaleString(locale === 'id' ? 'id' : 'en-GB', { dateStyle: 'long' });
}
