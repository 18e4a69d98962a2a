import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a printed code is read in one way only. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A new one-time code: 12 characters, 60 bits, e.g. `K7QF-2M9X-RD4T`. */
export function makeCode(): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]!);
  return groupsOfFour(characters.join(''));
}

/**
 * Reads a code as people type it: small letters, O for 0, I or L for 1, any blanks and dashes.
 * @returns the code in its one spelling, in groups; null when it cannot be a code
 */
export function readCode(text: string): string | null {
  const characters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (characters.length !== LENGTH) return null;
  if (Array.from(characters).some((each) => !ALPHABET.includes(each))) return null;
  return groupsOfFour(characters);
}

function groupsOfFour(characters: string): string {
  return characters.match(/.{4}/g)!.join('-');
}
