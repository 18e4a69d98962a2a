import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, plainDate, weekday, type PlainDate } from './index.ts';
import {
  addWorkingDays,
  isWorkingDay,
  rollForward,
  workingDaysBetween,
  type Calendar,
} from './working-days.ts';
import { anyCalendar, anyDay } from './calendar.fixture.ts';

const none: Calendar = { holidays: new Set(), years: new Set() };

/** Counts one by one what the module computes by weeks. */
function countedOneByOne(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      assert.equal(daysBetween(day, addDays(day, days)), days);
      assert.equal(addDays(addDays(day, days), -days), day);
    }),
  );
});

test('weekdays follow the known ones', () => {
  assert.equal(weekday(plainDate('2026-08-17')), 1);
  assert.equal(weekday(plainDate('2025-12-28')), 7);
});

test('rolling forward lands on the first working day and never moves one', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, (calendar, day) => {
      const rolled = rollForward(calendar, day);
      assert.ok(isWorkingDay(calendar, rolled));
      assert.ok(rolled >= day);
      assert.equal(rollForward(calendar, rolled), rolled);
      for (let each = day; each < rolled; each = addDays(each, 1)) assert.ok(!isWorkingDay(calendar, each));
    }),
  );
});

test('adding working days never lands on a day off, and counting them gives the number back', () => {
  const count = fc.integer({ min: -60, max: 60 }).filter((value) => value !== 0);
  fc.assert(
    fc.property(anyCalendar, anyDay, count, (calendar, day, working) => {
      const reached = addWorkingDays(calendar, day, working);
      assert.ok(isWorkingDay(calendar, reached));
      assert.equal(workingDaysBetween(calendar, day, reached), working);
    }),
  );
});

test('adding working days is monotone in the day and strictly in the number', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.nat(40), fc.nat(30), (calendar, day, working, later) => {
      assert.ok(addWorkingDays(calendar, day, working) < addWorkingDays(calendar, day, working + 1));
      assert.ok(
        addWorkingDays(calendar, day, working) <= addWorkingDays(calendar, addDays(day, later), working),
      );
    }),
  );
});

test('working days are counted as one would on the fingers', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.nat(900), (calendar, from, span) => {
      const to = addDays(from, span);
      assert.equal(workingDaysBetween(calendar, from, to), countedOneByOne(calendar, from, to));
    }),
  );
});

test('between the same days there are none, and each way counts within its own end', () => {
  const monday = plainDate('2026-11-16');
  const friday = plainDate('2026-11-20');
  assert.equal(workingDaysBetween(none, monday, monday), 0);
  assert.equal(workingDaysBetween(none, monday, friday), 4);
  assert.equal(workingDaysBetween(none, friday, monday), -4);
});
