/** Crockford's alphabet: no I, L, O, U. */
const CODE = /([0-9A-HJKMNP-TV-Z]{4})[\s-]?([0-9A-HJKMNP-TV-Z]{4})$/i;

/** The eight letters in what a QR code holds: alone, or at the end of an address. Null: no code of a host. */
export function visumCodeIn(text: string): string | null {
  const found = CODE.exec(text.trim());
  return found === null ? null : `${found[1]}-${found[2]}`.toUpperCase();
}
