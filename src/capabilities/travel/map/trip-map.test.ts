import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawTripMap, ranges } from './draw-trip-map.ts';
import { letterOf } from './rows.ts';
import type { MapPoint, MapRegency, MapStop, TripMap } from './trip-map.ts';

function regency(
  code: string,
  name: string,
  role: MapRegency['role'],
  at: [number, number],
  km = 8,
): MapRegency {
  const centre = { latitude: at[0], longitude: at[1] };
  return {
    code,
    name,
    role,
    centre,
    shape: { kind: 'circles', inner: { ...centre, km }, outer: { ...centre, km: 2 * km } },
  };
}

const SAMARINDA = regency('64.72', 'Kota Samarinda', 'origin', [-0.5, 117.15]);
const BALIKPAPAN = regency('64.71', 'Kota Balikpapan', 'destination', [-1.24, 116.85]);
const KUTAI = regency('64.02', 'Kabupaten Kutai Kartanegara', 'catchment', [-0.2, 116.6], 20);

const stop = (code: string, hour: string, kind: MapStop['class']): MapStop => ({
  code,
  from: `2026-06-01T${hour}:00Z`,
  to: `2026-06-01T${hour}:30Z`,
  day: '2026-06-01',
  class: kind,
});
const point = (hour: string, deciding: boolean): MapPoint => ({
  at: `2026-06-01T${hour}:00Z`,
  day: '2026-06-01',
  latitude: -0.5,
  longitude: 117.15,
  accuracy: 15,
  regency: 'Kota Samarinda',
  deciding,
});

const MAP: TripMap = {
  exact: false,
  regencies: [KUTAI, SAMARINDA, BALIKPAPAN],
  planned: ['64.72', '64.71', '64.72'],
  route: [stop('64.71', '02', 'H'), stop('64.72', '13', 'A')],
  points: null,
};
const SIZE = { width: 600, height: 420 };

test('a trip of areas: the way back on a contradicted day bends, and the table names what the map numbers', () => {
  const drawing = drawTripMap(MAP, SIZE);
  const bent = drawing.shapes.filter((each) => each.look === 'bent');
  assert.equal(bent.length, 1);
  assert.match(bent[0]!.kind === 'path' ? bent[0]!.d : '', /^M[\d. ]+L[\d. ]+L[\d. ]+$/, 'it has a turn');
  assert.equal(drawing.shapes.filter((each) => each.look === 'plan').length, 1, 'there and back is one line');
  assert.ok(!drawing.looks.includes('point'), 'no exact position without a look');
  const texts = drawing.shapes.flatMap((each) => (each.kind === 'text' ? [each.text] : []));
  for (const word of ['Kota Samarinda', 'Kota Balikpapan', '1', '2']) assert.ok(texts.includes(word), word);
  assert.deepEqual(
    drawing.rows.map((each) => each.kind === 'stop' && [each.n, each.name, each.role]),
    [
      [1, 'Kota Balikpapan', 'destination'],
      [2, 'Kota Samarinda', 'origin'],
    ],
  );
});

test('with a look: the track and its deciding points with letters', () => {
  const points = [point('01', false), point('02', true), point('03', true)];
  const drawing = drawTripMap({ ...MAP, points }, SIZE);
  const looks = drawing.shapes.map((each) => each.look);
  assert.deepEqual(
    ['point', 'deciding', 'radius'].map((look) => looks.filter((each) => each === look).length),
    [1, 2, 2],
  );
  assert.deepEqual(
    drawing.rows.flatMap((each) => (each.kind === 'point' ? [each.letter] : [])),
    [null, 'A', 'B'],
  );
});

test('borders are drawn where there are some', () => {
  const ring = [
    [117, -0.6],
    [117.3, -0.6],
    [117.3, -0.4],
  ] as const;
  const bordered: MapRegency = { ...SAMARINDA, shape: { kind: 'borders', rings: [ring] } };
  const drawing = drawTripMap({ ...MAP, exact: true, regencies: [bordered, BALIKPAPAN] }, SIZE);
  const origin = drawing.shapes.find((each) => each.look === 'origin');
  assert.match(origin?.kind === 'path' ? origin.d : '', /^M[\d. ]+L[\d. ]+L[\d. ]+Z$/);
});

test('an empty map is an empty frame', () => {
  const empty = drawTripMap({ exact: false, regencies: [], planned: [], route: [], points: null }, SIZE);
  assert.deepEqual([empty.shapes, empty.rows, empty.width], [[], [], 600]);
});

test('wherever places lie: what must be seen lies within the frame, no number is broken, the same again', () => {
  const place = fc.tuple(
    fc.double({ min: -11, max: 6, noNaN: true }),
    fc.double({ min: 95, max: 141, noNaN: true }),
  );
  fc.assert(
    fc.property(place, place, fc.double({ min: 0.1, max: 200, noNaN: true }), (a, b, km) => {
      const regencies = [regency('1', 'A', 'origin', a, km), regency('2', 'B', 'destination', b, km)];
      const map = {
        ...MAP,
        regencies,
        planned: ['1', '2'],
        route: [stop('1', '01', null), stop('2', '02', 'L')],
      };
      const drawing = drawTripMap(map, SIZE);
      assert.deepEqual(drawTripMap(map, SIZE), drawing);
      assert.doesNotMatch(JSON.stringify(drawing.shapes), /NaN|Infinity|undefined|null/);
      for (const each of drawing.shapes) {
        if (each.kind !== 'text') continue;
        assert.ok(each.x >= 0 && each.x <= 600 && each.y >= 0 && each.y <= 420, `${each.text} is seen`);
      }
    }),
    { numRuns: 50 },
  );
});

test('numbers of one place are told as ranges, points beyond Z go on', () => {
  assert.equal(ranges([1, 2, 3, 5, 7, 8]), '1–3, 5, 7, 8');
  assert.deepEqual([letterOf(0), letterOf(25), letterOf(26), letterOf(52)], ['A', 'Z', 'AA', 'BA']);
});
