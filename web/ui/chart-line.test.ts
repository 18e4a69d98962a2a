import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartNumbers } from './chart-numbers.ts';
import { layLines, type LineData } from './chart-line-layout.ts';
import { lineTable, nextStop, readAt, stopsOf } from './chart-line-values.ts';

const data: LineData = {
  series: [
    {
      id: 'plan',
      label: 'Rencana',
      look: 'plan',
      points: [
        { day: '2026-01-01', value: 0 },
        { day: '2026-12-31', value: 100 },
      ],
    },
    {
      id: 'real',
      label: 'Nyata',
      look: 'real',
      points: [
        { day: '2026-01-01', value: 0 },
        { day: '2026-07-02', value: 40 },
      ],
    },
  ],
  bound: {
    label: 'Batas',
    points: [
      { day: '2026-01-01', value: -5 },
      { day: '2026-12-31', value: 95 },
    ],
  },
};

test('the ruler reads every line that reaches the day, and the difference to the plan', () => {
  assert.deepEqual(readAt(data, '2026-07-02'), [
    { label: 'Rencana', value: 50, gap: false },
    { label: 'Nyata', value: 40, gap: false },
    { label: null, value: -10, gap: true },
  ]);
  assert.deepEqual(
    readAt(data, '2026-12-31').map(({ label }) => label),
    ['Rencana'],
  );
});

test('no gap is told or drawn after the last day that may be compared', () => {
  const until = { ...data, compared: '2026-06-30' };
  assert.deepEqual(
    readAt(until, '2026-07-02').map(({ label }) => label),
    ['Rencana', 'Nyata'],
  );
  assert.equal(readAt(until, '2026-06-30').length, 3);
  const drawn = layLines(until, { width: 360, height: 240 }, (day) => day).gap!;
  assert.ok(Math.abs(drawn.value - readAt(until, '2026-06-30').at(-1)!.value) < 1e-9);
});

test('a key moves the ruler to the next stop, a finger to the nearest', () => {
  const stops = stopsOf(data.series);
  assert.deepEqual(stops, ['2026-01-01', '2026-07-02', '2026-12-31']);
  const day = (text: string) => Date.parse(text) / 86_400_000;
  assert.equal(nextStop(stops, 1, day('2026-07-03')), 2);
  assert.equal(nextStop(stops, 1, day('2026-07-01')), 0);
  assert.equal(nextStop(stops, 0, day('2025-12-31')), 0);
  assert.equal(nextStop(stops, 2, day('2027-01-01')), 2);
  assert.equal(nextStop(stops, 0, day('2026-05-01')), 1);
});

test('the table holds what the drawing holds, and says where a line has no value', () => {
  const write = { day: (day: string) => day, value: String, points: (value: number) => `d${value}` };
  const table = lineTable(
    { ...data, band: { label: 'Rentang', points: [{ day: '2026-12-31', low: 70, high: 90 }] } },
    stopsOf(data.series),
    { day: 'Tanggal', gap: 'Selisih', low: '{label}, rendah', high: '{label}, tinggi' },
    write,
  );
  assert.deepEqual(
    table.columns.map(({ header }) => header),
    ['Tanggal', 'Rencana', 'Nyata', 'Selisih', 'Rentang, rendah', 'Rentang, tinggi'],
  );
  assert.deepEqual(
    table.rows.map(({ cells }) => cells),
    [
      ['2026-01-01', '0', '0', 'd0', '–', '–'],
      ['2026-07-02', '50', '40', 'd-10', '–', '–'],
      ['2026-12-31', '100', '–', '–', '70', '90'],
    ],
  );
});

test('the drawing stays in its frame, cuts the real line at its bound and shows the difference', () => {
  const drawing = layLines(data, { width: 360, height: 240 }, (day) => day.slice(5, 7));
  const looks = drawing.paths.map(({ look }) => look);
  assert.deepEqual(looks, ['bound', 'plan', 'real', 'off']);
  assert.equal(Math.round(drawing.gap!.value), -10);
  for (const { d } of drawing.paths)
    for (const [, x, y] of d.matchAll(/([\d.-]+) ([\d.-]+)/g))
      assert.ok(Number(x) >= 0 && Number(x) <= 360 && Number(y) >= 0 && Number(y) <= drawing.base, d);
  assert.equal(drawing.months[0]!.year, '2026');
});

test('a drawing without a real line, or with one point only, is drawn all the same', () => {
  const [plan] = data.series;
  assert.equal(layLines({ series: [plan!] }, { width: 360, height: 240 }, String).gap, null);
  const one: LineData = {
    series: [plan!, { id: 'r', label: 'r', look: 'real', points: [{ day: '2026-07-02', value: 40 }] }],
  };
  const drawing = layLines(one, { width: 360, height: 240 }, String);
  assert.equal(drawing.dots.length, 1);
  assert.equal(Math.round(drawing.gap!.value), -10);
});

test('points are told with their sign, a real minus for a minus', () => {
  const numbers = chartNumbers('id');
  assert.deepEqual(
    [numbers.points(-8.84), numbers.points(2), numbers.points(0), numbers.percent(61.44)],
    ['−8,8', '+2', '0', '61,4%'],
  );
});
