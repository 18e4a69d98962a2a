import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, type Outcome } from '../outcome.ts';
import { readTable } from '../tables/read-table.ts';
import type { Table } from '../tables/table.ts';
import { things } from './imports.fixture.ts';
import { findHeader, labelsOf, proposeMapping } from './mapping.ts';
import { readRows, type ReadRows } from './read-rows.ts';

async function tableOf(text: string): Promise<Table> {
  const table = await readTable(Buffer.from(text));
  assert.ok(!isRefusal(table));
  return table;
}

async function rowsOf(text: string): Promise<Outcome<ReadRows>> {
  const table = await tableOf(text);
  const header = findHeader(things.columns, table.rows)!;
  return readRows(things, table, header.line, proposeMapping(things.columns, labelsOf(header)));
}

async function readable(text: string): Promise<ReadRows> {
  const rows = await rowsOf(text);
  if (isRefusal(rows)) assert.fail(rows.message.id);
  return rows;
}

test('headings are found below titles and matched whatever their case, spaces and signs', async () => {
  const table = await tableOf('PEMERINTAH KOTA;;\nDaftar Benda;;\n;;\nNo.;KD. ;Harga *\n1;B-7;"1.500,00"\n');
  const header = findHeader(things.columns, table.rows)!;
  assert.equal(header.line, 4);
  assert.deepEqual(proposeMapping(things.columns, labelsOf(header)), {
    code: 'KD.',
    owner: null,
    since: null,
    price: 'Harga *',
    size: null,
    note: null,
  });
});

test('headings without a name or with the same name can still be told apart', async () => {
  const table = await tableOf('kode,,nama,nama\nB-1,x,y,z\n');
  assert.deepEqual(labelsOf(table.rows[0]), ['kode', '(B)', 'nama', 'nama (2)']);
});

test('a saved mapping is taken when its headings are all there', () => {
  const saved = [
    { code: 'Kode Lama', price: null },
    { code: 'Nomor', price: 'Nilai' },
  ];
  assert.deepEqual(proposeMapping(things.columns, ['Nomor', 'kode', 'Nilai'], saved).code, 'Nomor');
  assert.deepEqual(proposeMapping(things.columns, ['kode', 'Nilai'], saved).code, 'kode');
});

test('rows come with their line, complaints with line and field, and sums over what could be read', async () => {
  const file = await readable(
    'kode;nip;harga;sejak\nB-1;1980;1.000;2026-01-01\n\nB-2;abc;2.000;2026-02-30\nB-1;;3.000;\n;;5;\n',
  );
  assert.deepEqual(
    file.rows.map((each) => [each.line, each.row.code, each.row.price]),
    [[2, 'B-1', 1000]],
  );
  assert.deepEqual(
    file.complaints.map((each) => [each.line, each.field]),
    [
      [4, 'owner'],
      [4, 'since'],
      [5, null],
      [6, 'code'],
    ],
  );
  assert.match(file.complaints[2]!.message.id, /Ganda: sama dengan baris 2/);
  assert.equal(file.read, 4);
  assert.deepEqual(file.sums, { price: 6005 });
});

test('the example row of the template is no row of data', async () => {
  const example = 'kode;nip;sejak;harga;ukuran;catatan\nB-1;198001012005011003;2026-01-31;1500000;kecil;\n';
  const alone = await rowsOf(example);
  assert.ok(isRefusal(alone));
  assert.equal(alone.code, 'import-no-rows');
  assert.equal((await readable(`${example}B-2;;;;;\n`)).read, 1);
});

test('a required column that is not matched is refused with its field', async () => {
  const rows = await rowsOf('nama;harga\nx;1\n');
  assert.ok(isRefusal(rows));
  assert.equal(rows.code, 'import-mapping');
  assert.deepEqual(
    rows.complaints.map((each) => each.field),
    ['mapping.code'],
  );
});
