import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Kinds of numbers that an SMS reaches. */
const MOBILE: readonly unknown[] = ['MOBILE', 'FIXED_LINE_OR_MOBILE'];

/**
 * Reads the number of a mobile telephone in any Indonesian spelling (0812…, 62812…, +62 812-…, 812…) or with another country's code.
 * @returns E.164, e.g. `+6281234567890`; null when no SMS can reach it
 */
export function readMobile(typed: string): string | null {
  if (/\p{L}/u.test(typed) || typed.length > 40) return null;
  const number = parsePhoneNumberFromString(typed, 'ID');
  return number?.isValid() === true && MOBILE.includes(number.getType()) ? number.number : null;
}
