import type { Bytes } from './bytes.ts';

// Bech32 as BIP 173 writes it and as age spells its keys (age has no limit of 90 characters).

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** @param prefix lower-case, without the separator `1`, e.g. `age` or `age-secret-key-` */
export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const values = regroup([...bytes], 8, 5, true) ?? [];
  const checked = polymod([...expand(prefix), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checksum = Array.from({ length: 6 }, (_, index) => (checked >> (5 * (5 - index))) & 31);
  return `${prefix}1${[...values, ...checksum].map((value) => ALPHABET[value]).join('')}`;
}

/** The bytes behind `prefix`, all lower-case or all upper-case; null for another prefix, a wrong checksum or any other slip. */
export function decodeBech32(prefix: string, text: string): Bytes | null {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return null;
  const lower = text.toLowerCase();
  if (!lower.startsWith(`${prefix}1`)) return null;
  const values = lower
    .slice(prefix.length + 1)
    .split('')
    .map((letter) => ALPHABET.indexOf(letter));
  if (values.length < 6 || values.includes(-1)) return null;
  if (polymod([...expand(prefix), ...values]) !== 1) return null;
  const bytes = regroup(values.slice(0, -6), 5, 8, false);
  return bytes === null ? null : Uint8Array.from(bytes);
}

function expand(prefix: string): number[] {
  const codes = prefix.split('').map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((each, bit) => {
      if ((top >> bit) & 1) check ^= each;
    });
  }
  return check;
}

/** Groups of `from` bits as groups of `to` bits; null when what is left over is not zero padding shorter than a group. */
function regroup(values: readonly number[], from: number, to: number, pad: boolean): number[] | null {
  const groups: number[] = [];
  let held = 0;
  let bits = 0;
  for (const value of values) {
    held = ((held << from) | value) & 0xfff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      groups.push((held >> bits) & ((1 << to) - 1));
    }
  }
  const rest = (held << (to - bits)) & ((1 << to) - 1);
  if (pad) return bits > 0 ? [...groups, rest] : groups;
  return bits >= from || rest !== 0 ? null : groups;
}
