import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from '../../../../platform/tables/write-xlsx.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { openBooks } from '../../budget.fixture.ts';
import { progressOfYear } from '../../store/budget/activity-progress.ts';
import { budgetImport } from '../budget.ts';
import { formImport } from '../forms.ts';
import { importing } from '../importing.fixture.ts';
import { gatherForms } from './gather-forms.ts';

type Value = string | number | null;
const ROAD = '1.03.10.2.01.0005';
const DRAIN = '1.03.10.2.01.0006';

/** A sheet as it is typed: the first row stands where `writeXlsx` has its headings. */
function sheet(name: string, rows: readonly (readonly Value[])[]) {
  const width = Math.max(...rows.map((row) => row.length));
  const wide = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return {
    name,
    columns: wide[0]!.map((cell) => ({ header: String(cell ?? ''), format: 'text' as const })),
    rows: wide.slice(1),
  };
}
/** The same as the reader hands it on. */
function read(name: string, rows: readonly (readonly Value[])[]) {
  return { name, rows: rows.map((row, at) => ({ line: at + 1, cells: row.map((cell) => cell ?? '') })) };
}

/** The form with its three rows of headings, merged over each other, its numbered columns and its sums. */
function month(title: string, rows: readonly (readonly Value[])[]): Value[][] {
  return [
    ['LAPORAN REALISASI FISIK DAN KEUANGAN'],
    [title],
    ['SKPD', ':', 'Dinas Pekerjaan Umum'],
    [
      'NO',
      'KODE',
      'URAIAN',
      'NILAI DPA',
      null,
      'KEUANGAN',
      null,
      null,
      null,
      null,
      null,
      'SISA',
      'FISIK',
      null,
      null,
      null,
      null,
    ],
    [
      null,
      null,
      null,
      'Rp',
      '%',
      'RENCANA',
      null,
      'REALISASI',
      null,
      null,
      'DEVIASI',
      null,
      'RENCANA',
      null,
      'REALISASI',
      null,
      'DEVIASI',
    ],
    [
      null,
      null,
      null,
      null,
      null,
      'Rp',
      '% KUM',
      'Rp',
      '% KUM',
      '% TTB',
      'KUM',
      null,
      'KUM',
      'TTB',
      'KUM',
      'TTB',
      'KUM',
    ],
    Array.from({ length: 17 }, (_, at) => at + 1),
    [1, '1.03.10', 'Program jalan', 1_800_000_000, 100, 0, 0, 999, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ...rows.map((row) => [...row]),
  ];
}
function line(code: string, realised: number, planned: string, percent: string): Value[] {
  return [
    1,
    code,
    'Sebuah pekerjaan',
    1,
    66,
    500,
    41,
    realised,
    25,
    16,
    -16,
    900,
    planned,
    '30',
    percent,
    '20',
    '-5',
  ];
}

const MONTHS = ['JAN', 'PEB', 'MAR', 'APR', 'MEI', 'JUN', 'JUL', 'AGT', 'SEP', 'OKT', 'NOP', 'DES'];
function kum(money: readonly Value[], work: readonly Value[], headed: string | null): Value[][] {
  return [
    ['REKAP KUMULATIF TAHUN 2026'],
    ['No', 'Uraian', headed, 'Jenis', null, ...MONTHS],
    [
      1,
      `${ROAD} Rencana teknis jalan`,
      1_200_000_000,
      'Keuangan',
      'Renc',
      ...Array.from({ length: 12 }, () => 50),
    ],
    [null, null, null, null, 'Real', ...money],
    [null, null, null, 'Fisik', 'Renc', ...Array.from({ length: 12 }, (_, at) => at * 8)],
    [null, null, null, null, 'Real', ...work],
  ];
}

test('headings over three rows are read by what stands above them; parts of a hundred of money are no money', () => {
  const rows = month('KEADAAN S.D. BULAN MEI 2026', [line(ROAD, 300_000_000, '40', '35,5')]);
  const found = gatherForms([read('RFK', rows)])!;
  assert.deepEqual(found.together[0]!.rows[1], {
    line: 2,
    cells: ['2026', '5', 'Dinas Pekerjaan Umum', ROAD, 300_000_000, '40', '35,5', ''],
    origin: { sheet: 'RFK', line: 9 },
  });
  assert.deepEqual(
    found.leftOut.map((each) => each.id),
    [
      'Lembar "RFK": 1 baris berangka tanpa kode sub kegiatan tidak dibaca, biasanya jumlah program (baris 8).',
    ],
  );
});

test('a sheet called by its office is of that office, one called by its month of that month', () => {
  const untitled = (rows: Value[][]) => rows.filter((_, at) => at !== 2);
  const one = untitled(month('BULAN MEI 2026', [line(ROAD, 1, '1', '1')]));
  const two = untitled(month('', [line(DRAIN, 2, '2', '2')]));
  const cells = (sheets: Parameters<typeof gatherForms>[0]) =>
    gatherForms(sheets)!.together.map(({ rows }) => rows[1]!.cells.slice(0, 4));
  assert.deepEqual(cells([read('Dinas Satu', one), read('NOP', two)]), [
    ['2026', '5', 'Dinas Satu', ROAD],
    ['2026', '11', '', DRAIN],
  ]);
});

test('the cumulative sheet of a year gives a row a month that has come, in rupiah or as parts of the ceiling', () => {
  const money = [10, 20, 30, null, 0, 0];
  const work = [5, 15, 25, 33, 0, 0];
  const cells = (rows: Value[][]) =>
    gatherForms([read('Kum', rows)])!
      .together[0]!.rows.slice(1)
      .map((row) => row.cells.slice(0, 7));
  assert.deepEqual(cells(kum(money, work, 'NILAI DPA')), [
    ['2026', '1', '', ROAD, 120_000_000, 0, 5],
    ['2026', '2', '', ROAD, 240_000_000, 8, 15],
    ['2026', '3', '', ROAD, 360_000_000, 16, 25],
    ['2026', '4', '', ROAD, '', 24, 33],
  ]);
  assert.equal(cells(kum([1_000_000, 2_000_000], work, null))[1]![4], 2_000_000);
  const poor = gatherForms([read('Kum', kum(money, work, null))])!;
  assert.match(poor.leftOut[0]!.id, /"Kum": keuangan ditulis dalam persen tanpa kolom pagu/);
  assert.equal(poor.together[0]!.rows[1]!.cells[4], '');
  // Not cumulative, as far as anybody can tell: not guessed.
  assert.equal(gatherForms([read('Bulanan', kum(money, work, null).slice(1))]), null);
});

test('a plain sheet, and rows that name their month themselves, are left to the matching of columns', () => {
  const heads = ['tahun', 'bulan', 'kode_skpd', 'kode_sub_kegiatan', 'realisasi_keuangan', 'fisik_realisasi'];
  assert.equal(gatherForms([read('Data', [heads, [2026, 5, '1.03', ROAD, 1, 1]])]), null);
  assert.equal(gatherForms([read('Data', [heads.slice(3), [ROAD, 1, 1]])]), null);
  assert.equal(gatherForms([read('Kosong', [])]), null);
});

eachEngine(
  'a workbook of months is read in one import, says by name what it leaves out, and names sheet and row of what is wrong',
  async ({ db }, government) => {
    const { works } = await db.asGovernment(government.id, (tx) => openBooks(tx, government));
    const file = importing(db, government);
    const codes = (code: string, ceiling: string) => `2026;1.03;${code};5.2.04.01.01.0005;${ceiling}`;
    const budget = [
      'tahun;kode_skpd;kode_sub_kegiatan;kode_rekening;pagu',
      codes(ROAD, '1200000000'),
      codes(DRAIN, '600000000'),
    ];
    await file.save(budgetImport, budget.join('\n'));
    const book = (...june: Value[][]) =>
      writeXlsx([
        sheet('Cover', [['Laporan'], ['Dinas Pekerjaan Umum']]),
        sheet('MEI', month('S.D. BULAN MEI 2026', [line(ROAD, 300_000_000, '40', '35,5')])),
        sheet('JUN', month('TAHUN 2026', june)),
        sheet('Kum', kum([10, 20], [5, 15], 'DPA')),
      ]);
    const wrong = await file.save(
      formImport,
      await book(line(ROAD, 1, '140', '45'), line('9.99.10.2.01.0001', 1, '1', '1')),
    );
    assert.deepEqual([wrong.totals!.refused, wrong.totals!.warnings, wrong.run!.status], [2, 4, 'checked']);
    assert.deepEqual(
      wrong.complaints.map((each) => each.slice(0, 60)),
      [
        'baris 0: Lembar yang tidak dibaca karena judul kolomnya tidak dikenal: "Cover". Bila',
        'baris 0: Lembar "Kum" tidak dibaca bersama lembar bulanan, supaya tidak terhitung dua',
        'baris 0: Lembar "MEI": 1 baris berangka tanpa kode sub kegiatan tidak dibaca, biasanya',
        'baris 0: Lembar "JUN": 1 baris berangka tanpa kode sub kegiatan tidak dibaca, biasanya',
        'baris 9 · rencana_fisik: Lembar "JUN": "140" bukan persen. T',
        'baris 10 · kode_sub_kegiatan: Lembar "JUN": Anggaran untuk instansi, sub',
      ].map((each) => each.slice(0, 60)),
    );
    const saved = await file.save(
      formImport,
      await book(line(ROAD, 420_000_000, '50', '45'), line(DRAIN, 5_000_000, '9', '8')),
    );
    assert.deepEqual([saved.run!.status, saved.totals!.new, saved.totals!.refused], ['committed', 3, 0]);
    assert.deepEqual(saved.run!.sheets, ['Semua lembar (2)', 'MEI', 'JUN', 'Kum', 'Cover']);
    await db.asGovernment(government.id, async (tx) => {
      const reports = await progressOfYear(tx, 2026, [works.id]);
      assert.deepEqual(
        reports.map((each) => [each.month, each.activity_code, each.realised, each.percent].join(' ')).sort(),
        [`5 ${ROAD} 300000000 35.5`, `6 ${ROAD} 420000000 45`, `6 ${DRAIN} 5000000 8`],
      );
    });
    const one = await file.save(formImport, await book(line(ROAD, 420_000_000, '50', '45')), 'Kum');
    assert.deepEqual([one.run!.sheet, one.totals!.read, one.complaints.length], ['Kum', 2, 2]);
    const ahead = 'tahun,bulan,kode_skpd,kode_sub_kegiatan,realisasi_fisik\n2026,12,1.03,1.03.10.2.01.0005,1';
    assert.match(
      (await file.check(formImport, ahead)).complaints[0]!,
      /^baris 2 · bulan: Bulan ini belum dimulai/,
    );
  },
);
