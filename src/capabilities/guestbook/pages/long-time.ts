import type { PageContext } from '../../../platform/http/pages.ts';
import { dayIn } from '../../../platform/clock.ts';
import { longDay } from '../../../platform/documents/long-day.ts';

/** "22 November 2026 pukul 09.00" in the zone of the government. */
export function longTime(
  at: string,
  { government, locale }: Pick<PageContext, 'government' | 'locale'>,
): string {
  const instant = Temporal.Instant.from(at);
  const clock = instant
    .toZonedDateTimeISO(government.zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
  const day = longDay(dayIn(government.zone, instant), locale);
  return locale === 'id' ? `${day} pukul ${clock.replace(':', '.')}` : `${day}, ${clock}`;
}
