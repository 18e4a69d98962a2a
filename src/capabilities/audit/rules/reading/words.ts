import { repairWords } from './word-repair.ts';

// Amounts in words ("terbilang") as they stand on receipts. Trillions are counted in thousands where there are so many: Indonesian offices write
// "seribu triliun", not a name of its own for 10^15.

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const SCALES = [
  { word: 'triliun', size: 1e12, most: 999_999 },
  { word: 'miliar', size: 1e9, most: 999 },
  { word: 'juta', size: 1e6, most: 999 },
  { word: 'ribu', size: 1e3, most: 999 },
] as const;

/**
 * `1250000` → `satu juta dua ratus lima puluh ribu`, without "rupiah".
 * @param amount whole and not negative, up to 2^53 - 1; others throw RangeError: "minus" stands on no receipt
 */
export function inWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError('Only whole numbers from 0 on have words.');
  return amount === 0 ? 'nol' : say(amount).join(' ');
}

function say(amount: number): string[] {
  if (amount === 0) return [];
  if (amount < 10) return [DIGITS[amount]!];
  if (amount === 10) return ['sepuluh'];
  if (amount === 11) return ['sebelas'];
  if (amount < 20) return [DIGITS[amount - 10]!, 'belas'];
  if (amount < 100) return [DIGITS[Math.floor(amount / 10)]!, 'puluh', ...say(amount % 10)];
  if (amount < 200) return ['seratus', ...say(amount - 100)];
  if (amount < 1_000) return [DIGITS[Math.floor(amount / 100)]!, 'ratus', ...say(amount % 100)];
  if (amount < 2_000) return ['seribu', ...say(amount - 1_000)];
  const { word, size } = SCALES.find((scale) => amount >= scale.size)!;
  return [...say(Math.floor(amount / size)), word, ...say(amount % size)];
}

export interface WordsRead {
  /** whole rupiah; null: no amount, or one that could be two */
  value: number | null;
  /** a slip of the reading machine was mended on the way: the amount stands only where something else says the same */
  repaired: boolean;
}

/**
 * What an amount in words is worth: `inWords` backwards, with "rupiah" or without. A word that no amount has is mended where exactly one word is
 * nearest (`word-repair.ts`); else, and where the words make no number, the answer is null and never a guess. "sen", "koma" and "minus" make none.
 */
export function parseWords(text: string): WordsRead {
  const found = repairWords(text);
  if (found === null) return { value: null, repaired: false };
  const { words, repaired } = found;
  const last = words.at(-1) === 'rupiah' ? words.slice(0, -1) : words;
  if (last.length === 1 && last[0] === 'nol') return { value: 0, repaired };
  const value = readScaled(last, 0);
  return value === null || !Number.isSafeInteger(value)
    ? { value: null, repaired: false }
    : { value, repaired };
}

/** A number in words from the scale on downwards; null: none. Left of a scale's word stands how many there are of it. */
function readScaled(words: readonly string[], from: number): number | null {
  const scale = SCALES[from];
  if (scale === undefined) return readBelowThousand(words);
  const at = words.indexOf(scale.word);
  if (at === -1) return readScaled(words, from + 1);
  const before = words.slice(0, at);
  const count = isOne(before)
    ? 1
    : scale.most > 999
      ? readScaled(before, SCALES.length - 1)
      : readBelowThousand(before);
  const rest = at + 1 === words.length ? 0 : readScaled(words.slice(at + 1), from + 1);
  return count === null || rest === null ? null : count * scale.size + rest;
}

/** "se-" counts one, and only alone: "dua puluh seribu" is no number, but a word is lost in it. */
const isOne = (words: readonly string[]) => words.length === 1 && words[0] === 'se';

function readBelowThousand(words: readonly string[]): number | null {
  const at = words.indexOf('ratus');
  if (at === -1) return readBelowHundred(words);
  const hundreds = isOne(words.slice(0, at)) ? 1 : digitOf(words.slice(0, at));
  const rest = at + 1 === words.length ? 0 : readBelowHundred(words.slice(at + 1));
  return hundreds === null || rest === null ? null : hundreds * 100 + rest;
}

function readBelowHundred(words: readonly string[]): number | null {
  const [first = '', unit] = words;
  if (words.length === 1) return digitOf(words);
  if (unit === 'belas' || (unit === 'puluh' && first === 'se')) {
    const count = unit === 'puluh' ? 0 : first === 'se' ? 1 : digitOf([first]);
    return words.length > 2 || count === null || (count === 1 && first !== 'se') ? null : 10 + count;
  }
  const tens = unit === 'puluh' ? digitOf([first]) : null;
  if (tens === null || tens === 1) return null;
  const ones = words.length === 2 ? 0 : digitOf(words.slice(2));
  return ones === null ? null : tens * 10 + ones;
}

/** 1 to 9; null for anything else. */
function digitOf(words: readonly string[]): number | null {
  const digit = words.length === 1 ? DIGITS.indexOf(words[0]!) : -1;
  return digit > 0 ? digit : null;
}
