import assert from 'node:assert/strict';
import { test } from 'node:test';
import { airportRegency } from './airports.ts';
import { boundaryGeography } from './boundaries.ts';
import { regencyFacts } from './facts-table.ts';
import { inventedBoundaries } from './invented-boundaries.ts';
import { readBoundaries } from './read-boundaries.ts';

const facts = regencyFacts().filter((each) => each.code.startsWith('64.'));
const LICENCE = 'Data terbuka, boleh dipakai dengan menyebut sumber.';

type Feature = {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: unknown };
};

function collection(change: (feature: Feature, index: number) => Feature | null = (each) => each): string {
  const features = inventedBoundaries(facts)
    .map(({ code, rings }): Feature => ({
      type: 'Feature',
      properties: { kode: code.replace('.', '') },
      geometry: { type: 'Polygon', coordinates: rings.map((ring) => [...ring, ring[0]]) },
    }))
    .map(change)
    .filter((each) => each !== null);
  return JSON.stringify({ type: 'FeatureCollection', features });
}
const faultsOf = (text: string, licence = LICENCE) =>
  readBoundaries(text, licence, facts).faults.map((each) => `${each.code} ${each.fault}`);

test('a good file is taken and answers as its borders do', () => {
  const { boundaries, faults } = readBoundaries(collection(), LICENCE, facts);
  assert.deepEqual(faults, []);
  const geography = boundaryGeography(boundaries, new Map(facts.map((each) => [each.code, each])), 'file');
  for (const each of facts) assert.equal(geography.surroundingRegency(each.inner), each.code);
});

test('TopoJSON is read too', () => {
  const arcs = inventedBoundaries(facts).map(({ rings }) => [...rings[0]!, rings[0]![0]!]);
  const geometries = facts.map((each, index) => ({
    type: 'Polygon',
    arcs: [[index]],
    properties: { code: each.code },
  }));
  const text = JSON.stringify({
    type: 'Topology',
    arcs,
    objects: { regencies: { type: 'GeometryCollection', geometries } },
  });
  assert.deepEqual(faultsOf(text), []);
});

test('each fault is named with its regency', () => {
  const first = facts[0]!.code;
  const turned = (feature: Feature, index: number) => {
    if (index > 0) return feature;
    const coordinates = (feature.geometry.coordinates as number[][][]).map((ring) =>
      ring.map(([x, y]) => [y, x]),
    );
    return { ...feature, geometry: { ...feature.geometry, coordinates } };
  };
  assert.deepEqual(faultsOf(collection(turned)), [`${first} swapped`]);
  assert.deepEqual(faultsOf(collection((each, index) => (index === 0 ? null : each))), [`${first} missing`]);
  assert.deepEqual(
    faultsOf(collection((each, index) => (index === 0 ? { ...each, properties: {} } : each))),
    [' no-codes', `${first} missing`],
  );
  assert.deepEqual(
    faultsOf(collection((each, index) => (index === 1 ? { ...each, properties: { kode: first } } : each))),
    [`${first} doubled-code`, `${facts[1]!.code} missing`],
  );
  assert.deepEqual(
    faultsOf(
      collection((each, index) =>
        index === 0 ? { ...each, geometry: { type: 'Point', coordinates: [1, 2] } } : each,
      ),
    ),
    [`${first} not-a-polygon`, `${first} missing`],
  );
  // A point at the right place that is no border, a border that is too small, and one stray corner.
  const small = (feature: Feature, index: number, reach: number) => {
    if (index > 0) return feature;
    const { latitude, longitude } = facts[0]!.inner;
    const corners = [
      [0, 0],
      [reach, 0],
      [reach, reach],
      [0, reach],
    ].map(([x, y]) => [longitude + 0.001 + x!, latitude + 0.001 + y!]);
    return { ...feature, geometry: { type: 'Polygon', coordinates: [corners] } };
  };
  assert.deepEqual(faultsOf(collection((each, index) => small(each, index, 0.01))), [`${first} not-around`]);
  assert.deepEqual(faultsOf(collection((each, index) => small(each, index, 20))), [`${first} elsewhere`]);
  assert.deepEqual(faultsOf(collection((each, index) => small(each, index, 300))), [`${first} coordinates`]);
  assert.deepEqual(faultsOf(collection(), ' '), [' no-licence']);
  for (const text of [
    '',
    '[]',
    'null',
    '{"type":"Topology"}',
    '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[9]]}]}},"arcs":[]}',
  ])
    assert.ok(faultsOf(text).length > 0, text);
});

test('airports lie where they lie, not in the city that they serve', () => {
  assert.equal(airportRegency('CGK'), '36.71');
  assert.equal(airportRegency('SUB'), '35.15');
  assert.equal(airportRegency('UPG'), '73.09');
  assert.equal(airportRegency('SIN'), null);
});
