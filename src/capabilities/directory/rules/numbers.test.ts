import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import { checkNip } from './nip.ts';
import { birthDateOf, nikWarnings, readNik, type NikFacts } from './nik.ts';
import { readPhone } from './phone.ts';

const rules = { today: plainDate('2026-11-22'), demo: false };
const FACTS: NikFacts = { province: '64', regency: '6472', year: '90', month: 1, day: 1, woman: false };
const two = (value: number) => String(value).padStart(2, '0');

const birth = fc.record({
  year: fc.integer({ min: 1960, max: 2000 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

test('every number that follows the structure is accepted, of PNS and of PPPK', () => {
  fc.assert(
    fc.property(
      birth,
      fc.integer({ min: 18, max: 25 }),
      fc.constantFrom(...range(1, 12), ...range(21, 29)),
      fc.constantFrom(1, 2),
      fc.integer({ min: 1, max: 999 }),
      (born, age, place, sex, serial) => {
        const nip = `${born.year}${two(born.month)}${two(born.day)}${born.year + age}${two(place)}${sex}${String(serial).padStart(3, '0')}`;
        assert.equal(checkNip(nip, rules), null);
      },
    ),
  );
});

test('slips are caught and name the digits', () => {
  assert.match(checkNip('19870230201001100', rules)?.id ?? '', /18 angka/);
  assert.match(checkNip('198702302010011001', rules)?.id ?? '', /tanggal lahir/);
  assert.match(checkNip('198702282010131001', rules)?.id ?? '', /bulan pengangkatan/);
  assert.match(checkNip('198702281990011001', rules)?.id ?? '', /Tahun pengangkatan/);
  assert.match(checkNip('198702282027011001', rules)?.id ?? '', /Tahun pengangkatan/);
  assert.match(checkNip('192002281987011001', rules)?.id ?? '', /Tahun pengangkatan/);
  assert.match(checkNip('198702282010013001', rules)?.id ?? '', /angka ke-15/);
  assert.equal(checkNip('198702282010011000', { ...rules, demo: true }), null);
  assert.ok(checkNip('198702282010011000', rules));
});

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
  const { today } = rules;
  assert.deepEqual(nikWarnings(facts, { born: '1990-01-01', woman: true }, today), []);
  assert.equal(nikWarnings(facts, { born: '1991-01-01', woman: false }, today).length, 2);
});

test('old regencies, days that no calendar has and minors are worth a second look', () => {
  const { today } = rules;
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
  const born = (year: string) => birthDateOf({ ...FACTS, year }, rules.today)?.slice(0, 4);
  assert.deepEqual(['90', '00', '09', '27', '26', '25', '10'].map(born), [
    '1990',
    '2000',
    '2009',
    '1927',
    '1926',
    '2025',
    '2010',
  ]);
  assert.equal(birthDateOf({ ...FACTS, day: 31, month: 2 }, rules.today), null);
});

test('all spellings of a number are the same number', () => {
  for (const typed of ['081234567890', '+62 812-3456-7890', '62812 3456 7890', '812 3456 7890']) {
    assert.equal(readPhone(typed).phone, '+6281234567890', typed);
  }
  for (const bad of ['085857557', 'telepon', '', '12']) assert.ok(readPhone(bad).refused, bad);
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
