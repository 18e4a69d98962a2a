import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { precisionOf, rankOf } from './precision.ts';

const START = { confirmed: 2, dismissed: 2 };
const WEIGHTS = { critical: 8, high: 4, medium: 2, low: 1 };

test('with nothing said yet it is the start’s own share, over no case', () => {
  assert.deepEqual(precisionOf({ confirmed: 0, dismissed: 0 }, START), { value: 0.5, n: 0 });
});

test('few cases move it little, many decide', () => {
  assert.equal(precisionOf({ confirmed: 0, dismissed: 1 }, START).value, 0.4);
  assert.equal(precisionOf({ confirmed: 0, dismissed: 96 }, START).value, 0.02);
  assert.equal(precisionOf({ confirmed: 30, dismissed: 10 }, START).value, 32 / 44);
});

test('each confirmation raises it, each dismissal lowers it, and it stays between 0 and 1', () => {
  const count = fc.record({ confirmed: fc.nat(10_000), dismissed: fc.nat(10_000) });
  fc.assert(
    fc.property(count, (each) => {
      const { value } = precisionOf(each, START);
      assert.ok(value > 0 && value < 1);
      assert.ok(precisionOf({ ...each, confirmed: each.confirmed + 1 }, START).value > value);
      assert.ok(precisionOf({ ...each, dismissed: each.dismissed + 1 }, START).value < value);
    }),
  );
});

test('a noisy rule sinks below a quiet one of the same weight and money', () => {
  const flag = { severity: 'high' as const, moneyAtRisk: 10_000_000 };
  const noisy = rankOf(flag, WEIGHTS, 0, precisionOf({ confirmed: 1, dismissed: 60 }, START));
  const quiet = rankOf(flag, WEIGHTS, 0, precisionOf({ confirmed: 20, dismissed: 2 }, START));
  assert.ok(noisy.rank < quiet.rank);
  assert.equal(quiet.rank, Math.round((4 * 10_000_000 * 22) / 26));
});

test('a flag without a sum ranks by the stand-in, and says so', () => {
  const parts = rankOf({ severity: 'low', moneyAtRisk: null }, WEIGHTS, 1_000_000, { value: 0.5, n: 0 });
  assert.deepEqual(parts, {
    severity: 'low',
    weight: 1,
    money: 1_000_000,
    moneyAssumed: true,
    precision: { value: 0.5, n: 0 },
    rank: 500_000,
  });
});
