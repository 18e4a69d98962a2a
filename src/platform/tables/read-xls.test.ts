import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { CFB, utils, write, type BookType, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { isRefusal } from '../outcome.ts';
import { readTable } from './read-table.ts';
import { readXls } from './read-xls.ts';
import { LIMITS, TableError, type TableLimits } from './table.ts';
import { xlsTable } from './xls-table.ts';

const HEADS = ['kode', 'nama', 'pagu', 'tanggal'];

function book(rows: unknown[][], change: (sheet: WorkSheet, book: WorkBook) => void = () => {}): WorkBook {
  const made = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows);
  utils.book_append_sheet(made, sheet, 'Anggaran');
  change(sheet, made);
  return made;
}

const bytesOf = (made: WorkBook, bookType: BookType = 'biff8') =>
  write(made, { type: 'buffer', bookType, bookSST: bookType === 'biff8' }) as Buffer;

async function codeOf(bytes: Buffer, limits: TableLimits = LIMITS): Promise<string> {
  const answer = await readTable(bytes, undefined, limits);
  return isRefusal(answer) ? answer.code : 'read';
}

/** The same file with the stream of its sheets changed. */
function restreamed(bytes: Buffer, change: (stream: Buffer) => Buffer): Buffer {
  const parts = CFB.read(bytes, { type: 'buffer' });
  const stream = CFB.find(parts, 'Workbook')!;
  stream.content = change(Buffer.from(stream.content as Uint8Array));
  stream.size = stream.content.length;
  return CFB.write(parts, { type: 'buffer' }) as Buffer;
}

test('cells of an old workbook come as text, plain numbers, days, shares and faults, with the rows that it counts', async () => {
  const made = book([HEADS, [], ['1.01', 'Dinas Kés ꦲ', 1_500_000, 46_349.5]], (sheet) => {
    sheet['D3']!.z = 'dd mmmm yyyy hh:mm';
    sheet['E3'] = { t: 'n', v: 0.755, z: '0.0%' };
    sheet['F3'] = { t: 'b', v: true };
    sheet['G3'] = { t: 'e', v: 0x17 };
    sheet['H3'] = { t: 'n', v: Number('198001012005011001') };
    sheet['I3'] = { t: 'n', v: 3, f: '1+2' };
    sheet['!ref'] = 'A1:I3';
  });
  const table = await readTable(bytesOf(made));
  assert.ok(!isRefusal(table));
  assert.deepEqual([table.format, table.sheets, table.sheet], ['xls', ['Anggaran'], 'Anggaran']);
  assert.deepEqual(table.rows, [
    { line: 1, cells: HEADS },
    {
      line: 3,
      cells: [
        '1.01',
        'Dinas Kés ꦲ',
        1_500_000,
        '2026-11-23 12:00',
        '75.5%',
        'TRUE',
        { fault: 'error', text: '#REF!' },
        { fault: 'digits-lost', text: '198001012005011000' },
        3,
      ],
    },
  ]);
});

test('the first sheet that is shown is read, another by its name, and one that is not there is refused', async () => {
  const made = book([['tersembunyi']], (_, whole) => {
    utils.book_append_sheet(whole, utils.aoa_to_sheet([['terlihat']]), 'Data');
    whole.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  });
  const bytes = bytesOf(made);
  const [shown, asked, missing] = await Promise.all(
    [undefined, 'Anggaran', 'Lain'].map((sheet) => readTable(bytes, sheet)),
  );
  assert.ok(shown && asked && !isRefusal(shown) && !isRefusal(asked));
  assert.deepEqual([shown.sheet, shown.rows[0]!.cells[0]], ['Data', 'terlihat']);
  assert.equal(asked.rows[0]!.cells[0], 'tersembunyi');
  assert.ok(missing && isRefusal(missing) && missing.code === 'unknown-sheet');
});

test('Excel 95 is read too', async () => {
  const table = await readTable(bytesOf(book([HEADS, ['1.01', 'Dinas', 5, 'x']]), 'biff5'));
  assert.ok(!isRefusal(table));
  assert.deepEqual(table.rows[1]!.cells, ['1.01', 'Dinas', 5, 'x']);
});

test('more rows or columns than the limit, an empty one, and one with a password are refused', async () => {
  const few = { ...LIMITS, rows: 2, columns: 3 };
  assert.equal(await codeOf(bytesOf(book([[1], [2]])), few), 'read');
  assert.equal(await codeOf(bytesOf(book([[1], [2], [3]])), few), 'too-many-rows');
  assert.equal(await codeOf(bytesOf(book([[1, 2, 3, 4]])), few), 'too-many-columns');
  assert.equal(await codeOf(bytesOf(book([[]]))), 'empty-file');
  // FILEPASS (0x2F) after the first record: what follows is encrypted by RC4.
  const locked = restreamed(bytesOf(book([HEADS])), (stream) => {
    const first = 4 + stream.readUInt16LE(2);
    const pass = Buffer.alloc(4 + 54);
    pass.writeUInt16LE(0x2f, 0);
    pass.writeUInt16LE(54, 2);
    pass.writeUInt16LE(1, 4);
    pass.writeUInt16LE(1, 6);
    pass.writeUInt16LE(1, 8);
    return Buffer.concat([stream.subarray(0, first), pass, stream.subarray(first)]);
  });
  const refused = await readTable(locked);
  assert.ok(isRefusal(refused) && refused.status === 415, JSON.stringify(refused));
  assert.match(refused.message.id, /kata sandi/);
});

test('a text kept once and named by very many cells does not unpack to more than the limit', async () => {
  const long = 'x'.repeat(4_000);
  const bytes = bytesOf(book(Array.from({ length: 20 }, () => Array.from({ length: 50 }, () => long))));
  assert.ok(bytes.length < 100_000, String(bytes.length));
  assert.equal(await codeOf(bytes, { ...LIMITS, inflatedBytes: 2 ** 20 }), 'unpacks-too-large');
});

test('a workbook that is cut short or altered anywhere is read or refused, and never throws', (t) => {
  t.mock.method(console, 'error', () => {});
  const whole = bytesOf(book([HEADS, ['1.01', 'Dinas', 5, 'x']]));
  const tried = (bytes: Buffer) => {
    try {
      xlsTable(bytes, undefined, LIMITS);
    } catch (error) {
      assert.ok(error instanceof TableError, String(error));
    }
  };
  for (let length = 8; length < whole.length; length += 97) tried(whole.subarray(0, length));
  for (let at = 8; at < whole.length; at += 23) {
    const altered = Buffer.from(whole);
    altered[at] = altered[at]! ^ 0xff;
    tried(altered);
  }
});

test('a file that ends its thread, fills its memory or never comes to an end is refused, and the next is read', async () => {
  const bytes = bytesOf(book([HEADS]));
  const apart = (what: string, seconds = 30) =>
    readXls(Buffer.from(what), undefined, LIMITS, {
      script: new URL('./troubled-xls.worker.fixture.ts', import.meta.url),
      seconds,
      megabytes: 64,
    }).then(
      () => 'read',
      (error: TableError) => error.refusal.code,
    );
  assert.deepEqual(
    await Promise.all([apart('throw'), apart('exit'), apart('loop', 0.5), apart('fill'), codeOf(bytes)]),
    ['damaged-file', 'damaged-file', 'unpacks-too-large', 'unpacks-too-large', 'read'],
  );
});

/** The distribution's own Python has its packages, whatever else is first on the PATH. */
const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import xlwt']).status === 0,
);

const XLWT = `
import sys, datetime, xlwt
book = xlwt.Workbook(encoding='utf-8')
book.dates_1904 = sys.argv[1] == '1904'
book.add_sheet('Tersembunyi').visibility = 1
sheet = book.add_sheet('Anggaran é')
for column, head in enumerate(['kode', 'nama', 'pagu', 'tanggal']): sheet.write(0, column, head)
day = xlwt.easyxf(num_format_str='DD/MM/YYYY')
for row in range(1, 301):
    sheet.write(row, 0, '1.%02d' % row); sheet.write(row, 1, 'Dinas Kés ꦲ'); sheet.write(row, 2, 1000000.5 + row)
    sheet.write(row, 3, datetime.date(2026, 11, 23), day)
sheet.write(400, 0, xlwt.Formula('1+1'))
sheet.write_merge(401, 402, 0, 1, 'gabung')
book.save(sys.stdout.buffer)
`;

test(
  'a workbook that another program wrote is read as it is meant, whichever day its calendar begins with',
  { skip: python === undefined ? 'no xlwt (package python3-xlwt)' : false },
  async () => {
    for (const calendar of ['1900', '1904']) {
      const { stdout, stderr } = spawnSync(python!, ['-c', XLWT, calendar]);
      const table = await readTable(stdout);
      assert.ok(!isRefusal(table), stderr.toString());
      assert.deepEqual([table.sheets, table.sheet], [['Tersembunyi', 'Anggaran é'], 'Anggaran é']);
      assert.equal(table.rows.length, 302);
      assert.deepEqual(table.rows[300], {
        line: 301,
        cells: ['1.300', 'Dinas Kés ꦲ', 1_000_300.5, '2026-11-23'],
      });
      // It never calculates: a formula of it has no value.
      assert.deepEqual(table.rows.at(-1), { line: 402, cells: ['gabung'] });
    }
  },
);
