import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Ageing, Curve, Gantt, Heatmap } from '../../contract/charts.ts';
import { ageingBars, curveLines, ganttLines, heatmapRows } from './chart-data.ts';

const sentence = { id: '', en: '' };
const words = { plan: 'p', real: 'r', forecast: 'f', range: 'g', bound: 'b' };
const none = { plan: null, real: null, forecast: null, low: null, high: null };

test('the last known month ends with the day of the snapshot, and the band begins there', () => {
  const chart: Curve = {
    ceiling: 100,
    ended: 1,
    sentence,
    points: [
      { ...none, month: 1, plan: 8, real: 5 },
      { ...none, month: 2, plan: 16, real: 9, forecast: 9, low: 9, high: 9 },
      { ...none, month: 12, plan: 100, forecast: 80, low: 72, high: 88 },
    ],
  };
  const { series, band, bound, compared } = curveLines(2026, '2026-02-20', chart, 5, words);
  assert.equal(compared, '2026-01-31', 'the running month is held against nothing');
  assert.deepEqual(
    series.map(({ points }) => points.map(({ day }) => day.slice(5)).join(' ')),
    ['01-01 01-31 02-20 02-28 12-31', '01-01 01-31 02-20', '02-20 12-31'],
  );
  assert.deepEqual(
    band!.points.map(({ day }) => day),
    ['2026-02-20', '2026-12-31'],
  );
  assert.equal(bound!.points.at(-1)!.value, 95);
});

test('a year of which nothing is planned or known is a line that has not begun', () => {
  const { series, band, bound } = curveLines(
    2026,
    '2026-01-05',
    { ceiling: 0, ended: 0, sentence, points: [{ ...none, month: 1 }] },
    5,
    words,
  );
  assert.deepEqual(
    series.map(({ look, points }) => [look, points.length]),
    [['real', 1]],
  );
  assert.deepEqual([band, bound], [undefined, undefined]);
});

test('a month of which the plan is not known has no cell', () => {
  const chart: Heatmap = {
    months: [1, 2],
    sentence,
    rows: [
      {
        agencyId: 'a' as never,
        agency: 'Dinas',
        cells: [
          { month: 1, real: 4, plan: 10, deviation: -6 },
          { month: 2, real: 4, plan: null, deviation: null },
        ],
      },
    ],
  };
  assert.deepEqual(heatmapRows(chart)[0]!.cells, [{ gap: -6, real: 4, plan: 10 }, null]);
});

test('of the parties only those that hold something are parts, in the order of the chain', () => {
  const chart: Ageing = {
    sentence,
    rows: [
      {
        from: 0,
        to: 5,
        payments: 3,
        amount: 30,
        parties: [
          { party: 'treasury', payments: 1, amount: 10 },
          { party: 'treasurer', payments: 2, amount: 20 },
        ],
      },
      { from: 5, to: null, payments: 0, amount: 0, parties: [] },
    ],
  };
  const { parties, bars } = ageingBars(chart, {
    age: (from, to) => `${from}-${to}`,
    note: (payments, amount) => `${payments}/${amount}`,
  });
  assert.deepEqual(parties, ['treasurer', 'treasury']);
  assert.deepEqual(
    bars.map(({ label, values, note }) => [label, values, note]),
    [
      ['0-5', [2, 1], '3/30'],
      ['5-null', [0, 0], '0/0'],
    ],
  );
});

test('a contract with extra time is late only after it', () => {
  const chart: Gantt = {
    today: '2026-06-01' as PlainDate,
    leftOut: 0,
    sentence,
    rows: [
      {
        contractId: 'c' as never,
        number: '1',
        title: 'Jalan',
        agencyId: 'a' as never,
        agency: 'Dinas',
        startOn: '2026-01-01' as PlainDate,
        endOn: '2026-05-01' as PlainDate,
        extendedTo: '2026-06-20' as PlainDate,
        forecastEnd: null,
        planned: 100,
        real: 80,
        deviation: -20,
        critical: 2,
      },
    ],
  };
  assert.deepEqual(ganttLines(chart)[0], {
    id: 'c',
    label: 'Jalan, 1',
    to: '/kontrak/c',
    start: '2026-01-01',
    plannedEnd: '2026-06-20',
    end: null,
    percent: 80,
  });
});
