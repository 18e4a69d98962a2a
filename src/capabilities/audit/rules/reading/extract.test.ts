import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentOf, pageOf } from './document.fixture.ts';
import { extractFields } from './extract.ts';
import type { Field, FieldName } from './field.ts';
import { inWords } from './words.ts';

const fieldsOf = (...args: Parameters<typeof pageOf>) => extractFields(documentOf([pageOf(...args)]));
const of = (fields: readonly Field[], name: FieldName) => fields.find((field) => field.name === name);
/** What nobody has to confirm. */
const passed = (fields: readonly Field[], name: FieldName) => {
  const field = of(fields, name);
  return field?.confirm === null ? field.value : undefined;
};

const RECEIPT = [
  'Nomor Bukti : 0123/KW/Vl1/2026',
  'Kode Rekening : 5.1.02.01.01.0024',
  'Sudah terima dari : Bendahara Pengeluaran Dinas Pendidikan',
  'Uang sejumlah : Rp 12.345.678,00',
  'Terbilang : dua belas juta tiga ratus empat puluh lima ribu',
  'enam ratus tujuh puluh delapan rupiah',
  'Untuk pembayaran belanja alat tulis kantor',
  'CV Karya Mandiri   NPWP : 01.234.567.8-901.000',
  'No. Rekening : 1234-01-000567-53-1 Bank Jabar',
  'Teladan, 12 Juli 2026',
];

test('a receipt gives its fields, each with its place and provenance', () => {
  const fields = fieldsOf(RECEIPT);
  for (const [name, value] of [
    ['amount', 12_345_678],
    [
      'amount-in-words',
      'dua belas juta tiga ratus empat puluh lima ribu enam ratus tujuh puluh delapan rupiah',
    ],
    ['date', '2026-07-12'],
    ['evidence-number', '0123/KW/VII/2026'],
    ['vendor-npwp', '0012345678901000'],
    ['account-code', '5.1.02.01.01.0024'],
    ['bank-account', '123401000567531'],
    ['bank', 'Bank Jabar'],
    ['vendor-name', 'CV Karya Mandiri'],
  ] as const)
    assert.equal(passed(fields, name), value, name);
  const amount = of(fields, 'amount')!;
  assert.deepEqual([amount.text, amount.page, amount.provenance], ['12.345.678,00', 1, 'ocr']);
  assert.ok(Math.abs(amount.box!.left - 0.19) < 0.001 && Math.abs(amount.box!.top - 3 / 60) < 0.001);
  assert.equal(of(fields, 'evidence-number')?.repaired, true);
  assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length);
});

test('every usual spelling of an amount passes with its words', () => {
  for (const figure of [
    'Rp 1.250.000,00',
    'Rp. 1,250,000',
    'Rp1.250.000,-',
    'Rp 1 250 000',
    'Rp 1250000',
    'Rp. 1. 250.000',
    '1.250.000',
    'IDR 1.250.000',
  ])
    assert.equal(
      passed(fieldsOf([`Uang sejumlah : ${figure}`, `Terbilang : ${inWords(1_250_000)} rupiah`]), 'amount'),
      1_250_000,
      figure,
    );
});

test('slips in digits are mended only towards what the words say', () => {
  const read = (figure: string, words: string) =>
    of(fieldsOf([`Jumlah uang : Rp ${figure}`, `Terbilang : ${words}`]), 'amount');
  for (const figure of ['1.25O.OOO', 'l.250.000', '1.250.000.00', '1.2S0.000,00']) {
    const field = read(figure, 'satu juta dua ratus lima puluh ribu rupiah');
    assert.deepEqual([field?.value, field?.repaired, field?.confirm], [1_250_000, true, null], figure);
    assert.notEqual(read(figure, 'satu juta dua ratus enam puluh ribu rupiah')?.confirm, null, figure);
  }
});

test('an amount without words, with others, or with several goes to a person', () => {
  const cases: [string, string[]][] = [
    ['no words', ['Uang sejumlah : Rp 500.000']],
    ['others', ['Uang sejumlah : Rp 500.000', 'Terbilang : enam ratus ribu rupiah']],
    ['unreadable', ['Uang sejumlah : Rp 500.000', 'Terbilang : lxxa rbtzz rbbu rupiah']],
    ['sen', ['Uang sejumlah : Rp 500.000,50', 'Terbilang : lima ratus ribu rupiah lima puluh sen']],
    [
      'several',
      ['Uang sejumlah : Rp 500.000', 'Uang sejumlah : Rp 600.000', 'Terbilang : lima ratus ribu rupiah'],
    ],
    [
      'line of a table',
      ['Uang sejumlah : Rp 700.000', 'Kertas Rp 500.000', 'Terbilang : lima ratus ribu rupiah'],
    ],
    ['words of two', ['Total Rp 500.000', 'Terbilang : lima ratus ribu rupiah', '(enam ratus ribu rupiah)']],
    ['words alone', ['Terbilang : lima ratus ribu rupiah']],
  ];
  for (const [name, lines] of cases) {
    assert.equal(passed(fieldsOf(lines), 'amount'), undefined, name);
    assert.equal(passed(fieldsOf(lines, 'pdf-text'), 'amount'), undefined, `${name}, PDF`);
  }
});

test('negative amounts, those above a trillion trillions and those in no spelling are none', () => {
  for (const figure of ['-500.000', '(500.000)', '9.999.999.999.999.999', '5.00.0', '012.000'])
    assert.equal(
      passed(fieldsOf([`Uang sejumlah : Rp ${figure}`, 'Terbilang : nol rupiah']), 'amount'),
      undefined,
      figure,
    );
  const most = fieldsOf(['Uang sejumlah : Rp 1.000.000.000.000.000', 'Terbilang : seribu triliun rupiah']);
  assert.equal(passed(most, 'amount'), 1e15);
});

test('whatever digits and words say, only what both say passes', () => {
  const sums = fc.integer({ min: 1_000, max: 999_999_999_999 });
  fc.assert(
    fc.property(sums, sums, fc.boolean(), (figure, words, alike) => {
      const said = alike ? figure : words;
      const grouped = new Intl.NumberFormat('id').format(figure);
      const value = passed(
        fieldsOf([`Uang sejumlah : Rp ${grouped}`, `Terbilang : ${inWords(said)} rupiah`]),
        'amount',
      );
      return value === (said === figure ? figure : undefined);
    }),
    { numRuns: 300 },
  );
});

test('of two receipts in one file a person says which is meant', () => {
  const receipt = (amount: number) => [
    `Uang sejumlah : Rp ${amount}`,
    `Terbilang : ${inWords(amount)} rupiah`,
  ];
  const pages = [pageOf(receipt(500_000)), pageOf(receipt(600_000), 'ocr', 0.9, 2)];
  assert.equal(passed(extractFields(documentOf(pages)), 'amount'), undefined);
  assert.equal(passed(extractFields(documentOf([pages[0]!, pages[0]!])), 'amount'), 500_000);
});

test('what was recognised with little certainty goes to a person, where the bound says', () => {
  const document = documentOf([pageOf(RECEIPT, 'ocr', 0.55)]);
  assert.equal(passed(extractFields(document), 'account-code'), undefined);
  assert.equal(passed(extractFields(document, 0.5), 'account-code'), '5.1.02.01.01.0024');
  assert.equal(
    passed(extractFields(document), 'amount'),
    12_345_678,
    'digits and words vouch for each other',
  );
});

test('a Roman month is mended; strokes that could be a number only by the day', () => {
  const number = (text: string, day: string) =>
    of(fieldsOf([`No. Bukti : ${text}`, `Teladan, ${day}`]), 'evidence-number')?.value;
  for (const [text, mended] of [
    ['12/KW/Il/2026', '12/KW/II/2026'],
    ['12/KW/V1/2026', '12/KW/VI/2026'],
    ['12/KW/X1I/2026', '12/KW/XII/2026'],
    ['12/KW/lV/2026', '12/KW/IV/2026'],
    ['12/KW/11/2026', '12/KW/11/2026'],
    ['11/KW/III/2026', '11/KW/III/2026'],
  ] as const)
    assert.equal(number(text, '3 Mei 2026'), mended, text);
  assert.equal(number('12/KW/11/2026', '3 Februari 2026'), '12/KW/II/2026');
});

test('days are read in words and digits, with slips, and none that the calendar lacks', () => {
  const day = (line: string) => of(fieldsOf([line]), 'date')?.value;
  assert.equal(day('Teladan, 3 Agustu5 2026'), '2026-08-03');
  assert.equal(day('Tanggal : 03-08-2026'), '2026-08-03');
  assert.equal(day('Tanggal 3/8/2026'), '2026-08-03');
  assert.equal(day('Teladan, 1l Nopember 2O26'), '2026-11-11');
  for (const no of ['31 Juni 2026', '30/02/2026', 'Jatuh tempo 3 Mei 2026', '3 Xxxxx 2026', '1.2.3.2026'])
    assert.equal(day(no), undefined, no);
  assert.equal(of(fieldsOf(['Tanggal SPK 1 Mei 2026', 'Teladan, 7 Mei 2026']), 'date')?.value, '2026-05-07');
});

test('a payment order gives its numbers, a proof of tax payment its NTPN', () => {
  const fields = fieldsOf(
    [
      'Nomor SP2D : 35.07/04.0/000123/LS/2026',
      'Nomor SPM: 00045/SPM-LS/2026',
      'NTPN : 1A2B3C4D5E6F7G8H',
      'Sub Kegiatan 5.02.01.2.06.0004',
      'NITKU 0012345678901000000001',
      'No. Invoice INV-2026/077',
    ],
    'pdf-text',
  );
  assert.equal(passed(fields, 'sp2d-number'), '35.07/04.0/000123/LS/2026');
  assert.equal(passed(fields, 'spm-number'), '00045/SPM-LS/2026');
  assert.equal(passed(fields, 'ntpn'), '1A2B3C4D5E6F7G8H');
  assert.equal(passed(fields, 'activity-code'), '5.02.01.2.06.0004');
  assert.equal(passed(fields, 'nitku'), '0012345678901000000001');
  assert.equal(passed(fields, 'invoice-number'), 'INV-2026/077');
});

test('no text whatever makes the reading of fields fail or hang', () => {
  const line = fc.string({
    unit: fc.constantFrom(...'Rp 1.,-/OlNPWPterbilangrupiah:()'.split('')),
    maxLength: 300,
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 100 })), { maxLength: 8 }), (lines) => {
      for (const field of extractFields(documentOf([pageOf(lines)], lines))) assert.equal(field.page, 1);
    }),
    { numRuns: 300 },
  );
});
