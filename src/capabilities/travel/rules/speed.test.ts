import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Fix, Leg, Trip } from './case.ts';
import { impossibleSpeeds } from './speed.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { at, BALIKPAPAN, fixAt, MONDAY, SAMARINDA, tripOf } from './travel.fixture.ts';

const NINE = at(MONDAY, '09:00');
const TRIP = tripOf({
  origin: SAMARINDA.code,
  destinations: [BALIKPAPAN.code],
  from: MONDAY,
  to: plainDate('2026-03-05'),
});
const leg = (more: Partial<Leg>): Trip => ({
  ...TRIP,
  legs: [{ day: MONDAY, mode: 'air', terminals: [], departs: null, arrives: null, ...more }],
});

/** There and back again: out `km` to the north and home, each within `minutes`; errors of 0.1 km together are taken off. */
const jump = (km: number, minutes: number, from = NINE): Fix[] =>
  [0, 1, 0].map((side, index) =>
    fixAt({ latitude: side * (km / 111.195), longitude: 117 }, from + index * minutes * 60, {
      accuracy: 50,
      radius: '95',
    }),
  );
const told = (fixes: readonly Fix[], trip = TRIP, passes: { day: typeof MONDAY }[] = []) =>
  impossibleSpeeds(fixes, trip, passes, DEFAULT_THRESHOLDS).map((each) => [
    each.strength,
    ...each.fixes.map((id) => fixes.findIndex((fix) => fix.id === id)),
  ]);

test('faster than any car on both sides: the fix in the middle loses', () => {
  assert.deepEqual(told(jump(50.5, 10)), [['medium', 1]]);
  assert.deepEqual(told(jump(49.9, 10)), []);
});

test('one fast hop alone says nothing: a hike with one at 331 km/h is known', () => {
  assert.deepEqual(told(jump(60, 10).slice(0, 2)), []);
  const oneWay = [...jump(60, 10).slice(0, 2), ...jump(60, 10, NINE + 1_200).slice(1, 2)];
  assert.deepEqual(told(oneWay), []);
});

test('within a minute nothing is said, and errors are taken off', () => {
  assert.deepEqual(told(jump(6, 59 / 60)), []);
  assert.deepEqual(told(jump(6, 1)), [['medium', 1]]);
  assert.deepEqual(told(jump(51, 10).map((fix) => ({ ...fix, accuracy: 1_000 }))), []);
});

test('faster than any aeroplane for ten minutes is strong, even within the hours of a flight', () => {
  assert.deepEqual(told(jump(184, 10)), [['strong', 1]]);
  assert.deepEqual(told(jump(184, 10), leg({ departs: NINE, arrives: NINE + 3_600 })), [['strong', 1]]);
  assert.deepEqual(told(jump(171, 9)), [['medium', 1]]);
});

test('a flight explains its hours, three more on both sides, and no other', () => {
  const flight = (hours: number) =>
    leg({ departs: NINE + hours * 3_600, arrives: NINE + (hours + 1) * 3_600 });
  assert.deepEqual(told(jump(100, 10), flight(3)), []);
  assert.deepEqual(told(jump(100, 10), flight(4)), [['medium', 1]]);
  assert.deepEqual(told(jump(100, 10), flight(-4)), []);
  assert.deepEqual(told(jump(100, 10), flight(-5)), [['medium', 1]]);
});

test('a flight without hours explains its day and no other; a boarding pass is a flight', () => {
  const thursday = at('2026-03-05', '09:00');
  assert.deepEqual(told(jump(100, 10), leg({})), []);
  // In the east the day begins at 15:00 UTC of the day before, and three hours are allowed before it.
  const sunday = (time: string) => told(jump(100, 10, at('2026-03-01', time, 0)), leg({}));
  assert.deepEqual(sunday('11:55'), []);
  assert.deepEqual(sunday('11:30'), [['medium', 1]]);
  assert.deepEqual(told(jump(100, 10, thursday), leg({})), [['medium', 1]]);
  assert.deepEqual(told(jump(100, 10, thursday), TRIP, [{ day: plainDate('2026-03-05') }]), []);
});

test('a fast train goes to 400 km/h', () => {
  const train = leg({ mode: 'rail', departs: NINE, arrives: NINE + 3_600 });
  assert.deepEqual(told(jump(65, 10), train), []);
  assert.deepEqual(told(jump(68, 10), train), [['medium', 1]]);
});
