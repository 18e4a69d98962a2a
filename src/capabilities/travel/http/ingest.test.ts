import assert from 'node:assert/strict';
import { after } from 'node:test';
import { readEnvironment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Government } from '../../../platform/act.ts';
import type { App } from '../../../platform/services.ts';
import { eachEngine, type TestDatabase } from '../../../platform/test-database.ts';
import { listPositions } from '../store/positions.ts';
import { NOW, sendOnTrip, type TravellingMember } from '../trip.fixture.ts';

const running: App[] = [];
after(() => Promise.all(running.map((app) => app.close())));

const AT = Date.parse(NOW) / 1_000;

async function open(database: TestDatabase, government: Government) {
  const services = createServices(database.db, readEnvironment({ LURUS_DATA: '/nonexistent' }), () =>
    Temporal.Instant.from(NOW),
  );
  const app = await buildServer(services, {});
  running.push(app);
  const run = <T>(work: Parameters<typeof database.db.asGovernment<T>>[1]) =>
    database.db.asGovernment(government.id, work);
  const tokens: Record<string, string> = {};
  const member = await run(async (tx): Promise<TravellingMember> => {
    const made = await sendOnTrip(tx, government);
    for (const kind of ['owntracks', 'traccar', 'gpslogger'] as const)
      tokens[kind] = (await made.device(kind)).token;
    return made;
  });
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const reply = await app.inject({
      method,
      url,
      headers: { host: `${government.id}.localhost`, ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return {
      status: reply.statusCode,
      text: reply.body,
      json: () => reply.json<{ refused: { place: number; fault: string }[] }>(),
    };
  };
  return { run, member, tokens, ask, positions: () => run((tx) => listPositions(tx, member.memberId)) };
}

const LOCATION = { _type: 'location', lat: -1.1, lon: 116.9, tst: AT - 60, acc: 12, vel: 36 };

eachEngine(
  'each client in its own words, in one unit, and the same position once',
  async (database, government) => {
    const { ask, tokens, positions } = await open(database, government);
    const own = await ask('POST', `/in/owntracks/${tokens['owntracks']}`, LOCATION);
    assert.equal(own.status, 200);
    assert.equal(own.text, '[]');
    await ask('POST', `/in/owntracks/${tokens['owntracks']}`, LOCATION);
    const basic = `Basic ${Buffer.from(`budi:${tokens['owntracks']}`).toString('base64')}`;
    const array = [{ ...LOCATION, tst: AT - 50 }, { _type: 'lwt' }];
    assert.equal((await ask('POST', '/in/owntracks', array, { authorization: basic })).status, 200);
    const query = `id=${tokens['traccar']}&lat=-1.1&lon=116.9&timestamp=${AT - 40}&speed=10&accuracy=20`;
    assert.equal((await ask('GET', `/in/osmand?${query}`)).status, 200);
    const json = {
      device_id: tokens['traccar'],
      location: {
        timestamp: new Date((AT - 30) * 1_000).toISOString(),
        coords: { latitude: -1.1, longitude: 116.9, accuracy: 5, speed: 7 },
      },
    };
    assert.equal((await ask('POST', '/in/osmand', json)).status, 200);
    const logger = `lat=-1.1&lon=116.9&ts=${AT - 20}&spd=4&acc=9`;
    assert.equal((await ask('GET', `/in/gpslogger/${tokens['gpslogger']}?${logger}`)).status, 200);
    const found = await positions();
    assert.deepEqual(
      found.map((each) => [each.source, Math.round(each.speed ?? -1), each.at - AT]),
      [
        ['owntracks', 10, -60],
        ['owntracks', 10, -50],
        ['traccar', 5, -40],
        ['traccar', 7, -30],
        ['gpslogger', 4, -20],
      ],
    );
    assert.equal(found[0]!.received, AT);
  },
);

eachEngine(
  'a bad element is named and the good ones are kept; the same moment elsewhere is kept too',
  async (database, government) => {
    const { ask, tokens, positions } = await open(database, government);
    const sent = [
      LOCATION,
      { ...LOCATION, lat: 95 },
      { ...LOCATION, tst: 'NaN' },
      { ...LOCATION, tst: AT + 400_000 },
      { ...LOCATION, tst: AT - 30 * 86_400 },
      { ...LOCATION, lat: -1.2 },
    ];
    const reply = await ask('POST', `/in/owntracks/${tokens['owntracks']}`, sent);
    assert.equal(reply.status, 200);
    const [told] = JSON.parse(reply.text) as {
      refused: { place: number; fault: string; reason: string }[];
    }[];
    assert.deepEqual(
      told!.refused.map((each) => `${each.place} ${each.fault}`),
      ['1 coordinates', '2 time-missing', '3 time-future', '4 outside-window'],
    );
    assert.ok(told!.refused.every((each) => each.reason.length > 10));
    assert.equal((await positions()).length, 2);
  },
);

eachEngine('a wrong token, another client’s token, too many, an empty body', async (database, government) => {
  const { ask, tokens, positions } = await open(database, government);
  assert.equal((await ask('POST', '/in/owntracks/nobody', LOCATION)).status, 400);
  assert.equal((await ask('POST', `/in/owntracks/${tokens['traccar']}`, LOCATION)).status, 400);
  assert.equal((await ask('GET', `/in/osmand?id=&lat=1&lon=1`)).status, 400);
  const many = Array.from({ length: 5_001 }, () => LOCATION);
  assert.equal((await ask('POST', `/in/owntracks/${tokens['owntracks']}`, many)).status, 413);
  const huge = Array.from({ length: 100_000 }, () => 1);
  assert.equal((await ask('POST', `/in/owntracks/${tokens['owntracks']}`, huge)).status, 413);
  const locations = { device_id: tokens['traccar'], locations: huge };
  assert.equal((await ask('POST', '/in/osmand', locations)).status, 413);
  const swollen = await ask('POST', `/in/owntracks/${tokens['owntracks']}`, {
    ...LOCATION,
    x: 'x'.repeat(5e6),
  });
  assert.equal(swollen.status, 413);
  assert.equal((await ask('GET', `/in/osmand?id=${tokens['traccar']}&lat=NaN&lon=Infinity`)).status, 200);
  assert.equal((await ask('POST', `/in/owntracks/${tokens['owntracks']}`)).status, 200);
  assert.equal((await positions()).length, 0);
});

eachEngine('five hundred phones at once: each position is there once', async (database, government) => {
  const { ask, tokens, positions } = await open(database, government);
  const sent = Array.from({ length: 500 }, (_, index) => ({ ...LOCATION, tst: AT - 1 - index }));
  const replies = await Promise.all(
    [...sent, ...sent.slice(0, 100)].map((each) => ask('POST', `/in/owntracks/${tokens['owntracks']}`, each)),
  );
  assert.ok(replies.every((each) => each.status === 200));
  assert.equal((await positions()).length, 500);
});
