import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spreadBy, spreadEvenly, sumOf } from './spread.ts';

const ceiling = fc.integer({ min: 0, max: 1e13 });

test('whatever the pattern, the months sum to the ceiling and none is below nothing', () => {
  fc.assert(
    fc.property(
      ceiling,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 11 }),
      fc.array(fc.double({ min: -5, max: 120, noNaN: true }), { maxLength: 14 }),
      (amount, from, length, percents) => {
        for (const months of [
          spreadEvenly(amount, from, Math.min(12, from + length)),
          spreadBy(amount, percents),
        ]) {
          assert.equal(months.length, 12);
          assert.equal(sumOf(months), amount);
          assert.ok(months.every((each) => Number.isSafeInteger(each) && each >= 0));
        }
      },
    ),
  );
});

test('evenly means evenly, the rest in the last month', () => {
  assert.deepEqual(spreadEvenly(100, 3, 5), [0, 0, 33, 33, 34, 0, 0, 0, 0, 0, 0, 0]);
});

test('months follow the schedule', () => {
  assert.deepEqual(spreadBy(1_000, [0, 0, 10, 40, 100]), [0, 0, 100, 300, 600, 0, 0, 0, 0, 0, 0, 0]);
});
