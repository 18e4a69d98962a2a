import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '../outcome.ts';
import { keptTables } from './read-json.ts';
import { readKeptTable, readTable } from './read-table.ts';
import { cellText, LIMITS } from './table.ts';
import { makeZip, workbookParts } from './zip.fixture.ts';

async function read(text: string, sheet?: string) {
  const table = await readTable(Buffer.from(text), sheet);
  if (isRefusal(table)) assert.fail(table.message.id);
  return { ...table, rows: table.rows.map((row) => [row.line, ...row.cells.map(cellText)]) };
}

test('rows come from every shape in which services hand them out', async () => {
  const rows = [
    [1, 'kode', 'nilai', 'aktif'],
    [2, '1.01', '67.4', 'TRUE'],
    [3, '1.02', '', '', '', ''],
  ].map((row) => row.filter((cell, place) => place < 4));
  const objects = [
    { kode: '1.01', nilai: 67.4, aktif: true },
    { kode: '1.02', nilai: null },
  ];
  const expected = [rows[0], rows[1], [3, '1.02']];
  assert.deepEqual((await read(JSON.stringify(objects))).rows, expected);
  assert.deepEqual((await read(JSON.stringify({ count: 2, data: objects }))).rows, expected);
  assert.deepEqual((await read(objects.map((each) => JSON.stringify(each)).join('\n'))).rows, expected);
  assert.deepEqual((await read('\ufeff' + JSON.stringify(objects))).rows, expected);
  const arrays = JSON.stringify([['kode', 'nilai'], ['1.01', '67,4 Jt'], []]);
  assert.deepEqual((await read(arrays)).rows, [
    [1, 'kode', 'nilai'],
    [2, '1.01', '67,4 Jt'],
  ]);
  const several = await read(JSON.stringify({ kontrak: objects, spmk: [{ no: 1 }] }), 'spmk');
  assert.deepEqual(
    [several.sheets, several.sheet, several.rows],
    [
      ['kontrak', 'spmk'],
      'spmk',
      [
        [1, 'no'],
        [2, '1'],
      ],
    ],
  );
});

test('JSON without a list, cut short, or with digits lost is refused with its reason', async () => {
  const refused = async (text: string, limits = LIMITS) => {
    const table = await readTable(Buffer.from(text), undefined, limits);
    return isRefusal(table) ? table.code : table.rows.at(-1)!.cells;
  };
  assert.equal(await refused('{"a": {"b": 1}}'), 'wrong-file-type');
  assert.equal(await refused('[{"a": 1}, {"a": 2]'), 'damaged-file');
  assert.equal(await refused('[]'), 'empty-file');
  assert.equal(await refused('[{"a":1},{"a":2}]', { ...LIMITS, rows: 1 }), 'too-many-rows');
  assert.equal(await refused('[{"a":1,"b":2}]', { ...LIMITS, columns: 1 }), 'too-many-columns');
  assert.deepEqual(await refused('[{"nik": 6472011234567890123}]'), [
    { fault: 'digits-lost', text: '6472011234567890000' },
  ]);
});

test('what is kept of sheets is read back with its own lines and cells', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((each) => each + 0),
  );
  const row = fc.record({
    line: fc.integer({ min: 1, max: 1_000_000 }),
    cells: fc.array(cell, { minLength: 1, maxLength: 5 }),
  });
  return fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const written = [
        { name: 'satu', rows: [] },
        {
          name: 'dua',
          rows: rows.map((each) => ({ ...each, cells: each.cells.map((one) => (one === 0 ? 0 : one)) })),
        },
      ];
      const table = await readKeptTable(keptTables(written), 'dua');
      assert.ok(!isRefusal(table));
      assert.deepEqual(table.rows, written[1]!.rows);
      assert.deepEqual(table.sheets, ['satu', 'dua']);
    }),
    { numRuns: 50 },
  );
});

test('sheets as imports keep them are taken from where they are kept only', async () => {
  const sneaked = keptTables([{ name: 'x', rows: [{ line: 1, cells: ['kode'] }] }]);
  const outside = await readTable(sneaked);
  assert.ok(isRefusal(outside) && outside.status === 415);
  assert.ok(!isRefusal(await readKeptTable(sneaked)));
});

test('a formula has the value that it was last shown with; one that was never calculated is a fault of its cell', async () => {
  const sheet = `<row r="1"><c r="A1"><f>SUM(B1)</f><v>42</v></c><c r="B1"><f>SUM(C1)</f><v></v></c><c r="C1"><f>D1</f></c>
    <c r="D1" t="str"><f>""</f><v></v></c><c r="E1" s="1"><v>0.755</v></c></row>`;
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>';
  const table = await readTable(makeZip(workbookParts(sheet, styles)));
  assert.ok(!isRefusal(table));
  const fault = { fault: 'not-calculated', text: '' };
  assert.deepEqual(table.rows[0]!.cells, [42, fault, fault, '', '75.5%']);
});
