import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareNumber, columnSign, decimalSignOf, plainNumber, threeDigits } from './read-amounts.ts';

function read(cell: string, column: 'point' | 'comma' = 'comma'): number | null {
  const bare = bareNumber(cell);
  return bare === null ? null : Number(plainNumber(bare, column));
}

test('Indonesian and English spellings are read as what they say', () => {
  for (const cell of ['1.234.567,89', '1234567.89', '1,234,567.89', 'Rp 1.234.567,89', '1234567,89'])
    assert.equal(read(cell), 1_234_567.89, cell);
  assert.equal(read('(1.500.000)'), -1_500_000);
  assert.equal(read('Rp1.500.000,-'), 1_500_000);
  assert.equal(read('1.5e+06'), 1_500_000);
  for (const cell of ['', 'abc', '1-2', '=1+1', '12x']) assert.equal(read(cell), null, cell);
});

test('three digits behind the only sign are read as the rest of the column is', () => {
  assert.equal(decimalSignOf('1.234'), null);
  assert.equal(read('1.234'), 1_234);
  assert.equal(read('1.234', 'point'), 1.234);
  assert.equal(decimalSignOf('1234.567'), 'point');
  assert.equal(columnSign({ point: 3, comma: 1 }), 'point');
});

test('first digits are those of the amount, from ten on', () => {
  assert.deepEqual(threeDigits('0057.38'), { digits: 573, short: false });
  assert.deepEqual(threeDigits('57.00'), { digits: 570, short: true });
  assert.deepEqual(threeDigits('1234567.89'), { digits: 123, short: false });
  assert.deepEqual(threeDigits('1e3'), { digits: 100, short: false });
  for (const small of ['9.99', '0', '-500', '']) assert.equal(threeDigits(small), null, small);
});
