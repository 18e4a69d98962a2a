import { plainDate } from '../../../platform/calendar/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import type { PageContext } from '../../../platform/http/pages.ts';

/** A day and the time of day where the government is, for the reader. @param instant ISO 8601 UTC */
export function publicMoment({ government, locale }: PageContext, instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(government.zone);
  const two = (n: number) => String(n).padStart(2, '0');
  const separator = locale === 'id' ? '.' : ':';
  return `${longDay(plainDate(at.toPlainDate().toString()), locale)}, ${two(at.hour)}${separator}${two(at.minute)}`;
}
