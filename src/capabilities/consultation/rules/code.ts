/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and typed over. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const CODE_LENGTH = 10;
const SPELLING = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** A code from random bytes, one character a byte (its lower five bits): 50 bits in ten characters. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join('');
}

/** What somebody typed → the code, or null. Blanks, dashes and case do not matter; O is 0, I and L are 1. */
export function parseCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return SPELLING.test(code) ? code : null;
}

/** For the eye: two groups of five. */
export function showCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Series of ticket numbers by channel: KOMAS for the public, Klik Konsultasi for staff. */
export const SERIES = { public: 'KON', staff: 'KLK' } as const;
export type ChannelKind = keyof typeof SERIES;

/** What somebody typed → the number in its one spelling, or null; blanks, missing zeros and case do not matter. */
export function parseNumber(typed: string): string | null {
  const found = /^(KON|KLK)[\s\p{Pd}/.]*(\d{4})[\s\p{Pd}/.]*0*(\d{1,7})$/iu.exec(
    typed.normalize('NFKC').trim(),
  );
  if (found === null) return null;
  const [, prefix = '', year = '', running = ''] = found;
  return `${prefix.toUpperCase()}-${year}-${running.padStart(5, '0')}`;
}
