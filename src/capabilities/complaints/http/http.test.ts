import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Environment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Government } from '../../../platform/act.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { newId } from '../../../platform/ids.ts';
import type { App, Services } from '../../../platform/services.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../../platform/test-database.ts';
import { insertRollout } from '../../directory/index.ts';
import {
  asPublic,
  NOW,
  openOffice,
  testFolder,
  ticket,
  type Cast,
  type Office,
} from '../complaints.fixture.ts';
import type {
  ComplaintDetail,
  ComplaintPage,
  Entered,
  OwnTickets,
  SimilarReply,
  Statistics,
} from '../contract.ts';

let app: App;
let database: TestDatabase;
let government: Government;
let office: Office;
const cookies = new Map<Cast, string>();

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  const root = testFolder();
  const folders = { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') };
  const services: Services = {
    ...createServices(database.db, { folders, publicUrl: 'https://lurus.example' } as Environment, () =>
      Temporal.Instant.from(NOW),
    ),
    queue: async () => {},
  };
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    office = await openOffice(tx, government);
    await insertRollout(tx, government.id, [
      {
        id: newId(),
        capability: 'complaints',
        agencyId: null,
        state: 'live',
        validFrom: asPublic(government).today,
      },
    ]);
    for (const [name, id] of Object.entries(office.accounts) as [Cast, string][]) {
      const token = await startSession(
        tx,
        government.id,
        { id },
        { stage: 'full', strong: true },
        { userAgent: '' },
        services.clock(),
      );
      cookies.set(name, `lurus=${token}`);
    }
  });
});
after(() => app.close());

async function send(who: Cast, method: 'GET' | 'POST', url: string, payload?: object) {
  return app.inject({
    method,
    url: `/api/complaints${url}`,
    headers: {
      host: `${government.id}.localhost`,
      'sec-fetch-site': 'same-origin',
      cookie: cookies.get(who)!,
    },
    ...(payload ? { payload } : {}),
  });
}
async function get<T>(who: Cast, url: string): Promise<T> {
  const reply = await send(who, 'GET', url);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
}
async function post(who: Cast, url: string, payload: object, status = 200) {
  const reply = await send(who, 'POST', url, payload);
  assert.equal(reply.statusCode, status, reply.body);
  return reply.json();
}
const may = async (who: Cast, id: string) => {
  const { may: all } = await get<ComplaintDetail>(who, `/${id}`);
  return Object.entries(all).flatMap(([name, yes]) => (yes ? [name] : []));
};

test('from entry to answer by routes: each sees what is his to do', async () => {
  const entry = { source: 'walk-in', category: 'facility', body: 'Lampu jalan mati di depan pasar.' };
  assert.equal((await send('officer', 'POST', '/enter', entry)).statusCode, 403);
  const missing = await send('intake', 'POST', '/enter', { ...entry, body: ' ' });
  assert.deepEqual([missing.statusCode, missing.json().fields[0].field], [422, 'body']);
  const { id, number }: Entered = await post('intake', '/enter', entry, 201);
  assert.match(number, /^ADU-2026-\d{5}$/);
  assert.deepEqual(await may('intake', id), ['verify', 'ask', 'reject', 'merge', 'readContact']);
  assert.equal((await send('officer', 'GET', `/${id}`)).statusCode, 404);
  await post('intake', `/${id}/verify`, { class: 'normative', agencyId: office.agency });
  assert.deepEqual(await may('officer', id), ['ask', 'answer']);
  assert.equal((await send('stranger', 'GET', `/${id}`)).statusCode, 404);
  await post('officer', `/${id}/answer`, { text: 'Sudah diganti.' });
  assert.deepEqual(await may('reviewer', id), ['review', 'readContact']);
  await post('reviewer', `/${id}/review`, { decision: 'approve' });
  const seen = await get<ComplaintDetail>('head', `/${id}`);
  assert.deepEqual(
    [seen.state, seen.objectUntil, seen.events.at(-1)!.by, seen.events.at(-1)!.hand],
    ['resolved', '2026-07-20', 'Pegawai reviewer', 'staff'],
  );
  assert.equal((await send('reviewer', 'POST', `/${id}/review`, { decision: 'approve' })).statusCode, 409);
});

test('lists: the desk sees all, an agency its own, a member of staff none', async () => {
  const { id } = await database.db.asGovernment(government.id, (tx) =>
    ticket(tx, asPublic(government), { body: 'Antre di loket KTP 100% lama_sekali.' }),
  );
  const all = await get<ComplaintPage>('intake', '?open=yes');
  assert.ok(
    all.rows.some((row) => row.id === id && row.due?.clock === 'verify' && row.due.on === '2026-07-09'),
  );
  const own = await get<ComplaintPage>('officer', '');
  assert.ok(own.total > 0 && own.rows.every((row) => row.handler?.id === office.agency));
  assert.equal((await get<ComplaintPage>('stranger', '')).total, 0);
  assert.equal((await send('staff', 'GET', '')).statusCode, 403);
  for (const [q, total] of [
    ['100%25', 1],
    ['lama_s', 1],
    ['100_', 0],
    ['tidak%20ada', 0],
  ] as const)
    assert.equal((await get<ComplaintPage>('intake', `?q=${q}`)).total, total, q);
  assert.equal(
    (await get<ComplaintPage>('intake', `?agencyId=${office.agency}&state=resolved&year=2026`)).total,
    1,
  );
});

test('similar ones are offered and joined by the inbox', async () => {
  const body = {
    source: 'phone',
    category: 'facility',
    body: 'Air bersih mati tiga hari di Gang Rukun.',
    agencyId: office.other,
  };
  const [first, second]: Entered[] = [
    await post('intake', '/enter', body, 201),
    await post('intake', '/enter', body, 201),
  ];
  const { rows } = await get<SimilarReply>('intake', `/${second!.id}/similar`);
  assert.deepEqual(
    rows.map((row) => row.id),
    [first!.id],
  );
  assert.equal((await send('reviewer', 'POST', `/${second!.id}/merge`, { into: first!.id })).statusCode, 403);
  await post('intake', `/${second!.id}/merge`, { into: first!.id });
  const detail = await get<ComplaintDetail>('intake', `/${first!.id}`);
  assert.deepEqual([detail.followers, detail.merged.map((each) => each.id)], [1, [second!.id]]);
  assert.equal((await get<ComplaintDetail>('intake', `/${second!.id}`)).mergedInto?.number, first!.number);
});

test('staff complain from within, and see what they sent; nobody else knows it was they', async () => {
  const body = { key: newId(), category: 'conduct', body: 'Atasan memarahi kami.', hideContact: true };
  const mine: Entered = await post('staff', '', body, 201);
  assert.deepEqual(await post('staff', '', body, 201), mine);
  assert.match(mine.number, /^ADI-/);
  // The same key of somebody else is another ticket.
  assert.notEqual((await post('head', '', body, 201)).number, mine.number);
  assert.deepEqual(
    (await get<OwnTickets>('staff', '/own')).rows.map((row) => row.id),
    [mine.id],
  );
  assert.equal((await send('staff', 'GET', `/${mine.id}`)).statusCode, 404);
  assert.equal((await get<ComplaintDetail>('intake', `/${mine.id}`)).events[0]!.by, null);
});

test('figures and files: small numbers are suppressed, contacts leave for the desk only, cells are no formulas', async () => {
  const figures = await get<Statistics>('intake', '/statistics?year=2026');
  assert.deepEqual(figures.agencies, []);
  assert.equal((await send('staff', 'GET', '/statistics?year=2026&channel=staff')).statusCode, 403);
  await post(
    'intake',
    '/enter',
    {
      source: 'letter',
      category: 'other',
      subject: '=1+1',
      body: 'Surat.',
      contact: { kind: 'phone', value: '0812 3456 7890' },
    },
    201,
  );
  const csv = await send('intake', 'GET', '/export.csv?source=letter');
  assert.match(csv.body, /nomor_tiket;nomor_lapor.*nama_pelapor;kontak_pelapor/);
  assert.match(csv.body, /'=1\+1/);
  assert.match(csv.body, /\+6281234567890/);
  const book = await readTable((await send('officer', 'GET', '/export.xlsx')).rawPayload);
  assert.ok(book !== undefined);
  assert.equal((await send('staff', 'GET', '/export.csv')).statusCode, 403);
  assert.match((await send('mayor', 'GET', '/statistics.csv?year=2026')).body, /Instansi;Diterima/);
});
