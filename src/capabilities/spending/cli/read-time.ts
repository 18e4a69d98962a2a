const FORM =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/i;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export type TimeFault = 'no-zone' | 'no-time';

/**
 * Seconds since 1970 of an ISO 8601 time with its offset ('2026-03-02T09:30:00+08:00', a blank for the T, seconds optional), of 1990 to 2199.
 * A time without an offset is none: nobody knows when it was.
 */
export function readTime(text: string): number | TimeFault {
  const parts = FORM.exec(text);
  if (parts === null) return 'no-time';
  const [, year, month, day, hour, minute, second = '0', fraction = '0', zulu, sign, hours, minutes = '0'] =
    parts;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1990 || y > 2199 || m < 1 || m > 12 || d < 1 || d > MONTH_DAYS[m - 1]!) return 'no-time';
  if (m === 2 && d === 29 && !isLeap(y)) return 'no-time';
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return 'no-time';
  if (zulu === undefined && sign === undefined) return 'no-zone';
  const offset = zulu === undefined ? Number(hours) * 3_600 + Number(minutes) * 60 : 0;
  if (offset > 14 * 3_600 || Number(minutes) > 59) return 'no-time';
  const local = Date.UTC(y, m - 1, d, Number(hour), Number(minute), Number(second)) / 1_000;
  return local - (sign === '-' ? -offset : offset) + Number(`0.${fraction}`);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
