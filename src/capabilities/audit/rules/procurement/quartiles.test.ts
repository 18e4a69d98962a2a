import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lowerFence, quantile, quartiles, upperFence } from './quartiles.ts';

test('quartiles are those of definition 8', () => {
  // R: quantile(c(1, 2, 3, 4), c(.25, .75), type = 8) and of 1 … 10
  const four = quartiles([4, 1, 3, 2]);
  assert.ok(Math.abs(four.q1 - 17 / 12) < 1e-12 && Math.abs(four.q3 - 43 / 12) < 1e-12);
  const ten = quartiles(Array.from({ length: 10 }, (_, place) => place + 1));
  assert.ok(Math.abs(ten.q1 - 35 / 12) < 1e-12 && Math.abs(ten.q3 - 97 / 12) < 1e-12);
});

test('fences of no spread are the value itself, of nothing they are no number', () => {
  assert.equal(lowerFence(quartiles([7, 7, 7])), 7);
  assert.equal(upperFence(quartiles([7])), 7);
  assert.ok(Number.isNaN(upperFence(quartiles([]))));
});

const numbers = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

test('a quantile lies within the values and rises with its share', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, a, b) => {
        const sorted = values.toSorted((one, other) => one - other);
        const [low, high] = [quantile(sorted, Math.min(a, b)), quantile(sorted, Math.max(a, b))];
        assert.ok(sorted[0]! <= low && high <= sorted.at(-1)!);
        assert.ok(low <= high + 1e-9);
      },
    ),
  );
});

test('quartiles move and stretch with their values, whatever their order', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -1_000, max: 1_000 }), (values, shift) => {
      const [plain, moved] = [
        quartiles(values),
        quartiles(values.toReversed().map((each) => each * 4 + shift)),
      ];
      assert.ok(Math.abs(moved.q1 - (plain.q1 * 4 + shift)) < 1e-6);
      assert.ok(Math.abs(moved.q3 - (plain.q3 * 4 + shift)) < 1e-6);
    }),
  );
});

test('fences are rounded once', () => {
  // Exact arithmetic in 1/2^200, of any double.
  const exact = (value: number): bigint => {
    let [scaled, power] = [value, 0];
    while (!Number.isInteger(scaled)) {
      scaled *= 2;
      power += 1;
    }
    return BigInt(scaled) << BigInt(1_100 - power);
  };
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (q1, more) => {
        fc.pre(q1 === 0 || q1 > 1e-200);
        fc.pre(more === 0 || more > 1e-200);
        const q3 = q1 + more;
        const fence = upperFence({ q1, q3 });
        const truth = 2n * exact(q3) + 3n * exact(q3 - q1);
        const away = (value: number) => {
          const gap = 2n * exact(value) - truth;
          return gap < 0n ? -gap : gap;
        };
        const step = Math.max(fence * Number.EPSILON, Number.MIN_VALUE);
        assert.ok(away(fence) <= away(fence + step));
        if (fence > step) assert.ok(away(fence) <= away(fence - step));
      },
    ),
  );
});
