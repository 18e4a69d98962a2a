import type { Government } from '../../../platform/act.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { calendarFile } from '../rules/ics.ts';
import type { AppointmentRow } from '../store/tables.ts';
import { messages } from '../texts/messages.ts';
import { names } from '../texts/names.ts';

/** An appointment as a calendar file: number and place, not what it is about. @param now ISO 8601 UTC */
export function calendarOf(
  government: Government,
  locale: Locale,
  now: string,
  number: string,
  row: AppointmentRow,
): string {
  const office = `Inspektorat ${government.name}`;
  return calendarFile({
    uid: `${row.id}@lurus`,
    sequence: row.sequence,
    stamp: now,
    startsAt: row.starts_at,
    minutes: row.minutes,
    summary: fill(messages[locale].eventSummary, { number }),
    description: fill(messages[locale].eventDescription, { number, office }),
    location: row.place === 'office' ? office : names[locale][`place-${row.place}`],
    cancelled: row.state === 'cancelled',
  });
}
