// The code on the host's page: HMAC-SHA-256(key of the host, number of the half minute), cut to 40 bits. Nothing of it is random at the
// moment it is shown, so the page and the server agree without talking.

export const STEP_SECONDS = 30;
export const CODE_LENGTH = 8;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Keyed hash of a text: at least 5 bytes. */
export type Mac = (text: string) => Uint8Array;

/** Number of the half minute since 1970. @param at seconds */
export function stepAt(at: number): number {
  return Math.floor(at / STEP_SECONDS);
}

/** The code of one half minute: 40 bits as eight letters of Crockford's base 32. */
export function codeOfStep(mac: Mac, step: number): string {
  const bits = mac(String(step)).subarray(0, 5);
  const number = bits.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return Array.from(
    { length: CODE_LENGTH },
    (_, place) => ALPHABET[Number((number >> BigInt(5 * (CODE_LENGTH - 1 - place))) & 31n)],
  ).join('');
}

/** For the eye: two groups of four. */
export function showVisumCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The half minute whose code this is, if it is now, the one before or the one after; null otherwise. @param code as `parseCode` leaves it */
export function stepOfCode(mac: Mac, code: string, at: number): number | null {
  const now = stepAt(at);
  return [now, now - 1, now + 1].find((step) => codeOfStep(mac, step) === code) ?? null;
}
