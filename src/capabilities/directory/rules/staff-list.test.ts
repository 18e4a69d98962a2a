import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import { maskedNumber, mostLeaving, standingOf } from './staff-list.ts';

test('more may leave the larger the office, never fewer than always may, and never more than their share beyond', () => {
  const limit = fc.record({
    share: fc.integer({ min: 0, max: 100 }),
    atLeast: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(500), limit, (listed, more, given) => {
      const most = mostLeaving(listed, given);
      assert.ok(most >= given.atLeast);
      assert.ok(most === given.atLeast || most * 100 <= listed * given.share);
      assert.ok(mostLeaving(listed + more, given) >= most);
    }),
  );
  assert.equal(mostLeaving(9_000, { share: 5, atLeast: 10 }), 450);
  assert.equal(mostLeaving(40, { share: 5, atLeast: 10 }), 10);
});

test('a masked number hides more than it shows', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z-]{1,40}$/), (number) => {
      const shown = maskedNumber(number).replace('…', '').length;
      assert.ok(shown < number.length || number.length === 1);
      assert.ok(shown <= 8);
    }),
  );
  assert.equal(maskedNumber('198503152010011000'), '1985…1000');
  assert.equal(maskedNumber('P-00123'), '…123');
});

test('only who left by a list comes back by one', () => {
  const endedOn = plainDate('2026-01-31');
  assert.equal(standingOf(undefined), 'serves');
  assert.equal(standingOf({ endedOn: null, endReason: null }), 'serves');
  assert.equal(standingOf({ endedOn, endReason: 'left-list' }), 'returns');
  for (const endReason of ['retirement', 'death', 'other', null] as const)
    assert.equal(standingOf({ endedOn, endReason }), 'left');
});
