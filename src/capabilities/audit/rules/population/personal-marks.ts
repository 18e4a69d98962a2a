import type { Keyed } from '../../../../platform/imports/kind.ts';
import { isTaxNumber } from '../package/shell-vendor.ts';
import { plainTaxNumber } from '../package/tax-invoice.ts';

// What ties a vendor to a person: written one way, however people write it, before it is hashed. The kind stands before the value, so that a telephone
// number is never taken for an account. Null: no such number.

const digits = (text: string) => text.replaceAll(/\D/g, '');

/** Digits that a reader may see. */
function last4(number: string): string {
  return number.slice(-4);
}

export function accountMark(text: string): Keyed | null {
  const number = digits(text);
  return number.length < 6 || number.length > 20
    ? null
    : { value: `account ${number}`, shown: last4(number) };
}

/** `+62 812-3456-7890`, `0812 3456 7890` and `62812…` are one number. */
export function phoneMark(text: string): Keyed | null {
  const number = digits(text).replace(/^(?:0+|62)0?/, '');
  return number.length < 7 || number.length > 13 ? null : { value: `phone ${number}`, shown: last4(number) };
}

export function emailMark(text: string): Keyed | null {
  const address = text.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? { value: `email ${address}` } : null;
}

/** Words that stand before names and numbers of streets, and are left out as often as not. */
const STREET_WORDS = new Set([
  'jalan',
  'jl',
  'jln',
  'nomor',
  'no',
  'nmr',
  'gang',
  'gg',
  'kel',
  'kelurahan',
  'kec',
  'kecamatan',
]);
const FEWEST_WORDS = 2;
const FEWEST_LETTERS = 6;

/** `Jl. Melati No. 07, RT 002/03` and `jalan melati 7 rt 2 rw 3` are one address: words of streets and zeros before a number do not count. */
export function addressMark(text: string): Keyed | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\brt\W*0*(\d+)\W*(?:rw)?\W*0*(\d+)/g, ' rt$1 rw$2 ')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .filter((word) => word !== '' && !STREET_WORDS.has(word));
  const plain = words.join(' ');
  return words.length < FEWEST_WORDS || plain.length < FEWEST_LETTERS ? null : { value: `address ${plain}` };
}

export function nikMark(text: string): Keyed | null {
  const number = digits(text);
  return number.length === 16 ? { value: `nik ${number}` } : null;
}

/** Shown beside the hash of a tax number whose check digit does not fit. */
export const WRONG_TAX_NUMBER = 'salah';

/** A tax number of 15 or 16 digits. One whose check digit does not fit is a sign of its own and is taken as one. */
export function taxMark(text: string): Keyed | null {
  const number = plainTaxNumber(text);
  if (number.length < 15) return null;
  return { value: `tax ${number}`, shown: isTaxNumber(text) ? last4(number) : WRONG_TAX_NUMBER };
}
