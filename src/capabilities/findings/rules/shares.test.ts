import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sumRupiah } from '../../../platform/money.ts';
import { shareGap, splitByWeight, splitEvenly } from './shares.ts';
import { anyRupiah } from './rules.fixture.ts';

test('shares add up to the value to the rupiah, and differ by one at most', () => {
  fc.assert(
    fc.property(anyRupiah, fc.integer({ min: 1, max: 300 }), (value, count) => {
      const shares = splitEvenly(value, count);
      assert.equal(shares.length, count);
      assert.equal(sumRupiah(shares), value);
      assert.equal(shareGap(value, shares), 0);
      assert.ok(Math.max(...shares) - Math.min(...shares) <= 1);
    }),
  );
});

test('weighted shares add up, stay within one rupiah of their part, and a weight of zero gets nothing', () => {
  const weights = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 })
    .filter((each) => each.some((w) => w > 0));
  fc.assert(
    fc.property(anyRupiah, weights, (value, each) => {
      const shares = splitByWeight(value, each);
      const total = each.reduce((sum, weight) => sum + weight, 0);
      assert.equal(sumRupiah(shares), value);
      shares.forEach((share, index) => {
        const floor = Number((BigInt(value) * BigInt(each[index]!)) / BigInt(total));
        assert.ok(share === floor || share === floor + 1);
        if (each[index] === 0) assert.equal(share, 0);
      });
    }),
  );
});

test('a split over nobody, or by weights that are negative or all zero, is refused', () => {
  for (const weights of [[], [0, 0], [1, -1], [0.5, 0.5]])
    assert.throws(() => splitByWeight(10, weights), RangeError);
  assert.throws(() => splitEvenly(10, 0), RangeError);
});
