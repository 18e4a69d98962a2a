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

test('who asks only up to some kilometres gets the same answer up to them, and beyond them only that it is further', () => {
  const geography = boundaryGeography([square], facts, 'test');
  const near = fc.double({ min: -0.5, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(near, near, fc.double({ min: 0.5, max: 40, noNaN: true }), (x, y, enough) => {
      const point = { longitude: 117 + x, latitude: y - 1 };
      const exact = geography.depth(point, '64.72', 300).atMost;
      const asked = geography.depth(point, '64.72', enough);
      if (Math.abs(exact) < enough * 0.98) assert.ok(Math.abs(asked.atMost - exact) < 1e-9);
      else if (Math.abs(exact) > enough * 1.02)
        assert.ok(exact > 0 ? asked.atLeast >= enough : asked.atMost <= -enough);
    }),
  );
});

test('depth is the least distance to any edge, and inside is what the even-odd rule says of all edges', () => {
  const code = '64.72';
  const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
  const place = fc.double({ min: -0.1, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 60 }), place, place, (corners, x, y) => {
      const ring = corners.map(([east, north]): [number, number] => [117 + east / 100, north / 100]);
      const [longitude, latitude] = [117 + x, y];
      const scale = Math.cos((latitude * Math.PI) / 180);
      let [least, inside] = [Infinity, false];
      for (const [index, [ax, ay]] of ring.entries()) {
        const [bx, by] = ring[(index + 1) % ring.length]!;
        const [px, py] = [(ax - longitude) * scale, ay - latitude];
        const [dx, dy] = [(bx - ax) * scale, by - ay];
        const length = dx * dx + dy * dy;
        const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(px * dx + py * dy) / length));
        least = Math.min(least, Math.hypot(px + along * dx, py + along * dy) * 111.195);
        if (ay > latitude !== by > latitude && longitude < ((bx - ax) * (latitude - ay)) / (by - ay) + ax)
          inside = !inside;
      }
      const { atLeast, atMost } = boundaryGeography([{ code, rings: [ring] }], facts, 'test').depth(
        { longitude, latitude },
        code,
      );
      if (least > 29) return;
      assert.equal(atLeast, atMost);
      assert.ok(Math.abs(Math.abs(atLeast) - least) < 1e-6, `${atLeast} ${least}`);
      if (least > 1e-6) assert.equal(atLeast > 0, inside);
    }),
    { numRuns: 300 },
  );
});
