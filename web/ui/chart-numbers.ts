import type { Locale } from '../../src/platform/texts.ts';

/** How charts write their numbers. */
export interface ChartNumbers {
  /** 61.4 → 61,4% */
  percent: (value: number) => string;
  /** +2,1 or −8,8: percentage points with their sign */
  points: (value: number) => string;
  /** 12,5 */
  number: (value: number) => string;
  /** 'YYYY-MM-DD' → Okt */
  month: (day: string) => string;
}

export function chartNumbers(locale: Locale): ChartNumbers {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  const one = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  return {
    percent: (value) => percent.format(value / 100),
    // A hyphen is shorter than a plus and is overlooked.
    points: (value) => signed.format(value).replace('-', '−'),
    number: (value) => one.format(value),
    month: (day) => month.format(new Date(`${day}T00:00:00Z`)),
  };
}
