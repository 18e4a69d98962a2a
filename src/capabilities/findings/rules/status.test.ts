import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { missingForS, STATUSES, unpaidOf, worstStatus } from './status.ts';
import { anySmallRupiah, anyStatus } from './rules.fixture.ts';

test('a finding is as far as its worst recommendation, whatever the order', () => {
  assert.equal(worstStatus(['S', 'TD']), 'TD');
  assert.equal(worstStatus(['S', 'TD', 'BS']), 'BS');
  assert.equal(worstStatus(['S', 'BT', 'BS', 'TD']), 'BT');
  assert.equal(worstStatus(['S', 'S']), 'S');
  assert.equal(worstStatus([]), 'BT');
  fc.assert(
    fc.property(fc.array(anyStatus, { minLength: 1 }), (statuses) => {
      const worst = worstStatus(statuses);
      assert.ok(statuses.includes(worst));
      for (const each of statuses) assert.ok(STATUSES.indexOf(worst) <= STATUSES.indexOf(each));
      assert.equal(worstStatus(statuses.toReversed()), worst);
    }),
  );
});

test('code 01 is per recommendation only when every share is paid; an excess of one does not pay for another', () => {
  assert.equal(
    missingForS('01', [
      { share: 100, paid: 200 },
      { share: 100, paid: 0 },
    ]),
    100,
  );
  assert.equal(missingForS('01', [{ share: 100, paid: 100 }]), 0);
  assert.equal(missingForS('06', [{ share: 100, paid: 0 }]), 0);
  const anyShares = fc.array(fc.record({ share: anySmallRupiah, paid: anySmallRupiah }), { maxLength: 20 });
  fc.assert(
    fc.property(anyShares, (shares) => {
      const done = shares.every(({ share, paid }) => paid >= share);
      assert.equal(unpaidOf(shares) === 0, done);
    }),
  );
});
