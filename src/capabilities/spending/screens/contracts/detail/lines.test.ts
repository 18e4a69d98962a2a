import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../../platform/calendar/index.ts';
import { evenPoints } from '../change/even-points.ts';
import { corridor } from './curve-lines.ts';

const BOUNDS = {
  firstPeriodUpTo: 70,
  firstLate: 10,
  laterLate: 5,
  addendumRise: 10,
  weeklyJump: 25,
  backdatingDays: 5,
  advanceMost: 30,
};
const plan = (...points: [string, number][]) =>
  points.map(([day, percent]) => ({ day: plainDate(day), percent }));

test('the corridor lies ten points under the plan, and five beyond 70 per cent, stepping up where the plan crosses', () => {
  const line = corridor(plan(['2026-03-01', 0], ['2026-03-21', 40], ['2026-04-10', 100]), BOUNDS);
  assert.deepEqual(line, [
    { day: '2026-03-01', value: -10 },
    { day: '2026-03-21', value: 30 },
    { day: '2026-03-31', value: 60 },
    { day: '2026-04-01', value: 68 },
    { day: '2026-04-10', value: 95 },
  ]);
});

test('a plan that touches 70 per cent on a point of its own steps there', () => {
  const line = corridor(plan(['2026-03-01', 0], ['2026-03-11', 70], ['2026-03-13', 72]), BOUNDS);
  assert.deepEqual(
    line.map((each) => each.value),
    [-10, 60, 66, 67],
  );
  assert.ok(line.every((each, place) => place === 0 || each.day > line[place - 1]!.day));
});

test('an even plan rises by weeks and ends with 100 on the last day; without days there is none', () => {
  assert.deepEqual(evenPoints('2026-03-01', '2026-03-21'), [
    { day: '2026-03-08', percent: 35 },
    { day: '2026-03-15', percent: 70 },
    { day: '2026-03-21', percent: 100 },
  ]);
  assert.deepEqual(evenPoints('2026-03-21', '2026-03-01'), []);
  assert.deepEqual(evenPoints('', ''), []);
});
