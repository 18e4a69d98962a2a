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
 * day behind it is dropped. Null when it is written otherwise; whether the day exists is not looked at.
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
  if (!named) return null;
  const month = MONTHS.findIndex((names) => (names as readonly string[]).includes(named[2]!.toLowerCase()));
  return month === -1 ? null : day(named[3]!, String(month + 1), named[1]!);
}

function day(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/**
 * An amount in whole rupiah: `1500000`, `1.500.000`, `1,500,000`, `Rp 1.500.000,00`, `Rp1.500.000,-`. Null when it is none.
 * A number cell of a workbook is taken as the number that it is.
 */
export function readRupiah(cell: Cell): number | 'negative' | 'sen' | null {
  if (typeof cell === 'number') {
    if (cell < 0) return 'negative';
    const rounded = Number(cell.toPrecision(15));
    return Number.isInteger(rounded) ? rounded : 'sen';
  }
  const bare = cellText(cell)
    .trim()
    .replace(/^(-?)\s*(?:Rp\.?|IDR)\s*/i, '$1')
    .replace(/,-{1,2}$/, '');
  if (/^-\s*[\d.,]+$|^\([\d.,\s]+\)$/.test(bare)) return 'negative';
  const parts =
    /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(bare) ??
    /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(bare);
  if (!parts) return null;
  if (/[1-9]/.test(parts[2] ?? '')) return 'sen';
  return Number(parts[1]!.replace(/[.,]/g, ''));
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
