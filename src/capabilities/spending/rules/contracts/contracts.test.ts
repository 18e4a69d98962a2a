import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { afterTrial, criticalOf } from './critical.ts';
import { daysLate, lastGraceDay, lateFine } from './late-fine.ts';
import { baselineFault, plannedOn, standingOn, type Baseline } from './schedule.ts';

const day = plainDate;
const BOUNDS = { firstPeriodUpTo: 70, firstLate: 10, laterLate: 5 };
const BASELINE: Baseline = {
  start: day('2026-03-01'),
  points: [
    { day: day('2026-04-10'), percent: 20 },
    { day: day('2026-05-20'), percent: 70 },
    { day: day('2026-06-09'), percent: 70 },
    { day: day('2026-06-29'), percent: 100 },
  ],
};

test('the plan is straight between its points, 0 before and 100 after', () => {
  assert.equal(plannedOn(BASELINE, day('2026-02-01')), 0);
  assert.equal(plannedOn(BASELINE, day('2026-03-21')), 10);
  assert.equal(plannedOn(BASELINE, day('2026-04-30')), 45);
  assert.equal(plannedOn(BASELINE, day('2026-06-01')), 70);
  assert.equal(plannedOn(BASELINE, day('2026-12-01')), 100);
});

test('half the earned time doubles the duration', () => {
  const standing = standingOn(BASELINE, day('2026-04-10'), 10);
  assert.deepEqual(
    [standing.deviation, standing.earnedDays, standing.actualDays, standing.pace],
    [-10, 20, 40, 0.5],
  );
  assert.equal(standing.forecastEnd, addDays(BASELINE.start, 240));
});

test('while the plan rests, whoever has reached it is on time', () => {
  assert.equal(standingOn(BASELINE, day('2026-06-01'), 70).pace, 1);
  assert.equal(standingOn(BASELINE, day('2026-05-10'), 70).earnedDays, 80);
  assert.equal(standingOn(BASELINE, day('2026-06-19'), 70).earnedDays, 100);
});

test('nothing earned, or a start today, forecasts nothing', () => {
  assert.equal(standingOn(BASELINE, day('2026-04-10'), 0).forecastEnd, null);
  assert.equal(standingOn(BASELINE, BASELINE.start, 0).pace, null);
});

test('work done on time stands at its plan, whatever the plan', () => {
  const anyPlan = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 12,
    })
    .filter((steps) => steps.at(-1)![1] > 0)
    .map((steps): Baseline => {
      const total = steps.reduce((sum, [, weight]) => sum + weight, 0);
      let [at, done] = [BASELINE.start, 0];
      const points = steps.map(([days, weight], place) => {
        at = addDays(at, days);
        done += weight;
        return { day: at, percent: place === steps.length - 1 ? 100 : (done / total) * 100 };
      });
      return { start: BASELINE.start, points };
    });
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 600 }), (plan, days) => {
      assert.equal(baselineFault(plan), null);
      const end = plan.points.at(-1)!.day;
      const today = addDays(plan.start, days);
      if (today > end) return;
      const standing = standingOn(plan, today, plannedOn(plan, today));
      assert.ok(Math.abs(standing.deviation) < 1e-5);
      assert.equal(standing.forecastEnd, end, 'what is on its plan ends on its day');
      assert.equal(criticalOf(standing, end, BOUNDS), null);
      assert.ok(Math.abs(standing.pace! - 1) < 1e-9, String(standing.pace));
    }),
  );
});

test('a plan that falls, starts too early or never ends is named with its place', () => {
  const points = BASELINE.points;
  const fault = (changed: Baseline['points']) => baselineFault({ start: BASELINE.start, points: changed });
  assert.deepEqual(fault([]), { place: 0, fault: 'no-points' });
  assert.deepEqual(fault([{ day: BASELINE.start, percent: 5 }, ...points]), {
    place: 0,
    fault: 'before-start',
  });
  assert.deepEqual(fault([points[1]!, points[0]!]), { place: 1, fault: 'days-fall' });
  assert.deepEqual(fault([points[0]!, { ...points[1]!, percent: 19 }]), { place: 1, fault: 'percent-falls' });
  assert.deepEqual(fault([{ ...points[0]!, percent: 101 }]), { place: 0, fault: 'percent-range' });
  assert.deepEqual(fault(points.slice(0, 2)), { place: 1, fault: 'not-100' });
});

test('a contract is critical beyond the bound, not on it', () => {
  const yearEnd = day('2026-12-31');
  const critical = (planned: number, deviation: number, end: string | null = '2026-11-01') =>
    criticalOf({ planned, deviation, forecastEnd: end === null ? null : day(end) }, yearEnd, BOUNDS);
  assert.equal(critical(70, -10), null);
  assert.equal(critical(70, -10.01), 1);
  assert.equal(critical(70.01, -10), 2);
  assert.equal(critical(90, -5), null);
  assert.equal(critical(90, -5, '2027-01-01'), 3);
  assert.equal(critical(90, 0, '2027-01-01'), null);
  assert.equal(critical(90, -3, null), null, 'unknown accuses nobody');
});

test('three failed trials end the contract, one that is won ends the trials', () => {
  let state = afterTrial('none', false);
  assert.equal(state, 'scm-1');
  assert.equal(afterTrial(state, true), 'none');
  state = afterTrial(afterTrial(state, false), false);
  assert.equal(state, 'scm-3');
  assert.equal(afterTrial(state, false), 'termination');
  assert.equal(afterTrial('termination', true), 'termination');
});

test('one per mille a calendar day, rounded down, never more than the contract bounds', () => {
  const terms = { base: 1_234_567_890, perMille: 1, most: null };
  assert.equal(lateFine(terms, daysLate(day('2026-06-29'), day('2026-07-01'))), 2_469_135);
  assert.equal(lateFine(terms, daysLate(day('2026-06-29'), day('2026-06-29'))), 0);
  assert.equal(lateFine({ ...terms, most: 1_000_000 }, 50), 1_000_000);
  assert.equal(lateFine({ base: 999_999_999_999_999, perMille: 1, most: null }, 50), 49_999_999_999_999);
  assert.equal(lastGraceDay(day('2026-11-20'), 50), '2027-01-09');
});
