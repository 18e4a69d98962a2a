import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { embeddedGeography, regencyFacts } from '../../../platform/geography/facts-table.ts';
import type { Depth, Geography } from '../../../platform/geography/geography.ts';
import { areaOf, plannedRegencies, readPlace } from './place.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { BALIKPAPAN, JAKARTA, MONDAY, SAMARINDA, tripOf } from './travel.fixture.ts';

const RADIUS = 0.1;
/** Origin O, destination R, its neighbour N, and F, which has nothing to do with the trip; each as deep as the test says. */
function landOf(depths: Record<string, number | Depth>, neighbours: readonly string[] = ['N']): Geography {
  const depth = (code: string): Depth => {
    const given = depths[code] ?? -500;
    return typeof given === 'number' ? { atLeast: given, atMost: given } : given;
  };
  return {
    version: 'test',
    regency: (code) => ({ code, name: code, zone: 'WITA', neighbours: code === 'R' ? neighbours : [] }),
    depth: (_point, code) => depth(code),
    surroundingRegency: () => Object.keys(depths).find((code) => depth(code).atLeast > 0) ?? null,
  };
}
const TRIP = tripOf({ origin: 'O', destinations: ['R'], from: MONDAY, to: MONDAY });
const read = (depths: Record<string, number | Depth>, neighbours?: readonly string[]) => {
  const land = landOf(depths, neighbours);
  return readPlace({ latitude: 0, longitude: 0 }, RADIUS, areaOf(TRIP, [], land), land, DEFAULT_THRESHOLDS);
};
const UNKNOWN: Depth = { atLeast: -Infinity, atMost: Infinity };

test('inside up to two kilometres and its error beyond the border', () => {
  assert.equal(read({ R: -2.1 }).inside, 'yes');
  assert.equal(read({ R: -2.11 }).inside, 'no');
  assert.equal(read({ R: 3 }).inside, 'yes');
});

test('within the outer circle nothing is known and the doubt is kept, unless it is surely somewhere else', () => {
  assert.equal(read({ R: UNKNOWN }).inside, 'perhaps');
  assert.equal(read({ R: { atLeast: -Infinity, atMost: -2.1 } }).inside, 'perhaps');
  assert.equal(read({ R: { atLeast: -Infinity, atMost: -2.2 } }).inside, 'no');
  assert.equal(read({ F: 2.2, R: UNKNOWN }).inside, 'no');
  assert.equal(read({ F: 2.1, R: UNKNOWN }).inside, 'perhaps');
});

test('outside is surely another regency, or five kilometres and its error beyond the whole catchment', () => {
  assert.equal(read({ F: 2.2 }).outside, true);
  assert.equal(read({ N: 2.2 }).outside, false);
  assert.equal(read({ F: 2, R: -5.2, N: -5.2 }).outside, true);
  assert.equal(read({ F: 2, R: -5.1, N: -30 }).outside, false);
  assert.equal(read({ F: 2, R: -30, N: -5.1 }).outside, false);
  assert.equal(read({ F: 2, R: UNKNOWN, N: -30 }).outside, false);
});

test('at the place of duty: deep in it, or surely in it and far from the destination, although they are neighbours', () => {
  assert.equal(read({ O: 5.2, R: UNKNOWN }, ['O']).atOrigin, true);
  assert.equal(read({ O: 5.1, R: UNKNOWN }, ['O']).atOrigin, false);
  assert.equal(read({ O: 2.2, R: -5.2 }, ['O']).atOrigin, true);
  assert.equal(read({ O: 2.1, R: -5.2 }, ['O']).atOrigin, false);
  assert.equal(read({ O: 2.2, R: -5.1 }, ['O']).atOrigin, false);
});

test('the five cities of Jakarta are one, as origin, destination, neighbour and transit', () => {
  const land = embeddedGeography();
  const cities = ['31.71', '31.72', '31.73', '31.74', '31.75'];
  const area = (from: string, to: string, transit: string[] = []) =>
    areaOf(tripOf({ origin: from, destinations: [to], from: MONDAY, to: MONDAY, transit }), [], land);
  assert.deepEqual([...area(SAMARINDA.code, '31.73').destinations].toSorted(), cities);
  assert.deepEqual([...area('31.73', SAMARINDA.code).origin], cities);
  for (const each of cities) {
    // Depok borders one of them.
    assert.ok(area(SAMARINDA.code, '32.76').catchment.has(each), each);
    assert.ok(area(SAMARINDA.code, BALIKPAPAN.code, ['31.71']).catchment.has(each), each);
  }
  assert.ok(!area(SAMARINDA.code, JAKARTA.code).catchment.has(SAMARINDA.code));
});

test('terminals of legs and papers belong to the catchment; a paper does not make its own airport planned', () => {
  const land = embeddedGeography();
  const trip = tripOf({
    origin: SAMARINDA.code,
    destinations: [JAKARTA.code],
    from: MONDAY,
    to: MONDAY,
    legs: [{ day: MONDAY, mode: 'air', terminals: ['64.71', '36.71'], departs: null, arrives: null }],
  });
  const area = areaOf(trip, ['12.07'], land);
  assert.deepEqual([...area.terminals], ['64.71', '36.71', '12.07']);
  for (const each of area.terminals) assert.ok(area.catchment.has(each));
  assert.ok(plannedRegencies(trip, land).has('64.71'));
  assert.ok(plannedRegencies(trip, land).has('64.02'), 'a neighbour of the place of duty');
  assert.ok(!plannedRegencies(trip, land).has('12.07'));
});

test('nowhere is both inside and outside, and what may be the destination is never the place of duty', () => {
  const land = embeddedGeography();
  const codes = regencyFacts().map((each) => each.code);
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.constantFrom(...codes),
      fc.constantFrom(...regencyFacts()),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 6, noNaN: true }),
      (origin, destination, near, shift, radius) => {
        const trip = tripOf({ origin, destinations: [destination], from: MONDAY, to: MONDAY });
        const area = areaOf(trip, [], land);
        const point = { latitude: near.inner.latitude + shift, longitude: near.inner.longitude + shift };
        const place = readPlace(point, radius, area, land, DEFAULT_THRESHOLDS);
        if (place.inside !== 'no') assert.ok(!place.outside);
        if (place.inside !== 'no' && !area.destinations.has(origin)) assert.ok(!place.atOrigin);
        assert.ok(!(place.atOrigin && place.leftOrigin));
      },
    ),
    { numRuns: 300 },
  );
});
