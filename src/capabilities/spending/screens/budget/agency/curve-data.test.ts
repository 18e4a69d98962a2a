import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../../../../platform/calendar/index.ts';
import type { CurveView } from '../../../contract/budget.ts';
import { curveData, monthEnd, untilToday } from './curve-data.ts';

const words = { plan: 'p', real: 'r', forecast: 'f', range: 'g', bound: 'b' };
const curve = (known: number, planned = 10): CurveView => ({
  ceiling: 200,
  plannedCeiling: 200,
  asOf: '2026-03-12' as PlainDate,
  endedOn: '2026-02-28' as PlainDate,
  months: Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    planned: planned * (at + 1),
    realised: at < known ? 8 * (at + 1) : null,
    gap: null,
  })),
});
const forecast = {
  known: true as const,
  percent: 80,
  low: 70,
  high: 90,
  years: 8,
  ownYears: 2,
  target: 90,
  chance: 0.2,
  sentence: { id: '', en: '' },
};

test('months end on their own last day, also in a leap year', () => {
  assert.deepEqual(
    [monthEnd(2026, 2), monthEnd(2028, 2), monthEnd(2026, 12)],
    ['2026-02-28', '2028-02-29', '2026-12-31'],
  );
});

test('a curve begins with nothing on New Year’s Day, and the month under way ends today', () => {
  const { series, bound } = curveData(2026, curve(3), null, 5, words);
  assert.deepEqual(series.find(({ look }) => look === 'real')!.points, [
    { day: '2026-01-01', value: 0 },
    { day: '2026-01-31', value: 4 },
    { day: '2026-02-28', value: 8 },
    { day: '2026-03-12', value: 12 },
  ]);
  assert.equal(series.find(({ look }) => look === 'plan')!.points.at(-1)!.value, 60);
  assert.equal(bound!.points.at(-1)!.value, 55);
});

test('the running month is not asked for before its last day', () => {
  const plan = [
    { day: '2026-01-31', value: 10 },
    { day: '2026-02-28', value: 30 },
  ];
  const days = (today: string) => untilToday(plan, today).map(({ day, value }) => `${day.slice(5)} ${value}`);
  assert.deepEqual(days('2026-02-10'), ['01-31 10', '02-10 10', '02-28 30']);
  assert.deepEqual(days('2026-02-28'), ['01-31 10', '02-28 30']);
  assert.deepEqual(days('2026-12-31'), ['01-31 10', '02-28 30']);
  const { series } = curveData(2026, curve(3), null, 5, words);
  const at = (look: string) => series.find((each) => each.look === look)!.points;
  assert.equal(at('plan').find(({ day }) => day === '2026-03-12')!.value, 10, 'as at the end of February');
});

test('the forecast goes from what is known to the end of the year', () => {
  const { series, band } = curveData(2026, curve(3), forecast, 5, words);
  assert.deepEqual(series.find(({ look }) => look === 'forecast')!.points, [
    { day: '2026-03-12', value: 12 },
    { day: '2026-12-31', value: 80 },
  ]);
  assert.deepEqual(band!.points, [
    { day: '2026-03-12', low: 12, high: 12 },
    { day: '2026-12-31', low: 70, high: 90 },
  ]);
});

test('without a cash plan there is neither plan nor bound, and without a ceiling nothing is divided by', () => {
  const { series, bound } = curveData(2026, curve(2, 0), null, 5, words);
  assert.deepEqual(
    series.map(({ look }) => look),
    ['real'],
  );
  assert.equal(bound, undefined);
  assert.ok(
    curveData(2026, { ...curve(2), ceiling: 0, plannedCeiling: 0 }, null, 5, words).series[0]!.points.every(
      ({ value }) => value === 0,
    ),
  );
});
