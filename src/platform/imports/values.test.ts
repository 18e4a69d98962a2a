import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPlainDate } from '../calendar/index.ts';
import { readField } from './fields.ts';
import type { ImportColumn } from './kind.ts';
import { readDate, readDigits, readRupiah, readWhole } from './values.ts';

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
