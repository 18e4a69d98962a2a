import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../outcome.ts';
import { readKeptTable } from '../tables/read-table.ts';
import { cellText } from '../tables/table.ts';
import { writeXlsx } from '../tables/write-xlsx.ts';
import { atTheDoor } from './drop-personal.ts';
import { readKeyed } from './keyed-columns.ts';
import type { ImportColumns } from './kind.ts';

async function received(bytes: Buffer, dropsPersonal = true) {
  const file = await atTheDoor({ dropsPersonal }, bytes);
  assert.ok(!isRefusal(file));
  return file;
}

const text = (header: string) => ({ header, format: 'text' as const });
const NIK = '9972014508900001';

test('accounts of a bank and numbers of a person are in neither the rows nor the kept file, on no sheet', async () => {
  const bytes = await writeXlsx([
    {
      name: 'SP2D',
      columns: ['Nomor SP2D', 'NPWP Penyedia', 'No. Rekening', 'Kode Rekening', 'Uraian'].map(text),
      rows: [
        ['0001/LS', '01.234.567.8-901.000', '0012345678', '5.2.04.01.01.0005', 'Termin I'],
        ['0002/LS', '', '5.1.02.01.01.0024', '5.1.02.01.01.0024', NIK],
      ],
    },
    { name: 'Lain', columns: ['Uraian', 'NIK'].map(text), rows: [['Honor', NIK]] },
  ]);
  const file = await received(bytes);
  assert.deepEqual(file.dropped, ['NPWP Penyedia', 'No. Rekening', 'NIK / NPWP', 'NIK']);
  const kept = file.bytes.toString('utf8');
  for (const secret of ['01.234.567.8', '0012345678', NIK]) assert.ok(!kept.includes(secret), secret);
  const again = await readKeptTable(file.bytes, 'SP2D');
  assert.equal(file.table.format, 'json', 'what is kept is called what it is');
  assert.ok(!isRefusal(again));
  assert.deepEqual(again.rows, file.table.rows);
  // The number of a budget account under the same heading is no bank account.
  assert.deepEqual(again.rows.at(-1), {
    line: 3,
    cells: ['0002/LS', '', '5.1.02.01.01.0024', '5.1.02.01.01.0024', ''],
  });
});

test('a file that holds none of it, or that a kind needs whole, is kept byte for byte', async () => {
  const clean = Buffer.from('kode;nama;nilai\n1.03;Dinas;1.000\n');
  assert.equal((await received(clean)).bytes, clean);
  const people = Buffer.from(`nik;nama\n${NIK};Orang\n`);
  assert.equal((await received(people, false)).bytes, people);
  const json = JSON.stringify([
    { no_kontrak: '1', npwp_penyedia: '012345678901000', nip_ppk: '198001012005011003' },
  ]);
  const file = await received(Buffer.from(json));
  assert.deepEqual(file.dropped, ['npwp_penyedia', 'nip_ppk']);
  assert.ok(!file.bytes.includes('012345678901000') && !file.bytes.includes('198001012005011003'));
});

test('numbers of a keyed column give way to hashes, and nothing beside the kind’s own columns is kept', async () => {
  const phone = (cell: string) =>
    /^\d{6,}$/.test(cell) ? { value: `phone ${cell}`, shown: cell.slice(-4) } : null;
  const words = { id: '', en: '' };
  const columns = {
    name: { header: 'nama', type: 'text', required: true, example: 'Orang', explanation: words },
    phone: { header: 'telepon', type: 'text', example: '081200000000', explanation: words, keyed: phone },
  } as const satisfies ImportColumns;
  const door = (content: string) =>
    atTheDoor({ columns }, Buffer.from(content), undefined, (value) =>
      value.length.toString(16).padStart(64, 'a'),
    );
  const file = await door(
    'telepon rumah,081299998888,\nnama,telepon,catatan\nOrang,081200000000,\nSiti,081233334444,hp 081233334444\nBudi,salah,x\n',
  );
  assert.ok(!isRefusal(file));
  assert.deepEqual(file.dropped, ['telepon', 'catatan']);
  const [, , example, siti, budi] = file.table.rows;
  assert.deepEqual(example?.cells, ['Orang', '081200000000']);
  assert.deepEqual(readKeyed(cellText(siti?.cells[1])), { key: '12'.padStart(64, 'a'), shown: '4444' });
  assert.equal(readKeyed(cellText(budi?.cells[1])), undefined);
  const kept = file.bytes.toString('utf8');
  for (const secret of ['99998888', '33334444', 'salah']) assert.ok(!kept.includes(secret), secret);
  const unknown = await door('siapa,hp\nSiti,081233334444\n');
  assert.ok(isRefusal(unknown) && unknown.code === 'import-headings');
});
