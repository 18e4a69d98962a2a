import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPlainDate } from '../calendar/index.ts';
import { readField } from './fields.ts';
import type { ImportColumn } from './kind.ts';
import {
  readAmount,
  readDate,
  readDigits,
  readPercent,
  readRupiah,
  readWhole,
  roundedRupiah,
} from './values.ts';

test('a day is read however an office writes it', () => {
  for (const text of [
    '2026-11-05',
    '2026/11/5',
    '20261105',
    '5/11/2026',
    '05-11-2026',
    '5.11.2026',
    '5 November 2026',
    '5 Nopember 2026',
    '05 nov 2026',
    '5-Nov-2026',
    '2026-11-05 00:00',
    '2026-11-05T00:00:00Z',
    ' 5/11/2026 08.30 ',
  ]) {
    assert.equal(readDate(text), '2026-11-05', text);
  }
  for (const text of [
    '5/11/26',
    'November 2026',
    '2026',
    '5 Foo 2026',
    '46348',
    '',
    '11/2026/5',
    '1/2/3/2026',
  ]) {
    assert.equal(readDate(text), null, text);
  }
});

test('every day of the calendar is read from each of its spellings', () => {
  const day = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (iso) => {
      const [year, month, date] = iso.split('-') as [string, string, string];
      const named = new Intl.DateTimeFormat('id', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(iso));
      for (const text of [
        iso,
        `${date}/${month}/${year}`,
        `${Number(date)}-${Number(month)}-${year}`,
        `${year}${month}${date}`,
        named,
      ]) {
        assert.equal(readDate(text), iso, text);
      }
    }),
  );
});

test('a day that a program printed month first is read, and midnight in UTC stays the day that stands there', () => {
  fc.assert(
    fc.property(
      fc
        .date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((each) => each.toISOString().slice(0, 10)),
      fc.constantFrom('en', 'id'),
      (iso, locale) => {
        const part = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(iso));
        const name = part({ month: 'short' }).replace('.', '');
        const date = Number(iso.slice(8));
        for (const text of [
          `${name} ${date}, ${iso.slice(0, 4)}, 12:00:00AM`,
          `${name} ${date}, ${iso.slice(0, 4)}, 12:00:00\u202fAM`,
          `${name} ${date}, ${iso.slice(0, 4)}`,
          `${iso}T00:00:00.000Z`,
          `${iso}T00:00:00Z`,
          `${iso}T00:00:00+08:00`,
        ])
          assert.equal(readDate(text), iso, text);
      },
    ),
  );
  // Month and day in digits have two meanings.
  for (const text of ['07/03/2025 12:00:00 AM', 'Jul 2025', 'Foo 3, 2025', 'Jul 3 2025'])
    assert.equal(readDate(text), null, text);
});

test('a shortened amount is the amount that it stands for, or is refused where it may be two', () => {
  const units = [
    ['ribu', 3],
    ['rb', 3],
    ['Jt', 6],
    ['juta', 6],
    ['M', 9],
    ['miliar', 9],
    ['milyar', 9],
    ['T', 12],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(...units),
      fc.constantFrom(' ', '', '\u00a0', '\u202f'),
      (whole, hundredths, [unit, power], gap) => {
        const value = whole * 10 ** power + hundredths * 10 ** (power - 2);
        fc.pre(Number.isSafeInteger(value));
        const decimals = String(hundredths).padStart(2, '0');
        const grouped = new Intl.NumberFormat('id').format(whole);
        for (const text of [
          `${grouped},${decimals}${gap}${unit}`,
          `Rp${gap}${grouped},${decimals}${gap}${unit}`,
          `${whole}.${decimals} ${unit}`,
        ]) {
          assert.deepEqual(readAmount(text), { negative: false, whole: value, sen: 0 }, text);
        }
      },
    ),
  );
  assert.equal(readRupiah('67,4 Jt'), 67_400_000);
  assert.equal(readRupiah('5.066,23 M'), 5_066_230_000_000);
  assert.equal(readRupiah('5.066 M'), 5_066_000_000_000);
  assert.deepEqual(readAmount('Rp\u00a01.234.567,89'), { negative: false, whole: 1_234_567, sen: 89 });
  for (const text of ['1,234 M', '1.234,567 jt', '67,4 Jtt', '67,4 %', 'M', '1.5.0 Jt', '5,066.23 M'])
    assert.equal(readAmount(text), null, text);
});

test('books with hundredths are rounded, money that was taken back is below nothing, only where a column says so', () => {
  assert.equal(roundedRupiah(readAmount('(1.234.567,50)')!), -1_234_568);
  assert.equal(roundedRupiah(readAmount('-0,49')!), 0);
  assert.equal(roundedRupiah(readAmount(1_234_567.891)!), 1_234_568);
  assert.equal(roundedRupiah(readAmount(0.999)!), 1);
  assert.match(complaint({ type: 'rupiah' }, '1.234.567,89'), /pecahan rupiah/);
  assert.equal(complaint({ type: 'rupiah', rounds: true }, 'Rp 1.234.567,89'), 'diterima: 1234568');
  assert.match(complaint({ type: 'rupiah', rounds: true }, '-5'), /negatif/);
  assert.equal(complaint({ type: 'rupiah', signed: true }, '(5)'), 'diterima: -5');
  assert.match(complaint({ type: 'rupiah', signed: true }, '-5,25'), /pecahan/);
});

test('a part of a hundred is read with either sign between, and nothing beyond it', () => {
  for (const [text, value] of [
    ['75,5', 75.5],
    ['75.50 %', 75.5],
    ['0', 0],
    ['100%', 100],
    ['33.33333%', 33.33],
  ] as const)
    assert.equal(readPercent(text), value, text);
  for (const text of ['100,01', '-5', 'x', '1.234,5', '']) assert.equal(readPercent(text), null, text);
});

test('an amount is read from every spelling, and never as another amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), (amount) => {
      const grouped = new Intl.NumberFormat('id').format(amount);
      const english = new Intl.NumberFormat('en').format(amount);
      for (const text of [
        String(amount),
        grouped,
        english,
        `Rp ${grouped}`,
        `Rp.${grouped},00`,
        `rp${amount},-`,
        `IDR ${english}.00`,
        ` ${amount}.00 `,
      ]) {
        assert.equal(readRupiah(text), amount, text);
      }
      assert.equal(readRupiah(amount), amount);
      if (amount > 0) {
        for (const text of [`-${amount}`, `(${grouped})`, `Rp -${grouped}`, `-Rp ${grouped}`])
          assert.equal(readRupiah(text), 'negative', text);
      }
      assert.equal(readRupiah(`${grouped},50`), 'sen');
    }),
  );
  for (const text of ['', '-', 'nihil', '1.50', '12.34.567', '1,2,3', '1.500,5.0', '1e6', '１００', 'Rp']) {
    assert.notEqual(typeof readRupiah(text), 'number', text);
  }
  assert.equal(readRupiah(0.1 + 0.2), 'sen');
  assert.equal(readRupiah(1_500_000.0000000002), 1_500_000);
  assert.equal(readRupiah(-5), 'negative');
});

test('digits of an NIP are kept, whatever stands between them', () => {
  assert.equal(readDigits("'19800101 200501 1 003"), '198001012005011003');
  assert.equal(readDigits('01.234.567.8-901.000'), '012345678901000');
  assert.equal(readDigits('NIP 1980'), null);
  assert.equal(readWhole('1.200'), 1200);
  assert.equal(readWhole('1,2'), null);
  assert.equal(readWhole('99999999999999999999'), null);
});

function complaint(
  column: Partial<ImportColumn> & { type: ImportColumn['type'] },
  cell: Parameters<typeof readField>[1],
): string {
  const full = {
    header: 'x',
    example: '',
    explanation: { id: '', en: '' },
    choices: {},
    ...column,
  } as ImportColumn;
  const read = readField(full, cell, { line: 12, column: 2 });
  return 'refused' in read ? read.refused.id : `diterima: ${JSON.stringify(read.value)}`;
}

test('each refusal says what is wrong and the way out', () => {
  assert.match(complaint({ type: 'text', required: true }, ' '), /Wajib diisi/);
  assert.match(complaint({ type: 'text', max: 3 }, 'empat'), /5 karakter, paling banyak 3/);
  assert.match(complaint({ type: 'text' }, 'a\u0000'), /tidak dapat disimpan/);
  assert.match(complaint({ type: 'text' }, '\ud800'), /tidak dapat disimpan/);
  assert.match(complaint({ type: 'date' }, '30/02/2026'), /bukan tanggal yang ada/);
  assert.match(complaint({ type: 'rupiah' }, -5), /negatif/);
  assert.match(complaint({ type: 'rupiah' }, '2.000.000.000.000.000'), /paling banyak/);
  assert.match(complaint({ type: 'integer' }, 1.5), /bilangan bulat/);
  assert.match(complaint({ type: 'choice', choices: { a: ['satu'], b: ['dua'] } }, 'tiga'), /satu, dua/);
  assert.match(complaint({ type: 'number-id' }, '1,98001E+17'), /digit ke-16/);
  assert.match(
    complaint({ type: 'number-id' }, { fault: 'digits-lost', text: '1.98E+17' }),
    /format kolom menjadi Teks/,
  );
  assert.match(complaint({ type: 'text' }, { fault: 'error', text: '#REF!' }), /C12.*#REF!/);
  assert.match(
    complaint({ type: 'rupiah' }, { fault: 'not-calculated', text: '' }),
    /C12.*belum pernah dihitung/,
  );
  assert.match(complaint({ type: 'percent' }, '120'), /0 sampai 100/);
  assert.match(complaint({ type: 'text' }, { fault: 'too-long', text: 'x' }), /32\.767/);
});

test('what fits is taken: trimmed unless exact, choices by any spelling, empty as nothing', () => {
  assert.equal(complaint({ type: 'text' }, ' dua kata\u00a0'), 'diterima: "dua kata"');
  assert.equal(complaint({ type: 'text', exact: true }, ' apa adanya '), 'diterima: " apa adanya "');
  assert.equal(complaint({ type: 'text' }, 1.5), 'diterima: "1.5"');
  assert.equal(
    complaint({ type: 'choice', choices: { 'civil-servant': ['PNS'] } }, 'Civil servant'),
    'diterima: "civil-servant"',
  );
  assert.equal(
    complaint({ type: 'choice', choices: { 'civil-servant': ['PNS'] } }, ' p.n.s '),
    'diterima: "civil-servant"',
  );
  assert.equal(complaint({ type: 'date' }, ''), 'diterima: null');
  assert.equal(complaint({ type: 'date' }, undefined), 'diterima: null');
  assert.ok(isPlainDate('2024-02-29'));
});
