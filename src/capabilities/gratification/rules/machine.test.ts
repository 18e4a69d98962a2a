import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ENDED, EVENTS, mayHappen, nextState, STATES, stateShare, type State } from './machine.ts';

test('every state is reached from the first one, and every walk can still end', () => {
  const reached = new Set<State>(['submitted']);
  for (let grown = 0; grown !== reached.size;) {
    grown = reached.size;
    for (const state of reached) for (const event of mayHappen(state)) reached.add(nextState(state, event)!);
  }
  assert.deepEqual([...reached].sort(), [...STATES].sort());
  const ends = (state: State, depth: number): boolean =>
    ENDED.includes(state) ||
    (depth > 0 && mayHappen(state).some((event) => ends(nextState(state, event)!, depth - 1)));
  for (const state of STATES) assert.ok(ends(state, 6), state);
});

test('nothing happens to a report that has ended, and nobody reaches KPK without a complete report', () => {
  for (const state of ENDED) assert.deepEqual(mayHappen(state), []);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
      let state: State = 'submitted';
      const been: State[] = [state];
      for (const event of events) {
        if (event === 'report') continue;
        state = nextState(state, event) ?? state;
        been.push(state);
      }
      if (been.includes('sent')) assert.ok(been.indexOf('complete') < been.indexOf('sent'));
    }),
  );
});

test('the state never gets more than the gift, and a shared gift is truly shared', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -5, max: 1e9 }), (value, share) => {
      assert.equal(stateShare('state', value, share), value);
      assert.equal(stateShare('recipient', value, share), 0);
      assert.equal(stateShare('shared', value, share), share > 0 && share < value ? share : 'bad');
    }),
  );
});
