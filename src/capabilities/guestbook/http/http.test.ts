import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Government, Role } from '../../../platform/act.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { newId } from '../../../platform/ids.ts';
import type { App } from '../../../platform/services.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../../platform/test-database.ts';
import { grantRow, insertAccount, personRow } from '../../directory/directory.fixture.ts';
import { insertPeople, insertRoleGrants, insertRollout } from '../../directory/index.ts';
import type { Counts, VisitDetail, VisitPage } from '../contract.ts';
import { openOffice, type Office } from '../guestbook.fixture.ts';
import { listPlaces } from '../store/places.ts';

let app: App;
let database: TestDatabase;
let government: Government;
let office: Office;
let place: string;
const cookies: Partial<Record<Role | 'host' | 'foreign', string>> = {};
const folder = mkdtempSync(join(tmpdir(), 'lurus-guestbook-'));

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  const folders = { data: folder, keys: join(folder, 'keys'), trail: join(folder, 'trail') };
  const services = createServices(
    database.db,
    {
      folders,
      port: 0,
      bind: '',
      databaseUrl: null,
      ownerUrl: null,
      publicUrl: null,
      trustProxy: false,
      smtpUrl: null,
    } as never,
    () => Temporal.Instant.from('2026-11-23T02:00:00Z'),
  );
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    office = await openOffice(tx, government);
    place = (await listPlaces(tx, null))[0]!.code;
    await insertRollout(tx, government.id, [
      {
        id: newId(),
        capability: 'guestbook',
        agencyId: null,
        state: 'live',
        validFrom: '2026-01-01' as never,
      },
    ]);
    const signIn = async (account: string) =>
      `lurus=${await startSession(tx, government.id, { id: account }, { stage: 'full', strong: true }, { userAgent: '' }, services.clock())}`;
    const appoint = async (role: Role, agencyId: string | null, key: keyof typeof cookies = role) => {
      const row = personRow(`${role}-${key}`, { name: `=Petugas ${key}` });
      await insertPeople(tx, government.id, [row]);
      await insertRoleGrants(tx, government.id, [grantRow(row.id, role, { agencyId })]);
      cookies[key] = await signIn(await insertAccount(tx, government.id, row.id));
    };
    cookies.host = await signIn(office.hostAccount);
    await appoint('receptionist', office.agency);
    await appoint('receptionist', office.elsewhere, 'foreign');
    await appoint('inspektur', null);
  });
});
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const host = () => `${government.id}.localhost`;
function read(url: string, cookie = '') {
  return app.inject({ url, headers: { host: host(), cookie, accept: 'text/html' } });
}
function post(url: string, fields: Record<string, string>) {
  return app.inject({
    method: 'POST',
    url,
    headers: {
      host: host(),
      'sec-fetch-site': 'same-origin',
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  });
}
async function api<T>(
  who: keyof typeof cookies,
  url: string,
  method: 'GET' | 'POST' = 'GET',
  payload?: object,
) {
  const reply = await app.inject({
    method,
    url: `/api/guestbook${url}`,
    headers: { host: host(), cookie: cookies[who]!, 'sec-fetch-site': 'same-origin' },
    ...(payload ? { payload } : {}),
  });
  return { status: reply.statusCode, body: reply.body, json: () => reply.json<T>() };
}

const filled = (rest: Record<string, string> = {}) => ({
  kunci: newId(),
  waktu: '',
  nama: 'Murni <b>Tanjung</b>',
  instansi: 'CV Cahaya & Etam',
  pegawai: 'Ibu Wulan Kusnadi',
  keperluan: 'meeting',
  orang: '2',
  setuju: '1',
  tandatangan: 'M1 1L9 9',
  ...rest,
});

test('a visitor signs at the door, sees the badge and leaves by it; the page then says nothing any more', async () => {
  const form = await read(`/tamu?tempat=${place.toLowerCase()}`);
  assert.equal(form.statusCode, 200);
  assert.match(form.body, /name="kunci" value="[0-9a-f-]{36}"/);
  assert.doesNotMatch(form.body, /Wulan|Johan/, 'nobody of the house is named');
  const sent = await post(`/tamu?tempat=${place}`, filled());
  assert.equal(sent.statusCode, 303, sent.body);
  const path = String(sent.headers.location);
  assert.match(path, /^\/tamu\/[0-9A-Z]{10}$/);
  const done = await read(path);
  assert.match(done.body, /Murni &lt;b&gt;Tanjung&lt;\/b&gt;/);
  assert.equal(done.headers['cache-control'], 'no-store');
  const badge = await read(`${path}/kartu?ukuran=a6`);
  assert.match(badge.body, /class="badge badge-a6"[\s\S]*<svg viewBox/);
  assert.match((await read(`${path}/keluar`)).body, /<form method="post"/, 'looking ends nothing');
  assert.equal((await post(`${path}/keluar`, {})).statusCode, 200);
  for (const page of ['', '/kartu', '/keluar']) {
    assert.doesNotMatch((await read(path + page)).body, /Murni|Cahaya/, page);
  }
});

test('what is wrong is said beside its field, and nothing that was typed is lost', async () => {
  const reply = await post(
    `/tamu?tempat=${place}`,
    filled({ nama: ' ', keperluan: '', setuju: '', telepon: 'abc', orang: '0', keterangan: 'rapat "pagi"' }),
  );
  assert.equal(reply.statusCode, 422);
  for (const field of ['nama', 'keperluan', 'setuju', 'telepon', 'orang']) {
    assert.match(reply.body, new RegExp(`href="#${field}"`), field);
  }
  assert.match(reply.body, /rapat &quot;pagi&quot;/);
  const { rows } = await database.db.asGovernment(government.id, (tx) =>
    sql<{ n: number }>`select count(*)::int as n from guest_visit where about like 'rapat%'`.execute(tx),
  );
  assert.equal(rows[0]?.n, 0);
});

test('a tablet returns to its start by itself and shows no earlier visitor', async () => {
  const start = await read(`/tamu?tempat=${place}&kios=1`);
  assert.match(start.body, /data-kiosk="0"/);
  const sent = await post(`/tamu?tempat=${place}&kios=isi`, filled());
  const path = String(sent.headers.location);
  assert.match(path, /\?tempat=[0-9A-Z]+&kios=1$/);
  const done = await read(path);
  assert.match(String(done.headers['refresh']), new RegExp(`^30; url=/tamu\\?tempat=${place}&kios=1$`));
  assert.doesNotMatch((await read(`/tamu?tempat=${place}&kios=isi`)).body, /Murni|Cahaya/);
});

test('unknown and malformed codes of places and badges answer alike, and name nobody', async () => {
  assert.equal((await read('/tamu?tempat=ZZZZZZ')).statusCode, 404);
  assert.equal((await read('/tamu?tempat=%00')).statusCode, 404);
  const [unknown, malformed] = [await read('/tamu/ZZZZZZZZZZ'), await read('/tamu/x')];
  assert.deepEqual([unknown.statusCode, malformed.statusCode], [404, 404]);
  assert.equal((await post('/tamu/ZZZZZZZZZZ/keluar', {})).statusCode, 404);
  assert.equal((await read('/tamu/keluar?kode=')).statusCode, 404);
  assert.equal((await read('/tamu/poster?tempat=ZZZZZZ')).statusCode, 404);
  assert.match((await read(`/tamu/poster?tempat=${place}`)).body, /badge-door/);
});

test('every page of the guest book fits into 14 KB and carries nothing inline', async () => {
  const sent = await post(`/tamu?tempat=${place}`, filled());
  const visit = String(sent.headers.location);
  for (const path of [
    '/tamu',
    `/tamu?tempat=${place}`,
    `/tamu?tempat=${place}&kios=1`,
    '/tamu/keluar',
    visit,
    `${visit}/kartu`,
  ]) {
    const reply = await read(path);
    assert.equal(reply.statusCode, 200, path);
    const sheet = /<link rel="stylesheet" href="([^"]+)">/.exec(reply.body)![1]!;
    const bytes = gzipSync(reply.body).length + gzipSync((await read(sheet)).body).length;
    assert.ok(bytes <= 14 * 1024, `${path}: ${bytes} bytes`);
    assert.doesNotMatch(reply.body, /<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*src=)/i, path);
  }
});

test('the receptionist sees her doors and no others; the host sees his visitor', async () => {
  await post(`/tamu?tempat=${place}`, filled({ nama: 'Bagus Asmara' }));
  const page = (await api<VisitPage>('receptionist', '/visits?q=bagus')).json();
  assert.equal(page.total, 1);
  assert.equal(page.rows[0]?.hostName, 'Wulan Kusnadi, S.E.');
  const { id } = page.rows[0]!;
  assert.equal((await api<VisitPage>('foreign', '/visits')).json().total, 0);
  assert.equal((await api('inspektur', '/visits')).status, 403);
  assert.equal((await api('foreign', `/visits/${id}`)).status, 404);
  assert.equal((await api('foreign', `/visits/${id}/leave`, 'POST')).status, 404);
  assert.equal((await api('inspektur', `/visits/${id}`)).status, 404);
  const mine = (await api<VisitPage>('host', '/mine?q=Bagus')).json();
  assert.deepEqual(
    mine.rows.map((row) => row.id),
    [id],
  );
  const detail = (await api<VisitDetail>('host', `/visits/${id}`)).json();
  assert.deepEqual([detail.signature, detail.may.receive, detail.byHand], ['M1 1L9 9', false, false]);
  assert.equal((await api('host', `/visits/${id}/leave`, 'POST')).status, 403);
  assert.equal(
    (await api<VisitDetail>('receptionist', `/visits/${id}/leave`, 'POST')).json().standing,
    'left',
  );
});

test('by hand, with the same key once', async () => {
  const body = {
    placeId: office.place,
    key: newId(),
    name: 'Slamet Baraja',
    purpose: 'delivery',
    people: '1',
    consent: true,
  };
  const first = await api<{ id: string }>('receptionist', '/visits', 'POST', body);
  assert.equal(first.status, 201, first.body);
  const again = await api<{ id: string }>('receptionist', '/visits', 'POST', body);
  assert.equal(again.json().id, first.json().id);
  assert.equal((await api('foreign', '/visits', 'POST', { ...body, key: newId() })).status, 403);
  assert.equal((await api('receptionist', '/visits', 'POST', { ...body, consent: false })).status, 422);
  const detail = (await api<VisitDetail>('receptionist', `/visits/${first.json().id}`)).json();
  assert.ok(detail.byHand);
});

test('a file of the guest book holds the own doors only, and no signature', async () => {
  await post(`/tamu?tempat=${place}`, filled({ nama: '=1+1' }));
  const file = await api('receptionist', '/visits.csv?q=%3D1');
  assert.equal(file.status, 200);
  assert.match(file.body, /=1\+1/);
  assert.doesNotMatch(file.body, /M1 1L9 9/);
  assert.doesNotMatch((await api('foreign', '/visits.csv')).body, /1\+1/);
  assert.equal((await api('inspektur', '/visits.csv')).status, 403);
  assert.equal((await api('receptionist', '/visits.xlsx')).status, 200);
});

test('numbers are whole at the own doors and hide small cells elsewhere', async () => {
  const own = (await api<Counts>('receptionist', '/counts')).json();
  assert.ok((own.visits ?? 0) > 3 && own.purposes.every((each) => each.visits !== null));
  const wide = (await api<Counts>('inspektur', `/counts?place=${office.place}`)).json();
  assert.equal(wide.hiddenBelow, 5);
  assert.ok(wide.purposes.every(({ visits }) => visits === null || visits === 0 || visits >= 5));
  assert.equal((await api('host', '/counts')).status, 403);
});

test('names of employees are found by the receptionist, not by others', async () => {
  const found = (await api<{ rows: { name: string }[] }>('receptionist', '/hosts?q=wulan')).json();
  assert.deepEqual(
    found.rows.map((row) => row.name),
    ['Wulan Kusnadi, S.E.'],
  );
  assert.deepEqual((await api<{ rows: object[] }>('receptionist', '/hosts?q=')).json().rows, []);
  assert.equal((await api('host', '/hosts?q=wulan')).status, 403);
});
