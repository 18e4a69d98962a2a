import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { eachEngine } from '../test-database.ts';
import { codeHash } from './issue-codes.ts';
import type { Vault } from './vault.ts';
import { appCode, openBrowser, openHouse, PASSWORD, signUp } from './identity.fixture.ts';

eachEngine('a code opens its account once, however it is typed', async (database, government) => {
  const house = await openHouse(database, government);
  const code = await house.codeOf('siti');
  const browser = openBrowser(house);
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const input = { name: 'siti.rahma', code: typed, password: PASSWORD };
  const activated = await browser.send('POST', '/activation', input);
  assert.deepEqual([activated.status, activated.body], [200, { enrolment: null }]);
  const session = (await browser.send('GET', '/session')).body;
  assert.deepEqual(
    [
      session.account.name,
      session.agency.name,
      session.roles,
      session.mustEnrolTotp,
      session.government.practice,
    ],
    ['Siti Rahma', 'Instansi D.1', ['staff'], false, false],
  );
  const again = await openBrowser(house).send('POST', '/activation', input);
  assert.deepEqual([again.status, again.body.code], [401, 'activation-refused']);
});

eachEngine('a weak password is refused and the code stays good', async (database, government) => {
  const house = await openHouse(database, government);
  const code = await house.codeOf('siti');
  const browser = openBrowser(house);
  for (let n = 0; n < 8; n += 1) {
    const weak = await browser.send('POST', '/activation', {
      name: 'siti.rahma',
      code,
      password: 'siti.rahma 2026',
    });
    assert.deepEqual([weak.status, weak.body.fields[0].field], [422, 'password']);
  }
  assert.equal(
    (await browser.send('POST', '/activation', { name: 'siti.rahma', code, password: PASSWORD })).status,
    200,
  );
});

eachEngine(
  'a code ends after thirty days, with a newer letter, and at the account of somebody else',
  async (database, government) => {
    const house = await openHouse(database, government);
    const browser = openBrowser(house);
    const first = await house.codeOf('siti');
    const second = await house.codeOf('siti');
    const tried = async (name: string, code: string) =>
      (await browser.send('POST', '/activation', { name, code, password: PASSWORD })).status;
    assert.equal(await tried('siti.rahma', first), 401);
    assert.equal(await tried('budi.santoso', second), 401);
    house.pass({ hours: 31 * 24 });
    assert.equal(await tried('siti.rahma', second), 401);
    const third = await house.codeOf('siti');
    house.pass({ hours: 30 * 24 });
    assert.equal(await tried('siti.rahma', third), 200);
  },
);

eachEngine('guessing codes is stopped', async (database, government) => {
  const house = await openHouse(database, government);
  const code = await house.codeOf('siti');
  const statuses = [];
  for (let n = 0; n < 6; n += 1) {
    const { status } = await openBrowser(house, `10.0.0.${n}`).send('POST', '/activation', {
      name: 'siti.rahma',
      code: `0000-0000-000${n}`,
      password: PASSWORD,
    });
    statuses.push(status);
  }
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
  const right = { name: 'siti.rahma', code, password: PASSWORD };
  assert.equal((await openBrowser(house).send('POST', '/activation', right)).status, 429);
});

eachEngine('a role that decides has to register an authenticator app first', async (database, government) => {
  const house = await openHouse(database, government);
  const code = await house.codeOf('officer');
  const browser = openBrowser(house);
  const { body } = await browser.send('POST', '/activation', {
    name: 'officer@teladan.go.id',
    code,
    password: PASSWORD,
  });
  assert.match(body.enrolment.uri, /^otpauth:\/\/totp\//);
  assert.equal((await browser.send('GET', '/session')).body.mustEnrolTotp, true);
  const barred = await browser.send('GET', '/accounts');
  assert.deepEqual([barred.status, barred.body.code], [403, 'second-factor-missing']);

  const wrong = await browser.send('PUT', '/profile/totp', { code: '123' });
  assert.equal(wrong.status, 422);
  const confirmed = await browser.send('PUT', '/profile/totp', {
    code: appCode(house, body.enrolment.secret),
  });
  assert.equal(confirmed.status, 200);
  assert.equal((await browser.send('GET', '/session')).body.mustEnrolTotp, false);
  assert.equal((await browser.send('GET', '/accounts')).status, 200);
});

test('the kept hash of a code is bound to its account: copied to another row it opens nothing', () => {
  const vault = { mac: (value: string) => value } as Vault;
  assert.notEqual(codeHash(vault, 'a', 'K7QF-2M9X-RD4T'), codeHash(vault, 'b', 'K7QF-2M9X-RD4T'));
});

eachEngine('no secret lies open in the database', async (database, government) => {
  const house = await openHouse(database, government);
  const { secret } = await signUp(house, 'officer');
  const code = await house.codeOf('siti');
  const { rows } = await house.run((tx) => sql`select * from account_secret`.execute(tx));
  const text = JSON.stringify(rows);
  for (const each of [secret!, code, code.replaceAll('-', ''), PASSWORD])
    assert.ok(!text.includes(each), each);
});

eachEngine('naughty text in every field is refused kindly', async (database, government) => {
  const house = await openHouse(database, government);
  const browser = openBrowser(house);
  for (const naughty of ['\u202e\u0007', '😀'.repeat(10), "'; drop table account; --", '%s%n', '../../etc']) {
    const answer = await browser.send('POST', '/activation', {
      name: naughty,
      code: naughty,
      password: naughty,
    });
    assert.ok([401, 429].includes(answer.status), `${naughty} ${answer.status}`);
  }
  for (const impossible of ['a\u0000b', '\ud800']) {
    const answer = await browser.send('POST', '/session', { name: impossible, password: PASSWORD });
    assert.deepEqual([answer.status, answer.body.fields[0].field], [422, 'name']);
  }
});
