/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and typed over. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const CODE_LENGTH = 10;
const SPELLING = /^[0-9A-HJKMNP-TV-Z]{10}$/;
const NUMBER = /^(ADU|ADI)(\d{4})(\d{1,8})$/;

/** A code from random bytes, one character a byte (its lower five bits): 50 bits in ten characters. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join('');
}

/** What somebody typed → the code, or null. Spaces, dashes and case do not matter; O is 0, I and L are 1. */
export function parseCode(typed: string): string | null {
  const code = plain(typed).replaceAll('O', '0').replace(/[IL]/g, '1');
  return SPELLING.test(code) ? code : null;
}

/** For the eye: two groups of five. */
export function showCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What somebody typed → the ticket number as it is kept (`ADU-2026-00042`), or null. `adu 2026 42` is understood. */
export function parseNumber(typed: string): string | null {
  const apart = /^\s*(ADU|ADI)[\s\-–—./]*(\d{4})[\s\-–—./]+(\d{1,8})\s*$/i.exec(typed.slice(0, 60));
  const found = apart ?? NUMBER.exec(plain(typed.slice(0, 60)));
  if (found === null) return null;
  const [, series, year, count] = found;
  return `${series!.toUpperCase()}-${year}-${String(Number(count)).padStart(5, '0')}`;
}

function plain(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—.]/g, '');
}
