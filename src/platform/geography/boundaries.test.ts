import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundaryGeography, type Boundary } from './boundaries.ts';
import { regencyFacts } from './facts-table.ts';
import { inventedBoundaries } from './invented-boundaries.ts';

const facts = new Map(regencyFacts().map((each) => [each.code, each]));
const square: Boundary = {
  code: '64.72',
  rings: [
    [
      [117, -1],
      [118, -1],
      [118, 0],
      [117, 0],
    ],
    [
      [117.4, -0.6],
      [117.6, -0.6],
      [117.6, -0.4],
      [117.4, -0.4],
    ],
  ],
};

test('a square with a hole: what lies in the hole lies outside, and depth is the way to the nearest border', () => {
  const geography = boundaryGeography([square], facts, 'test');
  const at = (longitude: number, latitude: number) =>
    geography.depth({ longitude, latitude }, '64.72').atLeast;
  assert.equal(geography.surroundingRegency({ longitude: 117.2, latitude: -0.5 }), '64.72');
  assert.equal(geography.surroundingRegency({ longitude: 117.5, latitude: -0.5 }), null);
  assert.ok(Math.abs(at(117.1, -0.5) - 11.12) < 0.02);
  assert.ok(Math.abs(at(117.5, -0.5) + 11.12) < 0.02);
  assert.ok(Math.abs(at(116.9, -0.5) + 11.12) < 0.02);
  assert.ok(geography.depth({ longitude: 120, latitude: -0.5 }, '64.72').atMost < -215);
});

test('invented borders hold their inner circles, and the quick table answers as the borders do', () => {
  const rows = regencyFacts();
  const boundaries = inventedBoundaries(rows);
  const geography = boundaryGeography(boundaries, facts, 'test');
  for (const row of rows) assert.equal(geography.surroundingRegency(row.inner), row.code);
  fc.assert(
    fc.property(
      fc.nat(rows.length - 1),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (place, x, y) => {
        const row = rows[place]!;
        const point = { latitude: row.inner.latitude + y, longitude: row.inner.longitude + x };
        const holder = geography.surroundingRegency(point);
        const inside = [row.code, ...row.neighbours].filter(
          (code) => geography.depth(point, code).atLeast > 0,
        );
        // Where corners of two invented borders overlap either answer is right.
        if (inside.length > 0) assert.ok(holder !== null && (inside.includes(holder) || inside.length > 1));
        else assert.ok(holder !== row.code);
      },
    ),
    { numRuns: 500 },
  );
});
