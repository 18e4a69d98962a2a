import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCalendar, anyDay } from './calendar.fixture.ts';
import { workingDayDeadline } from './deadlines.ts';
import { addDays, plainDate, yearOf, type PlainDate } from './index.ts';
import { seededCalendar } from './national-holidays.ts';
import { countedDaysBetween, closed, pausedDeadline, type Pause } from './paused-deadlines.ts';
import { isWorkingDay, type Calendar } from './working-days.ts';

const FIRST = plainDate('2025-01-01');
const seeded = seededCalendar();

/** Any day of 2025 and 2026, whose holidays the platform knows. */
const knownDay: fc.Arbitrary<PlainDate> = fc.nat(729).map((days) => addDays(FIRST, days));
const anyPauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(knownDay, fc.option(fc.nat(60), { freq: 6, nil: null }))
    .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) })),
  { maxLength: 6 },
);
const anyClock = fc.record({ received: knownDay, days: fc.integer({ min: 1, max: 60 }) });

const standsStill = (pauses: readonly Pause[], day: PlainDate) =>
  pauses.some(({ from, to }) => from <= day && (to === null || day <= to));

/** Goes from day to day on the fingers. A pause of which `today` has not seen the end may end any time: then there is no day. */
function onTheFingers(
  calendar: Calendar,
  clock: { received: PlainDate; days: number },
  pauses: readonly Pause[],
  today: PlainDate,
): { due: PlainDate | null; expected: PlainDate } {
  const begun = pauses.filter((each) => each.from <= today);
  const open = begun.filter((each) => each.to === null || each.to > today);
  const ended = begun.map((each) => (open.includes(each) ? { from: each.from, to: today } : each));
  let left = clock.days;
  let day = clock.received;
  let known = true;
  while (left > 0) {
    day = addDays(day, 1);
    if (open.some((each) => each.from <= day)) known = false;
    if (isWorkingDay(calendar, day) && !standsStill(ended, day)) left -= 1;
  }
  return { due: known ? day : null, expected: day };
}

test('a paused clock falls due on the day that one finds on the fingers, as of any day', () => {
  fc.assert(
    fc.property(anyClock, anyPauses, knownDay, (clock, pauses, today) => {
      const { due, expected } = pausedDeadline(seeded, clock, pauses, today);
      assert.deepEqual({ due, expected }, onTheFingers(seeded, clock, pauses, today));
    }),
    { numRuns: 2_000 },
  );
});

test('without pauses it is the deadline of working days', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.nat(40), (calendar, received, days) => {
      const { due, provisional } = workingDayDeadline(calendar, received, days);
      assert.deepEqual(pausedDeadline(calendar, { received, days }, [], received), {
        due,
        expected: due,
        provisional,
      });
    }),
  );
});

test('pauses count by the days they cover: order, overlaps and repetition change nothing', () => {
  fc.assert(
    fc.property(anyClock, anyPauses, knownDay, (clock, pauses, today) => {
      const once = pausedDeadline(seeded, clock, pauses, today);
      assert.deepEqual(pausedDeadline(seeded, clock, pauses.toReversed(), today), once);
      assert.deepEqual(pausedDeadline(seeded, clock, [...pauses, ...pauses], today), once);
    }),
  );
});

test('one more pause never brings the day forward', () => {
  fc.assert(
    fc.property(anyClock, anyPauses, knownDay, knownDay, (clock, pauses, from, today) => {
      const more = [...pauses, { from, to: addDays(from, 5) }];
      assert.ok(
        pausedDeadline(seeded, clock, more, today).expected >=
          pausedDeadline(seeded, clock, pauses, today).expected,
      );
    }),
  );
});

test('counted days are the working days on which nothing stood still', () => {
  fc.assert(
    fc.property(knownDay, knownDay, anyPauses, knownDay, (from, to, pauses, today) => {
      const apart = closed(
        pauses.filter((each) => each.from <= today),
        today,
      );
      const [first, last] = from < to ? [from, to] : [to, from];
      let count = 0;
      for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
        if (isWorkingDay(seeded, day) && !standsStill(apart, day)) count += 1;
      }
      assert.equal(countedDaysBetween(seeded, first, last, apart), count);
    }),
  );
});

test('a day is provisional as soon as one day on the way lies in a year not entered', () => {
  fc.assert(
    fc.property(anyClock, anyPauses, knownDay, (clock, pauses, today) => {
      const { expected, provisional } = pausedDeadline(seeded, clock, pauses, today);
      let reaches = false;
      for (let day = clock.received; day <= expected; day = addDays(day, 1)) {
        if (yearOf(day) === 2027 && isWorkingDay(seeded, day)) reaches = true;
      }
      assert.equal(provisional, reaches);
    }),
  );
});

test('five working days over Idul Fitri 2026, with two of them paused', () => {
  const clock = { received: plainDate('2026-03-16'), days: 5 };
  const today = plainDate('2026-03-30');
  assert.equal(pausedDeadline(seeded, clock, [], today).due, '2026-03-30');
  const pause = { from: plainDate('2026-03-26'), to: plainDate('2026-03-27') };
  assert.equal(pausedDeadline(seeded, clock, [pause], today).due, '2026-04-01');
});

test('what was due before the pause stays due; what was not has no day while it lasts', () => {
  const clock = { received: plainDate('2026-11-02'), days: 3 };
  const today = plainDate('2026-11-20');
  const after = pausedDeadline(seeded, clock, [{ from: plainDate('2026-11-06'), to: null }], today);
  assert.deepEqual([after.due, after.expected], ['2026-11-05', '2026-11-05']);
  const before = pausedDeadline(seeded, clock, [{ from: plainDate('2026-11-05'), to: null }], today);
  assert.deepEqual([before.due, before.expected], [null, '2026-11-23']);
});
