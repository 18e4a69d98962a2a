import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPlainDate, plainDate } from '../calendar/index.ts';
import { birthDateOf, nikWarnings, readNik, type NikFacts } from './nik.ts';

const today = plainDate('2026-11-22');
const FACTS: NikFacts = { province: '64', regency: '6472', year: '90', month: 1, day: 1, woman: false };
const two = (value: number) => String(value).padStart(2, '0');

test('a NIK is read whatever the century, and women come with their own day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('11', '54', '64', '96'),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 9999 }),
      (province, day, month, year, woman, serial) => {
        const { facts } = readNik(
          `${province}7201${two(woman ? day + 40 : day)}${two(month)}${two(year)}${String(serial).padStart(4, '0')}`,
          { demo: false },
        );
        assert.deepEqual(facts, { province, regency: `${province}72`, year: two(year), month, day, woman });
      },
    ),
  );
});

test('a NIK is refused for what can never be, and only warned about otherwise', () => {
  for (const bad of [
    '647201010190000',
    '9972010101900001',
    '6472013201900001',
    '6472017201900001',
    '6472010113900001',
    '6472010101900000',
  ]) {
    assert.ok(readNik(bad, { demo: false }).refused, bad);
  }
  const { facts } = readNik('9972014101900001', { demo: true });
  assert.ok(facts);
  assert.deepEqual(nikWarnings(facts, { born: '1990-01-01', woman: true }, today), []);
  assert.equal(nikWarnings(facts, { born: '1991-01-01', woman: false }, today).length, 2);
});

test('old regencies, days that no calendar has and minors are worth a second look', () => {
  const asked = { born: null, woman: null };
  const told = (nik: string, born: string | null = null) =>
    nikWarnings(readNik(nik, { demo: false }).facts!, { ...asked, born }, today).map((each) =>
      each.id.slice(0, 12),
    );
  assert.deepEqual(told('6472010101900001'), []);
  assert.deepEqual(told('5403010101700001'), ['Kode kabupat']);
  assert.deepEqual(told('6405010101700001'), ['Kode kabupat']);
  assert.deepEqual(told('6472013102900001'), ['Tanggal lahi']);
  assert.deepEqual(told('6472012211090001', '2009-11-22'), []);
  assert.deepEqual(told('6472012311090001', '2009-11-23'), ['Menurut tang']);
});

test('the century is the later one that makes an adult of at most a hundred years', () => {
  const born = (year: string) => birthDateOf({ ...FACTS, year }, today)?.slice(0, 4);
  assert.deepEqual(['90', '00', '09', '27', '26', '25', '10'].map(born), [
    '1990',
    '2000',
    '2009',
    '1927',
    '1926',
    '2025',
    '2010',
  ]);
  assert.equal(birthDateOf({ ...FACTS, day: 31, month: 2 }, today), null);
});

test('days of birth exist in the calendar exactly when Temporal says so', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 28, max: 31 }),
      (year, month, day) => {
        const born = birthDateOf({ ...FACTS, year: two(year), month, day }, today);
        if (born !== null) assert.ok(isPlainDate(born));
        else {
          const days = ['19', '20'].map((century) => `${century}${two(year)}-${two(month)}-${two(day)}`);
          assert.ok(days.some((each) => !isPlainDate(each)));
        }
      },
    ),
  );
});
