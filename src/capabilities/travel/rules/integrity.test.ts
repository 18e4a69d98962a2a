import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fix } from './case.ts';
import { ALONE, integrityFlags, worthless, type Neighbourhood } from './integrity.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { at, BALIKPAPAN, fixAt, MONDAY, SAMARINDA, tripOf } from './travel.fixture.ts';

const TRIP = tripOf({ origin: SAMARINDA.code, destinations: [BALIKPAPAN.code], from: MONDAY, to: MONDAY });
const NINE = at(MONDAY, '09:00');

/** Fixes of one phone, so many minutes apart; accuracies differ, as they do. */
const every = (minutes: number, count: number, more: (index: number) => Partial<Fix> = () => ({})): Fix[] =>
  Array.from({ length: count }, (_, index) =>
    fixAt(
      { latitude: SAMARINDA.latitude + index * 1.001e-5, longitude: SAMARINDA.longitude + 1.00001e-5 },
      NINE + index * minutes * 60,
      { accuracy: 10 + index, ...more(index) },
    ),
  );
const flags = (fixes: readonly Fix[], around: Neighbourhood = ALONE) =>
  integrityFlags(fixes, { trip: TRIP, passes: [] }, around, DEFAULT_THRESHOLDS);
const told = (fixes: readonly Fix[], around: Neighbourhood = ALONE) =>
  flags(fixes, around).map((each) => `${each.code} ${each.strength} ${each.fixes.length}`);

test('a quiet phone is told nothing', () => {
  assert.deepEqual(told(every(30, 12)), []);
});

test('PD-I01: only what says of itself that it is invented; a client that cannot know is not', () => {
  assert.deepEqual(told(every(30, 3, (index) => ({ mock: [true, false, null][index]! }))), [
    'PD-I01 strong 1',
  ]);
});

test('PD-I02: no accuracy, or eight fixes of which nothing ever moves', () => {
  assert.deepEqual(told(every(30, 3, () => ({ accuracy: null }))), ['PD-I02 weak 3']);
  assert.deepEqual(told(every(30, 3, (index) => ({ accuracy: index }))), ['PD-I02 weak 1']);
  const still = { accuracy: 5, altitude: 0, speed: 0 };
  assert.deepEqual(told(every(30, 7, () => still)), []);
  assert.deepEqual(told(every(30, 8, () => still)), ['PD-I02 weak 8']);
  assert.deepEqual(told(every(30, 8, (index) => ({ ...still, accuracy: index === 4 ? 6 : 5 }))), []);
  // Each phone by itself: another one that moves does not hide the one that never does.
  const other = every(30, 2, () => ({ device: 'other', accuracy: 9, altitude: 0, speed: 0 }));
  assert.deepEqual(told([...every(30, 8, () => still), ...other]), ['PD-I02 weak 8']);
});

test('PD-I03: within 200 m of where emulators stand', () => {
  const emulator = { latitude: 37.4219983, longitude: -122.084 };
  assert.deepEqual(told([fixAt({ ...emulator, latitude: emulator.latitude + 0.0017 }, NINE)]), [
    'PD-I03 strong 1',
  ]);
  assert.deepEqual(told([fixAt({ ...emulator, latitude: emulator.latitude + 0.0019 }, NINE)]), []);
  assert.deepEqual(told([fixAt({ latitude: 37.785834, longitude: -122.406417 }, NINE)]), ['PD-I03 strong 1']);
});

test('PD-I04: six fixes over three hours that agree to the last digit; repeated ones do not count', () => {
  const same = { latitude: SAMARINDA.latitude, longitude: SAMARINDA.longitude, accuracy: 12, altitude: 3 };
  assert.deepEqual(told(every(36, 6, () => same)), ['PD-I04 weak 6']);
  assert.deepEqual(told(every(60, 5, () => same)), []);
  assert.deepEqual(told(every(35, 6, () => same)), []);
  assert.deepEqual(told(every(36, 6, (index) => ({ ...same, altitude: index === 3 ? 4 : 3 }))), []);
  assert.deepEqual(told(every(36, 6, (index) => ({ ...same, repeated: index > 0 }))), []);
});

test('PD-I05: eight fixes of which four in five are rounded', () => {
  const rounded = (share: number) =>
    every(30, 10, (index) => (index < share ? { latitude: -0.5 - index / 1_000, longitude: 117.15 } : {}));
  assert.deepEqual(told(rounded(8)), ['PD-I05 weak 8']);
  assert.deepEqual(told(rounded(7)), []);
  assert.deepEqual(told(rounded(8).slice(0, 7)), []);
});

test('PD-I08: later than 48 hours', () => {
  const late = (seconds: number) => every(30, 1, () => ({ received: NINE + seconds }));
  assert.deepEqual(told(late(48 * 3_600)), []);
  assert.deepEqual(told(late(48 * 3_600 + 1)), ['PD-I08 weak 1']);
});

test('PD-I09: five copied fixes, or a device that somebody else uses', () => {
  const fixes = every(30, 6);
  const copied = (count: number) => ({ ...ALONE, copied: fixes.slice(0, count).map((each) => each.id) });
  assert.deepEqual(told(fixes, copied(4)), []);
  assert.deepEqual(told(fixes, copied(5)), ['PD-I09 medium 5']);
  assert.deepEqual(told(fixes, { ...ALONE, shared: ['phone'] }), ['PD-I09 medium 6']);
  assert.deepEqual(told(fixes, { ...ALONE, shared: ['other'] }), []);
});

test('PD-I10 and PD-I11: a device that is not the traveller’s, and one that is new within the trip', () => {
  for (const deviceFault of ['not-enrolled', 'bad-signature', 'broken-chain'] as const)
    assert.deepEqual(told(every(30, 2, (index) => (index === 0 ? { deviceFault } : {}))), [
      'PD-I10 medium 1',
    ]);
  assert.deepEqual(told(every(30, 2), { ...ALONE, enrolledWithin: 1 }), ['PD-I11 weak 2']);
});

test('PD-I12: one device, one moment, two places', () => {
  const [one] = every(30, 1);
  const twin = { ...one!, id: 'twin' };
  assert.deepEqual(told([one!, twin]), []);
  assert.deepEqual(told([one!, { ...twin, longitude: twin.longitude + 1e-6 }]), ['PD-I12 strong 2']);
  assert.deepEqual(told([one!, { ...twin, longitude: 117, device: 'other' }]), []);
});

test('only five rules make a fix worthless', () => {
  const code = (number: string) => ({
    code: `PD-I${number}` as const,
    strength: 'medium' as const,
    fixes: [number],
    numbers: {},
  });
  const all = Array.from({ length: 12 }, (_, index) => code(String(index + 1).padStart(2, '0')));
  assert.deepEqual([...worthless(all)], ['01', '03', '06', '10', '12']);
});
