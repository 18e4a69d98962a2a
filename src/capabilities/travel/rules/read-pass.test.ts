import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import { keysOfLegs, keysOfStay } from './paper-keys.ts';
import { readGivenPass, type GivenPass } from './read-pass.ts';

const TRIP = { from: plainDate('2026-03-02'), to: plainDate('2026-03-04') };
const BARCODE = 'M1PENANDA/BUDI MR     EABC123 AAPBPNGA 0512 061Y012A0025 100';
const NOTHING: GivenPass = {
  barcode: null,
  name: '',
  reference: '',
  carrier: '',
  flight: '',
  from: '',
  to: '',
  day: null,
  seat: '',
  sequence: '',
  compartment: '',
};
const TYPED = {
  ...NOTHING,
  name: 'Penanda/Budi',
  carrier: 'ga',
  flight: '0512',
  from: 'AAP',
  to: 'BPN',
  day: plainDate('2026-03-02'),
};

test('a whole code is read, whatever was typed beside it', () => {
  const { legs, fault } = readGivenPass({ ...TYPED, barcode: BARCODE, carrier: 'XX' }, TRIP);
  assert.equal(fault, null);
  assert.deepEqual(legs, [
    {
      name: 'PENANDA/BUDI MR',
      day: '2026-03-02',
      reference: 'ABC123',
      carrier: 'GA',
      flight: '512',
      from: 'AAP',
      to: 'BPN',
      compartment: 'Y',
      seat: '12A',
      sequence: '25',
    },
  ]);
});

test('half a code is refused with its reason, and kept and graded with what was typed', () => {
  for (let length = 1; length < BARCODE.length; length += 1) {
    const barcode = BARCODE.slice(0, length);
    const alone = readGivenPass({ ...NOTHING, barcode }, TRIP);
    assert.equal(alone.legs, null, String(length));
    assert.ok(alone.fault !== null);
    const typed = readGivenPass({ ...TYPED, barcode }, TRIP);
    assert.deepEqual(
      [typed.legs?.[0]?.flight, typed.legs?.[0]?.carrier, typed.fault !== null],
      ['512', 'GA', true],
    );
  }
});

test('what was typed without a code needs the fields that tell a flight', () => {
  const { missing } = readGivenPass({ ...TYPED, day: null, flight: ' ' }, TRIP);
  assert.deepEqual(missing, ['flight', 'day']);
  assert.deepEqual(readGivenPass(NOTHING, TRIP).missing, ['name', 'carrier', 'flight', 'from', 'to', 'day']);
});

test('a flight without a booking has no key; a room has one a night', () => {
  const [leg] = readGivenPass({ ...TYPED, seat: '12A' }, TRIP).legs!;
  assert.deepEqual(keysOfLegs([leg!]), []);
  assert.deepEqual(
    keysOfLegs([{ ...leg!, reference: 'abc-123' }]).map((each) => each.key),
    ['ABC123 GA 512 2026-03-02 AAP BPN 12A'],
  );
  const stay = { hotel: 'Hotel “Contoh”', invoice: '', room: '2 04', fromNight: TRIP.from, nights: 2 };
  assert.deepEqual(
    keysOfStay(stay).map((each) => each.key),
    ['HOTELCONTOH 204 2026-03-02', 'HOTELCONTOH 204 2026-03-03'],
  );
});
