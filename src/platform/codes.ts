/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and typed over. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Of codes that open or identify one thing: 50 bits. */
export const CODE_LENGTH = 10;

/** A code from random bytes, one character a byte (its lower five bits). */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
}

/** What somebody typed → a code of this length, or null. Blanks, dashes, dots and case do not matter; O is 0, I and L are 1. */
export function parseCode(typed: string, length: number): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === length && /^[0-9A-HJKMNP-TV-Z]*$/.test(code) ? code : null;
}

/** For the eye: two groups of five. */
export function showCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
