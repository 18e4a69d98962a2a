import type { Zone } from '../../../platform/clock.ts';
import type { Locale } from '../../../platform/texts.ts';

const ZONE_NAMES: Record<Zone, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** "Senin, 23 November 2026 pukul 09.00 WITA" */
export function whenOf(startsAt: string, zone: Zone, locale: Locale): string {
  const local = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone);
  const day = local.toPlainDate().toLocaleString(locale === 'id' ? 'id' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return locale === 'id'
    ? `${day} pukul ${time.replace(':', '.')} ${ZONE_NAMES[zone]}`
    : `${day}, ${time} ${ZONE_NAMES[zone]}`;
}
