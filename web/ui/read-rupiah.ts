/** What somebody typed as rupiah → whole number, or null: dots and spaces are grouping, "Rp" and a final ",00" are let pass. */
export function readRupiah(text: string): number | null {
  const plain = text
    .replace(/^\s*rp\.?/i, '')
    .replace(/,0{1,2}$/, '')
    .replace(/[.\s]/g, '');
  return /^-?\d{1,16}$/.test(plain) ? Number(plain) : null;
}
