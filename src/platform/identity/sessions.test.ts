import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { sha256 } from '../ids.ts';
import { eachEngine, newGovernment } from '../test-database.ts';
import { endAccounts } from './accounts.ts';
import { refuseCrossSite } from './csrf.ts';
import { openBrowser, openHouse, PASSWORD, signUp } from './identity.fixture.ts';

const LOGIN = { name: 'budi.santoso', password: PASSWORD };

eachEngine(
  'a session ends after two idle hours, and after twelve in any case',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'budi');
    house.pass({ minutes: 119 });
    assert.equal((await browser.send('GET', '/session')).status, 200);
    house.pass({ minutes: 121 });
    const late = await browser.send('GET', '/session');
    assert.deepEqual([late.status, late.body.code], [401, 'signed-out']);

    await browser.send('POST', '/session', LOGIN);
    for (let hour = 1; hour < 12; hour += 1) {
      house.pass({ hours: 1 });
      assert.equal((await browser.send('GET', '/session')).status, 200, `hour ${hour}`);
    }
    house.pass({ hours: 1 });
    assert.equal((await browser.send('GET', '/session')).status, 401);
  },
);

eachEngine(
  'only a hash of the token is kept, and the cookie is out of reach of scripts',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'budi');
    const browser = openBrowser(house);
    const { headers } = await browser.send('POST', '/session', LOGIN);
    assert.match(String(headers['set-cookie']), /^lurus=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { rows } = await house.run((tx) => sql<{ token_hash: string }>`select * from session`.execute(tx));
    assert.ok(rows.some((row) => row.token_hash === sha256(browser.cookie!)));
    assert.ok(!JSON.stringify(rows).includes(browser.cookie!));
  },
);

eachEngine('own sessions are listed and ended, others are not there', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  const phone = openBrowser(house);
  await phone.send('POST', '/session', LOGIN, { 'user-agent': 'Telepon \u0007' });
  const siti = (await signUp(house, 'siti')).browser;
  const own = (await browser.send('GET', '/sessions')).body;
  assert.deepEqual(own.map((each: { current: boolean }) => each.current).sort(), [false, true]);
  const other = own.find((each: { current: boolean }) => !each.current);
  assert.equal(other.userAgent, 'Telepon  ');

  const foreign = (await siti.send('GET', '/sessions')).body[0].id;
  assert.equal((await browser.send('DELETE', `/sessions/${foreign}`)).status, 404);
  assert.equal((await siti.send('GET', '/session')).status, 200);
  assert.equal((await browser.send('DELETE', `/sessions/${other.id}`)).status, 200);
  assert.equal((await phone.send('GET', '/session')).status, 401);
  assert.equal((await browser.send('DELETE', `/sessions/${other.id}`)).status, 404);

  const token = browser.cookie;
  assert.equal((await browser.send('DELETE', '/session')).status, 200);
  assert.equal(browser.cookie, null);
  browser.cookie = token;
  assert.equal((await browser.send('GET', '/session')).status, 401);
  assert.equal((await browser.send('DELETE', '/session')).status, 200);
});

eachEngine('signing in again in one browser leaves one session', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  for (let n = 0; n < 3; n += 1) await browser.send('POST', '/session', LOGIN);
  assert.equal((await browser.send('GET', '/sessions')).body.length, 1);
});

eachEngine('who leaves the service is out at once', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  assert.equal(await house.run((tx) => endAccounts(tx, house.act(), [house.people.budi], 'transfer-out')), 1);
  assert.equal((await browser.send('GET', '/session')).status, 401);
  assert.equal((await browser.send('POST', '/session', LOGIN)).status, 401);
  const { rows } = await house.run((tx) =>
    sql`select * from account_secret where account_id = ${house.accounts.budi}`.execute(tx),
  );
  assert.deepEqual(rows, []);
});

eachEngine('a session of one government is none in another', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  const elsewhere = await newGovernment(database);
  const answer = await browser.send('GET', '/session', undefined, { host: `${elsewhere.id}.localhost` });
  assert.equal(answer.status, 401);
});

eachEngine('without a practice twin the answer says so', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  const on = await browser.send('POST', '/session/practice', { on: true });
  assert.deepEqual([on.status, on.body.code], [409, 'no-practice']);
  assert.equal((await browser.send('GET', '/session')).body.government.practice, false);
});

eachEngine('a page of another site changes nothing', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  const cross = await browser.send('DELETE', '/session', undefined, { 'sec-fetch-site': 'cross-site' });
  assert.deepEqual([cross.status, cross.body.code], [403, 'cross-site']);
  assert.equal((await browser.send('GET', '/session')).status, 200);
});

test('where a browser says whence a request comes, only the own origin may change anything', () => {
  const ask = (method: string, headers: Record<string, string>) =>
    refuseCrossSite({ method, headers, host: 'lurus.teladan.go.id' } as never) === null;
  assert.equal(ask('POST', { 'sec-fetch-site': 'same-origin', origin: 'https://jahat.example' }), true);
  assert.equal(ask('POST', { 'sec-fetch-site': 'none' }), true);
  assert.equal(ask('POST', { 'sec-fetch-site': 'same-site', origin: 'https://lurus.teladan.go.id' }), false);
  assert.equal(ask('POST', { origin: 'http://lurus.teladan.go.id' }), true);
  assert.equal(ask('PUT', { origin: 'http://lurus.teladan.go.id:8080' }), false);
  assert.equal(ask('PUT', { origin: 'null' }), false);
  assert.equal(ask('DELETE', {}), true);
  assert.equal(ask('GET', { 'sec-fetch-site': 'cross-site' }), true);
});
