import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { utils, write, type CellObject } from '@e965/xlsx';
import type { Government } from '../../../platform/act.ts';
import type { Database } from '../../../platform/database/index.ts';
import { makeZip, workbookParts } from '../../../platform/tables/zip.fixture.ts';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import { openBooks } from '../budget.fixture.ts';
import { listLines } from '../store/budget/line-list.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { budgetImport } from './budget.ts';
import { importing } from './importing.fixture.ts';

// What offices really send. Each is taken rightly or refused with row and reason, and nothing is saved by halves.

let db: Database;
let government: Government;

before(async () => {
  const database = await embeddedDatabase();
  db = database.db;
  government = await newGovernment(database);
  await db.asGovernment(government.id, (tx) => openBooks(tx, government));
});
async function ceilings(): Promise<number[]> {
  const search = {
    year: 2026,
    agencyIds: null,
    activity: '',
    account: '',
    funding: '' as const,
    q: '',
    state: 'any' as const,
  };
  const until = { day: plainDate('2026-11-23'), months: 10 };
  const { rows } = await db.asGovernment(government.id, (tx) => listLines(tx, search, until, null));
  return rows.map((row) => row.ceiling);
}

const HEADS = ['tahun', 'kode_skpd', 'kode_sub_kegiatan', 'kode_rekening', 'pagu'];
const CODES = ['2026', '1.03', '1.03.10.2.01.0005', '5.2.04.01.01.0005'];
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
/** A workbook of one row whose amount is the cell given. */
function workbook(pagu: string): Buffer {
  const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`;
  return makeZip(workbookParts(row(1, HEADS.map(text).join('')) + row(2, CODES.map(text).join('') + pagu)));
}
const csv = (pagu: string) => Buffer.from(`${HEADS.join(';')}\n${CODES.join(';')};${pagu}\n`);

test('a formula is taken with its last value, and refused by row where it never had one', async () => {
  const file = importing(db, government);
  const refused = await file.save(budgetImport, workbook('<c><f>1000*1000</f><v></v></c>'));
  assert.match(refused.complaints[0]!, /^baris 2 · pagu: Sel E2 berisi rumus yang belum pernah dihitung/);
  const wrong = await file.save(budgetImport, workbook('<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>'));
  assert.match(wrong.complaints[0]!, /^baris 2 · pagu: Sel E2 berisi galat #DIV\/0!/);
  assert.deepEqual(await ceilings(), []);
  assert.equal(
    (await file.save(budgetImport, workbook('<c><f>1000*1000</f><v>1000000</v></c>'))).totals!.new,
    1,
  );
  assert.deepEqual(await ceilings(), [1_000_000]);
});

test('shortened amounts are the amounts that they stand for; what may be two is refused', async () => {
  const file = importing(db, government);
  for (const [spelled, amount] of [
    ['67,4 Jt', 67_400_000],
    ['5.066,23 M', 5_066_230_000_000],
    ['Rp\u00a01.234.567,89', 1_234_568],
  ] as const)
    assert.deepEqual((await file.check(budgetImport, csv(spelled))).totals!.sums, { ceiling: amount });
  assert.match(
    (await file.check(budgetImport, csv('1,234 M'))).complaints[0]!,
    /^baris 2 · pagu: "1,234 M" bukan nilai rupiah/,
  );
});

test('a workbook of Excel 97 is taken like any other, and its error cell refused by row', async () => {
  const file = importing(db, government);
  const old = (pagu: CellObject): Buffer => {
    const sheet = utils.aoa_to_sheet([HEADS, CODES]);
    sheet['E2'] = pagu;
    sheet['!ref'] = 'A1:E2';
    return write({ SheetNames: ['Pagu'], Sheets: { Pagu: sheet } }, { type: 'buffer', bookType: 'biff8' });
  };
  const wrong = await file.check(budgetImport, old({ t: 'e', v: 0x07 }));
  assert.match(wrong.complaints[0]!, /^baris 2 · pagu: Sel E2 berisi galat #DIV\/0!/);
  const right = await file.check(budgetImport, old({ t: 'n', v: 2_500_000, f: '2500*1000' }));
  assert.deepEqual(right.totals!.sums, { ceiling: 2_500_000 });
});

test('a damaged old workbook, one with a password and one that unpacks to a bomb are refused with the way out', async () => {
  const file = importing(db, government);
  const old = (stream: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(`${stream}\0`, 'utf16le'),
    ]);
  assert.match((await file.save(budgetImport, old('EncryptedPackage'))).refused!, /dilindungi kata sandi/);
  assert.match((await file.save(budgetImport, old('Workbook'))).refused!, /rusak/);
  const bomb = workbookParts('').map((part) =>
    part.name.endsWith('sheet1.xml') ? { ...part, content: '<x/>'.repeat(8_000_000) } : part,
  );
  assert.match((await file.save(budgetImport, makeZip(bomb))).refused!, /setelah dibuka/);
  const liar = workbookParts('').map((part) =>
    part.name.endsWith('sheet1.xml') ? { ...part, declaredSize: 4_000_000_000 } : part,
  );
  assert.match((await file.save(budgetImport, makeZip(liar))).refused!, /setelah dibuka/);
  // Of everything in this file only the one good workbook has left a line.
  assert.deepEqual(await ceilings(), [1_000_000]);
});
