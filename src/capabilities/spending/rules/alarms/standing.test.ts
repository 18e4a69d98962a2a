import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { assess } from '../contracts/assess.ts';
import { plannedOn, type Baseline } from '../contracts/schedule.ts';
import { contractRow, todayIs } from './alarms.fixture.ts';
import { dayNumber, dayOf } from './days.ts';
import { judgedDay, lastDayNumber, plannedAt, quickCritical, quickStanding } from './standing.ts';

const START = plainDate('2026-02-01');
const anyBaseline = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 8,
  })
  .filter((steps) => steps.at(-1)![1] > 0)
  .map((steps): Baseline => {
    const total = steps.reduce((sum, [, weight]) => sum + weight, 0);
    let [at, done] = [START, 0];
    const points = steps.map(([days, weight], place) => {
      at = addDays(at, days);
      done += weight;
      return { day: at, percent: place === steps.length - 1 ? 100 : Math.round((1_000 * done) / total) / 10 };
    });
    return { start: START, points };
  });
const anyDay = fc.integer({ min: -20, max: 320 }).map((days) => addDays(START, days));

test('in whole numbers a contract stands where it stands by the rules of its own page', () => {
  const { law } = todayIs('2026-09-01');
  fc.assert(
    fc.property(
      anyBaseline,
      fc.integer({ min: 0, max: 99 }),
      anyDay,
      anyDay,
      fc.integer({ min: 0, max: 40 }),
      fc.option(anyDay, { freq: 4 }),
      (baseline, percent, on, end, suspended_days, resumed_on) => {
        const row = contractRow({
          baseline,
          percent,
          percent_on: on,
          end_on: end,
          suspended_days,
          resumed_on,
        });
        const today = addDays(START, 200);
        const slow = assess(row, baseline, today, law);
        const judged = judgedDay(row, on);
        const quick = quickStanding(row, baseline, percent, judged, dayNumber(today));
        assert.equal(quick.planned, slow.standing!.planned);
        assert.equal(quick.deviation, slow.standing!.deviation);
        assert.equal(
          quick.forecastEnd === null ? null : dayOf(quick.forecastEnd),
          slow.standing!.forecastEnd,
        );
        assert.equal(quickCritical(quick, judged, law.bounds), slow.critical);
        assert.equal(dayOf(lastDayNumber(row, dayNumber(today))!), slow.late!.lastDay);
        assert.equal(plannedAt(baseline, dayNumber(on)), plannedOn(baseline, on));
      },
    ),
    { numRuns: 400 },
  );
});
