import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, plainDate } from '../../../platform/calendar/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import type { Pass, TravelCase } from './case.ts';
import { NO_OTHER_PAPERS, type PaperSurroundings } from './document-rules.ts';
import { ALONE } from './integrity.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import {
  at,
  BALIKPAPAN,
  BANDUNG,
  claimOf,
  fixAt,
  JAKARTA,
  MONDAY,
  SAMARINDA,
  tripOf,
} from './travel.fixture.ts';
import { verifyTrip } from './verify-trip.ts';

const THU = plainDate('2026-03-05');
const TRIP = tripOf({
  origin: SAMARINDA.code,
  destinations: [JAKARTA.code],
  from: MONDAY,
  to: THU,
  legs: [
    {
      day: MONDAY,
      mode: 'air',
      terminals: ['64.71', '36.71'],
      departs: at(MONDAY, '10:00'),
      arrives: at(MONDAY, '12:15'),
    },
    { day: THU, mode: 'air', terminals: ['36.71', '64.71'], departs: null, arrives: null },
  ],
});
const OUT: Pass = {
  id: 'out',
  day: MONDAY,
  name: 'PENANDA/BUDI MR',
  reference: 'ABC123',
  carrier: 'GA',
  flight: '581',
  from: 'BPN',
  to: 'CGK',
  fromRegency: '64.71',
  toRegency: '36.71',
  compartment: 'Y',
  seat: '12A',
  sequence: '31',
  confirmed: false,
};
const BACK: Pass = {
  ...OUT,
  id: 'back',
  day: THU,
  from: 'CGK',
  to: 'BPN',
  fromRegency: '36.71',
  toRegency: '64.71',
};

function told(travel: Partial<TravelCase>, papers: Partial<PaperSurroundings> = {}, nights: string[] = []) {
  return verifyTrip({
    travel: { trip: TRIP, fixes: [], visums: [], passes: [OUT, BACK], stays: [], papers: [], ...travel },
    claim: claimOf(nights),
    geography: embeddedGeography(),
    thresholds: DEFAULT_THRESHOLDS,
    around: { positions: ALONE, papers: { ...NO_OTHER_PAPERS, ...papers }, trips: null },
  })
    .rules.filter((each) => each.code.startsWith('PD-D'))
    .map((each) => `${each.code} ${each.class}`);
}

test('two passes of the traveller on the days of the trip say nothing against it', () => {
  assert.deepEqual(told({}), []);
});

test('a pass of somebody else, of another route or of another day', () => {
  assert.deepEqual(told({ passes: [{ ...OUT, name: 'SANTOSO/AGUS MR' }, BACK] }), ['PD-D02 contradicted']);
  assert.deepEqual(told({ passes: [{ ...OUT, to: 'KNO', toRegency: '12.07' }, BACK] }), ['PD-D03 review']);
  assert.deepEqual(told({ passes: [{ ...OUT, day: addDays(MONDAY, -1) }, BACK] }), []);
  assert.deepEqual(told({ passes: [{ ...OUT, day: addDays(MONDAY, -9) }, BACK] }), ['PD-D03 review']);
});

test('what was handed in before, unreadable or far too alike', () => {
  assert.deepEqual(told({}, { reusedPasses: ['out'] }), ['PD-D04 review']);
  assert.deepEqual(told({}, { copiedPasses: ['out'] }), ['PD-D04 review']);
  assert.deepEqual(told({}, { reusedPasses: ['out'], usedBeforePasses: ['out'] }), ['PD-D04 contradicted']);
  assert.deepEqual(told({}, { unreadable: ['x'] }), ['PD-D01 unverified']);
  assert.deepEqual(told({}, { samePictures: [{ document: 'a', other: 'b', distance: 3 }] }), [
    'PD-D11 review',
  ]);
  assert.deepEqual(told({}, { reusedStays: ['s'] }), ['PD-D08 review']);
  assert.deepEqual(told({}, { reusedStays: ['s'], usedBeforeStays: ['s'] }), ['PD-D08 contradicted']);
});

test('whoever keeps the papers of a group hands in his own pass and theirs; who has a copy of somebody else’s only, has none', () => {
  const theirs = { ...OUT, id: 'theirs', name: 'SANTOSO/AGUS MR', seat: '12B' };
  assert.deepEqual(told({ passes: [OUT, theirs, BACK] }), ['PD-D02 review']);
  const copy = { passes: [{ ...OUT, name: 'SANTOSO/AGUS MR' }, BACK] };
  assert.deepEqual(told(copy, { copiedPasses: ['out'] }), ['PD-D02 contradicted', 'PD-D04 contradicted']);
});

test('an aeroplane that left hours late accuses nobody: seen at home while it should have flown, and at the destination the same day', () => {
  const home = ['10:45', '11:20'].map((time) => fixAt(SAMARINDA, at(MONDAY, time)));
  assert.deepEqual(told({ fixes: home }), ['PD-D05 contradicted']);
  assert.deepEqual(told({ fixes: [...home, fixAt(JAKARTA, at(MONDAY, '18:00', 7))] }), []);
  // Three days later says nothing about this flight.
  assert.deepEqual(told({ fixes: [...home, fixAt(JAKARTA, at(THU, '08:00', 7))] }), ['PD-D05 contradicted']);
  const early = ['10:45', '11:20'].map((time) => fixAt(JAKARTA, at(MONDAY, time)));
  assert.deepEqual(told({ fixes: early }), [], 'an earlier flight than planned');
});

test('on board, and seen elsewhere: two exact positions say so, one does not', () => {
  const elsewhere = ['10:45', '11:20'].map((time) => fixAt(BANDUNG, at(MONDAY, time)));
  assert.deepEqual(told({ fixes: elsewhere }), ['PD-D05 contradicted']);
  assert.deepEqual(told({ fixes: elsewhere.slice(1) }), []);
  assert.deepEqual(told({ fixes: elsewhere.map((each) => ({ ...each, accuracy: 2_000 })) }), []);
});

test('whoever looks at his telephone beside the window of the aeroplane is not somewhere else', () => {
  // 10:45 and 11:20 over Bandung and Semarang: 300 km in 35 minutes.
  const semarang = { latitude: -7.0, longitude: 110.4 };
  const flying = [fixAt(BANDUNG, at(MONDAY, '10:45')), fixAt(semarang, at(MONDAY, '11:20'))];
  assert.deepEqual(told({ fixes: flying }), []);
  const seen = (more: object) => ['10:45', '11:20'].map((time) => fixAt(BANDUNG, at(MONDAY, time), more));
  assert.deepEqual(told({ fixes: seen({ altitude: 9_800 }) }), []);
  assert.deepEqual(told({ fixes: seen({ speed: 220 }) }), []);
  assert.deepEqual(told({ fixes: seen({ altitude: 700, speed: 20 }) }), ['PD-D05 contradicted']);
});

test('of two flights on one day each pass has its own hours', () => {
  const [first, second] = TRIP.legs;
  const connection = {
    ...second!,
    day: MONDAY,
    terminals: ['36.71', '32.73'],
    departs: at(MONDAY, '14:00'),
    arrives: at(MONDAY, '16:00'),
  };
  const onward = { ...OUT, id: 'onward', from: 'CGK', to: 'BDO', fromRegency: '36.71', toRegency: '32.73' };
  const trip = { ...TRIP, legs: [first!, connection, second!] };
  const fixes = ['10:45', '11:20'].map((time) => fixAt(BALIKPAPAN, at(MONDAY, time)));
  const elsewhere = ['10:45', '11:20'].map((time) =>
    fixAt({ latitude: -7.28, longitude: 112.73 }, at(MONDAY, time)),
  );
  const passes = [OUT, onward, BACK];
  assert.deepEqual(
    told({ trip, passes, fixes }).filter((each) => each.startsWith('PD-D05')),
    [],
  );
  assert.deepEqual(
    told({ trip, passes, fixes: elsewhere }).filter((each) => each.startsWith('PD-D05')),
    ['PD-D05 contradicted'],
  );
});

test('a class above the entitlement, and a cheaper carrier than the ticket that was paid', () => {
  assert.deepEqual(told({}, { allowedCompartments: ['Y', 'M'] }), []);
  const typed = { ...OUT, compartment: '', carrier: '' };
  assert.deepEqual(
    told({ passes: [typed, BACK] }, { allowedCompartments: ['Y'], claimedCarrier: { out: 'GA' } }),
    [],
  );
  assert.deepEqual(told({ passes: [{ ...OUT, compartment: 'C' }, BACK] }, { allowedCompartments: ['Y'] }), [
    'PD-D06 contradicted',
  ]);
  assert.deepEqual(told({ passes: [{ ...OUT, carrier: 'QG' }, BACK] }, { claimedCarrier: { out: 'GA' } }), [
    'PD-D06 contradicted',
  ]);
});

test('only the way out has a pass: the way back is asked for', () => {
  assert.deepEqual(told({ passes: [OUT] }), ['PD-D07 unverified']);
  assert.deepEqual(told({ passes: [] }), []);
});

test('a hotel elsewhere, nights beyond the trip, a sum that does not fit, a price above the ceiling', () => {
  const stay = {
    id: 'stay',
    regency: JAKARTA.code as string,
    nights: [MONDAY],
    hotel: 'Hotel',
    invoice: '1',
    rate: 500_000,
    total: 500_000,
    confirmed: false,
  };
  assert.deepEqual(told({ stays: [stay] }), []);
  assert.deepEqual(told({ stays: [{ ...stay, regency: BALIKPAPAN.code }] }), []);
  assert.deepEqual(told({ stays: [{ ...stay, regency: BANDUNG.code }] }), ['PD-D09 review']);
  assert.deepEqual(told({ stays: [{ ...stay, nights: [THU] }] }), ['PD-D09 review']);
  assert.deepEqual(told({ stays: [{ ...stay, total: 605_000 }] }), ['PD-D10 review'], 'tax and service');
  assert.deepEqual(told({ stays: [{ ...stay, total: 610_000 }] }), ['PD-D10 review']);
  assert.deepEqual(told({ stays: [{ ...stay, total: 610_001 }] }), ['PD-D10 contradicted'], 'more than both');
  assert.deepEqual(told({ stays: [{ ...stay, total: 400_000 }] }), ['PD-D10 contradicted']);
  assert.deepEqual(told({ stays: [{ ...stay, total: 505_000 }] }), []);
  assert.deepEqual(told({ stays: [{ ...stay, total: 505_001 }] }), ['PD-D10 review']);
});

test('many stated expenses without receipts deserve a look', () => {
  assert.deepEqual(told({}, { stated: 20, total: 100 }), []);
  assert.deepEqual(told({}, { stated: 21, total: 100 }), ['PD-D12 review']);
  assert.deepEqual(told({}, { stated: 21, total: 0 }), []);
});
