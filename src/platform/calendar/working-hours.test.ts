import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ZONE_HOURS } from '../geography/geography.ts';
import { anyCalendar } from './calendar.fixture.ts';
import { addDays, plainDate, type PlainDate } from './index.ts';
import { isWorkingDay } from './working-days.ts';
import {
  workingClock,
  workingDaySeconds,
  type OfficeHours,
  type OfficeWeek,
  type Shift,
} from './working-hours.ts';

const FIRST = plainDate('2026-02-09');
const LAST = plainDate('2026-04-05');
const SPAN_MINUTES = 56 * 1_440;

const at = (text: string) => Date.parse(text) / 1_000;
const week = (usual: readonly Shift[], friday: readonly Shift[]): OfficeWeek => [
  usual,
  usual,
  usual,
  usual,
  friday,
];
const OFFICE: OfficeHours = {
  zone: 'WITA',
  usual: week(
    [
      [450, 720],
      [780, 960],
    ],
    [
      [450, 690],
      [780, 990],
    ],
  ),
  fasting: week([[480, 870]], [[480, 870]]),
  fastingDays: [{ from: plainDate('2026-02-18'), to: plainDate('2026-03-19') }],
  calendar: { holidays: new Set([plainDate('2026-02-17')]), years: new Set([2026]) },
};
const clock = workingClock(OFFICE, FIRST, LAST);

test('night, noon, weekend and holiday do not count', () => {
  // Friday 16:00 to Monday 08:00: half an hour on each side.
  assert.equal(clock.between(at('2026-02-13T16:00+08:00'), at('2026-02-16T08:00+08:00')), 3_600);
  assert.equal(clock.between(at('2026-02-16T11:30+08:00'), at('2026-02-16T13:30+08:00')), 3_600);
  assert.equal(clock.between(at('2026-02-17T00:00+08:00'), at('2026-02-18T00:00+08:00')), 0);
});

test('days of the fasting month have their own hours', () => {
  assert.equal(clock.between(at('2026-02-18T00:00+08:00'), at('2026-02-19T00:00+08:00')), 6.5 * 3_600);
  assert.equal(workingDaySeconds(OFFICE.usual), 7.5 * 3_600);
});

test('a moment outside its days is refused, and its very end is not', () => {
  assert.throws(() => clock.between(at('2026-02-08T23:59+08:00'), at('2026-02-10T00:00+08:00')), RangeError);
  assert.throws(() => clock.between(at('2026-02-10T00:00+08:00'), Number.NaN), RangeError);
  assert.equal(clock.between(at('2026-04-06T00:00+08:00'), at('2026-04-06T00:00+08:00')), 0);
});

const anyShifts: fc.Arbitrary<Shift[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 2, maxLength: 6 })
  .map((marks) => {
    const sorted = marks.toSorted((a, b) => a - b);
    return sorted.flatMap(
      (from, place) => (place % 2 === 0 && sorted[place + 1] ? [[from, sorted[place + 1]!]] : []) as Shift[],
    );
  });
const anyWeek = fc.tuple(anyShifts, anyShifts, anyShifts, anyShifts, anyShifts);
const anyOffice: fc.Arbitrary<OfficeHours> = fc.record({
  zone: fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const),
  usual: anyWeek,
  fasting: anyWeek,
  fastingDays: fc.array(
    fc.tuple(fc.nat(50), fc.nat(29)).map(([from, length]) => ({
      from: addDays(FIRST, from),
      to: addDays(FIRST, from + length),
    })),
    { maxLength: 2 },
  ),
  calendar: anyCalendar,
});

/** Minute by minute, from what the words say and nothing else. */
function counted(office: OfficeHours, from: number, to: number): number {
  let minutes = 0;
  for (let moment = from; moment < to; moment += 60) {
    const local = new Date((moment + ZONE_HOURS[office.zone] * 3_600) * 1_000);
    const day = local.toISOString().slice(0, 10) as PlainDate;
    const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
    const place = local.getUTCDay() - 1;
    if (place < 0 || place > 4 || !isWorkingDay(office.calendar, day)) continue;
    const fasts = office.fastingDays.some((each) => each.from <= day && day <= each.to);
    const shifts = (fasts ? office.fasting : office.usual)[place]!;
    if (shifts.some(([start, end]) => start <= minute && minute < end)) minutes += 1;
  }
  return minutes * 60;
}

test('the clock counts what somebody counts minute by minute, in every zone, over holidays and the fasting month', () => {
  fc.assert(
    fc.property(anyOffice, fc.nat(SPAN_MINUTES), fc.nat(12_000), (office, from, length) => {
      const zero = at(`${FIRST}T00:00Z`) - ZONE_HOURS[office.zone] * 3_600;
      const [start, end] = [from, Math.min(from + length, SPAN_MINUTES)].map((each) => zero + each * 60);
      const measured = workingClock(office, FIRST, LAST);
      assert.equal(measured.between(start!, end!), counted(office, start!, end!));
      assert.equal(measured.between(end!, start!), -counted(office, start!, end!) || 0);
    }),
    { numRuns: 300 },
  );
});
