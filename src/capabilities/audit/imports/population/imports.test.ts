import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Government } from '../../../../platform/act.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { eachEngine, type TestDatabase } from '../../../../platform/test-database.ts';
import { agencyRow, personRow } from '../../../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertVendors } from '../../../directory/index.ts';
import { keepLines } from '../../actions/population/keep-lines.ts';
import { lookAboveStandard } from '../../actions/population/look-lines.ts';
import {
  lookPayeeAccounts,
  lookShellVendors,
  lookVendorEmployees,
} from '../../actions/population/look-vendors.ts';
import { questionOf } from '../../actions/population/question.fixture.ts';
import { askRule } from '../../actions/population/question.ts';
import { lineOf } from '../../rules/population/line.fixture.ts';
import { standardsOfItems } from '../../store/population/standard-prices.ts';
import { importing } from './importing.fixture.ts';
import { lineImport } from './lines.ts';
import { personKeyImport } from './person-keys.ts';
import { standardPriceImport } from './standard-prices.ts';
import { vendorFactsImport } from './vendors.ts';

const PERSON = personRow('197505052000031002', { nip: '197505052000031002' });
const PAID = {
  kode_instansi: '1.03',
  tanggal: '02/03/2026',
  nama_rekanan: 'CV Andai Jaya',
  nilai: '1.250.000',
};

async function prepared({ db }: TestDatabase, government: Government) {
  const agency = agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' });
  const person = { ...PERSON, id: newId() };
  const vendor = { id: newId(), name: 'PT Bukit Andai', taxNumber: null };
  await db.asGovernment(government.id, async (tx) => {
    await insertAgencies(tx, government.id, [agency]);
    await insertPeople(tx, government.id, [person]);
    await insertVendors(tx, government.id, [vendor]);
  });
  const rows = <T>(query: string) =>
    db.asGovernment(government.id, async (tx) => (await sql.raw<T>(query).execute(tx)).rows);
  return { file: importing(db, government), agency, person, vendor, rows };
}

/** Everything that the database and the folder of files hold of an import, as text. */
async function keptText(
  { db }: TestDatabase,
  government: Government,
  file: ReturnType<typeof importing>,
  hash: string,
) {
  const { rows } = await db.asGovernment(government.id, (tx) =>
    sql<{ all: string }>`
      select concat((select json_agg(r) from import_run r), (select json_agg(c) from import_change c), (select json_agg(l) from audit_line l),
        (select json_agg(v) from audit_vendor_facts v), (select json_agg(k) from audit_person_key k)) as all`.execute(
      tx,
    ),
  );
  return rows[0]!.all + (await file.files.read(government.id, hash)).toString('utf8');
}

eachEngine(
  'lines of a year come in, once, and are taken back; a wrong cell is named by row and column',
  async (database, government) => {
    const { file, person, vendor, agency, rows } = await prepared(database, government);
    const wrong = await file.check(
      lineImport,
      { ...PAID, kode_instansi: '9.99' },
      { ...PAID, tanggal: '', volume: 'dua', waktu_catat: 'pagi' },
      { ...PAID, rekening_penerima: '12' },
    );
    assert.deepEqual(
      wrong.complaints.map((each) => each.split(':')[0]),
      [
        'baris 2 · kode_instansi',
        'baris 3 · tahun',
        'baris 3 · volume',
        'baris 3 · waktu_catat',
        'baris 4 · rekening_penerima',
      ],
    );
    const lines = [
      {
        ...PAID,
        nip_penerima: '197505052000031002',
        rekening_penerima: '001-23-45678',
        volume: '2,5',
        waktu_catat: '2026-03-02 23:15',
      },
      { ...PAID, nama_rekanan: 'bukit andai', nilai: '(500.000)', nip_penerima: '197001011990011001' },
      // the same row twice: two payments, which a rule may call one
      PAID,
      PAID,
    ];
    const saved = await file.save(lineImport, ...lines);
    assert.deepEqual(
      [saved.totals?.new, saved.totals?.warnings, saved.totals?.sums],
      [4, 1, { amount: 3_250_000 }],
    );
    const kept = await rows<Record<string, unknown>>(
      `select agency_id, vendor_id, person_id, amount, quantity::float, entered_at, account_key is not null as keyed, year from audit_line order by reference`,
    );
    assert.equal(kept.length, 4);
    const full = kept.find((line) => line['person_id'] !== null);
    assert.deepEqual(full, {
      agency_id: agency.id,
      vendor_id: null,
      person_id: person.id,
      amount: 1_250_000,
      quantity: 2.5,
      entered_at: full?.['entered_at'],
      keyed: true,
      year: 2026,
    });
    assert.ok(kept.some((line) => line['vendor_id'] === vendor.id && line['amount'] === -500_000));

    const again = await file.save(lineImport, ...lines);
    assert.deepEqual([again.totals?.unchanged, again.totals?.new], [4, 0]);
    const text = await keptText(database, government, file, saved.run!.file_hash);
    assert.ok(!/00123456?78|001-23-45678/.test(text));
    const undone = await file.undo(lineImport, saved.run!.id);
    assert.ok(!isRefusal(undone));
    assert.deepEqual(await rows('select id from audit_line'), []);
  },
);

eachEngine(
  'evidence that a package has brought is not kept twice, whichever comes first',
  async (database, government) => {
    const { file, agency, rows } = await prepared(database, government);
    const row = { ...PAID, nomor_bukti: '0012/BKU', nilai: '3000' };
    const packaged = (reference: string, amount: number) =>
      lineOf({ reference, agencyId: agency.id, number: '0012/BKU', amount });
    await file.save(lineImport, row, { ...row, nilai: '4000' });
    await database.db.asGovernment(government.id, (tx) =>
      keepLines(tx, file.act, newId(), [packaged('p/1', 1_000), packaged('p/2', 2_000)]),
    );
    const amounts = () => rows<{ amount: number }>('select amount from audit_line order by amount');
    assert.deepEqual(
      (await amounts()).map((each) => each.amount),
      [1_000, 2_000, 4_000],
    );
    const again = await file.check(lineImport, row);
    assert.equal(again.totals?.unchanged, 1);
    assert.match(again.complaints.join('\n'), /baris 2 · nomor_bukti: Bukti ini sudah ada dari paket/);
    assert.equal((await amounts()).length, 3);
  },
);

eachEngine(
  'facts of vendors and keys of employees meet by keyed hashes; the numbers themselves are kept nowhere',
  async (database, government) => {
    const { file } = await prepared(database, government);
    const facts = {
      nama_rekanan: 'CV Andai Jaya',
      npwp: '01.234.567.8-901.000',
      tanggal_akta: '2026-02-01',
      telepon: '+62 812-3456-7890',
      rekening: '0099887766',
      alamat: 'Jl. Melati No. 07, RT 002/03',
      catatan_bebas: 'telepon 081234567890',
    };
    const bad = await file.check(vendorFactsImport, {
      ...facts,
      telepon: '12',
      daftar_hitam_mulai: '2026-03-01',
      daftar_hitam_sampai: '2026-02-01',
    });
    assert.deepEqual(
      bad.complaints.map((each) => each.split(':')[0]),
      ['baris 2 · telepon', 'baris 2 · daftar_hitam_sampai'],
    );
    const headless = await file.check(vendorFactsImport, { kolom: 'CV Andai', lain: '081234567890' });
    assert.match(headless.refused ?? '', /nama_rekanan/);

    const saved = await file.save(vendorFactsImport, facts, {
      nama_rekanan: 'CV Kembar',
      telepon: '0812 3456 7890',
    });
    assert.equal(saved.totals?.new, 2);
    assert.deepEqual(saved.run?.dropped, ['npwp', 'telepon', 'rekening', 'alamat', 'catatan_bebas']);
    const unknown = await file.check(
      personKeyImport,
      { nip: '111', telepon: '081234567890' },
      { nip: '197505052000031002' },
    );
    assert.deepEqual(
      unknown.complaints.map((each) => each.split(':')[0]),
      ['baris 2 · nip', 'baris 3'],
    );
    const keys = {
      nip: '197505052000031002',
      telepon: '6281234567890',
      alamat: 'jalan melati 7 rt 2 rw 3',
      rekening_keluarga: '0099887766',
    };
    const keyed = await file.save(personKeyImport, keys);
    assert.equal(keyed.totals?.new, 1);
    assert.equal((await file.save(personKeyImport, keys)).totals?.unchanged, 1);
    await file.save(
      lineImport,
      { ...PAID, rekening_penerima: '0099887766' },
      { ...PAID, nama_rekanan: 'CV Lain', rekening_penerima: '00-998 87766' },
    );

    const question = await questionOf(database.db, government);
    const employee = await askRule(lookVendorEmployees, question);
    const [match] = employee.found;
    assert.ok(match);
    const { shared } = match.data as {
      shared: { kind: string; last4: string | null; ofFamily: boolean }[];
    };
    assert.deepEqual(shared.map(({ kind, last4, ofFamily }) => `${kind} ${last4} ${ofFamily}`).toSorted(), [
      'account 7766 true',
      'address null false',
      'phone 7890 false',
    ]);
    const shell = await askRule(lookShellVendors, question);
    assert.match(shell.found[0]?.verdict.reason.id ?? '', /berbagi data dengan CV Kembar/);
    const payee = await askRule(lookPayeeAccounts, question);
    assert.equal(payee.found.length, 2);
    for (const done of [saved, keyed]) {
      const text = await keptText(database, government, file, done.run!.file_hash);
      for (const secret of ['8123456', '812-3456', '09988776', 'elati', '234.567', '1234567'])
        assert.ok(!text.includes(secret), secret);
    }
    assert.ok(!isRefusal(await file.undo(vendorFactsImport, saved.run!.id)));
  },
);

eachEngine(
  'standard prices come in, are corrected and taken back; what was paid is held against them',
  async (database, government) => {
    const { file } = await prepared(database, government);
    const price = {
      tahun: '2026',
      kode: 'SSH-1',
      uraian: 'Kertas A4, 80 gram',
      satuan: 'Rim',
      harga: '50.000',
      dasar: 'Perwali 1/2026',
    };
    const wrong = await file.check(
      standardPriceImport,
      { ...price, harga: '0' },
      { ...price, kode: '', uraian: 'meja' },
    );
    assert.deepEqual(
      wrong.complaints.map((each) => each.split(':')[0]),
      ['baris 2 · harga', 'baris 3 · kode'],
    );
    const before = await questionOf(database.db, government);
    assert.equal((await askRule(lookAboveStandard, before)).missing[0]?.field ?? '', 'standard');

    await file.save(standardPriceImport, price, { ...price, wilayah: 'Pulau', harga: '60.000' });
    await file.save(
      lineImport,
      { ...PAID, uraian: 'kertas A4 80 gram', satuan: 'rim', volume: '10', harga_satuan: '66.001' },
      { ...PAID, uraian: 'kertas A4 80 gram', satuan: 'rim', harga_satuan: '60.000' },
      { ...PAID, uraian: 'barang lain', kode_standar: 'SSH-1', harga_satuan: '60.001' },
    );
    const above = await askRule(lookAboveStandard, await questionOf(database.db, government));
    const risks = above.found.map(({ verdict }) => `${verdict.severity} ${verdict.moneyAtRisk}`);
    assert.deepEqual(risks.toSorted(), ['high 60010', 'medium 1']);
    const [found, none] = await database.db.asGovernment(government.id, (tx) =>
      standardsOfItems(tx, 2026, [
        { description: 'KERTAS a4 80-gram', unit: 'rim' },
        { description: 'Kertas A4 80 gram', unit: 'lembar' },
      ]),
    );
    assert.deepEqual([found?.price, found?.code, none], [60_000, 'SSH-1', null]);
    const corrected = await file.save(standardPriceImport, { ...price, harga: '55.000' });
    assert.deepEqual([corrected.totals?.changed, corrected.totals?.new], [1, 0]);
    const undone = await file.undo(standardPriceImport, corrected.run!.id);
    assert.ok(!isRefusal(undone) && undone.totals?.undone?.restored === 1);
  },
);
