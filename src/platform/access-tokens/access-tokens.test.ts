import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { eachEngine, newGovernment } from '../test-database.ts';
import { endAccounts } from '../identity/accounts.ts';
import {
  openBrowser,
  openHouse,
  PASSWORD,
  signUp,
  type Browser,
  type House,
  type Name,
} from '../identity/identity.fixture.ts';
import { resetAccount } from '../identity/reset-account.ts';
import { openVault } from '../identity/vault.ts';
import { insertRoleGrants } from '../../capabilities/directory/index.ts';
import { grantRow } from '../../capabilities/directory/directory.fixture.ts';
import { capabilities } from '../../app/capabilities.ts';
import { forgetOldTokens } from './drop.ts';
import { MOST_A_MINUTE, paceOf } from './pace.ts';
import { allows, scopesFor } from './scopes.ts';

const NEW = { name: 'SIPD', days: 30, scopes: ['read:findings'], current: PASSWORD };

const make = (browser: Browser, values: object = {}) =>
  browser.send('POST', '/profile/tokens', { ...NEW, ...values });

/** A program with a token and no cookie. */
function program(house: House, token: string, address = '10.0.0.7') {
  const browser = openBrowser(house, address);
  return (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    browser.send(method, path, body, {
      authorization: `Bearer ${token}`,
      'sec-fetch-site': 'none',
      ...headers,
    });
}

async function holder(house: House, name: Name) {
  const { browser } = await signUp(house, name);
  const { status, body } = await make(browser);
  assert.equal(status, 201, JSON.stringify(body));
  return { browser, id: body.id as string, token: body.token as string, ask: program(house, body.token) };
}

/** In its scope; the capability is off in this house, so that it answers 404 to whom it lets through. */
const READ = '/findings';

eachEngine(
  'a token reads what its scope covers, and nothing of the account itself',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { ask, browser, id } = await holder(house, 'officer');
    const read = await ask('GET', READ);
    assert.ok(
      [200, 404].includes(read.status) && read.body.code !== 'token-scope',
      JSON.stringify(read.body),
    );
    for (const [method, path] of [
      ['GET', '/session'],
      ['GET', '/sessions'],
      ['GET', '/profile'],
      ['PUT', '/profile/password'],
      ['GET', '/profile/tokens'],
      ['POST', '/profile/tokens'],
      ['DELETE', `/profile/tokens/${id}`],
      ['POST', '/profile/passkeys/challenge'],
      ['GET', '/accounts'],
      ['POST', '/session/practice'],
      ['GET', '/complaints'],
    ] as const) {
      const { status, body } = await ask(method, path, method === 'GET' ? undefined : {});
      assert.deepEqual([status, body.code], [403, 'token-scope'], `${method} ${path}`);
    }
    const { rows, capabilities: offered } = (await browser.send('GET', '/profile/tokens')).body;
    assert.deepEqual(
      [rows.length, rows[0].name, rows[0].scopes, rows[0].lastUsedOn, rows[0].over],
      [1, 'SIPD', ['read:findings'], '2026-11-23', false],
    );
    assert.ok(offered.includes('findings') && !offered.includes('whistleblowing'));
  },
);

eachEngine(
  'only a hash of a token is kept, and neither the trail nor the list tells it',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { token, browser } = await holder(house, 'budi');
    assert.match(token, /^lurus_[\w-]{43}$/);
    const { rows } = await house.run((tx) => sql<object>`select * from access_token`.execute(tx));
    const leaves = await house.run((tx) => sql<object>`select leaf from trail_leaf`.execute(tx));
    const list = (await browser.send('GET', '/profile/tokens')).body;
    for (const place of [rows, leaves.rows, list]) assert.ok(!JSON.stringify(place).includes(token.slice(6)));
    assert.ok(JSON.stringify(leaves.rows).includes('account.make-token'));
  },
);

eachEngine(
  'a token is made by whoever proves himself, with scopes that there are, for a year at most',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'budi');
    const wrong: [object, string][] = [
      [{ current: 'bukan sandinya' }, 'current'],
      [{ scopes: ['read:whistleblowing'] }, 'scopes'],
      [{ scopes: ['write:semua'] }, 'scopes'],
      [{ scopes: ['read:platform'] }, 'scopes'],
      [{ scopes: [] }, 'scopes'],
      [{ days: 366 }, 'days'],
      [{ days: 0 }, 'days'],
      [{ name: ' ' }, 'name'],
    ];
    for (const [values, field] of wrong) {
      const { status, body } = await make(browser, values);
      assert.deepEqual([status, body.fields?.[0]?.field], [422, field], JSON.stringify(values));
    }
    assert.equal((await make(browser, { days: 365 })).status, 201);
    await assert.rejects(
      house.run((tx) =>
        sql`update access_token set expires_at = created_at + interval '2 years'`.execute(tx),
      ),
      /access_token/,
    );
  },
);

eachEngine(
  'a token ends: by its day, its owner, a reset, or when he leaves',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { ask, browser, id } = await holder(house, 'officer');
    const siti = (await signUp(house, 'siti')).browser;
    assert.equal((await siti.send('DELETE', `/profile/tokens/${id}`)).status, 404);
    assert.notEqual((await ask('GET', READ)).status, 401);
    assert.equal((await browser.send('DELETE', `/profile/tokens/${id}`)).status, 200);
    assert.deepEqual([(await ask('GET', READ)).body.code], ['token-unknown']);

    const short = program(house, (await make(browser, { days: 1 })).body.token);
    house.pass({ hours: 23 });
    assert.notEqual((await short('GET', READ)).status, 401);
    house.pass({ hours: 1 });
    assert.equal((await short('GET', READ)).status, 401);

    const budi = await holder(house, 'budi');
    await house.run((tx) => endAccounts(tx, house.act(), [house.people.budi], 'transfer-out'));
    assert.equal((await budi.ask('GET', READ)).status, 401);
    const sitis = program(house, (await make(siti)).body.token);
    const vault = openVault(house.services.folders.keys);
    await house.run((tx) => resetAccount(tx, house.act(), vault, house.accounts.siti, 'account.test'));
    assert.equal((await sitis('GET', READ)).status, 401);

    house.pass({ hours: 24 * 31 });
    await house.run((tx) => forgetOldTokens(tx, house.services.clock()));
    const { rows } = await house.run((tx) => sql`select id from access_token`.execute(tx));
    assert.deepEqual(rows, []);
  },
);

eachEngine(
  'a token is never more than its owner: a role that needs two factors refuses one made with less',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { ask } = await holder(house, 'budi');
    assert.notEqual((await ask('GET', READ)).body.code, 'second-factor-missing');
    await house.run((tx) =>
      insertRoleGrants(tx, government.id, [
        grantRow(house.people.budi, 'auditor', { agencyId: house.agencies.dinas }),
      ]),
    );
    assert.equal((await ask('GET', READ)).body.code, 'second-factor-missing');
    const again = openBrowser(house);
    await again.send('POST', '/session', { name: 'budi.santoso', password: PASSWORD });
    assert.equal((await make(again)).body.code, 'second-factor-missing');
  },
);

eachEngine(
  'a token of one government is none in another, and wrong ones are counted',
  async (database, government) => {
    const elsewhere = await newGovernment(database);
    const house = await openHouse(database, government);
    const { ask, token } = await holder(house, 'budi');
    const there = await ask('GET', READ, undefined, { host: `${elsewhere.id}.localhost` });
    assert.deepEqual([there.status, there.body.code], [401, 'token-unknown']);

    const guess = program(house, `lurus_${'a'.repeat(43)}`, '10.5.5.5');
    assert.equal((await guess('GET', READ)).status, 401);
    await house.run((tx) => sql`update attempt set count = 300 where key like 'address:%'`.execute(tx));
    await guess('GET', READ);
    assert.equal((await guess('GET', READ)).status, 429);
    assert.notEqual((await program(house, token, '10.5.5.5')('GET', READ)).status, 429);
  },
);

eachEngine(
  'beside a token no cookie counts, and another kind of header is not read',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await holder(house, 'officer');
    const both = await browser.send('GET', '/accounts', undefined, {
      authorization: `Bearer lurus_${'a'.repeat(43)}`,
    });
    assert.equal(both.body.code, 'token-unknown');
    for (const authorization of ['Bearer x', 'Basic YTpi', `Bearer lurus_${'a'.repeat(44)}`])
      assert.equal((await browser.send('GET', '/accounts', undefined, { authorization })).status, 200);
  },
);

eachEngine('an account has at most twenty tokens', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await holder(house, 'budi');
  await house.run((tx) =>
    sql`insert into access_token select government_id, gen_random_uuid(), account_id, name, token_hash || n, scopes, strong, created_at, expires_at
      from access_token, generate_series(1, 19) n`.execute(tx),
  );
  assert.equal((await make(browser)).body.code, 'tokens-full');
});

test('a token has 600 requests a minute, and the minute after anew', () => {
  const id = 'a token of this test';
  for (let n = 0; n < MOST_A_MINUTE; n += 1) assert.equal(paceOf(id, 1_000), null);
  assert.equal(paceOf(id, 31_000), 30);
  assert.equal(paceOf('another', 31_000), null);
  assert.equal(paceOf(id, 61_000), null);
});

test('no scope reaches the platform, the sealed channel or who must come in person', () => {
  const all = scopesFor(capabilities.map((each) => each.name));
  assert.ok(all.length > 20 && !all.some((each) => each.includes('whistleblowing')));
  const forged = [...all, 'read:whistleblowing', 'write:whistleblowing', 'read:null', 'write:platform'];
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    assert.equal(allows(forged, { method, capability: null, inPerson: false }), false);
    assert.equal(allows(forged, { method, capability: 'whistleblowing', inPerson: false }), false);
    assert.equal(allows(forged, { method, capability: 'clearance', inPerson: true }), false);
    assert.equal(allows(forged, { method, capability: 'clearance', inPerson: false }), true);
    const reading = method === 'GET' || method === 'HEAD';
    assert.equal(allows(['read:clearance'], { method, capability: 'clearance', inPerson: false }), reading);
    assert.equal(allows(['write:clearance'], { method, capability: 'clearance', inPerson: false }), !reading);
  }
});
