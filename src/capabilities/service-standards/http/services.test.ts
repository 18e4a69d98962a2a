import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Role } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { embeddedDatabase } from '../../../platform/test-database.ts';
import type { App, Services } from '../../../platform/services.ts';
import { readEnvironment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { makeWorld, type World } from '../../../app/walk/world.fixture.ts';
import { createServices } from '../../../app/wiring.ts';
import type { ServiceDetail, ServicePage } from '../contract.ts';
import { newService } from '../services.fixture.ts';

let app: App;
let services: Services;
let world: World;
let agencyId: string;

before(async () => {
  const database = await embeddedDatabase();
  services = createServices(database.db, readEnvironment({}));
  world = await makeWorld(database, services, 23);
  app = await buildServer(services);
  agencyId = [...world.city.agencies.values()][0]!;
});
after(() => app.close());

async function ask<T>(role: Role, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  const reply = await app.inject({
    method,
    url: `/api/services${path}`,
    headers: { host: world.host, 'sec-fetch-site': 'same-origin', cookie: world.cookies.get(role)! },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: reply.statusCode, body: reply.json() as T & { fields?: { field: string }[] } };
}

test('whoever is signed in reads, only keepers write, and what is wrong is told beside its field', async () => {
  const input = { ...newService(agencyId), name: 'Layanan <b>uji</b>' };
  assert.equal((await ask('staff', 'POST', '', input)).status, 403);
  const added = await ask<{ id: string }>('intake-officer', 'POST', '', input);
  assert.equal(added.status, 201);
  const free = await ask('intake-officer', 'POST', '', { ...input, name: 'Dua', feeKind: 'fixed', fee: 1 });
  assert.deepEqual([free.status, free.body.fields?.map((each) => each.field)], [422, ['feeBasis']]);
  const none = await ask('intake-officer', 'POST', '', { ...input, name: 'Tiga', requirements: [] });
  assert.deepEqual([none.status, none.body.fields?.map((each) => each.field)], [422, ['requirements']]);
  const list = await ask<ServicePage>('staff', 'GET', `?q=${encodeURIComponent('uji layanan')}`);
  assert.deepEqual(
    [list.body.total, list.body.rows[0]!.name, list.body.rows[0]!.offered, list.body.mayAdd],
    [1, input.name, true, false],
  );
  assert.equal((await ask<ServicePage>('staff', 'GET', `?agency=${agencyId}&fee=tariff`)).body.total, 0);
  const detail = await ask<ServiceDetail>('staff', 'GET', `/${added.body.id}`);
  assert.deepEqual([detail.body.mayKeep, detail.body.current.fee], [false, 0]);
});

test('a new wording is shown from its day, and a service ends once', async () => {
  const { body } = await ask<{ id: string }>('intake-officer', 'POST', '', {
    ...newService(agencyId),
    name: 'Layanan berubah',
  });
  const { agencyId: _, ...wording } = newService(agencyId, { name: 'Layanan berubah', timeAmount: 1 });
  const ahead = { ...wording, validFrom: plainDate('2099-01-01') };
  assert.equal((await ask('intake-officer', 'PUT', `/${body.id}`, ahead)).status, 200);
  const detail = await ask<ServiceDetail>('intake-officer', 'GET', `/${body.id}`);
  assert.equal(detail.body.current.timeAmount, 3);
  assert.deepEqual(
    detail.body.versions.map((each) => [each.validFrom, each.until]),
    [
      ['2099-01-01', null],
      ['2026-01-02', '2098-12-31'],
    ],
  );
  const end = { lastDay: detail.body.today };
  assert.equal((await ask('staff', 'POST', `/${body.id}/end`, end)).status, 403);
  assert.equal((await ask('intake-officer', 'POST', `/${body.id}/end`, end)).status, 200);
  assert.equal((await ask('intake-officer', 'POST', `/${body.id}/end`, end)).status, 409);
  assert.equal((await ask('intake-officer', 'PUT', `/${body.id}`, ahead)).status, 409);
});
