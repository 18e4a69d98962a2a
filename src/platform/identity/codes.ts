import { randomBytes } from 'node:crypto';
import { codeFrom, parseCode } from '../codes.ts';

const LENGTH = 12;

/** A new one-time code: 12 characters, 60 bits, e.g. `K7QF-2M9X-RD4T`. */
export function makeCode(): string {
  return groupsOfFour(codeFrom(randomBytes(LENGTH)));
}

/**
 * Reads a code as people type it: small letters, O for 0, I or L for 1, any blanks and dashes.
 * @returns the code in its one spelling, in groups; null when it cannot be a code
 */
export function readCode(text: string): string | null {
  const code = parseCode(text, LENGTH);
  return code === null ? null : groupsOfFour(code);
}

function groupsOfFour(characters: string): string {
  return characters.match(/.{4}/g)!.join('-');
}
