const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * Mends the Roman month in a number of evidence ("0123/KW/Vl1/2026" → "0123/KW/VII/2026"): strokes that a reading machine took for 1, l or |.
 * Strokes alone could be a number: "11" counts as February only where the document's own day is in it.
 * @param month 1 to 12, of the document's day; null: not known
 */
export function mendRomanMonth(number: string, month: number | null): { text: string; repaired: boolean } {
  let repaired = false;
  const parts = number.split('/').map((part, at, all) => {
    // It stands between strokes, before the year, never first.
    if (at === 0 || at === all.length - 1) return part;
    const roman = part.toUpperCase().replace(/[1L|!]/g, 'I');
    const at12 = ROMAN.indexOf(roman);
    if (at12 === -1 || part === roman) return part;
    if (/^\d+$/.test(part) && at12 + 1 !== month) return part;
    repaired = true;
    return roman;
  });
  return { text: parts.join('/'), repaired };
}
