import { isRupiah } from '../../../../platform/money.ts';

/** Letters that a reading machine takes digits for. */
const SLIPS: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
};

/** Digits with the letters that they were taken for turned back; everything else stays. */
export function mendDigits(text: string): string {
  return text.replace(/[OoQDlIi|!SsBZz]/g, (letter) => SLIPS[letter]!);
}

export interface AmountDigits {
  /** whole rupiah as the digits say, in one of the usual spellings; null: they are in none, have sen, or are negative */
  value: number | null;
  /** what they could mean when slips are mended; only words that say the same make one of them true */
  couldBe: readonly number[];
}

/** `1.234.567,00`, `1,234,567`, `1 234 567`, `1234567`, `1.234.567,-`; what follows "Rp". */
export function readAmount(text: string): AmountDigits {
  const bare = text
    .trim()
    .replace(/([.,])\s+(?=\d)/g, '$1')
    .replace(/[.,]?\s*-+$|[.,]+$/, '');
  if (/^[-(]/.test(bare)) return { value: null, couldBe: [] };
  const value = inSpelling(bare);
  return { value, couldBe: value === null ? guesses(bare) : [] };
}

function inSpelling(text: string): number | null {
  const spelling =
    /^(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,00)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.00)?|[1-9]\d{0,2}(?: \d{3})+(?:,00)?|(?:0|[1-9]\d*)(?:[.,]00)?)$/;
  if (!spelling.test(text)) return null;
  const value = Number(text.replace(/[.,]00$/, '').replace(/\D/g, ''));
  return isRupiah(value) ? value : null;
}

function guesses(text: string): number[] {
  const mended = mendDigits(text);
  const digits = mended.replace(/\D/g, '');
  if (digits === '') return [];
  const whole = /[^\d]00$/.test(mended) ? [digits.slice(0, -2)] : [];
  return [...new Set([digits, ...whole].map(Number))].filter((value) => value > 0 && isRupiah(value));
}
