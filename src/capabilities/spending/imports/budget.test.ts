import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { undoImport } from '../../../platform/imports/undo-import.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { keepRealisation } from '../actions/budget/keep-realisation.ts';
import { must, openBooks } from '../budget.fixture.ts';
import { sumAbsorption } from '../store/budget/absorption.ts';
import { keepNames, namesOf } from '../store/budget/codes.ts';
import { cashPlansOf, linesOfYear } from '../store/budget/lines.ts';
import { budgetImport } from './budget.ts';
import { cashPlanImport } from './cash-plans.ts';
import { formImport } from './forms.ts';
import { progressOfYear } from '../store/budget/activity-progress.ts';
import { writeXlsx } from '../../../platform/tables/write-xlsx.ts';
import { importing } from './importing.fixture.ts';
import { orderImport } from './orders.ts';

const HEAD =
  'Tahun;Kode SKPD;Nama SKPD;Kode Program;Nama Program;Kode Sub Kegiatan;Nama Sub Kegiatan;Kode Sumber Dana;Nama Sumber Dana;Kode Rekening;Nama Rekening;Kode Standar Harga;Pagu';
const road = (pagu: string, price = '1') =>
  `2026;1.03.0.00.0.00.01.0000;Dinas Pekerjaan Umum;1.03.10;Penyelenggaraan jalan;1.03.10.2.01.0005;Rehabilitasi jalan;1.1.01;Pendapatan Asli Daerah;5.2.04.01.01.0005;Belanja modal jalan;${price};${pagu}`;
const drain = (pagu: string) =>
  `2026;1.03;;1.03.10;;1.03.10.2.01.0006;Drainase;1.2.02;DAK Fisik;5.2.04.02.04.0001;Belanja modal drainase;9;${pagu}`;
const sheet = (...rows: string[]) => ['PEMERINTAH KOTA UJI', '', HEAD, ...rows].join('\n');
/** Any order that is always the same. */
const byText = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1);
const ALL = { year: 2026, agencyIds: null, activity: '', account: '', funding: '' as const };
const UNTIL = { day: plainDate('2026-11-23'), months: 10 };

eachEngine(
  'the budget sheet: priced items add up, what is missing later is marked and never deleted, and the import is taken back',
  async ({ db }, government) => {
    const { works, treasury } = await db.asGovernment(government.id, (tx) => openBooks(tx, government));
    const file = importing(db, government);
    const first = await file.save(
      budgetImport,
      sheet(road('700 Jt'), road('500.000.000', '2'), drain('Rp\u00a0600.000.000,00')),
    );
    assert.deepEqual(first.complaints, []);
    assert.deepEqual(
      [first.totals!.new, first.totals!.merged, first.totals!.sums, first.totals!.previous],
      [2, 1, { ceiling: 1_800_000_000 }, { ceiling: 0 }],
    );
    const lines = await db.asGovernment(government.id, (tx) => linesOfYear(tx, 2026, [works.id]));
    assert.deepEqual(lines.map((line) => [line.activity_code, line.funding_tag, line.ceiling]).sort(byText), [
      ['1.03.10.2.01.0005', 'own', 1_200_000_000],
      ['1.03.10.2.01.0006', 'physical-allocation', 600_000_000],
    ]);
    const names = await db.asGovernment(government.id, (tx) =>
      namesOf(tx, 2026, ['1.03.10', '5.2.04.01.01.0005']),
    );
    assert.equal(names.get('activity 1.03.10'), 'Penyelenggaraan jalan');
    // The sheet names no urusan and no kind of expenditure; a name of the government's own would stand before these.
    const common = await db.asGovernment(government.id, async (tx) => {
      const before = await namesOf(tx, 2026, ['1', '5.2']);
      await keepNames(tx, treasury, 2026, [{ kind: 'account', code: '5.2', name: 'BELANJA MODAL' }]);
      return [before, await namesOf(tx, 2026, ['1', '5.2'])];
    });
    assert.deepEqual(
      common.map((each) => [each.get('activity 1'), each.get('account 5.2'), each.size]),
      [
        ['Urusan wajib yang berkaitan dengan pelayanan dasar', 'Belanja modal', 2],
        ['Urusan wajib yang berkaitan dengan pelayanan dasar', 'BELANJA MODAL', 2],
      ],
    );
    assert.equal(names.get('account 5.2.04.01.01.0005'), 'Belanja modal jalan');
    assert.equal(
      (await file.check(budgetImport, sheet(road('1.200.000.000'), drain('600000000')))).totals!.unchanged,
      2,
    );

    await db.asGovernment(government.id, async (tx) => {
      const lineId = lines.find((line) => line.funding_tag === 'physical-allocation')!.id;
      const day = plainDate('2026-03-02');
      must(
        await keepRealisation(tx, treasury, {
          lineId,
          day,
          amount: 5_000_000,
          sp2dNumber: 'A',
          paymentId: null,
        }),
      );
    });
    const dry = await file.check(budgetImport, sheet(road('900.000.000')));
    assert.deepEqual(
      [dry.totals!.changed, dry.totals!.vanished, dry.totals!.previous],
      [1, 1, { ceiling: 1_800_000_000 }],
    );
    assert.match(dry.gone[0]!, /2026 1\.03 Dinas Pekerjaan Umum · 1\.03\.10\.2\.01\.0006 · .* · DAK Fisik/);
    const later = await file.save(budgetImport, sheet(road('900.000.000')));
    await db.asGovernment(government.id, async (tx) => {
      const now = await linesOfYear(tx, 2026, [works.id]);
      assert.deepEqual(
        now.map((line) => [line.ceiling, line.ceiling_original, line.vanished_at !== null]).sort(byText),
        [
          [600_000_000, 600_000_000, true],
          [900_000_000, 1_200_000_000, false],
        ],
      );
      const [whole] = await sumAbsorption(tx, ALL, UNTIL, 'all');
      assert.deepEqual([whole!.ceiling, whole!.realised], [900_000_000, 5_000_000]);
      assert.ok(!isRefusal(await undoImport(tx, file.act, budgetImport, later.run!.id)));
      const back = await linesOfYear(tx, 2026, [works.id]);
      assert.deepEqual(back.map((line) => [line.ceiling, line.vanished_at]).sort(byText), [
        [1_200_000_000, null],
        [600_000_000, null],
      ]);
    });
    const again = await file.save(budgetImport, sheet(road('900.000.000'), drain('600.000.000')));
    assert.deepEqual(
      [again.totals!.changed, again.totals!.unchanged, again.totals!.vanished],
      [1, 1, undefined],
    );
  },
);

eachEngine(
  'every row that is wrong is named with its column, and nothing is saved',
  async ({ db }, government) => {
    await db.asGovernment(government.id, (tx) => openBooks(tx, government));
    const file = importing(db, government);
    const rows = [
      road('1.000.000'),
      road('1.000.000').replace('1.03.10.2.01.0005', '1.03.10'),
      road('1.000.000').replace('5.2.04.01.01.0005', '4.1.01.01.01.0001'),
      drain('satu juta'),
      drain('1.000.000').replace('1.03;;', '9.99;Dinas Lain;'),
    ];
    const { complaints } = await file.save(budgetImport, sheet(...rows));
    assert.deepEqual(
      complaints.map((each) => each.slice(0, each.indexOf(':'))),
      ['baris 5 · kode_sub_kegiatan', 'baris 6 · kode_rekening', 'baris 7 · pagu', 'baris 8 · kode_skpd'],
    );
    const total = await db.asGovernment(government.id, (tx) => sumAbsorption(tx, ALL, UNTIL, 'all'));
    assert.equal(total[0]?.ceiling ?? 0, 0);
  },
);

eachEngine(
  'cash plans become versions, orders count once, a monthly form gives way to the list of orders',
  async ({ db }, government) => {
    const { works } = await db.asGovernment(government.id, (tx) => openBooks(tx, government));
    const file = importing(db, government);
    await file.save(budgetImport, sheet(road('1.200.000.000'), drain('600.000.000')));
    const line = '2026,1.03,1.03.10.2.01.0005,5.2.04.01.01.0005';
    const months = (each: number) => Array.from({ length: 12 }, () => each).join(',');
    const plan = (...rows: string[]) =>
      [
        `tahun,kode_skpd,kode_sub_kegiatan,kode_rekening,${Array.from({ length: 12 }, (_, at) => `bulan_${at + 1}`).join(',')}`,
        ...rows,
      ].join('\n');
    const above = await file.save(cashPlanImport, plan(`${line},${months(101_000_000)}`));
    assert.match(
      above.complaints[0]!,
      /^baris 2: Jumlah dua belas bulan Rp 1\.212\.000\.000 melebihi pagu Rp 1\.200\.000\.000/,
    );
    const below = await file.check(cashPlanImport, plan(`${line},${months(90_000_000)}`));
    assert.deepEqual([below.totals!.refused, below.totals!.complaints, below.totals!.warnings], [0, 0, 1]);
    assert.match(
      below.complaints[0]!,
      /^baris 2: .* Rp 1\.080\.000\.000, kurang Rp 120\.000\.000 dari pagu Rp 1\.200\.000\.000/,
    );
    const whole = await file.check(cashPlanImport, plan(`${line},${months(100_000_000)}`));
    assert.deepEqual([whole.totals!.warnings, whole.complaints], [undefined, []]);
    assert.equal((await file.save(cashPlanImport, plan(`${line},${months(90_000_000)}`))).totals!.new, 1);
    const next = await file.save(
      cashPlanImport,
      plan(`${line},${months(60_000_000)}`, `${line},${months(40_000_000)}`),
    );
    assert.deepEqual([next.totals!.changed, next.totals!.merged], [1, 1]);
    const [planned] = await db.asGovernment(government.id, (tx) => sumAbsorption(tx, ALL, UNTIL, 'all'));
    assert.equal(planned!.planned, 1_000_000_000);
    await db.asGovernment(government.id, async (tx) => {
      const [first] = await linesOfYear(tx, 2026, [works.id]);
      assert.deepEqual(
        (await cashPlansOf(tx, first!.id)).map((each) => each.version),
        [2, 1],
      );
    });

    const form = (realised: string, fisik: string) =>
      `tahun,bulan,kode_skpd,kode_sub_kegiatan,realisasi_keuangan,rencana_fisik,realisasi_fisik\n2026,5,1.03,1.03.10.2.01.0005,${realised},"40,5",${fisik}`;
    assert.equal((await file.save(formImport, form('300000000', '35%'))).totals!.new, 1);
    assert.equal((await file.save(formImport, form('320000000', '36%'))).totals!.changed, 1);
    const spent = async () =>
      (await db.asGovernment(government.id, (tx) => sumAbsorption(tx, ALL, UNTIL, 'all')))[0]!.realised;
    assert.equal(await spent(), 320_000_000);

    const orders = (...rows: string[]) =>
      [
        'nomor_sp2d;tanggal_sp2d;kode_skpd;kode_sub_kegiatan;kode_rekening;nilai;No Rekening Penerima',
        ...rows,
      ].join('\n');
    const order = (number: string, day: string, amount: string) =>
      `${number};${day};1.03;1.03.10.2.01.0005;5.2.04.01.01.0005;${amount};0012345678`;
    const saved = await file.save(
      orderImport,
      orders(
        order('1/LS', 'Mar 2, 2026, 12:00:00AM', '100.000.000,49'),
        order('2/LS', '2026-05-28T00:00:00Z', '250 Jt'),
        order('3/LS', '29/05/2026', '(10.000.000)'),
      ),
    );
    assert.deepEqual(saved.complaints, []);
    assert.deepEqual([saved.totals!.new, saved.totals!.vanished], [3, 1]);
    assert.match(saved.gone[0]!, /^RFK · 2026-05-31/);
    assert.deepEqual(saved.run!.dropped, ['No Rekening Penerima']);
    assert.ok(!(await file.files.read(government.id, saved.run!.file_hash)).includes('0012345678'));
    assert.equal(await spent(), 340_000_000);
    const twice = await file.check(
      orderImport,
      orders(order('1/LS', '2026-03-02', '1'), order('1/LS', '2026-03-02', '1')),
    );
    assert.match(twice.complaints[0]!, /baris 3: Ganda/);
    const fewer = await file.save(
      orderImport,
      orders(order('1/LS', '2026-03-02', '100000000'), order('3/LS', '29-05-2026', '-10000000')),
    );
    assert.deepEqual([fewer.totals!.unchanged, fewer.totals!.vanished], [2, 1]);
    assert.match(fewer.gone[0]!, /^2\/LS · 2026-05-28/);
    assert.equal(await spent(), 90_000_000);
  },
);

eachEngine(
  'a form of several sheets says office, month and year in its titles; each sheet is taken for itself',
  async ({ db }, government) => {
    const { works } = await db.asGovernment(government.id, (tx) => openBooks(tx, government));
    const file = importing(db, government);
    await file.save(budgetImport, sheet(road('1.200.000.000')));
    const month = (name: string, realised: number) => ({
      name,
      columns: [
        { header: 'LAPORAN REALISASI FISIK DAN KEUANGAN', format: 'text' as const },
        { header: '', format: 'text' as const },
        { header: '', format: 'text' as const },
      ],
      rows: [
        [`KEADAAN S.D. BULAN ${name} 2026`, null, null],
        ['SKPD : Dinas Pekerjaan Umum', null, null],
        ['Kode Sub Kegiatan', 'Realisasi Keuangan', 'Fisik Realisasi'],
        ['1.03.10.2.01.0005', realised, '35,5'],
      ],
    });
    const book = await writeXlsx([month('MEI', 300_000_000), month('JUNI', 420_000_000)]);
    for (const name of ['MEI', 'JUNI']) {
      const done = await file.save(formImport, book, name);
      assert.deepEqual([done.refused, done.complaints, done.totals?.new], [null, [], 1]);
    }
    await db.asGovernment(government.id, async (tx) => {
      const reports = await progressOfYear(tx, 2026, [works.id]);
      assert.deepEqual(reports.map((each) => [each.month, each.realised, each.percent]).sort(byText), [
        [5, 300_000_000, 35.5],
        [6, 420_000_000, 35.5],
      ]);
      assert.equal((await sumAbsorption(tx, ALL, UNTIL, 'all'))[0]!.realised, 420_000_000);
    });
  },
);
