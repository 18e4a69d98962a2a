import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import { checkNip } from './nip.ts';
import { readPhone } from './phone.ts';

const rules = { today: plainDate('2026-11-22'), demo: false };
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

test('all spellings of a number are the same number', () => {
  for (const typed of ['081234567890', '+62 812-3456-7890', '62812 3456 7890', '812 3456 7890']) {
    assert.equal(readPhone(typed).phone, '+6281234567890', typed);
  }
  for (const bad of ['085857557', 'telepon', '', '12']) assert.ok(readPhone(bad).refused, bad);
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
