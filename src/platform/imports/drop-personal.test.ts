import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../outcome.ts';
import { readTable } from '../tables/read-table.ts';
import { writeXlsx } from '../tables/write-xlsx.ts';
import { atTheDoor } from './drop-personal.ts';

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
  const again = await readTable(file.bytes, 'SP2D');
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
