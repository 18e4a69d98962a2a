import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spelledRupiah } from './spelled-rupiah.ts';

test('amounts are spelled as receipts spell them', () => {
  for (const [amount, words] of [
    [0, 'nol'],
    [11, 'sebelas'],
    [17, 'tujuh belas'],
    [100, 'seratus'],
    [1_000, 'seribu'],
    [1_111, 'seribu seratus sebelas'],
    [430_000, 'empat ratus tiga puluh ribu'],
    [1_000_000, 'satu juta'],
    [21_001_205, 'dua puluh satu juta seribu dua ratus lima'],
    [1_000_000_000_000, 'satu triliun'],
    [1_000_000_000_000_000, 'seribu triliun'],
  ] as const)
    assert.equal(spelledRupiah(amount), `${words} rupiah`);
  for (const wrong of [-1, 0.5, Number.NaN, 2e15]) assert.throws(() => spelledRupiah(wrong));
});

const UNITS: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };
const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** Reads the words again, by another way than they were written. */
function read(words: string): number {
  let [sum, group] = [0, 0];
  const plain = words
    .replace(/\bse(ribu|ratus|puluh|belas)\b/g, 'satu $1')
    .replaceAll('sepuluh', 'satu puluh')
    .replaceAll('sebelas', 'satu belas');
  let last = 0;
  for (const word of plain.split(' ').slice(0, -1)) {
    const digit = DIGITS.indexOf(word);
    if (digit >= 0) {
      last = digit;
      group += digit;
    } else if (word === 'belas') group += 10;
    else if (word === 'puluh') group += last * 9;
    else if (word === 'ratus') group += last * 99;
    else {
      sum += group * UNITS[word]!;
      group = 0;
    }
  }
  return sum + group;
}

test('words read back give the amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (amount) => {
      assert.equal(read(spelledRupiah(amount)), amount);
    }),
  );
});
