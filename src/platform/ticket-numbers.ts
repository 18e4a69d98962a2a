const LONGEST = 60;

/** `ADU-2026-00042`: at least five digits, so that short lists sort as text. */
export function printedNumber(series: string, year: number, number: number): string {
  return `${series}-${year}-${String(number).padStart(5, '0')}`;
}

/**
 * What somebody typed → the number as it is printed, or null. Blanks, dashes, dots, strokes, missing zeros and case do not matter:
 * `adu 2026 42` is `ADU-2026-00042`.
 * @param series prefixes that may be meant, in capitals
 */
export function parseNumber(typed: string, series: readonly string[]): string | null {
  const plain = typed
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_./]/gu, '');
  const found = /^([A-Z]+)(\d{4})0*(\d{1,8})$/.exec(plain);
  if (found === null) return null;
  const [, prefix = '', year, running] = found;
  return series.includes(prefix) ? printedNumber(prefix, Number(year), Number(running)) : null;
}
