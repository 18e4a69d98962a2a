import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Role } from '../../../platform/act.ts';
import { embeddedDatabase } from '../../../platform/test-database.ts';
import type { App, Services } from '../../../platform/services.ts';
import { readEnvironment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { makeWorld, type World } from '../../../app/walk/world.fixture.ts';
import { createServices } from '../../../app/wiring.ts';
import { createTwin } from '../demo/create-twin.ts';
import type { AgencyDetail, AgencyList } from '../contract/agencies.ts';
import type { GuideReply } from '../contract/guide.ts';
import type { PeoplePage, PersonDetail } from '../contract/people.ts';
import type { RolePage } from '../contract/roles.ts';
import type { AdoptionPage, RolloutReply } from '../contract/rollout.ts';
import type { VendorPage } from '../contract/vendors.ts';

let app: App;
let services: Services;
let world: World;

before(async () => {
  const database = await embeddedDatabase();
  services = createServices(database.db, readEnvironment({}));
  world = await makeWorld(database, services, 11);
  app = await buildServer(services);
});
after(() => app.close());

async function ask<T>(role: Role, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  const reply = await app.inject({
    method,
    url: `/api/directory${path}`,
    headers: { host: world.host, 'sec-fetch-site': 'same-origin', cookie: world.cookies.get(role)! },
    ...(body === undefined ? {} : { payload: body }),
  });
  return {
    status: reply.statusCode,
    body: reply.json() as T & { fields?: { field: string }[]; code?: string },
  };
}

test('staff see themselves only, the inspectorate sees everybody, the technical administrator contacts too', async () => {
  const own = await ask<PeoplePage>('staff', 'GET', '/people');
  assert.equal(own.body.total, 1);
  const [me] = own.body.rows;
  const all = await ask<PeoplePage>('auditor', 'GET', '/people?size=200');
  assert.ok(all.body.total > 50);
  const other = all.body.rows.find((each) => each.id !== me!.id)!;
  assert.equal((await ask('staff', 'GET', `/people/${other.id}`)).status, 404);
  const detail = (role: Role, id: string) => ask<PersonDetail>(role, 'GET', `/people/${id}`);
  assert.notEqual((await detail('staff', me!.id)).body.contact, null, 'one’s own');
  assert.equal((await detail('auditor', other.id)).body.contact, null);
  assert.equal((await detail('auditor', other.id)).body.may.keep, false);
  const kept = await detail('technical-administrator', other.id);
  assert.notEqual(kept.body.contact, null);
  assert.ok(kept.body.positions.length > 0 && kept.body.account !== null);
  assert.equal((await ask('staff', 'GET', '/roles')).status, 403);
  assert.equal((await ask('staff', 'GET', '/rollout')).status, 403);
});

test('people are searched within an agency and all below it, and paged', async () => {
  const { agencies } = (await ask<AgencyList>('auditor', 'GET', '/agencies')).body;
  const parent = agencies.find((each) => agencies.some((other) => other.parentId === each.id))!;
  const below = await ask<PeoplePage>('auditor', 'GET', `/people?agency=${parent.id}&size=200`);
  const ids = new Set([
    parent.id,
    ...agencies.filter((each) => each.parentId === parent.id).map((each) => each.id),
  ]);
  assert.ok(
    below.body.rows.length > 0 &&
      below.body.rows.every((row) => row.agencyId !== null && ids.has(row.agencyId)),
  );
  const pages = await Promise.all(
    [1, 2].map(async (page) =>
      (await ask<PeoplePage>('auditor', 'GET', `/people?size=5&page=${page}`)).body.rows.map((row) => row.id),
    ),
  );
  assert.equal(new Set(pages.flat()).size, 10);
  const one = below.body.rows[0]!;
  const found = await ask<PeoplePage>('auditor', 'GET', `/people?q=${one.personnelCode}`);
  assert.deepEqual(
    found.body.rows.map((row) => row.id),
    [one.id],
  );
  const search = await ask<AgencyList>(
    'staff',
    'GET',
    `/agencies?q=${encodeURIComponent(parent.name)}&limit=3`,
  );
  assert.ok(search.body.agencies.length >= 1 && search.body.agencies.length <= 3);
  const seen = await ask<AgencyDetail>('staff', 'GET', `/agencies/${parent.id}`);
  assert.equal(seen.body.people, null, 'staff are not told how many serve elsewhere');
});

test('a person is entered, mended and moved; what is wrong is told beside its field', async () => {
  const { agencies } = (await ask<AgencyList>('auditor', 'GET', '/agencies')).body;
  const [from, to] = agencies.filter((each) => each.parentId === null);
  const place = { agencyId: from!.id, title: 'Staf', validFrom: '2026-01-05' };
  const person = {
    personnelCode: 'Z-1',
    nip: null,
    name: "Nur'aini 💡 <b>",
    employment: 'non-asn',
    email: null,
    phone: null,
  };
  const refused = await ask('technical-administrator', 'POST', '/people', {
    ...person,
    nip: '123',
    employment: 'pns',
    position: place,
  });
  assert.deepEqual([refused.status, refused.body.fields?.map((each) => each.field)], [422, ['nip']]);
  const added = await ask<{ id: string }>('technical-administrator', 'POST', '/people', {
    ...person,
    position: place,
  });
  assert.equal(added.status, 201);
  const mended = await ask('technical-administrator', 'PUT', `/people/${added.body.id}`, {
    ...person,
    phone: '0812-3456-7890',
  });
  assert.equal(mended.status, 200);
  const moved = await ask('technical-administrator', 'POST', `/people/${added.body.id}/transfer`, {
    agencyId: to!.id,
    title: 'Staf',
    from: '2026-05-01',
  });
  assert.equal(moved.status, 200);
  const { body } = await ask<PersonDetail>('technical-administrator', 'GET', `/people/${added.body.id}`);
  assert.deepEqual(
    [body.person.name, body.contact?.phone, body.person.agencyId],
    [person.name, '+6281234567890', to!.id],
  );
  assert.equal((await ask('auditor', 'PUT', `/people/${added.body.id}`, person)).status, 403);
});

test('a deciding role waits on the second keeper’s desk until it is confirmed', async () => {
  const { rows } = (await ask<PeoplePage>('auditor', 'GET', '/people?size=1')).body;
  const input = {
    personId: rows[0]!.id,
    role: 'technical-controller',
    agencyId: null,
    decree: 'SK 77',
    validFrom: '2026-01-01',
    validTo: null,
  };
  const proposed = await ask<{ id: string; pending: boolean }>(
    'technical-administrator',
    'POST',
    '/roles',
    input,
  );
  assert.deepEqual([proposed.status, proposed.body.pending], [201, true]);
  const waiting = (role: Role) => ask<RolePage>(role, 'GET', '/roles?state=pending');
  assert.deepEqual(
    (await waiting('technical-administrator')).body.rows.map((row) => row.mayConfirm),
    [false],
  );
  assert.deepEqual(
    (await waiting('inspektur')).body.rows.map((row) => row.mayConfirm),
    [true],
  );
  const desk = async (role: Role) => {
    const reply = await app.inject({
      url: '/api/desk',
      headers: { host: world.host, cookie: world.cookies.get(role)! },
    });
    return (reply.json() as { rows: { id: string }[] }).rows.some(
      (row) => row.id === `role:${proposed.body.id}`,
    );
  };
  assert.deepEqual(
    [await desk('inspektur'), await desk('technical-administrator'), await desk('auditor')],
    [true, false, false],
  );
  assert.equal(
    (await ask('technical-administrator', 'POST', `/roles/${proposed.body.id}/confirm`)).status,
    403,
  );
  assert.equal((await ask('inspektur', 'POST', `/roles/${proposed.body.id}/confirm`)).status, 200);
  assert.equal(await desk('inspektur'), false);
});

test('the roll-out page counts every agency with all below it', async () => {
  const { body } = await ask<RolloutReply>('inspektur', 'GET', '/rollout');
  const roots = body.agencies.filter((each) => each.parentId === null);
  const sum = roots.reduce((all, each) => all + each.total.people, 0);
  const { total } = (await ask<AdoptionPage>('inspektur', 'GET', '/rollout/people?size=1')).body;
  assert.equal(body.everybody?.total.people, total);
  assert.ok(sum <= total && sum > 0);
  assert.ok(body.agencies.every((each) => each.standing.every((one) => one.state === 'live' && !one.own)));
  const village = roots[0]!;
  const decided = { capability: 'findings', agencyId: village.id, state: 'practice', validFrom: body.today };
  assert.equal((await ask('technical-administrator', 'PUT', '/rollout', decided)).status, 200);
  const after = (await ask<RolloutReply>('inspektur', 'GET', '/rollout')).body.agencies.find(
    (each) => each.id === village.id,
  );
  assert.deepEqual(after?.standing[0], {
    capability: 'findings',
    state: 'practice',
    own: true,
    since: body.today,
    next: null,
  });
});

test('everybody has a guide for each role, and finishes it step by step', async () => {
  const guide = () => ask<GuideReply>('auditor', 'GET', '/guide');
  const before = await guide();
  assert.deepEqual(
    before.body.guides.map((each) => each.role),
    ['staff', 'auditor'],
  );
  assert.ok(
    before.body.guides.every((each) => each.steps.length === 3 && each.steps.every((step) => !step.done)),
  );
  const steps = [1, 2, 3].map((step) => ({ role: 'auditor', step }));
  const finished = [];
  for (const step of steps)
    finished.push((await ask<{ finished: boolean }>('auditor', 'POST', '/guide', step)).body.finished);
  assert.deepEqual(finished, [false, false, true]);
  assert.ok((await guide()).body.guides[1]!.steps.every((step) => step.done));
  assert.equal((await ask('auditor', 'POST', '/guide', { role: 'inspektur', step: 1 })).status, 403);
  assert.equal((await ask('auditor', 'POST', '/guide', { role: 'auditor', step: 4 })).status, 422);
});

test('vendors are entered once and found by name and number', async () => {
  const input = { name: 'PT Karya Uji', taxNumber: '01.234.567.8-901.000' };
  const added = await ask<{ id: string; taxNumber: string }>('auditor', 'POST', '/vendors', input);
  assert.deepEqual([added.status, added.body.taxNumber], [201, '012345678901000']);
  const again = await ask('auditor', 'POST', '/vendors', input);
  assert.deepEqual(
    again.body.fields?.map((each) => each.field),
    ['taxNumber'],
  );
  for (const q of ['karya', '01.234', '%', '']) {
    const { body } = await ask<VendorPage>('staff', 'GET', `/vendors?q=${encodeURIComponent(q)}&size=200`);
    assert.equal(
      body.rows.some((row) => row.id === added.body.id),
      q !== '%',
      q,
    );
  }
  assert.equal((await ask('staff', 'POST', '/vendors', input)).status, 403);
});

test('who practises works in the twin, and his progress is kept at home', async () => {
  const { owner } = await embeddedDatabase();
  await createTwin(owner, world.government, {
    capabilities: ['findings'],
    actOf: (twin) =>
      services.actOf(twin, {
        id: 'job:test',
        accountId: null,
        personId: null,
        agencyId: null,
        grants: [],
        rollout: {},
      }),
    seeds: [],
  });
  // A list of governments is believed for some seconds: another program knows of the twin at once.
  const { db } = await embeddedDatabase();
  const fresh = createServices(db, readEnvironment({}));
  const other = await buildServer(fresh);
  const request = async (method: 'GET' | 'POST', url: string, body?: object) => {
    const headers = {
      host: world.host,
      'sec-fetch-site': 'same-origin',
      cookie: world.cookies.get('team-leader')!,
    };
    const reply = await other.inject({
      method,
      url: `/api${url}`,
      headers,
      ...(body ? { payload: body } : {}),
    });
    return { status: reply.statusCode, body: reply.json() };
  };
  assert.equal((await request('POST', '/session/practice', { on: true })).status, 200);
  const inTwin = (await request('GET', '/directory/guide')).body as GuideReply;
  assert.deepEqual(
    [inTwin.practising, inTwin.guides.map((each) => each.role)],
    [true, ['staff', 'team-leader']],
  );
  const { agencies } = (await request('GET', '/directory/agencies')).body as AgencyList;
  assert.ok(agencies.some((each) => each.name === 'Desa Latihan') && agencies.length < 20);
  assert.equal((await request('POST', '/directory/guide', { role: 'team-leader', step: 1 })).status, 200);
  assert.equal((await request('POST', '/session/practice', { on: false })).status, 200);
  const home = (await request('GET', '/directory/guide')).body as GuideReply;
  assert.deepEqual([home.practising, home.canPractise, home.guides[1]!.steps[0]!.done], [false, true, true]);
  await other.close();
});
