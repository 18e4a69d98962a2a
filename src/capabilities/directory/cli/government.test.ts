import assert from 'node:assert/strict';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { capabilities } from '../../../app/capabilities.ts';
import { openEmbeddedDatabase, type Database } from '../../../platform/database/index.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import type { Installation } from '../../../platform/installation.ts';
import { platformMigrations } from '../../../platform/migrations.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { insertGovernment, listGovernments, listHosts } from '../../../platform/tenancy.ts';
import { newId } from '../../../platform/ids.ts';
import { checkReadiness } from '../rules/checklist.ts';
import { readReadiness } from '../store/readiness.ts';
import { addGovernment, type SetUp } from './add-government.ts';
import { askAnswers, FIRST_HOLDERS, wrongAnswers, type Answers } from './answers.ts';
import { directoryCommands } from './commands.ts';

const SET_UP: SetUp = {
  capabilities: ['findings', 'clearance'],
  seeds: [],
  mail: () => false,
  wires: { announce: async () => {}, blockers: [], inbox: [], personal: [] },
};
const AGENCIES = 'kode,nama,kode_induk,jenis\n6.01,Inspektorat,,inspektorat\n1.01,Dinas Jalan,,dinas\n';
const PEOPLE = [
  'kode_pegawai,nip,nama,jenis_pegawai,kode_opd,jabatan,tmt',
  ...FIRST_HOLDERS.map(
    (role, index) => `P-${index},19850${index + 1}152010011007,Orang ${index},pns,6.01,${role},2020-01-01`,
  ),
].join('\n');

/** An installation of its own: the command refuses a database that holds a demo, as that of other tests does. */
async function withEmpty(work: (installation: Installation, folder: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder('government');
  let now = Temporal.Instant.from('2026-11-23T01:00:00Z');
  const db: Database = await openEmbeddedDatabase(null);
  try {
    await migrate(db, [...platformMigrations, ...capabilities.flatMap((each) => each.migrations)]);
    await writeFile(join(folder, 'opd.csv'), AGENCIES);
    await writeFile(join(folder, 'pegawai.csv'), PEOPLE);
    const folders = { data: folder, keys: join(folder, 'keys'), trail: join(folder, 'trail') };
    await work(
      {
        db,
        owner: db,
        files: diskFiles(join(folder, 'files')),
        folders,
        clock: () => (now = now.add({ milliseconds: 1 })),
        close: async () => {},
      },
      folder,
    );
  } finally {
    await db.close();
  }
}

function answersIn(folder: string): Answers {
  return {
    name: 'Kota Sungguhan',
    zone: 'Asia/Makassar',
    hosts: ['lurus.sungguhan.go.id'],
    arms: null,
    region: '64.72',
    agencies: join(folder, 'opd.csv'),
    people: join(folder, 'pegawai.csv'),
    holders: FIRST_HOLDERS.map((role, index) => ({ role, number: `P-${index}`, decree: `SK ${index}/2026` })),
    twin: true,
  };
}

test('a government is entered with everything it needs, and entering it again changes nothing', () =>
  withEmpty(async (installation, folder) => {
    const { db } = installation;
    const wrong = {
      ...answersIn(folder),
      holders: [{ role: 'inspektur' as const, number: 'nobody', decree: 'x' }],
    };
    await assert.rejects(
      addGovernment(installation, wrong, SET_UP, () => {}),
      /tidak ada pegawai bernomor nobody/,
    );
    const { government } = await addGovernment(installation, answersIn(folder), SET_UP, () => {});
    const again = await addGovernment(installation, answersIn(folder), SET_UP, () => {});
    assert.equal(again.government.id, government.id, 'it goes on where it stopped');
    assert.ok(
      again.done.includes('Peran: 0') && again.done.includes('Pegawai: 0 baru, 0 berubah, 6 sama'),
      again.done.join(),
    );
    const governments = await db.asInstallation(listGovernments);
    assert.deepEqual(
      governments.map((each) => each.practiceOf),
      [null, government.id],
    );
    assert.equal((await db.asInstallation(listHosts)).get('lurus.sungguhan.go.id'), government.id);
    const known = await db.asGovernment(government.id, (tx) =>
      readReadiness(tx, government.id, '2026-11-23' as never),
    );
    const missing = checkReadiness({ ...known, year: 2026, mail: false, server: false }).filter(
      (each) => each.done === false,
    );
    assert.deepEqual(
      missing.map((each) => each.name),
      ['arms', 'activation', 'holidays-next-year', 'rollout', 'mail', 'server'],
    );
    const [letters] = (await readdir(folder)).filter((name) => name.startsWith('surat-aktivasi'));
    assert.equal((await stat(join(folder, letters!))).mode & 0o777, 0o600);
  }));

test('the command prints the key and what is missing, and refuses a database with a demo city', () =>
  withEmpty(async (installation, folder) => {
    const [add, check] = directoryCommands(async () => installation, SET_UP);
    await writeFile(join(folder, 'jawaban.json'), JSON.stringify({ ...answersIn(folder), zone: 'WITA' }));
    const printed: string[] = [];
    const log = console.log;
    console.log = (line: string) => printed.push(line);
    try {
      await add!.run(['--answers', join(folder, 'jawaban.json'), '--no-twin', '--no-questions']);
      await check!.run(['--lang', 'en']);
    } finally {
      console.log = log;
    }
    const text = printed.join('\n');
    assert.match(text, /Kota Sungguhan/);
    assert.match(text, /lurus-trail\/[0-9a-f-]+\+[0-9a-f]{8}\+/, 'the public key of the trail');
    assert.match(text, /\[ \] Hari libur tahun depan: /);
    assert.match(text, /\[x\] Inspektur$/m);
    assert.match(text, /\[ \] Practice twin: /);

    const demo = {
      id: newId(),
      name: 'Kota Demo',
      zone: 'Asia/Jakarta' as const,
      practiceOf: null,
      demo: true,
    };
    await installation.db.asOwner((tx) =>
      insertGovernment(tx, { ...demo, hosts: [] }, '2026-01-01T00:00:00Z'),
    );
    await assert.rejects(
      addGovernment(installation, answersIn(folder), SET_UP, () => {}),
      /kota demo/,
    );
  }));

test('questions are asked for what is not given, and answers that cannot be used are told', async () => {
  const replies: Record<string, string> = { Zona: 'wit', Nama: 'Kabupaten Uji', NIP: '', Buat: 'tidak' };
  const asked: string[] = [];
  const answers = await askAnswers(
    async (question, fallback) => {
      asked.push(question);
      return replies[question.split(' ')[0]!] ?? fallback ?? '';
    },
    { arms: '/nowhere.png', hosts: ['bukan host!'] },
  );
  assert.deepEqual(
    [answers.name, answers.zone, answers.twin, answers.holders.length],
    ['Kabupaten Uji', 'Asia/Jayapura', false, 0],
  );
  assert.ok(
    !asked.some((each) => each.includes('lambang') && each.includes('PNG')),
    'what is given is not asked',
  );
  const wrong = await wrongAnswers({ ...answers, region: 'x' });
  assert.equal(wrong.length, 3, wrong.join('\n'));
});
