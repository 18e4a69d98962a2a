import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, type Refusal } from '../outcome.ts';
import { readTable } from './read-table.ts';
import { LIMITS, cellText, type Table } from './table.ts';
import { makeZip, workbookParts } from './zip.fixture.ts';

async function refusal(bytes: Buffer, limits = LIMITS): Promise<Refusal> {
  const answer = await readTable(bytes, undefined, limits);
  assert.ok(isRefusal(answer), 'it was read');
  return answer;
}

async function read(bytes: Buffer): Promise<Table> {
  const answer = await readTable(bytes);
  if (isRefusal(answer)) assert.fail(answer.message.id);
  return answer;
}

function lines(table: Table): [number, string[]][] {
  return table.rows.map((row) => [row.line, row.cells.map(cellText)]);
}

test('a file is known by its bytes, and what is no table is refused by its name', async () => {
  const cases: [Buffer, RegExp][] = [
    [Buffer.from('%PDF-1.7\n1 0 obj'), /PDF/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), /gambar/],
    [Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /Office lama/],
    [
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /kata sandi/,
    ],
    [Buffer.from('<html><body><table><tr><td>nip</td></tr></table>'), /halaman web/],
    [makeZip([{ name: 'a.txt', content: 'a' }]), /tidak berisi lembar kerja/],
    [makeZip([{ name: 'word/document.xml', content: '<a/>' }]), /Word/],
    [
      makeZip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<a/>' },
      ]),
      /OpenDocument/,
    ],
    [Buffer.from('nip;nama\u0000;x'), /bukan teks CSV/],
  ];
  for (const [bytes, pattern] of cases) {
    const answer = await refusal(bytes);
    assert.equal(answer.status, 415);
    assert.match(answer.message.id, pattern);
    assert.match(answer.message.id, /\.xlsx|CSV/);
  }
  assert.equal((await refusal(Buffer.alloc(0))).code, 'empty-file');
  assert.equal((await refusal(Buffer.from('\n;;\n'))).code, 'empty-file');
});

test('CSV is read with the delimiter and the encoding that it has', async () => {
  const expected: [number, string[]][] = [
    [1, ['kode', 'nama', 'jenis']],
    [3, ['1.01', 'Dinas Kés, "Baru"', 'dinas']],
  ];
  const text = (d: string) => `kode${d}nama${d}jenis\r\n\r\n1.01${d}"Dinas Kés, ""Baru"""${d}dinas\r\n`;
  for (const delimiter of [',', ';', '\t', '|']) {
    for (const bytes of [
      Buffer.from(text(delimiter)),
      Buffer.from(`\uFEFF${text(delimiter)}`),
      Buffer.from(`\uFEFF${text(delimiter)}`, 'utf16le'),
      Buffer.from(text(delimiter), 'latin1'),
      Buffer.from(text(delimiter).replaceAll('\r\n', '\r')),
    ]) {
      assert.deepEqual(lines(await read(bytes)), expected, `delimiter ${delimiter}`);
    }
  }
  const hinted = await read(Buffer.from('sep=|\na,a|b\n1,1|2\n'));
  assert.deepEqual(lines(hinted), [
    [2, ['a,a', 'b']],
    [3, ['1,1', '2']],
  ]);
});

test('a quotation mark that is never closed is refused with its row', async () => {
  const answer = await refusal(Buffer.from('a,b\n1,"dua\n3,4\n'));
  assert.equal(answer.code, 'open-quote');
  assert.match(answer.message.id, /baris 2/);
});

test('text kept from being a number or a formula comes without its wrapping', async () => {
  const table = await read(Buffer.from(`nip,catatan\n="0123",'=1+1\n'45,'biasa\n`));
  assert.deepEqual(lines(table).slice(1), [
    [2, ['0123', '=1+1']],
    [3, ["'45", "'biasa"]],
  ]);
});

test('cells of a workbook come as text, plain numbers, days, and faults', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="171" formatCode="&quot;day&quot;#,##0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
  const strings = '<si><t>satu</t></si><si><r><t>du</t></r><r><t>a</t></r><rPh><t>ph</t></rPh></si>';
  const sheet = `
    <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="str"><f>A1&amp;"x"</f><v>tiga_x000A_&lt;</v></c></row>
    <row><c><v>1500000</v></c><c><v>0.30000000000000004</v></c><c s="1"><v>46348</v></c><c s="2"><v>59.75</v></c><c s="3"><v>7</v></c></row>
    <row r="9"><c t="b"><v>1</v></c><c t="e"><f>#REF!A1</f><v>#REF!</v></c><c><v>1.9800101200501101E+17</v></c><c><v>1E-3</v></c><c s="1"/></row>
    <row r="10"><c r="GZ10" s="1"/></row>`;
  const table = await read(makeZip(workbookParts(sheet, styles, strings)));
  assert.deepEqual(table.sheets, ['Data']);
  assert.deepEqual(table.rows, [
    { line: 2, cells: ['satu', '', 'dua', 'tiga\n<'] },
    { line: 3, cells: [1_500_000, 0.30000000000000004, '2026-11-22', '1900-02-28 18:00', 7] },
    {
      line: 9,
      cells: [
        'TRUE',
        { fault: 'error', text: '#REF!' },
        { fault: 'digits-lost', text: '1.9800101200501101E+17' },
        0.001,
      ],
    },
  ]);
  assert.equal(cellText(table.rows[1]!.cells[1]), '0.3');
  assert.equal(cellText(table.rows[2]!.cells[3]), '0.001');
});

test('a workbook that unpacks to much more than it weighs is refused before it is unpacked', async () => {
  const parts = workbookParts('');
  const bomb = makeZip([
    ...parts.slice(0, -1),
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(210 * 1024 * 1024) },
  ]);
  assert.ok(bomb.length < 1024 * 1024);
  assert.equal((await refusal(bomb)).status, 413);
});

test('a workbook that hides its size is refused while it is unpacked', async () => {
  const zeros = Buffer.alloc(20 * 1024 * 1024, ' ');
  const parts = workbookParts('').slice(0, -1);
  for (const declaredSize of [1_000, 20 * 1024 * 1024]) {
    const bomb = makeZip([...parts, { name: 'xl/worksheets/sheet1.xml', content: zeros, declaredSize }]);
    assert.ok(['unpacks-too-large', 'damaged-file'].includes((await refusal(bomb)).code));
  }
});

test('an archive of very many files is refused before one of them is looked at', async () => {
  const small = Array.from({ length: 5_000 }, (_, n) => ({ name: `xl/media/${n}`, content: '' }));
  assert.equal((await refusal(makeZip([...workbookParts('<row/>'), ...small]))).code, 'too-many-files');
  assert.ok(
    !isRefusal(
      await readTable(
        makeZip([...workbookParts('<row><c t="str"><v>a</v></c></row>'), ...small.slice(0, 4_000)]),
      ),
    ),
  );
});

test('more rows or columns than the limit, and rows far to the right, are refused', async () => {
  const few = { ...LIMITS, rows: 2, columns: 3 };
  assert.equal((await refusal(Buffer.from('a\nb\nc\n'), few)).code, 'too-many-rows');
  assert.equal((await refusal(Buffer.from('a,b,c,d\n'), few)).code, 'too-many-columns');
  const sheet = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
  assert.equal((await refusal(makeZip(workbookParts(sheet)), few)).code, 'too-many-columns');
  const rows = '<row><c><v>1</v></c></row>'.repeat(3);
  assert.equal((await refusal(makeZip(workbookParts(rows)), few)).code, 'too-many-rows');
});

test('a cell longer than a cell can be is a fault of its row', async () => {
  const long = 'x'.repeat(40_000);
  for (const bytes of [
    Buffer.from(`a,b\n${long},1\n`),
    makeZip(workbookParts(`<row/><row><c t="inlineStr"><is><t>${long}</t></is></c></row>`)),
    makeZip(workbookParts('<row/><row><c t="s"><v>0</v></c></row>', '', `<si><t>${long}</t></si>`)),
  ]) {
    const table = await read(bytes);
    assert.deepEqual(table.rows.at(-1)?.cells[0], { fault: 'too-long', text: 'x'.repeat(100) });
  }
});

test('a document type with entities, and anything outside the file, are never read', async () => {
  const evil = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const parts = workbookParts('').map((each) =>
    each.name === 'xl/workbook.xml' ? { ...each, content: evil + each.content } : each,
  );
  assert.equal((await refusal(makeZip(parts))).code, 'damaged-file');
  assert.equal(
    (await refusal(makeZip(workbookParts('<row><c t="str"><v>&x;</v></c></row>')))).code,
    'damaged-file',
  );
});

test('a workbook that is cut short or altered anywhere is refused, and never throws', async () => {
  const whole = makeZip(workbookParts('<row><c t="str"><v>satu</v></c></row>'));
  for (let length = 4; length < whole.length; length += 7) {
    assert.ok(isRefusal(await readTable(whole.subarray(0, length))));
  }
  for (let at = 4; at < whole.length; at += 5) {
    const altered = Buffer.from(whole);
    altered[at] = altered[at]! ^ 0xff;
    await readTable(altered);
  }
});
