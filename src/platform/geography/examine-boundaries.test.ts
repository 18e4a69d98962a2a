import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { examineBoundaries } from './examine-boundaries.ts';
import { regencyFacts } from './facts-table.ts';
import { inventedBoundaries } from './invented-boundaries.ts';
import { packRings, unpackRings } from './packed-rings.ts';

const LICENCE = 'Data terbuka, boleh dipakai dengan menyebut sumber.';
const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

let made: Buffer | null = null;
function country(): Buffer {
  if (made !== null) return made;
  const features = inventedBoundaries(regencyFacts()).map(({ code, rings }) => ({
    type: 'Feature',
    properties: { kode: code },
    geometry: { type: 'Polygon', coordinates: rings },
  }));
  return (made = bytes({ type: 'FeatureCollection', features }));
}
const faultsOf = async (file: Buffer) =>
  (await examineBoundaries(file, LICENCE)).faults.map((each) => `${each.code} ${each.fault}`);

test('a country is read with its progress, and the same borders have the same version', async () => {
  const file = country();
  const seen: number[] = [];
  const first = await examineBoundaries(file, LICENCE, (done) => seen.push(done));
  assert.deepEqual(first.faults, []);
  assert.equal(first.rows.length, 514);
  assert.equal(first.points, 514 * 72);
  assert.ok(seen.length > 10);
  const again = await examineBoundaries(file, 'Lisensi lain yang cukup panjang');
  assert.equal(again.version, first.version);
  // A metre further east is another border.
  const moved = JSON.parse(file.toString('utf8')) as {
    features: { geometry: { coordinates: number[][][] } }[];
  };
  moved.features[0]!.geometry.coordinates[0]![0]![0]! += 0.000_02;
  assert.notEqual((await examineBoundaries(bytes(moved), LICENCE)).version, first.version);
});

test('half a file, another format and bombs are refused by name', async () => {
  const half = country();
  assert.deepEqual(await faultsOf(half.subarray(0, half.length / 2)), [' not-geojson']);
  assert.deepEqual(await faultsOf(bytes('<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aa">]><k>&a;</k>')), [
    ' not-geojson',
  ]);
  assert.deepEqual(await faultsOf(bytes('['.repeat(2_000_000))), [' not-geojson']);
  assert.deepEqual(await faultsOf(bytes(`${'['.repeat(500_000)}${']'.repeat(500_000)}`)), [' not-geojson']);
  const arc = Array.from({ length: 10_000 }, () => [117, -1]);
  const many = Array.from({ length: 1_000 }, () => 0);
  assert.deepEqual(
    await faultsOf(
      bytes({
        type: 'Topology',
        arcs: [arc],
        objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [many] }] } },
      }),
    ),
    [' too-large'],
  );
  const features = Array.from({ length: 5_001 }, () => ({}));
  assert.deepEqual(await faultsOf(bytes({ type: 'FeatureCollection', features })), [' too-large']);
});

test('rings come back as they were, to the metre', () => {
  const point = fc.tuple(
    fc.double({ min: 95, max: 141, noNaN: true }),
    fc.double({ min: -11, max: 6, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(point, { minLength: 4, maxLength: 20 }), { minLength: 1 }), (rings) => {
      const back = unpackRings(packRings(rings));
      assert.equal(back.length, rings.length);
      for (const [place, ring] of rings.entries())
        for (const [at, [x, y]] of ring.entries()) {
          assert.ok(Math.abs(back[place]![at]![0] - x) < 0.000_006);
          assert.ok(Math.abs(back[place]![at]![1] - y) < 0.000_006);
        }
      assert.equal(packRings(back), packRings(rings));
    }),
  );
});
