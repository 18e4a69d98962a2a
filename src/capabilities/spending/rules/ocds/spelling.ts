import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';

/** What every release of a government shares. */
export interface ReleaseSettings {
  /** registered with Open Contracting by the publisher, e.g. `ocds-a1b2c3` */
  prefix: string;
  /** IANA zone: a paper's day begins there */
  zone: string;
}

/** Midnight of a day, with the zone's offset. */
export function dayStart(day: PlainDate, zone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toString({ timeZoneName: 'never' });
}

/** One spelling of a moment, so that moments compare as text. */
export function instant(at: string): string {
  return Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 });
}

export const rupiahValue = (amount: Rupiah) => ({ amount, currency: 'IDR' as const });
