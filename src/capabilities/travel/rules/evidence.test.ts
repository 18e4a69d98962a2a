import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import type { Fix } from './case.ts';
import { combined, independent, readFixes } from './evidence.ts';
import { ALONE, integrityFlags } from './integrity.ts';
import { areaOf } from './place.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { at, BALIKPAPAN, fixAt, JAKARTA, MONDAY, readingAt, SAMARINDA, tripOf } from './travel.fixture.ts';

const TRIP = tripOf({
  origin: SAMARINDA.code,
  destinations: [BALIKPAPAN.code],
  from: MONDAY,
  to: plainDate('2026-03-04'),
});
const land = embeddedGeography();
const read = (fixes: readonly Fix[], trip = TRIP) => {
  const flags = integrityFlags(fixes, { trip, passes: [] }, ALONE, DEFAULT_THRESHOLDS);
  return readFixes(fixes, trip, areaOf(trip, [], land), flags, land, DEFAULT_THRESHOLDS);
};
const NINE = at(MONDAY, '09:00');
const weight = (more: Partial<Fix>) => read([fixAt(SAMARINDA, NINE, more)])[0]?.weight;

test('what a fix is worth, by its source, its error and its age', () => {
  const web = { source: 'web', radius: '95', signed: true } as const;
  const lag = (seconds: number) => ({ received: NINE + seconds });
  assert.equal(weight({ ...web, accuracy: 200, ...lag(900) }), 0.95);
  assert.equal(weight({ ...web, accuracy: 201, ...lag(900) }), 0.85);
  assert.equal(weight({ ...web, accuracy: 200, ...lag(901) }), 0.85);
  assert.equal(weight({ ...web, accuracy: 1_000, ...lag(86_400) }), 0.85);
  assert.equal(weight({ ...web, accuracy: 1_001, ...lag(0) }), 0.4);
  assert.equal(weight({ ...web, accuracy: 200, ...lag(86_401) }), 0.7);
  assert.equal(weight({ ...web, signed: false, accuracy: 200 }), 0.7);
  // A phone's own radius holds 68 %: 285 m are 499 m.
  assert.equal(weight({ accuracy: 285 }), 0.7);
  assert.equal(weight({ accuracy: 286 }), 0.4);
  assert.equal(weight({ accuracy: 2_857 }), 0.4);
  assert.equal(weight({ accuracy: 2_858 }), 0.2);
  assert.equal(weight({ accuracy: 15, ...lag(48 * 3_600) }), 0.7);
  assert.equal(weight({ accuracy: 15, ...lag(48 * 3_600 + 1) }), 0.2);
});

test('worth nothing: without an accuracy, invented, of a foreign device, or after the account was handed in', () => {
  assert.equal(weight({ accuracy: null }), undefined);
  assert.equal(weight({ accuracy: 0 }), undefined);
  assert.equal(weight({ mock: true }), 0);
  assert.equal(weight({ deviceFault: 'bad-signature' }), 0);
  const submitted = { ...TRIP, submitted: NINE + 60 };
  assert.equal(read([fixAt(SAMARINDA, NINE, { received: NINE + 60 })], submitted)[0]!.weight, 0.7);
  assert.equal(read([fixAt(SAMARINDA, NINE, { received: NINE + 61 })], submitted)[0]!.weight, 0);
});

test('who may accuse: exact to a kilometre, weighty, on a day of the device on which no rule of force spoke', () => {
  const accuses = (fixes: Fix[]) => read(fixes).map((each) => each.mayAccuse);
  const web = { source: 'web', radius: '95', signed: true } as const;
  assert.deepEqual(accuses([fixAt(SAMARINDA, NINE, { ...web, accuracy: 1_000 })]), [true]);
  assert.deepEqual(accuses([fixAt(SAMARINDA, NINE, { accuracy: 286 })]), [false]);
  const plain = fixAt(SAMARINDA, NINE);
  const mock = (more: Partial<Fix>) => fixAt(SAMARINDA, NINE + 3_600, { mock: true, ...more });
  assert.deepEqual(accuses([plain, mock({})]), [false, false]);
  assert.deepEqual(
    accuses([plain, mock({ accuracy: null })]),
    [false],
    'an invented fix without an accuracy counts too',
  );
  assert.deepEqual(accuses([plain, mock({ device: 'other' })]), [true, false]);
  assert.deepEqual(accuses([plain, { ...mock({}), at: NINE + 86_400 }]), [true, false]);
});

test('on a day on which a medium sign speaks, positions keep their weight and accuse nobody', () => {
  const fixes = Array.from({ length: 5 }, (_, hour) => fixAt(SAMARINDA, NINE + hour * 3_600));
  const copied = { ...ALONE, copied: fixes.slice(1).map((each) => each.id) };
  const judged = (around: typeof ALONE) => {
    const flags = integrityFlags(fixes, { trip: TRIP, passes: [] }, around, DEFAULT_THRESHOLDS);
    return readFixes(fixes, TRIP, areaOf(TRIP, [], land), flags, land, DEFAULT_THRESHOLDS).map(
      ({ weight: worth, mayAccuse }) => [worth, mayAccuse],
    );
  };
  assert.deepEqual(judged(copied), Array(5).fill([0.7, true]), 'four are a coincidence');
  const five = { ...copied, copied: fixes.map((each) => each.id) };
  assert.deepEqual(judged(five), Array(5).fill([0.7, false]));
});

test('a day is a day by the clock on the wall where the fix lies', () => {
  // 16:30 UTC is half past midnight in Samarinda, and half past eleven in the evening in Jakarta.
  const late = at('2026-03-02', '16:30', 0);
  assert.equal(read([fixAt(SAMARINDA, late)])[0]!.day, '2026-03-03');
  assert.equal(read([fixAt(JAKARTA, late)])[0]!.day, '2026-03-02');
  assert.equal(
    read([fixAt({ latitude: -2, longitude: 118.5 }, late)])[0]!.day,
    '2026-03-03',
    'at sea: as at the destination',
  );
});

test('half an hour apart, three of one source, the weightiest first', () => {
  const times = (readings: ReturnType<typeof readingAt>[]) =>
    independent(readings, DEFAULT_THRESHOLDS).map((each) => Math.round(each.hour * 60));
  const at9 = readingAt('there', MONDAY, '09:00');
  assert.deepEqual(times([at9, readingAt('there', MONDAY, '09:29')]), [540]);
  assert.deepEqual(times([at9, readingAt('there', MONDAY, '09:30')]), [540, 570]);
  assert.deepEqual(times([at9, readingAt('there', MONDAY, '09:29', { weight: 0.95 })]), [569]);
  const many = ['09:00', '10:00', '11:00', '12:00'].map((time) => readingAt('there', MONDAY, time));
  assert.deepEqual(times(many), [540, 600, 660]);
  const own = readingAt('there', MONDAY, '13:00');
  assert.equal(times([...many, { ...own, fix: { ...own.fix, source: 'web' } }]).length, 4);
});

test('three of 0.7 or one of 0.95 reach 0.95, two of 0.7 do not', () => {
  assert.ok(combined([0.7, 0.7, 0.7]) >= 0.95);
  assert.ok(combined([0.7, 0.7]) < 0.95);
  assert.ok(combined([0.95]) >= 0.95 - 1e-9);
  assert.equal(combined([]), 0);
});
