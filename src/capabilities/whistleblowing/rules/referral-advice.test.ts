import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adviseReferral } from './referral-advice.ts';

const terms = { leastLoss: 1_000_000_000 };

test('an official or a loss from the threshold on leads to KPK, and both are named', () => {
  assert.deepEqual(adviseReferral({ officialInvolved: true, loss: 1_000_000_000 }, terms), {
    to: 'kpk',
    because: ['official', 'loss'],
  });
  assert.deepEqual(adviseReferral({ officialInvolved: false, loss: 1_000_000_000 }, terms), {
    to: 'kpk',
    because: ['loss'],
  });
  assert.deepEqual(adviseReferral({ officialInvolved: true, loss: null }, terms), {
    to: 'kpk',
    because: ['official'],
  });
});

test('one rupiah less and nobody official stays in the region', () => {
  assert.deepEqual(adviseReferral({ officialInvolved: false, loss: 999_999_999 }, terms), {
    to: 'local',
    because: [],
  });
});

test('what is not known is said instead of guessed', () => {
  assert.deepEqual(adviseReferral({ officialInvolved: null, loss: null }, terms), {
    to: 'unknown',
    because: ['official', 'loss'],
  });
  assert.deepEqual(adviseReferral({ officialInvolved: null, loss: 5 }, terms), {
    to: 'unknown',
    because: ['official'],
  });
});

test('knowing more never takes KPK away from a larger loss', () => {
  const facts = fc.record({
    officialInvolved: fc.constantFrom(true, false, null),
    loss: fc.option(fc.nat(2_000_000_000)),
  });
  fc.assert(
    fc.property(facts, fc.nat(1_000_000_000), (known, more) => {
      const before = adviseReferral(known, terms);
      const after = adviseReferral({ ...known, loss: (known.loss ?? 0) + more }, terms);
      return before.to !== 'kpk' || after.to === 'kpk';
    }),
  );
});
