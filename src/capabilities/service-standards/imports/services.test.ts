import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Act, Government } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Database } from '../../../platform/database/index.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { asComplaint } from '../../../platform/imports/commit-import.ts';
import { importFile } from '../../../platform/imports/import-file.ts';
import { undoImport } from '../../../platform/imports/undo-import.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { twoAgencies } from '../services.fixture.ts';
import { listServices } from '../store/services.ts';
import { serviceColumns } from './service-columns.ts';
import { serviceImport } from './services.ts';

type Cells = Partial<Record<keyof typeof serviceColumns, string>>;

/** A row with what every service has, and what the test says. */
function line(cells: Cells): string {
  const usual: Cells = {
    agencyCode: '1',
    name: 'Kartu Keluarga',
    requirements: 'KK lama; Buku nikah',
    steps: 'Daftar; Terima',
    time: '3 hari kerja',
    workingDays: '3',
    feeKind: 'gratis',
    product: 'KK',
    basis: 'Perpres 96/2018',
    validFrom: '2026-01-02',
  };
  const row = { ...usual, ...cells };
  return Object.keys(serviceColumns)
    .map((field) => row[field as keyof Cells] ?? '')
    .map((cell) => `"${cell}"`)
    .join(',');
}

async function importing(db: Database, government: Government) {
  const folder = temporaryFolder('services');
  const files = diskFiles(join(folder, 'files'));
  const header = Object.values(serviceColumns).map((column) => column.header);
  const agencies = await db.asGovernment(government.id, (tx) => twoAgencies(tx, government.id));
  const everywhere = testAct(government, { roles: ['intake-officer'] });
  return {
    ...agencies,
    run: async (lines: string[], act: Act = everywhere) => {
      const path = join(folder, 'layanan.csv');
      await writeFile(path, [header.join(','), ...lines].join('\n'));
      const run = await importFile({ db, files }, act, serviceImport, { path }, () => {});
      if (isRefusal(run)) return [run.message.id];
      const complaints = (run.complaints ?? []).map((each) => asComplaint(serviceImport, each).field);
      return complaints.length > 0
        ? complaints
        : [run.totals!.new, run.totals!.changed, run.totals!.unchanged].map(String);
    },
    undo: () =>
      db.asGovernment(government.id, async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select id from import_run where status = 'committed' order by id desc limit 1`.execute(tx);
        return undoImport(tx, everywhere, serviceImport, rows[0]!.id);
      }),
    onDay: async (day: string) =>
      db.asGovernment(government.id, (tx) => listServices(tx, agencies.first, plainDate(day))),
  };
}

eachEngine(
  'services come, come again unchanged, change, and one import is undone',
  async ({ db }, government) => {
    const { run, undo, onDay } = await importing(db, government);
    const lines = [
      line({}),
      line({
        name: 'Surat Sehat',
        feeKind: 'satu biaya',
        fee: 'Rp 20.000',
        feeBasis: 'Perda 1/2024',
        workingDays: '',
        minutes: '45',
      }),
    ];
    assert.deepEqual(await run(lines), ['2', '0', '0']);
    assert.deepEqual(await run(lines), ['0', '0', '2']);
    const [card, health] = await onDay('2026-02-01');
    assert.deepEqual(card!.requirements, ['KK lama', 'Buku nikah']);
    assert.deepEqual([health!.fee, health!.timeAmount, health!.timeUnit], [20_000, 45, 'minutes']);
    const changed = [
      line({ name: 'KARTU KELUARGA', workingDays: '1', validFrom: '2026-07-01' }),
      line({ name: 'Surat Sehat', product: 'Surat', validFrom: '' }),
    ];
    assert.deepEqual(await run(changed), ['0', '2', '0']);
    assert.deepEqual(
      (await onDay('2026-06-30')).map((each) => each.timeAmount),
      [3, 3],
    );
    assert.deepEqual(
      (await onDay('2026-07-01')).map((each) => each.timeAmount),
      [1, 3],
    );
    assert.ok(!isRefusal(await undo()));
    const back = await onDay('2026-07-01');
    assert.deepEqual(
      back.map((each) => [each.name, each.timeAmount, each.product]),
      [
        ['Kartu Keluarga', 3, 'KK'],
        ['Surat Sehat', 45, 'KK'],
      ],
    );
  },
);

eachEngine(
  'what does not fit is named with its row and column, and nothing is saved',
  async ({ db }, government) => {
    const { run, onDay, second } = await importing(db, government);
    assert.deepEqual(
      await run([
        line({ agencyCode: '9' }),
        line({ name: 'Dua', feeKind: 'tarif' }),
        line({ name: 'Tiga', feeKind: 'satu biaya', feeBasis: 'Perda' }),
        line({ name: 'Empat', fee: '5000' }),
        line({ name: 'Lima', minutes: '5' }),
        line({ name: 'Enam', requirements: ';' }),
        line({ name: 'Tujuh' }),
        line({ name: 'tujuh ' }),
      ]).then((fields) => fields.map((each) => each.replace(' · ', ' '))),
      [
        'baris 2 kode_instansi',
        'baris 3 dasar_biaya',
        'baris 4 biaya',
        'baris 5 biaya',
        'baris 6 menit',
        'baris 7 persyaratan',
        'baris 9',
      ],
    );
    assert.deepEqual(await onDay('2026-07-01'), []);
    const officer = testAct(government, { grants: [{ role: 'complaint-officer', agencyIds: [second] }] });
    assert.deepEqual(await run([line({})], officer), ['baris 2 · kode_instansi']);
    assert.deepEqual(await run([line({ agencyCode: '1.1' })], officer), ['1', '0', '0']);
  },
);
