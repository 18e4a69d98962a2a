import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { isRefusal } from '../outcome.ts';
import { NAUGHTY } from './naughty.fixture.ts';
import { readTable } from './read-table.ts';
import { cellText, type TableRow } from './table.ts';
import { writeCsv } from './write-csv.ts';
import type { ColumnToWrite, SheetToWrite } from './write-table.ts';
import { streamXlsx, writeXlsx } from './write-xlsx.ts';

const columns: ColumnToWrite[] = ['satu', 'dua', 'tiga'].map((header) => ({ header, format: 'text' }));

async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const table = await readTable(bytes);
  assert.ok(!isRefusal(table), JSON.stringify(table));
  return table.rows.map(texts);
}

function texts(row: TableRow): string[] {
  return columns.map((_, index) => cellText(row.cells[index]));
}

const cell = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.toWellFormed().replaceAll('\u0000', '')),
  fc.string({
    unit: fc.constantFrom('"', "'", '=', '-', ',', ';', '\t', '\r', '\n', ' ', '_', 'x', '0', '|'),
    maxLength: 8,
  }),
);
const table = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 })
  .map((rows) => rows.filter((row) => row.some((text) => text !== '')));

async function assertRoundTrip(
  rows: string[][],
  write: (sheet: SheetToWrite) => Promise<Buffer>,
): Promise<void> {
  const [header, ...back] = await rowsOf(await write({ name: 'Data', columns, rows }));
  assert.deepEqual(header, ['satu', 'dua', 'tiga']);
  assert.deepEqual(back, rows);
}

for (const delimiter of [',', ';'] as const) {
  test(`whatever is written as CSV with "${delimiter}" is read back unchanged`, async () => {
    await fc.assert(
      fc.asyncProperty(table, (rows) => assertRoundTrip(rows, (sheet) => buffer(writeCsv(sheet, delimiter)))),
      { numRuns: 300 },
    );
  });
}

test('whatever is written as a workbook at once is read back unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(table, (rows) => assertRoundTrip(rows, (sheet) => writeXlsx([sheet]))),
    { numRuns: 60 },
  );
});

test('whatever is written as a workbook in a stream is read back unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(table, (rows) => assertRoundTrip(rows, (sheet) => buffer(streamXlsx(sheet)))),
    { numRuns: 60 },
  );
});

test('no CSV field that we write begins like a formula, and every workbook cell of text is text', async () => {
  const rows = NAUGHTY.map((text) => [text]);
  const sheet = { name: 'Data', columns: [columns[0]!], rows };
  const csv = (await buffer(writeCsv(sheet))).toString().slice(1);
  for (const [field] of parseCsv(csv)) assert.doesNotMatch(String(field), /^\s*[=+\-@]|^[\t\r\n]/);
  for (const bytes of [await writeXlsx([sheet]), await buffer(streamXlsx(sheet))]) {
    const { sheets } = await readXlsx(bytes);
    for (const [value] of sheets[0]!.rows) assert.equal(typeof value, 'string');
    for (const found of sheets[0]!.cells?.values() ?? []) assert.equal(found.type, 'string');
  }
});

test('numbers and days are written as such, and days come back as days', async () => {
  const sheet: SheetToWrite = {
    name: 'Data',
    columns: [
      { header: 'nilai', format: 'rupiah' },
      { header: 'tanggal', format: 'date' },
      { header: 'nip', format: 'text' },
    ],
    rows: [
      [1_500_000, '2026-11-22', '198001012005011003'],
      [-5, '1945-08-17', null],
      [null, '1899-01-01', ''],
    ],
  };
  const expected = [
    ['nilai', 'tanggal', 'nip'],
    ['1500000', '2026-11-22', '198001012005011003'],
    ['-5', '1945-08-17', ''],
    ['', '1899-01-01', ''],
  ];
  assert.deepEqual(await rowsOf(await writeXlsx([sheet], 10)), expected);
  assert.deepEqual(await rowsOf(await buffer(streamXlsx(sheet))), expected);
  assert.deepEqual(await rowsOf(await buffer(writeCsv(sheet, ';'))), expected);
});
