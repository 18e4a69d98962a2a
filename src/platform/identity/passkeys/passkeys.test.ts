import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { eachEngine, newGovernment } from '../../test-database.ts';
import { endAccounts } from '../accounts.ts';
import {
  openBrowser,
  openHouse,
  PASSWORD,
  signIn,
  signUp,
  type Browser,
  type House,
  type Name,
} from '../identity.fixture.ts';
import { resetAccount } from '../reset-account.ts';
import { openVault } from '../vault.ts';
import { makeAuthenticator, type Authenticator, type Lie } from './authenticator.fixture.ts';
import { isFresh, makeChallenge, type Occasion } from './challenge.ts';

const originOf = (house: House) => `http://${house.government.id}.localhost`;

async function add(
  house: House,
  browser: Browser,
  options: { counts?: boolean; name?: string; lie?: Lie } = {},
): Promise<{ key: Authenticator; status: number; code: string | undefined }> {
  const key = makeAuthenticator(originOf(house), options);
  const offer = await browser.send('POST', '/profile/passkeys/challenge', { current: PASSWORD });
  assert.equal(offer.status, 200, JSON.stringify(offer.body));
  const kept = await browser.send('POST', '/profile/passkeys', {
    name: options.name ?? 'Ponsel',
    credential: key.create(offer.body, options.lie),
  });
  return { key, status: kept.status, code: kept.body.code };
}

async function enter(house: House, key: Authenticator, lie?: Lie, browser = openBrowser(house)) {
  const { body } = await browser.send('POST', '/session/passkey/challenge');
  const answer = await browser.send('POST', '/session/passkey', { credential: key.get(body, lie) });
  return { browser, options: body, status: answer.status, code: answer.body.code };
}

async function readyWith(house: House, name: Name, options: { counts?: boolean } = {}) {
  const { browser, secret } = await signUp(house, name);
  const { key, status } = await add(house, browser, options);
  assert.equal(status, 200);
  return { browser, secret, key };
}

eachEngine(
  'a passkey opens a strong session, without password and without app',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser, key } = await readyWith(house, 'officer');
    const entered = await enter(house, key);
    assert.equal(entered.status, 200);
    const session = await entered.browser.send('GET', '/session');
    assert.deepEqual([session.body.account.userName, session.body.mustEnrolTotp], ['ani.wijaya', false]);
    assert.equal((await entered.browser.send('GET', '/accounts')).status, 200);

    const [listed] = (await browser.send('GET', '/profile/passkeys')).body;
    assert.deepEqual(
      [listed.name, listed.backedUp, listed.usableHere, listed.lastUsedAt !== null],
      ['Ponsel', true, true, true],
    );
    const notices = await house.run((tx) =>
      sql<{
        n: number;
      }>`select count(*)::int as n from notification where key like 'passkey-added:%'`.execute(tx),
    );
    assert.equal(notices.rows[0]?.n, 1);
  },
);

eachEngine('who has no app yet is through with a passkey alone', async (database, government) => {
  const house = await openHouse(database, government);
  const browser = openBrowser(house);
  await browser.send('POST', '/activation', {
    name: 'officer@teladan.go.id',
    code: await house.codeOf('officer'),
    password: PASSWORD,
  });
  assert.equal((await browser.send('GET', '/accounts')).body.code, 'second-factor-missing');
  const before = browser.cookie;
  assert.equal((await add(house, browser)).status, 200);
  assert.notEqual(browser.cookie, before, 'the session has a new token');
  assert.equal((await browser.send('GET', '/accounts')).status, 200);

  const thief = openBrowser(house);
  await thief.send('POST', '/session', { name: 'ani.wijaya', password: PASSWORD });
  for (const path of ['/profile/passkeys/challenge', '/profile/totp'])
    assert.equal((await thief.send('POST', path, { current: PASSWORD })).body.code, 'passkey-needed', path);
  const [{ id }] = (await thief.send('GET', '/profile/passkeys')).body;
  const removal = await thief.send('POST', `/profile/passkeys/${id}/removal`, { current: PASSWORD });
  assert.equal(removal.body.code, 'passkey-needed');
});

eachEngine('nothing opens that the authenticator did not sign here and now', async (database, government) => {
  const house = await openHouse(database, government);
  const { key } = await readyWith(house, 'budi');
  const lies: Record<string, Lie> = {
    'another site': { origin: 'https://jahat.example' },
    'another port': { origin: `${originOf(house)}:8443` },
    'another host': { rpId: 'jahat.example' },
    'an invented challenge': { challenge: Buffer.alloc(72, 7).toString('base64url') },
    'no challenge': { challenge: '' },
    'a registration': { type: 'webauthn.create' },
    'nobody verified': { userVerified: false },
    'another account': { userHandle: Buffer.alloc(16, 1).toString('base64url') },
    'a wrong signature': { broken: true },
  };
  for (const [name, lie] of Object.entries(lies)) {
    const { status, code, browser } = await enter(house, key, lie);
    assert.deepEqual([status, code, browser.cookie], [401, 'passkey-refused', null], name);
  }
  const stranger = await enter(house, makeAuthenticator(originOf(house)));
  assert.deepEqual([stranger.status, stranger.code], [401, 'passkey-refused']);
  assert.equal((await enter(house, key)).status, 200);
});

eachEngine('a challenge is answered once, and within five minutes', async (database, government) => {
  const house = await openHouse(database, government);
  const { key } = await readyWith(house, 'budi');
  const { browser, options } = await enter(house, key);
  const credential = key.get(options);
  assert.equal((await browser.send('POST', '/session/passkey', { credential })).status, 401);

  const late = (await browser.send('POST', '/session/passkey/challenge')).body;
  house.pass({ minutes: 5 });
  assert.equal((await browser.send('POST', '/session/passkey', { credential: key.get(late) })).status, 401);

  const once = (await browser.send('POST', '/session/passkey/challenge')).body;
  const same = { credential: key.get(once) };
  const both = await Promise.all(
    [openBrowser(house), openBrowser(house)].map((each) => each.send('POST', '/session/passkey', same)),
  );
  assert.deepEqual(
    both.map((each) => each.status).sort((a, b) => a - b),
    [200, 401],
  );
});

eachEngine(
  'a challenge for adding a passkey opens no session, and the other way round',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser, key } = await readyWith(house, 'budi');
    const offer = (await browser.send('POST', '/profile/passkeys/challenge', { current: PASSWORD })).body;
    const credential = key.get({ challenge: offer.challenge, rpId: offer.rp.id });
    assert.equal((await openBrowser(house).send('POST', '/session/passkey', { credential })).status, 401);

    const entry = (await browser.send('POST', '/session/passkey/challenge')).body;
    const fresh = makeAuthenticator(originOf(house));
    const made = fresh.create({ ...offer, challenge: entry.challenge });
    const refused = await browser.send('POST', '/profile/passkeys', { name: 'Lain', credential: made });
    assert.deepEqual([refused.status, refused.body.code], [409, 'passkey-not-made']);

    const siti = (await signUp(house, 'siti')).browser;
    const others = await siti.send('POST', '/profile/passkeys', {
      name: 'Lain',
      credential: fresh.create(offer),
    });
    assert.deepEqual([others.status, others.body.code], [409, 'passkey-not-made']);
  },
);

eachEngine('a passkey is made here, by whoever proves himself, and once', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  const wrong = await browser.send('POST', '/profile/passkeys/challenge', { current: 'bukan sandinya' });
  assert.deepEqual([wrong.status, wrong.body.fields[0].field], [422, 'current']);
  for (const lie of [
    { origin: 'https://jahat.example' },
    { rpId: 'jahat.example' },
    { userVerified: false },
    { challenge: Buffer.alloc(72).toString('base64url') },
  ])
    assert.equal((await add(house, browser, { lie })).code, 'passkey-not-made', JSON.stringify(lie));

  const key = makeAuthenticator(originOf(house));
  const offer = (await browser.send('POST', '/profile/passkeys/challenge', { current: PASSWORD })).body;
  const body = { name: 'Laptop', credential: key.create(offer) };
  assert.equal((await browser.send('POST', '/profile/passkeys', body)).status, 200);
  assert.equal((await browser.send('POST', '/profile/passkeys', body)).status, 409);
  const again = (await browser.send('POST', '/profile/passkeys/challenge', { current: PASSWORD })).body;
  assert.equal(again.excludeCredentials[0].id, key.credentialId);
  const twice = await browser.send('POST', '/profile/passkeys', {
    name: 'Laptop lagi',
    credential: key.create(again),
  });
  assert.equal(twice.status, 422);
});

eachEngine(
  'an account has at most ten passkeys, names them and removes them',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'budi');
    const keys: Authenticator[] = [];
    for (let n = 1; n <= 10; n += 1) keys.push((await add(house, browser, { name: `Kunci ${n}` })).key);
    const more = await browser.send('POST', '/profile/passkeys/challenge', { current: PASSWORD });
    assert.equal(more.body.code, 'passkeys-full');

    const rows: { id: string; name: string }[] = (await browser.send('GET', '/profile/passkeys')).body;
    assert.deepEqual(
      rows.map((each) => each.name),
      Array.from({ length: 10 }, (_, n) => `Kunci ${n + 1}`),
    );
    const [first, second] = rows;
    await browser.send('PUT', `/profile/passkeys/${first!.id}`, { name: ' Ponsel lama ' });
    const removed = await browser.send('POST', `/profile/passkeys/${second!.id}/removal`, {
      current: PASSWORD,
    });
    assert.equal(removed.status, 200);
    const left: { name: string }[] = (await browser.send('GET', '/profile/passkeys')).body;
    assert.deepEqual([left.length, left[0]!.name], [9, 'Ponsel lama']);
    assert.equal((await enter(house, keys[1]!)).status, 401);
    assert.equal((await enter(house, keys[0]!)).status, 200);

    const siti = (await signUp(house, 'siti')).browser;
    assert.equal((await siti.send('PUT', `/profile/passkeys/${first!.id}`, { name: 'x' })).status, 404);
    const foreign = await siti.send('POST', `/profile/passkeys/${first!.id}/removal`, { current: PASSWORD });
    assert.equal(foreign.status, 404);
  },
);

eachEngine(
  'a count that goes back is refused, and what the key tells of its backup is kept',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { key } = await readyWith(house, 'budi', { counts: true });
    const kept = () =>
      house.run((tx) =>
        sql<{ sign_count: string; multi_device: boolean; backed_up: boolean }>`
        select sign_count::text, multi_device, backed_up from passkey`.execute(tx),
      );
    assert.deepEqual((await kept()).rows, [{ sign_count: '1', multi_device: false, backed_up: false }]);
    assert.equal((await enter(house, key)).status, 200);
    assert.equal((await kept()).rows[0]?.sign_count, '2');
    assert.equal((await enter(house, key, { count: 2 })).status, 401);
    assert.equal((await enter(house, key, { count: 1 })).status, 401);
    assert.equal((await enter(house, key, { count: 9 })).status, 200);
  },
);

eachEngine('a passkey of one government is none in another', async (database, government) => {
  const elsewhere = await newGovernment(database);
  const house = await openHouse(database, government);
  const { key } = await readyWith(house, 'budi');
  const host = `${elsewhere.id}.localhost`;
  const browser = openBrowser(house);
  const { body } = await browser.send('POST', '/session/passkey/challenge', undefined, { host });
  assert.equal(body.rpId, host);
  const lie = { origin: `http://${host}` };
  const there = await browser.send('POST', '/session/passkey', { credential: key.get(body, lie) }, { host });
  assert.equal(there.status, 401);
  const carried = await browser.send('POST', '/session/passkey', { credential: key.get(body) });
  assert.equal(carried.status, 401, 'a challenge of another government');
});

eachEngine('who is reset or leaves has no passkey any more', async (database, government) => {
  const house = await openHouse(database, government);
  const { key } = await readyWith(house, 'budi');
  const { key: other } = await readyWith(house, 'siti');
  await house.run((tx) => endAccounts(tx, house.act(), [house.people.budi], 'transfer-out'));
  assert.equal((await enter(house, key)).status, 401);
  const vault = openVault(house.services.folders.keys);
  await house.run((tx) => resetAccount(tx, house.act(), vault, house.accounts.siti, 'account.test'));
  assert.equal((await enter(house, other)).status, 401);
  const { rows } = await house.run((tx) => sql`select id from passkey`.execute(tx));
  assert.deepEqual(rows, []);
});

eachEngine('guessing from one address is slowed', async (database, government) => {
  const house = await openHouse(database, government);
  const { key } = await readyWith(house, 'budi');
  const browser = openBrowser(house, '10.9.9.9');
  await house.run((tx) => sql`update attempt set count = 300 where key like 'address:%'`.execute(tx));
  const { body } = await browser.send('POST', '/session/passkey/challenge');
  const stranger = makeAuthenticator(originOf(house));
  await browser.send('POST', '/session/passkey', { credential: stranger.get(body) });
  await house.run((tx) => sql`update attempt set count = 300 where key like 'address:%'`.execute(tx));
  await browser.send('POST', '/session/passkey', { credential: stranger.get(body) });
  const slowed = await enter(house, key, undefined, browser);
  assert.deepEqual([slowed.status, slowed.code], [429, 'too-many-tries']);
});

eachEngine('with a passkey the app still works beside it', async (database, government) => {
  const house = await openHouse(database, government);
  const { secret } = await readyWith(house, 'officer');
  const browser = await signIn(house, 'officer', secret);
  assert.equal((await browser.send('GET', '/accounts')).status, 200);
});

test('a challenge holds for its own occasion only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-passkeys-'));
  const vault = openVault(folder);
  rmSync(folder, { recursive: true });
  const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
  const occasion: Occasion = { purpose: 'enrol', governmentId: 'g', rpId: 'a.example', accountId: 'a' };
  const challenge = Buffer.from(makeChallenge(vault, occasion, now)).toString('base64url');
  assert.equal(isFresh(vault, occasion, challenge, now), true);
  const others: Partial<Occasion>[] = [
    { purpose: 'log-in' },
    { governmentId: 'h' },
    { rpId: 'b.example' },
    { accountId: 'b' },
    { accountId: null },
  ];
  for (const other of others)
    assert.equal(isFresh(vault, { ...occasion, ...other }, challenge, now), false, JSON.stringify(other));
  assert.equal(isFresh(vault, occasion, challenge, now.add({ minutes: 5 })), false);
  assert.equal(isFresh(vault, occasion, `${challenge}AA`, now), false);
  const later = Buffer.from(challenge, 'base64url');
  later.writeBigUInt64BE(later.readBigUInt64BE(32) + 600_000n, 32);
  assert.equal(isFresh(vault, occasion, later.toString('base64url'), now), false, 'its end is bound in');
});

eachEngine(
  'a passkey that is added or taken away ends the account’s other sessions, and nobody else’s',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser, key } = await readyWith(house, 'budi');
    const siti = (await signUp(house, 'siti')).browser;
    const statusOf = async (each: Browser) => (await each.send('GET', '/session')).status;
    const added = (await enter(house, key)).browser;
    assert.equal(await statusOf(added), 200, 'the control');
    assert.equal((await add(house, browser, { name: 'Laptop' })).status, 200);
    assert.deepEqual([await statusOf(added), await statusOf(browser), await statusOf(siti)], [401, 200, 200]);

    const removed = (await enter(house, key)).browser;
    const [{ id }] = (await browser.send('GET', '/profile/passkeys')).body;
    const { status } = await browser.send('POST', `/profile/passkeys/${id}/removal`, { current: PASSWORD });
    assert.equal(status, 200);
    assert.deepEqual(
      [await statusOf(removed), await statusOf(browser), await statusOf(siti)],
      [401, 200, 200],
    );
  },
);
