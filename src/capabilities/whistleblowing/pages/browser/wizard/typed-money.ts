/** Whole rupiah of what was typed (`Rp 1.500.000`); null when nothing or no number stands there. */
export function rupiahOf(typed: string): number | null {
  const digits = typed.replaceAll(/[^\d]/g, '');
  return digits === '' || digits.length > 13 ? null : Number(digits);
}
