import assert from 'node:assert/strict';
import { after } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { readEnvironment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import { startSession } from '../../identity/session-store.ts';
import { openVault } from '../../identity/vault.ts';
import { newId } from '../../ids.ts';
import type { App } from '../../services.ts';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
import { eachEngine, type TestDatabase } from '../../test-database.ts';
import { openHouse, type House, type Who } from '../alarms.fixture.ts';
import { callLink } from '../call-link.ts';
import type { AlarmCatalogue, AlarmDetail, AlarmPage, HygieneReport, Silences } from '../contract.ts';
import { alarmDesk } from '../desk.ts';

const folder = temporaryFolder('alarms');
const opened: App[] = [];
after(async () => {
  for (const app of opened) await app.close();
});

/** The house's own server, and a browser for each of its people. */
async function serve(database: TestDatabase, house: House) {
  const { government } = house.act();
  const made = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () =>
    Temporal.Instant.from(house.now),
  );
  const services = { ...made, governmentOf: () => Promise.resolve(government) };
  const app = await buildServer(services);
  opened.push(app);
  const cookies = new Map<Who, string>();
  for (const who of Object.keys(house.accounts) as Who[]) {
    const started = await house.run((tx) =>
      startSession(
        tx,
        government.id,
        { id: house.accounts[who] },
        { stage: 'full', strong: true },
        { userAgent: '' },
        services.clock(),
      ),
    );
    cookies.set(who, `lurus=${started}`);
  }
  const ask = (who: Who | null, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    app.inject({
      method,
      url,
      headers: {
        host: `${government.id}.localhost`,
        'sec-fetch-site': 'same-origin',
        accept: who === null ? 'text/html' : 'application/json',
        ...(who === null ? {} : { cookie: cookies.get(who)! }),
      },
      ...(payload ? { payload } : {}),
    });
  return {
    services,
    page: (method: 'GET' | 'POST', url: string) => ask(null, method, url, method === 'POST' ? {} : undefined),
    status: async (...[who, method, url, payload]: Parameters<typeof ask>) =>
      (await ask(who, method, url, payload)).statusCode,
    read: async <T>(who: Who, url: string): Promise<T> => {
      const reply = await ask(who, 'GET', `/api/alarms${url}`);
      assert.equal(reply.statusCode, 200, reply.body);
      return reply.json();
    },
    send: async <T>(who: Who, method: 'POST' | 'PUT', url: string, payload: object): Promise<T> => {
      const reply = await ask(who, method, `/api/alarms${url}`, payload);
      assert.ok(reply.statusCode < 300, reply.body);
      return reply.json();
    },
  };
}

async function tellAll(house: House): Promise<void> {
  await house.sweep();
  house.at('2026-11-23T10:15');
  await house.tell();
}

eachEngine(
  'who was told reads and acknowledges; a head reads his office; the auditors’ quiet list is theirs alone',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.stated = [
      house.condition({ ladder: [{ after: 2, receivers: ['agency-head'] }] }),
      house.condition({ subject: 's1', severity: 'warning' }),
      house.condition({ code: 'S-CASH', subject: 's2', receivers: ['inspektur'] }),
    ];
    await tellAll(house);
    const { read, send, status } = await serve(database, house);
    const mine = await read<AlarmPage>('officer', '');
    assert.deepEqual(
      mine.rows.map((each) => [each.subject, each.mine, each.state]),
      [['s0', true, 'open']],
      'the warning waits for the morning and is nobody’s yet',
    );
    assert.equal(await status('officer', 'GET', '/api/alarms?scope=agency'), 403);
    const office = await read<AlarmPage>('head', '?scope=agency');
    assert.deepEqual(
      office.rows.map((each) => each.subject),
      ['s0', 's1'],
    );
    assert.deepEqual(office.counts, { info: 0, warning: 1, critical: 1 });
    assert.equal((await read<AlarmPage>('head', '')).rows.length, 0);
    assert.equal((await read<AlarmPage>('inspektur', '?scope=agency')).rows.length, 3);
    const quiet = (await read<AlarmPage>('inspektur', '')).rows[0]!;
    assert.equal(quiet.code, 'S-CASH');
    for (const who of ['head', 'mayor', 'officer'] as const)
      assert.equal(await status(who, 'GET', `/api/alarms/${quiet.id}`), 404);

    const { id } = mine.rows[0]!;
    const detail = await read<AlarmDetail>('head', `/${id}`);
    assert.deepEqual(
      detail.told.map((each) => [each.name, each.ways.map((way) => `${way.way} ${way.state}`)]),
      [['Pejabat commitment-officer', ['app told']]],
    );
    assert.deepEqual(detail.ladder, [{ receivers: ['agency-head'], on: '2026-11-25', reached: false }]);
    assert.equal(await status('head', 'POST', '/api/alarms/acknowledge', { ids: [id] }), 404);
    assert.equal(await status('officer', 'POST', '/api/alarms/acknowledge', { ids: [id], days: 11 }), 422);
    assert.equal((await house.run((tx) => alarmDesk(tx, house.act('officer')))).length, 1);
    assert.deepEqual(await send('officer', 'POST', '/acknowledge', { ids: [id], days: 2 }), {
      alarms: 1,
      until: '2026-11-25',
    });
    assert.equal((await house.run((tx) => alarmDesk(tx, house.act('officer')))).length, 0);
    assert.equal((await read<AlarmPage>('officer', '?state=held')).rows.length, 1);
    const answered = await read<AlarmDetail>('officer', `/${id}`);
    assert.deepEqual(
      answered.acks.map((each) => [each.name, each.way, each.until]),
      [['Pejabat commitment-officer', 'button', '2026-11-25']],
    );
    const report = await read<HygieneReport>('mayor', '/hygiene');
    assert.deepEqual(report.total, { fired: 3, acknowledged: 1, cleared: 0, unreachable: 0 });
    assert.equal(report.offices[0]!.medianHours, null, 'one case says nothing of an office');
    assert.equal(await status('officer', 'GET', '/api/alarms/hygiene'), 403);
    assert.equal(await status('head', 'GET', '/api/alarms/hygiene.csv'), 200);
    assert.equal(await status('head', 'GET', '/api/alarms/hygiene?from=2024-01-01'), 422);
  },
);

eachEngine(
  'a silence is asked, stands on the desk above, is read by whom it concerns and decided',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1);
    await tellAll(house);
    const { read, send, status } = await serve(database, house);
    const request = {
      code: 'K-END',
      subject: 's0',
      agencyId: house.agency,
      reason: 'Adendum sedang ditandatangani.',
      until: '2026-12-01',
    };
    const { id } = await send<{ id: string }>('officer', 'POST', '/silences', request);
    const desk = await house.run((tx) => alarmDesk(tx, house.act('head')));
    assert.deepEqual(
      desk.map((each) => each.id),
      [`alarm-silence:${id}`],
    );
    const rowFor = async (who: Who) => (await read<Silences>(who, '/silences')).rows[0]!;
    assert.deepEqual(
      [(await rowFor('officer')).mayDecide, (await rowFor('head')).mayDecide, (await rowFor('mayor')).reason],
      [false, true, request.reason],
    );
    assert.equal((await rowFor('officer')).about?.id, 'Kontrak segera berakhir');
    assert.equal(
      await status('officer', 'POST', `/api/alarms/silences/${id}/decision`, { approve: true }),
      403,
    );
    await send('head', 'POST', `/silences/${id}/decision`, { approve: true });
    assert.equal((await read<AlarmPage>('officer', '?state=standing')).rows.length, 0);
    assert.equal((await read<AlarmPage>('officer', '?state=muted')).rows[0]!.muted, 'silenced');
    await send('officer', 'POST', `/silences/${id}/end`, {});
    assert.equal((await rowFor('mayor')).state, 'ended');
  },
);

eachEngine('somebody chooses his hours and days, and who stands in for him', async (database, government) => {
  const house = await openHouse(database, government);
  const { read, send, status } = await serve(database, house);
  const put = (payload: object) => status('officer', 'PUT', '/api/alarms/preferences', payload);
  assert.equal(await put({ quiet: { from: '08:00', to: '06:00' }, weekdays: null }), 422, '22 hours');
  assert.equal(await put({ quiet: null, weekdays: [1, 1, 2] }), 422);
  assert.equal(await put({ quiet: { from: '09:00', to: '21:00' }, weekdays: [1, 2, 3, 4, 5, 6] }), 200);
  house.state(1);
  await house.sweep();
  const { rows } = await house.run((tx) =>
    sql<{ due: string }>`select due_at as due from alarm_group`.execute(tx),
  );
  assert.equal(Temporal.Instant.from(rows[0]!.due).toString(), '2026-11-23T13:00:00Z', '21:00 in Makassar');
  const body = {
    accountId: null,
    delegateId: house.accounts.head,
    kind: 'plh',
    from: '2026-11-23',
    to: '2026-11-27',
  };
  const outside = { ...body, delegateId: house.accounts.mayor };
  assert.equal(
    await status('officer', 'POST', '/api/alarms/delegations', outside),
    422,
    'he is not of the office',
  );
  const { id } = await send<{ id: string }>('officer', 'POST', '/delegations', body);
  const list = await read<{ rows: { account: string; mine: boolean }[] }>('head', '/delegations');
  assert.deepEqual([list.rows[0]!.account, list.rows[0]!.mine], ['Pejabat commitment-officer', false]);
  assert.equal((await read<{ rows: [] }>('mayor', '/delegations')).rows.length, 0);
  await send('officer', 'POST', `/delegations/${id}/end`, {});
  assert.equal((await read<{ rows: [] }>('head', '/delegations')).rows.length, 0);
});

eachEngine(
  'the link of a mail shows the title only, acknowledges by its button once, and opens nothing else',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(2);
    await tellAll(house);
    const { page, services } = await serve(database, house);
    const { rows } = await house.run((tx) => sql<{ id: string }>`select id from alarm_call`.execute(tx));
    const mac = (value: string) => openVault(services.folders.keys).mac(value);
    const path = `/peringatan/terima/${callLink(mac, house.act().government.id, rows[0]!.id)}`;
    const seen = await page('GET', path);
    assert.equal(seen.statusCode, 200);
    assert.ok(seen.body.includes('Kontrak segera berakhir') && seen.body.includes('1 lainnya'));
    for (const inside of ['Sisa 30 hari', 'Pejabat', '/app/kontrak', '<script'])
      assert.ok(!seen.body.includes(inside), inside);
    assert.ok(gzipSync(seen.body).length < 8_000);
    const held = () =>
      house
        .run((tx) => sql`select from alarm where held_until is not null`.execute(tx))
        .then((each) => each.rows.length);
    assert.equal(await held(), 0, 'looking acknowledges nothing');
    const done = await page('POST', path);
    assert.deepEqual([done.statusCode, done.headers.location], [303, `${path}?sampai=2026-11-26`]);
    assert.equal(await held(), 2);
    assert.ok((await page('GET', `${path}?sampai=2026-11-26`)).body.includes('26 November 2026'));
    assert.ok(!(await page('GET', `${path}?sampai=2027-11-26`)).body.includes('November 2027'));
    assert.equal((await page('POST', path)).statusCode, 409);
    for (const wrong of [
      `${path}0`,
      path.toUpperCase().replace('/PERINGATAN/TERIMA', '/peringatan/terima'),
      `/peringatan/terima/${newId()}.x`,
    ])
      assert.equal((await page('GET', wrong)).statusCode, 404, wrong);
  },
);

eachEngine('everybody reads the catalogue, its keepers alone lay plans', async (database, government) => {
  const house = await openHouse(database, government);
  const { read, status } = await serve(database, house);
  const catalogue = await read<AlarmCatalogue>('officer', '/rules');
  assert.equal(catalogue.mayLay, false);
  assert.equal((await read<AlarmCatalogue>('inspektur', '/rules')).mayLay, true);
  const lay = { plan: null, validFrom: '2026-11-23', source: 'SOP 1/2026' };
  assert.equal(await status('officer', 'POST', '/api/alarms/rules/NONE', lay), 404);
});
