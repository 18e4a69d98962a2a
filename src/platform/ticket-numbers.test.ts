import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseNumber, printedNumber } from './ticket-numbers.ts';

test('a number survives its blanks, strokes and zeros', () => {
  for (const typed of [
    'ADU-2026-00042',
    'adu 2026 42',
    ' ADU2026 00042',
    'ADU-2026-42',
    'ADU202600042',
    'adu/2026/42',
    'ADU – 2026 – 00042',
    'ADU-2026-00000000042',
  ]) {
    assert.equal(parseNumber(typed, ['ADU', 'ADI']), 'ADU-2026-00042', typed);
  }
  assert.equal(parseNumber(' kon-2026-12 ', ['KON', 'KLK']), 'KON-2026-00012');
  assert.equal(parseNumber('KON 2026 00012', ['KON', 'KLK']), 'KON-2026-00012');
});

test('another series or something else is no number', () => {
  for (const typed of ['', 'ADX-2026-00042', 'ADU-26-42', 'ADU-2026-', '0'.repeat(5000)])
    assert.equal(parseNumber(typed, ['ADU', 'ADI']), null, typed);
  assert.equal(parseNumber('ADU-2026-00012', ['KON', 'KLK']), null);
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (typed) => void parseNumber(typed, ['ADU'])));
});

test('what was printed is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 9_999_999 }),
      (year, number) => {
        const printed = printedNumber('GRA', year, number);
        assert.equal(parseNumber(printed.toLowerCase(), ['GRA']), printed);
      },
    ),
  );
});
