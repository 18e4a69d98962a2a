import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import { testAct } from '../../../platform/act.fixture.ts';
import { openBooks } from '../budget.fixture.ts';
import { packagesOfYear } from '../store/budget/packages.ts';
import { contractsOfYear } from '../store/contracts/contracts.ts';
import { stepsOf, versionsOf } from '../store/contracts/parts.ts';
import { eContractImport } from './e-contracts.ts';
import { importing } from './importing.fixture.ts';

const ABOUT = {
  tahun_anggaran: 2026,
  kd_satker_str: '1.03',
  nama_satker: 'Dinas Pekerjaan Umum',
  kd_tender: 10012345,
};
const NIK = '9972014508900001';
const contract = {
  ...ABOUT,
  nama_paket: 'Rehabilitasi jalan kota',
  no_kontrak: '027/01/PPK/2026',
  tgl_kontrak: '2026-03-02T00:00:00.000Z',
  tgl_kontrak_awal: null,
  tgl_kontrak_akhir: null,
  nip_ppk: '198001012005011003',
  nama_penyedia: 'CV Karya Contoh',
  npwp_penyedia: '01.234.567.8-901.000',
  nilai_kontrak: 1_137_500_000,
  jenis_kontrak: 'Harga Satuan',
  cara_pembayaran_kontrak: 'Termin',
};
const start = {
  ...ABOUT,
  no_spmk_spp: '600/S/01',
  tgl_spmk_spp: 'Mar 5, 2026, 12:00:00AM',
  tgl_mulai_pekerjaan: 'Mar 5, 2026, 12:00:00AM',
  tgl_selesai_pekerjaan: '',
  waktu_penyelesaian: '150  hari kelender',
};
const handover = {
  ...ABOUT,
  no_bast: 'BAST/7',
  tgl_bast: 'Jul 30, 2026, 12:00:00AM',
  progres_pekerjaan: 100,
  no_rekening: '0012345678',
  nik_direktur: NIK,
};

eachEngine(
  'contract, order to begin and handover come in three files: ends from the SPMK, doubled rows taken once, no personal number kept',
  async ({ db }, government) => {
    const { works } = await db.asGovernment(government.id, async (tx) => {
      await seedHolidays(tx, testAct(government));
      return openBooks(tx, government);
    });
    const file = importing(db, government);
    const own = async (tx: Tx) => (await contractsOfYear(tx, 2026, [works.id]))[0]!;
    const early = await file.check(eContractImport, JSON.stringify([start]));
    assert.match(early.complaints[0]!, /^baris 2 · no_kontrak: Kontrak untuk paket ini belum ada/);
    const signed = await file.save(eContractImport, JSON.stringify([contract, contract]));
    assert.deepEqual(signed.complaints, []);
    assert.deepEqual([signed.totals!.new, signed.totals!.merged], [1, 1]);
    assert.deepEqual(signed.run!.dropped, ['nip_ppk', 'npwp_penyedia']);
    await db.asGovernment(government.id, async (tx) => {
      const kept = await own(tx);
      assert.deepEqual(
        [kept.state, kept.signed_on, kept.end_on, kept.kind],
        ['signed', '2026-03-02', null, 'unit-price'],
      );
      const [bought] = await packagesOfYear(tx, 2026, [works.id]);
      assert.deepEqual([bought!.rup_code, bought!.id], ['SPSE 10012345', kept.package_id]);
    });
    const begun = await file.save(eContractImport, JSON.stringify({ count: 1, data: [start] }));
    assert.deepEqual([begun.complaints, begun.totals!.changed], [[], 1]);
    const done = await file.save(eContractImport, JSON.stringify([handover, handover]));
    assert.deepEqual([done.complaints, done.totals!.changed, done.totals!.merged], [[], 1, 1]);
    assert.ok(!(await file.files.read(government.id, done.run!.file_hash)).includes('0012345678'));
    await db.asGovernment(government.id, async (tx) => {
      const kept = await own(tx);
      assert.deepEqual(
        [kept.state, kept.start_on, kept.end_on, kept.handed_over_on, kept.percent],
        ['final', '2026-03-05', '2026-08-01', '2026-07-30', 100],
      );
      const steps = await stepsOf(tx, kept.id);
      assert.deepEqual(
        steps.map(({ step, doc_date, source }) => [step, doc_date, source]),
        [
          ['signed', '2026-03-02', 'import'],
          ['started', '2026-03-05', 'import'],
          ['handed-over', '2026-07-30', 'import'],
        ],
      );
      // What the paper says and when it came here are two things.
      assert.ok(steps.every((step) => step.recorded_at.startsWith('2026-11-23')));
      assert.ok(steps.every((step) => step.marks.includes('recorded-late')));
      assert.equal((await versionsOf(tx, kept.id)).length, 1);
    });
    const again = await file.check(eContractImport, JSON.stringify([{ ...contract, ...start, ...handover }]));
    assert.deepEqual([again.complaints, again.totals!.unchanged], [[], 1]);
    const other = { ...contract, kd_tender: 20054321, no_kontrak: '027/02/PPK/2026' };
    const gone = await file.check(eContractImport, JSON.stringify([other]));
    assert.deepEqual([gone.totals!.new, gone.gone], [1, ['SPSE 10012345 · Rehabilitasi jalan kota']]);
  },
);

eachEngine(
  'what cannot be told is refused by row: no end, a working day, a paper of tomorrow, no vendor',
  async ({ db }, government) => {
    await db.asGovernment(government.id, (tx) => openBooks(tx, government));
    const file = importing(db, government);
    const numbered = (kd_tender: number, rest: object) => ({
      ...contract,
      kd_tender,
      no_kontrak: `K/${kd_tender}`,
      ...rest,
    });
    const { complaints, totals } = await file.save(
      eContractImport,
      JSON.stringify([
        numbered(1, {}),
        numbered(2, { ...start, kd_tender: 2, waktu_penyelesaian: '' }),
        numbered(3, { ...start, kd_tender: 3, waktu_penyelesaian: '10 hari kerja' }),
        numbered(4, { tgl_kontrak: '2026-12-31' }),
        numbered(5, { nama_penyedia: '' }),
        numbered(6, { nilai_kontrak: '67,4 Jt', tgl_kontrak_akhir: '2026-06-30' }),
      ]),
    );
    assert.deepEqual(
      complaints.map((each) => each.slice(0, each.indexOf(':'))),
      [
        'baris 3 · tgl_selesai_pekerjaan',
        'baris 4 · tgl_selesai_pekerjaan',
        'baris 5 · tgl_kontrak',
        'baris 6 · nama_penyedia',
      ],
    );
    assert.equal(totals!.refused, 4);
  },
);
