import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excessOf, standingSum, verifiedSum } from './payments.ts';
import { anyPayment, anySmallRupiah } from './rules.fixture.ts';

test('without an overpayment flag, payments taken one after another never exceed the share', () => {
  fc.assert(
    fc.property(anySmallRupiah, fc.array(anyPayment, { maxLength: 30 }), (share, attempts) => {
      const taken: typeof attempts = [];
      for (const attempt of attempts) {
        if (excessOf(share, standingSum(taken), attempt.amount) === 0) taken.push(attempt);
      }
      assert.ok(standingSum(taken) <= share);
      assert.ok(verifiedSum(taken) <= standingSum(taken));
    }),
  );
});

test('only verified money counts for the duty; rejected money counts nowhere', () => {
  const payments = [
    { amount: 5, state: 'verified' },
    { amount: 7, state: 'recorded' },
    { amount: 11, state: 'rejected' },
  ] as const;
  assert.equal(verifiedSum(payments), 5);
  assert.equal(standingSum(payments), 12);
  assert.equal(excessOf(12, standingSum(payments), 1), 1);
  assert.equal(excessOf(13, standingSum(payments), 1), 0);
});
