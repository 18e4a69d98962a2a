import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Reading } from './evidence.ts';
import { contradictedNight } from './nights.ts';
import { at, readingAt } from './travel.fixture.ts';

const [MON, TUE, WED, THU] = [
  plainDate('2026-03-02'),
  plainDate('2026-03-03'),
  plainDate('2026-03-04'),
  plainDate('2026-03-05'),
] as const;
const home = (day: string, ...times: string[]) => times.map((time) => readingAt('home', day, time));
const judged = (
  readings: Reading[],
  night: PlainDate,
  trip = { from: MON, to: THU },
  visums: { at: number }[] = [],
) =>
  contradictedNight(
    readings.toSorted((a, b) => a.at - b.at),
    visums,
    night,
    trip,
  )?.map((each) => `${each.kind} ${each.where}`) ?? null;

test('first night: still at home, by one fix in the evening and two in the morning half an hour apart', () => {
  assert.deepEqual(judged([...home(MON, '18:00'), ...home(TUE, '08:00', '08:30')], MON), ['still origin']);
  assert.equal(judged([...home(MON, '17:59'), ...home(TUE, '08:00', '08:30')], MON), null);
  assert.equal(judged([...home(MON, '18:00'), ...home(TUE, '08:00', '08:29')], MON), null);
  assert.equal(judged([...home(MON, '18:00'), ...home(TUE, '11:29', '12:00')], MON), null);
  assert.equal(judged(home(TUE, '08:00', '08:30'), MON), null);
});

test('last night: home already, by two fixes from the afternoon and one in the morning', () => {
  assert.deepEqual(judged([...home(WED, '16:00', '16:30'), ...home(THU, '11:59')], WED), ['already origin']);
  assert.equal(judged([...home(WED, '15:59', '16:28'), ...home(THU, '11:59')], WED), null);
  assert.equal(judged([...home(WED, '15:59', '16:30'), ...home(THU, '11:59')], WED), null);
  assert.equal(judged([...home(WED, '16:00', '16:30'), ...home(THU, '12:00')], WED), null);
});

test('whoever leaves late on the first day, or comes home early on the last, is accused of nothing', () => {
  const twice = (day: PlainDate, next: PlainDate) => [...home(day, '19:00', '20:00'), ...home(next, '06:00')];
  assert.equal(judged(twice(MON, TUE), MON), null, 'already, on the first night');
  assert.equal(
    judged([...home(WED, '20:00'), ...home(THU, '06:00', '09:00')], WED),
    null,
    'still, on the last night',
  );
});

test('a night between either of them; a single night both', () => {
  assert.deepEqual(judged([...home(TUE, '18:00'), ...home(WED, '08:00', '08:30')], TUE), ['still origin']);
  assert.deepEqual(judged([...home(TUE, '16:00', '16:30'), ...home(WED, '08:00')], TUE), ['already origin']);
  const single = { from: MON, to: TUE };
  assert.equal(judged([...home(MON, '18:00'), ...home(TUE, '08:00', '08:30')], MON, single), null);
  assert.deepEqual(judged([...home(MON, '17:00', '18:00'), ...home(TUE, '08:00', '08:30')], MON, single), [
    'still origin',
    'already origin',
  ]);
});

test('another place counts likewise, and not both together', () => {
  const elsewhere = (day: string, ...times: string[]) =>
    times.map((time) => readingAt('elsewhere', day, time));
  assert.deepEqual(judged([...elsewhere(TUE, '18:00'), ...elsewhere(WED, '08:00', '08:30')], TUE), [
    'still elsewhere',
  ]);
  assert.equal(judged([...elsewhere(TUE, '18:00'), ...home(WED, '08:00', '08:30')], TUE), null);
});

test('one sign of presence in between, however weak, or a visum clears the night', () => {
  const night = [...home(TUE, '18:00'), ...home(WED, '08:00', '08:30')];
  for (const where of ['there', 'unknown'] as const)
    assert.equal(
      judged([...night, readingAt(where, TUE, '23:00', { weight: 0.2, mayAccuse: false })], TUE),
      null,
    );
  assert.deepEqual(judged([...night, readingAt('there', TUE, '23:00', { weight: 0 })], TUE), [
    'still origin',
  ]);
  assert.deepEqual(
    judged([...night, readingAt('there', TUE, '17:00')], TUE),
    ['still origin'],
    'before it says nothing',
  );
  assert.equal(judged(night, TUE, undefined, [{ at: at(WED, '08:10') }]), null);
  assert.deepEqual(judged(night, TUE, undefined, [{ at: at(WED, '09:00') }]), ['still origin']);
});

test('what may not accuse does not', () => {
  const night = [...home(TUE, '18:00'), ...home(WED, '08:00', '08:30')];
  for (const at of [0, 1, 2])
    assert.equal(
      judged(
        night.map((each, index) => (index === at ? { ...each, mayAccuse: false } : each)),
        TUE,
      ),
      null,
    );
});
