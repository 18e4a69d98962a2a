import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dueAt, remindersDue, standingOf } from './clock.ts';
import { EVENTS, nextState, STATES, type State } from './request.ts';

const instant = fc
  .integer({ min: 0, max: 3_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000).toString());

test('three times 24 hours run through weekends and holidays, to the second', () => {
  assert.equal(dueAt('2026-12-24T10:00:00Z', 72), '2026-12-27T10:00:00Z');
  const due = '2026-12-27T10:00:00Z';
  assert.deepEqual(standingOf(due, null, '2026-12-27T10:00:00Z'), { hoursLeft: 0, late: false, lateBy: 0 });
  assert.deepEqual(standingOf(due, null, '2026-12-27T10:00:01Z'), { hoursLeft: 0, late: true, lateBy: 1 });
  assert.equal(standingOf(due, '2026-12-27T12:30:00Z', '2027-01-01T00:00:00Z').lateBy, 2);
});

test('what was done in time never becomes late, whenever one looks', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 240 }), instant, (from, hours, now) => {
      const due = dueAt(from, hours);
      assert.equal(standingOf(due, due, now).late, false);
      assert.equal(standingOf(due, dueAt(due, 1), now).late, true);
    }),
  );
});

test('reminders are told once each, and those that were missed are not told in a heap twice', () => {
  const from = '2026-11-20T00:00:00Z';
  const hours = [24, 48, 66];
  assert.equal(remindersDue(from, hours, 0, '2026-11-20T23:59:59Z'), 0);
  assert.equal(remindersDue(from, hours, 0, '2026-11-21T00:00:00Z'), 1);
  assert.equal(remindersDue(from, hours, 1, '2026-11-21T23:00:00Z'), 0);
  assert.equal(remindersDue(from, hours, 1, '2026-11-22T18:00:00Z'), 2);
  assert.equal(remindersDue(from, hours, 3, '2027-01-01T00:00:00Z'), 0);
});

test('every way through a request ends, and it is contested at most once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 60 }), (events) => {
      let state: State = 'received';
      let contests = 0;
      for (const event of events) {
        const next = nextState(state, event, contests > 0);
        if (next === null) continue;
        assert.ok(STATES.includes(next));
        assert.notEqual(state, 'closed');
        if (event === 'contest') contests += 1;
        if (next === 'granted' || next === 'partly') assert.equal(state, 'working');
        state = next;
      }
      assert.ok(contests <= 1);
    }),
  );
});
