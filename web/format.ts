import { formatRupiah, shortRupiah } from '../src/platform/money.ts';
import type { Locale } from '../src/platform/texts.ts';

const ZONE_WORDS: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** How days, times and numbers are written in one language and zone. */
export interface Format {
  /** 'YYYY-MM-DD' → 22 November 2026; null or empty → – */
  day: (day: string | null | undefined) => string;
  /** 'YYYY-MM-DD' → 22 Nov 2026, for tables */
  shortDay: (day: string | null | undefined) => string;
  /** ISO 8601 → 22 November 2026 pukul 09.00 WITA */
  time: (instant: string | null | undefined) => string;
  /** ISO 8601 → 22 Nov 2026 09.00, for tables */
  shortTime: (instant: string | null | undefined) => string;
  rupiah: (value: number) => string;
  shortRupiah: (value: number) => string;
  /** 12.345 in Indonesian, 12,345 in English */
  count: (value: number) => string;
  /** @param share 0 to 1 */
  percent: (share: number) => string;
  /** bytes → 1,2 MB */
  bytes: (size: number) => string;
}

const NOTHING = '–';

/** A calendar day has no zone: it is formatted in UTC so that no browser shifts it. */
function dayFormat(tag: string, month: 'long' | 'short') {
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
  return (day: string | null | undefined) => (day ? format.format(new Date(`${day}T00:00:00Z`)) : NOTHING);
}

export function formatFor(locale: Locale, zone: string): Format {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  const day = dayFormat(tag, 'long');
  const shortDayOf = dayFormat(tag, 'short');
  // In the narrow column of a table a date stays on one line.
  const shortDay = (value: string | null | undefined) => shortDayOf(value).replaceAll(' ', '\u00a0');
  const clock = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const dayIn = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const size = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  return {
    day,
    shortDay,
    time(instant) {
      if (!instant) return NOTHING;
      const date = new Date(instant);
      const at = locale === 'id' ? 'pukul' : 'at';
      return `${day(dayIn.format(date))} ${at} ${clock.format(date)} ${ZONE_WORDS[zone] ?? zone}`;
    },
    shortTime(instant) {
      if (!instant) return NOTHING;
      const date = new Date(instant);
      return `${shortDay(dayIn.format(date))} ${clock.format(date)}`;
    },
    rupiah: formatRupiah,
    shortRupiah: (value) => shortRupiah(value, locale),
    count: (value) => number.format(value),
    percent: (share) => percent.format(share),
    bytes(bytes) {
      if (bytes < 1024) return `${bytes} B`;
      return bytes < 1024 * 1024
        ? `${size.format(bytes / 1024)} KB`
        : `${size.format(bytes / 1024 / 1024)} MB`;
    },
  };
}
