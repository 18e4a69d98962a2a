import { formatRupiah, shortRupiah, type Rupiah } from '../../../../platform/money.ts';
import { LOCALES, type Locale } from '../../../../platform/texts.ts';
import type { Party, PaymentState } from '../payments/chain.ts';

/** One sentence in both languages. */
export type Sentence = Record<Locale, string>;

/** Words of the office that sentences are made of. */
export interface Names {
  party: Readonly<Record<Party, Sentence>>;
  state: Readonly<Record<PaymentState, Sentence>>;
}

/** Numbers as a sentence has them. */
export interface Writer {
  /** `61,4 %` */
  percent(value: number): string;
  /** one decimal, without its sign */
  points(value: number): string;
  /** `78 % (71 sampai 84)` */
  interval(value: number, low: number, high: number): string;
  count(value: number): string;
  /** 1 to 12: `Oktober` */
  month(value: number): string;
  rupiah(value: Rupiah): string;
  short(value: Rupiah): string;
}

const writers: Record<Locale, Writer> = { id: writerOf('id'), en: writerOf('en') };

/** A sentence from one function for both languages: `say(({ percent }, locale) => …)`. */
export function say(make: Readonly<Record<Locale, (write: Writer) => string>>): Sentence {
  return { id: make.id(writers.id), en: make.en(writers.en) };
}

/** The number of an interval reads alike everywhere: whole per cents. */
export function writer(locale: Locale): Writer {
  return writers[locale];
}

function writerOf(locale: Locale): Writer {
  const [whole, fine] = [0, 1].map(
    (digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  ) as [Intl.NumberFormat, Intl.NumberFormat];
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const to = locale === LOCALES[0] ? 'sampai' : 'to';
  return {
    percent: (value) => `${fine.format(value)} %`,
    points: (value) => fine.format(Math.abs(value)),
    interval: (value, low, high) =>
      `${whole.format(value)} % (${whole.format(low)} ${to} ${whole.format(high)})`,
    count: (value) => whole.format(value),
    month: (value) => months.format(new Date(Date.UTC(2026, value - 1, 15))),
    rupiah: formatRupiah,
    short: (value) => shortRupiah(value, locale),
  };
}

/** Without the dust of binary fractions, to `digits` decimals. */
export function round(value: number, digits = 2): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
