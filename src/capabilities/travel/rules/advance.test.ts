import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { advanceLeft, waitsForAdvance } from './advance.ts';
import { MEMBER_STATES, type MemberState } from './trip-status.ts';

const left = (state: MemberState, advance: number, claimed: number, repaid: number, finding = false) =>
  advanceLeft({ state, advance, finding_id: finding ? 'f' : null }, { claimed, repaid });

test('an advance that the account did not use is left; one that was all used is not', () => {
  assert.equal(left('clean', 1_000, 0, 0), 1_000);
  assert.equal(left('clean', 1_000, 700, 0), 300);
  assert.equal(left('decided', 1_000, 700, 200), 100);
  assert.equal(left('clean', 1_000, 1_200, 0), 0);
  // Lines of a trip that did not take place pay nothing.
  assert.equal(left('cancelled', 1_000, 700, 200), 800);
  // The account is still being written, or a finding collects the money.
  assert.equal(left('accounting', 1_000, 0, 0), 0);
  assert.equal(left('decided', 1_000, 0, 0, true), 0);
});

test('what is left and what came back are never more than the advance, and only judged accounts wait for it', () => {
  const rupiah = fc.nat(5_000);
  fc.assert(
    fc.property(
      fc.constantFrom(...MEMBER_STATES),
      rupiah,
      rupiah,
      rupiah,
      (state, advance, claimed, repaid) => {
        const rest = left(state, advance, claimed, repaid);
        assert.ok(rest >= 0 && rest <= advance);
        if (repaid <= advance) assert.ok(rest + repaid <= advance);
        if (waitsForAdvance({ state, advance, finding_id: null }, rest))
          assert.ok(rest > 0 && ['cancelled', 'clean', 'decided'].includes(state));
      },
    ),
  );
});
