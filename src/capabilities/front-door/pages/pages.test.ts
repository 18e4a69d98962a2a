import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Environment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { testAct } from '../../../platform/act.fixture.ts';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import { INLINE, travelling, visitor } from '../../complaints/pages/visitor.fixture.ts';
import { agencyRow } from '../../directory/directory.fixture.ts';
import { insertAgencies, insertRollout } from '../../directory/index.ts';
import { newId } from '../../../platform/ids.ts';
import { addService } from '../../service-standards/actions/add-service.ts';
import { newService } from '../../service-standards/services.fixture.ts';
import { isRefusal } from '../../../platform/outcome.ts';

const BUDGET = 14 * 1024;
const NOW = '2026-07-06T02:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'lurus-front-door-'));
const top = agencyRow('1', { name: 'Dinas Kependudukan dan Pencatatan Sipil' });
const part = agencyRow('1.1', { name: 'UPTD <Utara>', kind: 'uptd', parentId: top.id });
const gone = agencyRow('2', { name: 'Dinas Lama', validTo: plainDate('2025-12-31'), successorId: top.id });

const USED = ['complaints', 'whistleblowing', 'gratification'];
const row = { agencyId: null, state: 'live' as const, validFrom: plainDate('2026-01-01') };

let app: App;
let services: Services;
let host = '';
let serviceId = '';

before(async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  const folders = { data: folder, keys: join(folder, 'keys'), trail: join(folder, 'trail') };
  const environment = { folders, publicUrl: 'https://lurus.example' } as Environment;
  services = createServices(database.db, environment, () => Temporal.Instant.from(NOW));
  app = await buildServer(services);
  host = `${government.id}.localhost`;
  await database.db.asGovernment(government.id, async (tx) => {
    await insertAgencies(tx, government.id, [top, part, gone]);
    await insertRollout(
      tx,
      government.id,
      USED.map((capability) => ({ ...row, id: newId(), capability })),
    );
    const act = testAct(government, { roles: ['intake-officer'], now: NOW });
    const added = await addService(tx, act, newService(top.id, { name: 'Kartu Keluarga' }));
    assert.ok(!isRefusal(added));
    serviceId = added.id;
  });
});
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const reader = (locale = 'id') => visitor(app, host, locale);

test('the one door asks who, then about money, then what; nothing is written, and the way is said', async () => {
  const person = reader();
  const first = await person.get('/lapor');
  assert.match(first.body, /<legend><h1>Anda melapor sebagai siapa\?<\/h1>/);
  assert.doesNotMatch(first.body, /<textarea|type="text"/);
  const unanswered = await person.get('/lapor?lanjut=1');
  assert.deepEqual([unanswered.status, /href="#siapa"/.test(unanswered.body)], [422, true]);
  assert.match((await person.get('/lapor?siapa=warga&lanjut=1')).body, /menyangkut uang, suap/);
  assert.match((await person.get('/lapor?siapa=warga&uang=tidak')).body, /name="hal" value="layanan"/);
  const way = await person.get('/lapor?siapa=warga&uang=tidak&hal=layanan');
  assert.match(way.body, /href="\/aduan\/baru"/);
  assert.match(way.body, /Siapa yang membaca/);
  const staff = await person.get('/lapor?siapa=pegawai&uang=tidak&hal=layanan');
  assert.match(staff.body, /href="\/app\/aduan\/baru"/);
  const closed = await person.get('/lapor?siapa=warga&uang=tidak&hal=tanya');
  assert.match(closed.body, /Konsultasi belum dibuka di sini/, 'no agency uses it yet: nobody would read');
  for (const nonsense of ['siapa=x', 'siapa=warga&siapa=pegawai', 'uang[]=1', 'instansi=%00', 'layanan=1'])
    assert.equal((await person.get(`/lapor?${nonsense}`)).status, 200, nonsense);
});

test('where no sealed channel is offered, that is said with the safe ways; an open complaint is only a choice', async () => {
  const offered = [...services.channels];
  services.channels = offered.filter((each) => each.name !== 'whistleblowing');
  const { body } = await reader().get('/lapor?siapa=warga&uang=ya');
  assert.match(body, /Jalur tersegel belum dibuka di sini/);
  assert.match(body, /https:\/\/kws\.kpk\.go\.id/);
  assert.match(body, /Saya paham, tulis pengaduan biasa/);
  services.channels = [
    ...services.channels,
    {
      name: 'whistleblowing',
      href: (_government, about) => `https://wbs.example/?a=${about.agencyId ?? ''}`,
    },
  ];
  const sealed = await reader().get(`/lapor?siapa=warga&uang=ya&instansi=${top.id}`);
  assert.ok(sealed.body.includes(`href="https://wbs.example/?a=${top.id}"`));
  assert.doesNotMatch(sealed.body, /belum dibuka/);
  services.channels = [];
  assert.match(
    (await reader().get('/lapor?siapa=warga&uang=tidak&hal=layanan')).body,
    /belum dibuka di sini/,
  );
  services.channels = offered;
});

test('an agency shows its services with the official fee, and both ways to report with the service filled in', async () => {
  const { body } = await reader().get(`/instansi/${top.id}`);
  assert.match(body, /Kartu Keluarga/);
  assert.match(body, /Gratis/);
  const about = `instansi=${top.id}&layanan=${serviceId}`.replaceAll('&', '&amp;');
  assert.ok(body.includes(`/lapor?${about}&amp;uang=ya`));
  const report = await reader().get(`/lapor?instansi=${top.id}&layanan=${serviceId}&uang=ya`);
  assert.match(report.body, /Dinas Kependudukan dan Pencatatan Sipil · Kartu Keluarga/);
  assert.match(report.body, /name="uang" value="ya"/, 'the money question is answered and travels on');
  assert.match(body, /UPTD &lt;Utara&gt;/);
  const old = await reader().get(`/instansi/${gone.id}`);
  assert.ok(old.body.includes(`href="/instansi/${top.id}"`), 'its duties went on');
  for (const id of ['x', '00000000-0000-7000-8000-000000000000', "'"])
    assert.equal((await reader().get(`/instansi/${encodeURIComponent(id)}`)).status, 404, id);
});

test('search finds agencies by short names and services by theirs, and takes any text', async () => {
  assert.match((await reader().get('/instansi?q=dukcapil')).body, new RegExp(`/instansi/${top.id}`));
  assert.match((await reader().get('/instansi?q=kartu+keluarga')).body, new RegExp(`layanan=${serviceId}`));
  for (const q of ['%25', "'", '%00', '%F0%9F%91%A9', 'a'.repeat(5_000), '\\']) {
    const { status } = await reader().get(`/instansi?q=${q}`);
    assert.equal(status, 200, q.slice(0, 20));
  }
});

test('a link is told to be ours or not', async () => {
  const ask = async (link: string) => (await reader().get(`/asli?tautan=${encodeURIComponent(link)}`)).body;
  assert.match(await ask('https://lurus.example/cek'), /Alamat kami/);
  assert.match(await ask('https://lurus.example@jahat.example'), /Bukan alamat kami[\s\S]*Hati-hati/);
  assert.match(await ask('halo'), /Tidak ada tautan/);
});

test('every page fits into 14 KB with its style sheet, in both languages, and runs nothing inline', async () => {
  for (const locale of ['id', 'en']) {
    for (const path of [
      '/',
      '/lapor',
      '/lapor?siapa=warga&uang=ya',
      '/asli',
      '/instansi',
      `/instansi/${top.id}`,
    ]) {
      const { body } = await reader(locale).get(path);
      assert.doesNotMatch(body, INLINE, path);
      const bytes = await travelling(app, body);
      assert.ok(bytes <= BUDGET, `${path} in ${locale}: ${bytes} bytes`);
    }
  }
});
