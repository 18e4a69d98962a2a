import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isMemberStep,
  isTripStep,
  MEMBER_STATES,
  stateAfterVerdict,
  TRIP_STATUSES,
  type MemberState,
  type TripStatus,
} from './trip-status.ts';

/** All that can be reached. */
function reach<State extends string>(
  from: State,
  all: readonly State[],
  step: (a: State, b: State) => boolean,
) {
  const seen = new Set<State>([from]);
  for (const state of seen) for (const next of all) if (step(state, next)) seen.add(next);
  return seen;
}

test('every state can be reached, and every state but an end leads on to an end', () => {
  assert.equal(reach<TripStatus>('draft', TRIP_STATUSES, isTripStep).size, TRIP_STATUSES.length);
  assert.equal(reach<MemberState>('planned', MEMBER_STATES, isMemberStep).size, MEMBER_STATES.length);
  for (const state of TRIP_STATUSES) {
    const ends = reach<TripStatus>(state, TRIP_STATUSES, isTripStep);
    assert.ok(ends.has('closed') || ends.has('cancelled'), state);
  }
  for (const state of MEMBER_STATES) {
    const ends = reach<MemberState>(state, MEMBER_STATES, isMemberStep);
    assert.ok(ends.has('settled') || ends.has('cancelled'), state);
  }
});

test('nobody becomes a finding but by a decision, and after departure no trip is cancelled away', () => {
  for (const state of MEMBER_STATES) assert.equal(isMemberStep(state, 'finding'), state === 'decided');
  for (const state of ['under-way', 'returned', 'closed'] as const)
    assert.equal(isTripStep(state, 'cancelled'), false);
});

test('what is only unverified asks for evidence and indicates nothing', () => {
  fc.assert(
    fc.property(fc.nat(2), fc.nat(2), fc.nat(1), (low, more, contradictedRules) => {
      const state = stateAfterVerdict({ low, high: low + more, contradictedRules });
      assert.equal(state === 'indicated', low > 0 || contradictedRules > 0);
      if (low === 0 && contradictedRules === 0)
        assert.equal(state, more > 0 ? 'evidence-requested' : 'clean');
    }),
  );
});
