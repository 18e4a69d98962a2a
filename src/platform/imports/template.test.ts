import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { isRefusal } from '../outcome.ts';
import { readTable } from '../tables/read-table.ts';
import { cellText } from '../tables/table.ts';
import { things } from './imports.fixture.ts';
import { csvTemplate, xlsxTemplate } from './template.ts';

const expected = [
  ['kode', 'nip', 'sejak', 'harga', 'ukuran', 'catatan'],
  ['B-1', '198001012005011003', '2026-01-31', '1500000', 'kecil'],
];

test('both templates hold the headings and the example row', async () => {
  for (const bytes of [await xlsxTemplate(things, 'id'), await buffer(csvTemplate(things))]) {
    const table = await readTable(bytes);
    assert.ok(!isRefusal(table));
    assert.deepEqual(
      table.rows.map((row) => row.cells.map(cellText)),
      expected,
    );
  }
});

test('the workbook explains each column in the language of the reader, and offers the choices', async () => {
  for (const [locale, sheet, sentence] of [
    ['id', 'Petunjuk', 'Kode benda.'],
    ['en', 'Explanation', 'Code of the thing.'],
  ] as const) {
    const bytes = await xlsxTemplate(things, locale);
    const table = await readTable(bytes, sheet);
    assert.ok(!isRefusal(table));
    assert.equal(cellText(table.rows[1]!.cells[4]), sentence);
    const { sheets } = await readXlsx(bytes);
    assert.deepEqual(sheets[0]!.dataValidations?.[0]?.values, ['kecil', 'besar']);
  }
});

test('an NIP typed into a ready row of the workbook stays text', async () => {
  const { sheets } = await readXlsx(await xlsxTemplate(things, 'id'), { readStyles: true });
  assert.equal(sheets[0]!.cells?.get('500,1')?.style?.numFmt, '@');
  assert.equal(sheets[0]!.cells?.get('1,2')?.style?.numFmt, 'yyyy-mm-dd');
});
