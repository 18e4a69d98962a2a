import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, plainDate } from '../../../../platform/calendar/index.ts';
import { lastDay, readDuration } from './durations.ts';
import { mergeRows, type EContractRow } from './e-contract.ts';

test('a time for the work is read however it is misspelled, and working days are not calendar days', () => {
  for (const text of [
    '30 hari kalender',
    '30  hari kelender',
    '30 (tiga puluh) hari kalendar',
    '30 Hari',
    '30',
    '30\u00a0hari kalender',
  ])
    assert.deepEqual(readDuration(text), { count: 30, unit: 'day' }, text);
  assert.deepEqual(readDuration('150  hari kelender'), { count: 150, unit: 'day' });
  assert.deepEqual(readDuration('10 hari kerja'), { count: 10, unit: 'working-day' });
  assert.deepEqual(readDuration('4 (empat) bulan'), { count: 4, unit: 'month' });
  for (const text of [
    '',
    '0 hari',
    'tiga puluh hari',
    '30 HK',
    '30 hari setelah SPMK',
    '30-60 hari',
    '2 tahun',
  ])
    assert.equal(readDuration(text), null, text);
  assert.equal(lastDay(plainDate('2026-01-31'), { count: 1, unit: 'month' }), '2026-02-27');
  assert.equal(lastDay(plainDate('2026-01-31'), { count: 5, unit: 'working-day' }), null);
});

test('the first day of the work counts: so many days lie between first and last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 9_999 }), (after, count) => {
      const start = addDays(plainDate('2020-01-01'), after);
      assert.equal(daysBetween(start, lastDay(start, readDuration(`${count} hari`)!)!) + 1, count);
    }),
  );
});

const EMPTY: EContractRow = {
  year: 2026,
  tender: '10012345',
  title: null,
  awardNumber: null,
  awardDay: null,
  awardValue: null,
  number: null,
  signedOn: null,
  startOn: null,
  endOn: null,
  vendor: null,
  value: null,
  kind: null,
  work: null,
  payMode: null,
  startNumber: null,
  startDay: null,
  workFrom: null,
  workTo: null,
  duration: null,
  handoverNumber: null,
  handoverDay: null,
  progress: null,
};

test('rows of one contract are put together: an end that the contract does not say comes from the order to begin, else from the time', () => {
  const contract = {
    ...EMPTY,
    number: 'K1',
    signedOn: plainDate('2026-03-01'),
    kind: 'Gabungan Lumsum dan Harga Satuan',
    payMode: 'Termin',
    title: 'Rehabilitasi jalan',
  };
  const start = {
    ...EMPTY,
    startNumber: 'S1',
    startDay: plainDate('2026-03-05'),
    duration: '30 hari kelender',
  };
  const told = mergeRows([
    { line: 2, row: contract },
    { line: 9, row: start },
  ]);
  assert.deepEqual(
    [told.line, told.kind, told.payMode, told.work],
    [2, 'lump-sum-unit-price', 'instalments', 'works'],
  );
  assert.deepEqual([told.startOn, told.endOn], ['2026-03-05', '2026-04-03']);
  assert.equal(
    mergeRows([
      { line: 2, row: start },
      { line: 3, row: { ...EMPTY, workTo: plainDate('2026-05-01') } },
    ]).endOn,
    '2026-05-01',
  );
});

test('the same row again changes nothing, and a handover counts as one when all of the work is done', () => {
  const part = { ...EMPTY, handoverNumber: 'B1', handoverDay: plainDate('2026-04-01'), progress: 40 };
  const whole = { ...EMPTY, handoverNumber: 'B2', handoverDay: plainDate('2026-06-01'), progress: 100 };
  const once = mergeRows([part, whole].map((row, at) => ({ line: at + 2, row })));
  const twice = mergeRows([part, part, whole, whole].map((row, at) => ({ line: at + 2, row })));
  assert.deepEqual(twice, once);
  assert.deepEqual(
    [once.handedOver, once.progress],
    [
      { number: 'B2', day: '2026-06-01' },
      { percent: 100, day: '2026-06-01' },
    ],
  );
  assert.equal(mergeRows([{ line: 2, row: part }]).handedOver, null);
});
