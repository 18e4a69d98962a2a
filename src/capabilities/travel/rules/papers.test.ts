import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import type { Pass, TravelCase } from './case.ts';
import { combined } from './evidence.ts';
import { readPapers } from './papers.ts';
import { areaOf } from './place.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { at, BANDUNG, JAKARTA, MONDAY, SAMARINDA, tripOf } from './travel.fixture.ts';

const geography = embeddedGeography();
const TRIP = tripOf({
  origin: SAMARINDA.code,
  destinations: [JAKARTA.code],
  from: MONDAY,
  to: plainDate('2026-03-05'),
});
const PASS: Pass = {
  id: 'pass',
  day: MONDAY,
  name: 'PENANDA/BUDI MR',
  reference: '',
  carrier: 'GA',
  flight: '581',
  from: 'BPN',
  to: 'CGK',
  fromRegency: '64.71',
  toRegency: '36.71',
  compartment: 'Y',
  seat: '',
  sequence: '',
  confirmed: false,
};
const STAY = {
  id: 'stay',
  regency: '31.74',
  nights: [MONDAY],
  hotel: '',
  invoice: '',
  rate: 1,
  total: 1,
  confirmed: false,
};

function read(travel: Partial<TravelCase>, reused: string[] = []) {
  const all = { trip: TRIP, fixes: [], visums: [], passes: [], stays: [], papers: [], ...travel };
  const terminals = all.passes
    .flatMap((each) => [each.fromRegency, each.toRegency])
    .filter((each) => each !== null);
  return readPapers(all, reused, areaOf(TRIP, terminals, geography), geography, DEFAULT_THRESHOLDS);
}
const weights = (travel: Partial<TravelCase>, reused: string[] = []) =>
  read(travel, reused).signs.map((each) => each.weight);

test('what each paper is worth for its day', () => {
  assert.deepEqual(
    weights({ visums: [{ id: 'v', at: at(MONDAY, '10:00', 7), regency: '31.73', done: false }] }),
    [0.95],
  );
  assert.deepEqual(
    weights({ visums: [{ id: 'v', at: at(MONDAY, '10:00'), regency: BANDUNG.code, done: false }] }),
    [],
  );
  assert.deepEqual(weights({ passes: [PASS] }), [0.5]);
  assert.deepEqual(weights({ passes: [{ ...PASS, confirmed: true }] }), [0.95]);
  assert.deepEqual(weights({ stays: [STAY] }), [0.4]);
  assert.deepEqual(weights({ stays: [{ ...STAY, confirmed: true }] }), [0.95]);
  assert.deepEqual(weights({ stays: [{ ...STAY, regency: BANDUNG.code }] }), []);
  const paper = (kind: 'attendance' | 'photo' | 'statement') => ({ id: kind, kind, day: MONDAY });
  assert.deepEqual(
    weights({ papers: [paper('attendance'), paper('photo'), paper('statement')] }),
    [0.4, 0.2, 0.05],
  );
});

test('a pass of somebody else, or one that was handed in before, is neither a sign nor a ticket', () => {
  assert.equal(read({ passes: [PASS] }).tickets.length, 1);
  for (const papers of [
    read({ passes: [{ ...PASS, name: 'SANTOSO/AGUS MR' }] }),
    read({ passes: [PASS] }, ['pass']),
  ])
    assert.deepEqual([papers.tickets, papers.signs], [[], []]);
});

test('ten photographs are not ten proofs', () => {
  const photos = Array.from({ length: 10 }, (_, index) => ({
    id: `p${index}`,
    kind: 'photo' as const,
    day: MONDAY,
  }));
  assert.ok(combined(weights({ papers: photos })) < 0.5);
  assert.equal(weights({ papers: [...photos, { ...photos[0]!, day: plainDate('2026-03-03') }] }).length, 4);
});

test('the day of a visum is that of its host’s clock', () => {
  const late = { id: 'v', at: at(MONDAY, '23:30', 7), regency: '31.71', done: false };
  assert.equal(read({ visums: [late] }).visums[0]!.day, MONDAY);
});
