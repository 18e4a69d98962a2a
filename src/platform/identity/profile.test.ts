import assert from 'node:assert/strict';
import { eachEngine } from '../test-database.ts';
import { appCode, openBrowser, openHouse, PASSWORD, signUp } from './identity.fixture.ts';

const BETTER = 'trombon gula pagi';

eachEngine('a new password ends all other sessions and holds from then on', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  const phone = openBrowser(house);
  await phone.send('POST', '/session', { name: 'budi.santoso', password: PASSWORD });
  const wrong = await browser.send('PUT', '/profile/password', { current: 'keliru', password: BETTER });
  assert.deepEqual([wrong.status, wrong.body.fields[0].field], [422, 'current']);
  const weak = await browser.send('PUT', '/profile/password', {
    current: PASSWORD,
    password: '198003032005011001',
  });
  assert.deepEqual([weak.status, weak.body.fields[0].field], [422, 'password']);

  const changed = await browser.send('PUT', '/profile/password', { current: PASSWORD, password: BETTER });
  assert.deepEqual([changed.status, changed.body], [200, { endedSessions: 1 }]);
  assert.equal((await browser.send('GET', '/session')).status, 200);
  assert.equal((await phone.send('GET', '/session')).status, 401);
  const old = await phone.send('POST', '/session', { name: 'budi.santoso', password: PASSWORD });
  assert.equal(old.status, 401);
  const fresh = await phone.send('POST', '/session', { name: 'budi.santoso', password: BETTER });
  assert.equal(fresh.status, 200);
});

eachEngine('the present password cannot be guessed from an open session', async (database, government) => {
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  const statuses = [];
  for (let n = 0; n < 6; n += 1) {
    const { status } = await browser.send('PUT', '/profile/password', {
      current: `tebakan ${n}`,
      password: BETTER,
    });
    statuses.push(status);
  }
  assert.deepEqual(statuses, [422, 422, 422, 422, 422, 429]);
});

eachEngine(
  'another authenticator app takes the place of the first once it is confirmed',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser, secret } = await signUp(house, 'inspektur');
    const unproved = await browser.send('POST', '/profile/totp', {});
    assert.deepEqual([unproved.status, unproved.body.code], [409, 'password-needed']);
    const offered = await browser.send('POST', '/profile/totp', { current: PASSWORD });
    assert.equal(offered.status, 200);
    assert.notEqual(offered.body.secret, secret);

    const login = { name: 'inspektur@teladan.go.id', password: PASSWORD };
    const other = openBrowser(house);
    await other.send('POST', '/session', login);
    const still = await other.send('POST', '/session/totp', { code: appCode(house, secret!) });
    assert.equal(still.status, 200, 'the old one holds until then');

    const confirmed = await browser.send('PUT', '/profile/totp', {
      code: appCode(house, offered.body.secret),
    });
    assert.equal(confirmed.status, 200);
    assert.equal((await other.send('GET', '/session')).status, 401);
    house.pass({ seconds: 60 });
    await other.send('POST', '/session', login);
    assert.equal((await other.send('POST', '/session/totp', { code: appCode(house, secret!) })).status, 422);
    const right = await other.send('POST', '/session/totp', { code: appCode(house, offered.body.secret) });
    assert.equal(right.status, 200);
  },
);

eachEngine(
  'whoever needs no app may have one, with the password after ten minutes',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'siti');
    house.pass({ minutes: 11 });
    assert.equal((await browser.send('POST', '/profile/totp', {})).body.code, 'password-needed');
    assert.equal((await browser.send('POST', '/profile/totp', { current: 'keliru' })).status, 422);
    const { body } = await browser.send('POST', '/profile/totp', { current: PASSWORD });
    assert.equal(
      (await browser.send('PUT', '/profile/totp', { code: appCode(house, body.secret) })).status,
      200,
    );
    const login = { name: 'siti.rahma', password: PASSWORD };
    assert.deepEqual((await openBrowser(house).send('POST', '/session', login)).body, { stage: 'password' });
    const unasked = await browser.send('PUT', '/profile/totp', { code: '123456' });
    assert.deepEqual([unasked.status, unasked.body.code], [409, 'no-enrolment']);
  },
);

eachEngine(
  'e-mail and telephone are changed, kept in one spelling, and never shared',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'siti');
    const put = (email: string | null, phone: string | null) =>
      browser.send('PUT', '/profile/contact', { email, phone, current: PASSWORD });
    assert.deepEqual((await put(' Siti.Baru@teladan.go.id ', '0813 1234 5678')).body, {
      email: 'Siti.Baru@teladan.go.id',
      phone: '+6281312345678',
    });
    const byPhone = { name: '081312345678', password: PASSWORD };
    assert.equal((await openBrowser(house).send('POST', '/session', byPhone)).status, 200);
    const byMail = { name: 'siti.baru@TELADAN.go.id', password: PASSWORD };
    assert.equal((await openBrowser(house).send('POST', '/session', byMail)).status, 200);

    const refused: [string | null, string | null, string][] = [
      ['BUDI@teladan.go.id', null, 'email'],
      [null, '0812-0000-0010', 'phone'],
      ['bukan alamat', null, 'email'],
      [null, '12', 'phone'],
    ];
    for (const [email, phone, field] of refused) {
      const { status, body } = await put(email, phone);
      assert.deepEqual([status, body.fields?.[0]?.field], [422, field], `${email} ${phone}`);
    }
    assert.deepEqual((await put('', null)).body, { email: null, phone: null });
  },
);
