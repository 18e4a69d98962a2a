import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../platform/calendar/index.ts';
import { MONDAY, SAMARINDA, BALIKPAPAN, tripOf } from './travel.fixture.ts';
import { tripRules, type TripSurroundings } from './trip-rules.ts';

const WED = plainDate('2026-03-04');
const TRIP = tripOf({ origin: SAMARINDA.code, destinations: [BALIKPAPAN.code], from: MONDAY, to: WED });
const ALONE: TripSurroundings = {
  calendar: { holidays: new Set(), years: new Set([2026]) },
  otherTrips: [],
  otherRecords: [],
  companions: [],
  confirmedDays: 3,
  submittedOn: null,
  copies: [],
  visums: [],
  limits: { accountabilityDays: 5, letterDays: 1 },
};
const told = (around: Partial<TripSurroundings>, trip = TRIP) =>
  tripRules(trip, { ...ALONE, ...around }).map((each) => `${each.code} ${each.class}`);

test('a trip alone is told nothing', () => {
  assert.deepEqual(told({}), []);
});

test('two trips at once are one too many; handing over on one day is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 0, max: 6 }), (start, length) => {
      const from = addDays(MONDAY, start);
      const to = addDays(from, length);
      const overlaps = from < WED && to > MONDAY;
      const other = { id: 'other', number: 'SPD-2026-00002', from, to };
      assert.deepEqual(told({ otherTrips: [other] }), overlaps ? ['PD-T01 contradicted'] : []);
    }),
  );
  assert.deepEqual(told({ otherTrips: [{ id: TRIP.id, number: 'x', from: MONDAY, to: WED }] }), []);
});

test('another record counts when it is signed, and deserves a look otherwise', () => {
  const record = { id: 'r', kind: 'leave', day: MONDAY, signed: true } as const;
  assert.deepEqual(told({ otherRecords: [record] }), ['PD-T02 contradicted']);
  assert.deepEqual(told({ otherRecords: [{ ...record, signed: false }] }), ['PD-T02 review']);
  assert.deepEqual(told({ otherRecords: [{ ...record, day: addDays(WED, 1) }] }), []);
});

test('a member of whom nothing is seen while companions were there is asked, not accused', () => {
  assert.deepEqual(told({ companions: [{ confirmedDays: 2 }], confirmedDays: 0 }), ['PD-T05 unverified']);
  assert.deepEqual(told({ companions: [{ confirmedDays: 0 }], confirmedDays: 0 }), []);
  assert.deepEqual(told({ companions: [{ confirmedDays: 2 }], confirmedDays: 1 }), []);
});

test('work that was finished early is a hint, on the last day it is none', () => {
  const visum = { id: 'v', at: 0, regency: BALIKPAPAN.code, done: true, day: MONDAY };
  assert.deepEqual(told({ visums: [visum] }), ['PD-T07 advisory']);
  assert.deepEqual(told({ visums: [{ ...visum, day: WED }] }), []);
});

test('accountability counts working days from the day after the return, and the letter those after departure', () => {
  const submitted = (day: string) => told({ submittedOn: plainDate(day) });
  assert.deepEqual(submitted('2026-03-11'), []);
  assert.deepEqual(submitted('2026-03-12'), ['PD-T04 procedural']);
  const holiday = { holidays: new Set([plainDate('2026-03-09')]), years: new Set([2026]) };
  assert.deepEqual(told({ submittedOn: plainDate('2026-03-12'), calendar: holiday }), []);
  const signed = (day: string) => told({}, { ...TRIP, departed: MONDAY, letterSigned: plainDate(day) });
  assert.deepEqual(signed('2026-03-02'), []);
  assert.deepEqual(signed('2026-03-03'), []);
  assert.deepEqual(signed('2026-03-04'), ['PD-T03 procedural']);
});
