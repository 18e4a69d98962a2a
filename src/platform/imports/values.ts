import { cellText, type Cell } from '../tables/table.ts';

// How offices write days, amounts and numbers, read without guessing: what has two meanings is refused.

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb', 'peb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
] as const;

/**
 * A day as 'YYYY-MM-DD' from any way it is written in Indonesia: year first, or day before month with a year of four digits. A time of
 * day behind it is dropped, in whichever zone it was written: midnight in UTC is the day that stands there. Null when it is written
 * otherwise; whether the day exists is not looked at.
 */
export function readDate(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, '');
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (yearFirst) return day(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(bare);
  if (dayFirst) return day(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const named = /^(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{4})$/i.exec(bare);
  if (named) return namedDay(named[3]!, named[2]!, named[1]!);
  // "Jul 3, 2025, 12:00:00AM", as some programs of the government print a day: the month in letters cannot be taken for a day.
  const monthFirst =
    /^([a-z]+)\.?\s+(\d{1,2}),\s*(\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?)?$/i.exec(text.trim());
  return monthFirst === null ? null : namedDay(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
}

function namedDay(year: string, name: string, date: string): string | null {
  const month = MONTHS.findIndex((names) => (names as readonly string[]).includes(name.toLowerCase()));
  return month === -1 ? null : day(year, String(month + 1), date);
}

function day(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Words behind an amount that stand for zeros. In Indonesia M is miliar. */
const UNITS: Readonly<Record<string, number>> = {
  rb: 3,
  ribu: 3,
  jt: 6,
  juta: 6,
  m: 9,
  mlr: 9,
  miliar: 9,
  milyar: 9,
  t: 12,
  triliun: 12,
  trilyun: 12,
};

/** An amount as it is written: whole rupiah and hundredths (sen), both without sign. */
export interface Amount {
  negative: boolean;
  whole: number;
  sen: number;
}

/**
 * `1500000`, `1.500.000`, `1,500,000`, `Rp 1.500.000,00`, `Rp1.500.000,-`, `67,4 Jt`, `5.066,23 M`, `(1.500.000)`; blanks of any kind do not
 * count. Null when it is none, or may be two: three digits behind a comma are a fraction in Indonesia and thousands elsewhere, so that
 * `1,234 M` is refused. A number cell of a workbook is taken as the number that it is.
 */
export function readAmount(cell: Cell): Amount | null {
  if (typeof cell === 'number') {
    const rounded = Number(Math.abs(cell).toPrecision(15));
    const whole = Math.floor(rounded);
    const sen = Math.round((rounded - whole) * 100);
    return { negative: cell < 0, whole: whole + Math.floor(sen / 100), sen: sen % 100 };
  }
  const bare = cellText(cell)
    .trim()
    .replace(/^(-?)\s*(?:Rp\.?|IDR)\s*/i, '$1')
    .replace(/,-{1,2}$/, '');
  const bracketed = /^\((.+)\)$/.exec(bare)?.[1] ?? bare;
  const [, minus, digits = '', word = ''] = /^(-?)\s*([\d.,]+)\s*([a-z]*)\.?$/i.exec(bracketed.trim()) ?? [];
  const power = word === '' ? 0 : UNITS[word.toLowerCase()];
  if (power === undefined) return null;
  const fraction = power === 0 ? '\\d{1,2}' : '\\d{1,2}|\\d{4,6}';
  const parts =
    new RegExp(`^(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(${fraction}))?$`).exec(digits) ??
    new RegExp(`^(${power === 0 ? '\\d{1,3}(?:,\\d{3})+|' : ''}\\d+)(?:\\.(${fraction}))?$`).exec(digits);
  if (!parts) return null;
  const negative = minus === '-' || bracketed !== bare;
  return { negative, ...shifted(parts[1]!.replace(/[.,]/g, ''), parts[2] ?? '', power) };
}

/** Moves the point of a decimal by `power` digits, without the arithmetic of fractions. */
function shifted(whole: string, fraction: string, power: number): { whole: number; sen: number } {
  const padded = fraction.padEnd(power + 2, '0');
  return { whole: Number(whole + padded.slice(0, power)), sen: Number(padded.slice(power, power + 2)) };
}

/**
 * An amount in whole rupiah, 0 or more, as `readAmount` takes it; null when it is none.
 */
export function readRupiah(cell: Cell): number | 'negative' | 'sen' | null {
  const amount = readAmount(cell);
  if (amount === null) return null;
  if (amount.negative && (amount.whole > 0 || amount.sen > 0)) return 'negative';
  return amount.sen === 0 ? amount.whole : 'sen';
}

/** The nearest whole rupiah, halves away from nothing, with its sign. */
export function roundedRupiah({ negative, whole, sen }: Amount): number {
  const rounded = whole + (sen >= 50 ? 1 : 0);
  return negative && rounded !== 0 ? -rounded : rounded;
}

/** A part of a hundred: `75,5`, `75.5%`, `0`. Null when it is none, or outside 0 to 100. */
export function readPercent(text: string): number | null {
  const bare = text.trim().replace(/\s*%$/, '');
  if (!/^\d{1,3}(?:[.,]\d+)?$/.test(bare)) return null;
  const value = Math.round(Number(bare.replace(',', '.')) * 100) / 100;
  return value <= 100 ? value : null;
}

/** A whole number from 0 to 2^53 - 1, with or without points between thousands. */
export function readWhole(text: string): number | null {
  const bare = text.trim();
  if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(bare)) return null;
  const value = Number(bare.replaceAll('.', ''));
  return Number.isSafeInteger(value) ? value : null;
}

/** Digits of a number that is a name (NIP, NIK): spaces, dots and hyphens between them and an apostrophe before them are dropped. */
export function readDigits(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^'+/, '')
    .replace(/[\s.-]/g, '');
  return /^\d{1,32}$/.test(bare) ? bare : null;
}
