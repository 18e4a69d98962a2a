import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate, type PlainDate } from '../calendar/index.ts';
import { seededCalendar } from '../calendar/national-holidays.ts';
import type { Pause } from '../calendar/paused-deadlines.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { dayIn, ZONES } from '../clock.ts';
import { dueOf, escalationDays, escalationStep, standingOf, type Ticking } from './rules.ts';

const calendar = seededCalendar();
const FIRST = plainDate('2025-01-01');
const knownDay: fc.Arbitrary<PlainDate> = fc.nat(729).map((days) => addDays(FIRST, days));
const anyPauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(knownDay, fc.option(fc.nat(40), { freq: 5, nil: null }))
    .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) })),
  { maxLength: 5 },
);
const anyTicking: fc.Arbitrary<Ticking> = fc.record({
  name: fc.constant('answer'),
  from: knownDay,
  days: fc.integer({ min: 1, max: 60 }),
  window: fc.constant(false),
  stoppedOn: fc.constant(null),
});

/** Does the clock go on `day`, as somebody knows it on `today`? */
function goes(pauses: readonly Pause[], day: PlainDate, today: PlainDate): boolean {
  const still = pauses.some(
    ({ from, to }) => from <= today && from <= day && day <= (to === null || to > today ? today : to),
  );
  return isWorkingDay(calendar, day) && !still;
}

/** From the day after `from` to `to`, one by one. */
function counted(pauses: readonly Pause[], from: PlainDate, to: PlainDate, today: PlainDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (goes(pauses, day, today)) count += 1;
  return count;
}

test('days left are counted on the fingers, as of any day, and late is past the last one', () => {
  fc.assert(
    fc.property(anyTicking, anyPauses, knownDay, (clock, pauses, today) => {
      const { due, late, daysLeft } = standingOf(calendar, clock, pauses, today);
      if (due === null) return assert.deepEqual([late, daysLeft], [false, null]);
      assert.equal(late, today > due);
      const expected =
        today <= due ? counted(pauses, today, due, today) : -counted(pauses, due, today, today);
      assert.equal(daysLeft, expected === 0 ? 0 : expected);
    }),
    { numRuns: 1_000 },
  );
});

test('step 1 comes with being late, step 2 after so many more working days', () => {
  fc.assert(
    fc.property(anyTicking, anyPauses, knownDay, fc.nat(10), (clock, pauses, today, after) => {
      const standing = standingOf(calendar, clock, pauses, today);
      const step = escalationStep(standing, after);
      if (standing.due === null || today <= standing.due) return assert.equal(step, 0);
      const days = counted(pauses, standing.due, today, today);
      assert.equal(step, days >= 1 + after ? 2 : 1);
    }),
    { numRuns: 1_000 },
  );
});

test('a clock that is late goes up on the mornings that were foretold', () => {
  fc.assert(
    fc.property(anyTicking, knownDay, fc.nat(10), (clock, today, after) => {
      const standing = standingOf(calendar, clock, [], today);
      const [first, second] = escalationDays(calendar, standing.due!, after, [], today);
      assert.ok(isWorkingDay(calendar, first) && isWorkingDay(calendar, second));
      assert.equal(escalationStep(standingOf(calendar, clock, [], first), after), after === 0 ? 2 : 1);
      assert.equal(escalationStep(standingOf(calendar, clock, [], second), after), 2);
      assert.ok(escalationStep(standingOf(calendar, clock, [], addDays(second, -1)), after) < 2);
      assert.equal(escalationStep(standingOf(calendar, clock, [], addDays(first, -1)), after) === 2, false);
    }),
  );
});

test('a stopped clock stays as it was, whatever comes later', () => {
  fc.assert(
    fc.property(anyTicking, knownDay, fc.nat(400), (clock, stoppedOn, later) => {
      const stopped = { ...clock, stoppedOn };
      const then = standingOf(calendar, stopped, [], stoppedOn);
      assert.deepEqual(standingOf(calendar, stopped, [], addDays(stoppedOn, later)), then);
      assert.equal(then.late, standingOf(calendar, clock, [], stoppedOn).late);
      const before = addDays(stoppedOn, -1);
      assert.deepEqual(standingOf(calendar, stopped, [], before), standingOf(calendar, clock, [], before));
    }),
  );
});

test('the other side’s time is never late and is not what a matter falls due with', () => {
  const clock = { name: 'object', from: FIRST, days: 1, window: true, stoppedOn: null };
  const standing = standingOf(calendar, clock, [], addDays(FIRST, 300));
  assert.equal(standing.late, false);
  assert.deepEqual(dueOf([{ clock, standing }]), { due: null, provisional: false, clock: null });
});

test('a matter falls due with the earliest clock that runs', () => {
  const from = plainDate('2026-11-02');
  const clocks = [
    { name: 'answer', from, days: 14, window: false, stoppedOn: null },
    { name: 'verify', from, days: 3, window: false, stoppedOn: null },
    { name: 'gone', from, days: 1, window: false, stoppedOn: from },
  ].map((clock) => ({ clock, standing: standingOf(calendar, clock, [], from) }));
  assert.deepEqual(dueOf(clocks), { due: '2026-11-05', provisional: false, clock: 'verify' });
});

test('what comes around midnight belongs to the day of its zone, and counts from the next working day', () => {
  // Thursday 26 November 2026, 23:30 in Jakarta: already Friday in Makassar and Jayapura.
  const instant = Temporal.Instant.from('2026-11-26T16:30:00Z');
  const dues = ZONES.map((zone) => {
    const from = dayIn(zone, instant);
    return standingOf(calendar, { name: 'verify', from, days: 3, window: false, stoppedOn: null }, [], from)
      .due;
  });
  assert.deepEqual(dues, ['2026-12-01', '2026-12-02', '2026-12-02']);
});

test('in each zone the last second of the last day is in time and the first of the next is late', () => {
  fc.assert(
    fc.property(anyTicking, fc.constantFrom(...ZONES), (clock, zone) => {
      const due = standingOf(calendar, clock, [], clock.from).due!;
      const midnight = Temporal.PlainDate.from(due).add({ days: 1 }).toZonedDateTime(zone).toInstant();
      const lateAt = (instant: Temporal.Instant) =>
        standingOf(calendar, clock, [], dayIn(zone, instant)).late;
      assert.deepEqual([lateAt(midnight.subtract({ seconds: 1 })), lateAt(midnight)], [false, true]);
    }),
  );
});
