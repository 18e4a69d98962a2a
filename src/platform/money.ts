import type { Locale } from './texts.ts';

/** A whole number of rupiah. Local government accounts in rupiah without sen; 1e15 is above any budget and below 2^53. */
export type Rupiah = number;

export const MAX_RUPIAH: Rupiah = 1_000_000_000_000_000;

/** A whole, non-negative amount within the range that we keep. */
export function isRupiah(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_RUPIAH;
}

export function sumRupiah(values: Iterable<Rupiah>): Rupiah {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

const grouped = new Intl.NumberFormat('id');

/** `Rp 1.234.567`, in both languages with Indonesian grouping: amounts are copied into Indonesian forms. */
export function formatRupiah(value: Rupiah): string {
  return `Rp ${grouped.format(value)}`;
}

/** `Rp 1,2 M` (miliar), `Rp 350 jt`: for tiles and charts, never in a table or a document. */
export function shortRupiah(value: Rupiah, locale: Locale = 'id'): string {
  return `Rp ${new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value)}`;
}
