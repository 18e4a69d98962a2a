import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCalendar, anyDay } from './calendar.fixture.ts';
import { calendarDeadline, daysLate, suspendedDays, workingDayDeadline, type Interval } from './deadlines.ts';
import { addDays, plainDate, yearOf, type PlainDate } from './index.ts';
import { seededCalendar } from './national-holidays.ts';
import { isWorkingDay, type Calendar } from './working-days.ts';

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 90 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
const anyIntervals = fc.array(anyInterval, { maxLength: 8 });

function union(intervals: readonly Interval[], since: PlainDate): Set<PlainDate> {
  const days = new Set<PlainDate>();
  for (const { from, to } of intervals) {
    for (let day = from; day <= to; day = addDays(day, 1)) if (day >= since) days.add(day);
  }
  return days;
}

test('suspended days are the union of the intervals: overlaps count once, order does not matter', () => {
  fc.assert(
    fc.property(anyIntervals, anyDay, (intervals, since) => {
      assert.equal(suspendedDays(intervals, since), union(intervals, since).size);
      assert.equal(suspendedDays(intervals.toReversed(), since), suspendedDays(intervals, since));
      assert.equal(suspendedDays([...intervals, ...intervals], since), suspendedDays(intervals, since));
    }),
  );
});

test('an interval that ends before it begins counts nothing', () => {
  const wrong = { from: plainDate('2026-03-10'), to: plainDate('2026-03-01') };
  assert.equal(suspendedDays([wrong], plainDate('2026-01-01')), 0);
});

test('a deadline is a working day, not before its plain day, and the days it rolled over are days off', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.nat(120), anyIntervals, (calendar, received, days, suspensions) => {
      const { due } = calendarDeadline(calendar, received, days, suspensions);
      const plain = addDays(received, days + union(suspensions, received).size);
      assert.ok(isWorkingDay(calendar, due));
      for (let day = plain; day < due; day = addDays(day, 1)) assert.ok(!isWorkingDay(calendar, day));
      assert.ok(plain <= due);
    }),
  );
});

test('a deadline never moves earlier by a later receipt, more days or one more suspension', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyDay,
      fc.nat(90),
      anyInterval,
      fc.nat(30),
      (calendar, received, days, suspension, more) => {
        const { due } = calendarDeadline(calendar, received, days);
        assert.ok(calendarDeadline(calendar, addDays(received, more), days).due >= due);
        assert.ok(calendarDeadline(calendar, received, days + more).due >= due);
        assert.ok(calendarDeadline(calendar, received, days, [suspension]).due >= due);
      },
    ),
  );
});

test('a deadline is provisional exactly when one more holiday in a year not entered could move it', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.nat(90), (calendar, received, days) => {
      const { due, provisional } = calendarDeadline(calendar, received, days);
      assert.equal(provisional, !calendar.years.has(yearOf(due)));
    }),
  );
});

test('a count of working days is provisional as soon as one counted day lies in a year not entered', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.nat(40), (calendar, received, days) => {
      const { due, provisional } = workingDayDeadline(calendar, received, days);
      let expected = false;
      for (let day = addDays(received, 1); day <= due; day = addDays(day, 1)) {
        if (isWorkingDay(calendar, day) && !calendar.years.has(yearOf(day))) expected = true;
      }
      assert.equal(provisional, expected);
    }),
  );
});

test('sixty days from 20 January 2026 fall on Idul Fitri and roll to the day after the joint leave', () => {
  const calendar = seededCalendar();
  const { due, provisional } = calendarDeadline(calendar, plainDate('2026-01-20'), 60);
  assert.deepEqual({ due, provisional }, { due: '2026-03-25', provisional: false });
});

test('a deadline that reaches 2027 is provisional until its holidays are entered', () => {
  const calendar = seededCalendar();
  const received = plainDate('2026-12-01');
  assert.deepEqual(calendarDeadline(calendar, received, 60), { due: '2027-02-01', provisional: true });
  const entered: Calendar = { ...calendar, years: new Set([...calendar.years, 2027]) };
  assert.deepEqual(calendarDeadline(entered, received, 60), { due: '2027-02-01', provisional: false });
});

test('a deadline within 2026 is certain although its year ends without the next', () => {
  assert.equal(calendarDeadline(seededCalendar(), plainDate('2026-10-15'), 60).provisional, false);
});

test('days late begin on the day after the deadline', () => {
  const deadline = { due: plainDate('2026-11-20'), provisional: false };
  assert.equal(daysLate(deadline, plainDate('2026-11-20')), 0);
  assert.equal(daysLate(deadline, plainDate('2026-11-23')), 3);
});
