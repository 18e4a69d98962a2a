import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { embeddedGeography, regencyFacts } from './facts-table.ts';
import { readRegencies } from './circles.ts';
import { distanceKm } from './geometry.ts';

test('the table of facts holds 514 regencies, whose neighbours know each other', () => {
  const rows = regencyFacts();
  assert.equal(rows.length, 514);
  const byCode = new Map(rows.map((each) => [each.code, each]));
  for (const row of rows)
    for (const other of row.neighbours)
      assert.ok(byCode.get(other)?.neighbours.includes(row.code), `${row.code} ${other}`);
});

test('a damaged line is named', () => {
  assert.throws(() => readRegencies('head\n11.01,"Kabupaten",11,Asia/Tokyo,1,2,3,4,5,6,\n'), /line 2/);
});

test('places that everybody knows', () => {
  const geography = embeddedGeography();
  const at = (latitude: number, longitude: number) => geography.surroundingRegency({ latitude, longitude });
  assert.equal(at(-0.5, 117.15), '64.72');
  assert.equal(at(-6.9147, 107.6098), '32.73');
  assert.equal(at(-5, 110), null);
  assert.ok(geography.depth({ latitude: -6.9147, longitude: 107.6098 }, '31.71').atMost < -90);
  assert.throws(() => geography.depth({ latitude: 0, longitude: 0 }, '99.99'), RangeError);
});

test('an inner circle says the same through the index as by looking at each, and never lies outside its outer circle', () => {
  const geography = embeddedGeography();
  fc.assert(
    fc.property(
      fc.double({ min: -11, max: 6, noNaN: true }),
      fc.double({ min: 95, max: 141, noNaN: true }),
      (latitude, longitude) => {
        const point = { latitude, longitude };
        const holders = regencyFacts().filter((each) => distanceKm(point, each.inner) <= each.inner.radiusKm);
        const found = geography.surroundingRegency(point);
        assert.equal(found === null, holders.length === 0);
        if (found !== null) assert.ok(holders.some((each) => each.code === found));
        for (const each of holders) assert.ok(geography.depth(point, each.code).atLeast >= 0);
      },
    ),
    { numRuns: 300 },
  );
});
