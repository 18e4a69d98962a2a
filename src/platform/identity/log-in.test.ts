import assert from 'node:assert/strict';
import { eachEngine } from '../test-database.ts';
import { endAccounts } from './accounts.ts';
import { appCode, openBrowser, openHouse, PASSWORD, signUp } from './identity.fixture.ts';

eachEngine(
  'one logs in by NIP, user name, e-mail and telephone, in any spelling',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'budi');
    const names = [
      '198003032005011001',
      '19800303 200501 1 001',
      'budi.santoso',
      ' Budi.Santoso ',
      'BUDI@teladan.go.id',
      '0812-0000-0010',
      '+62 812 0000 0010',
    ];
    for (const name of names) {
      const browser = openBrowser(house);
      const { status, body } = await browser.send('POST', '/session', { name, password: PASSWORD });
      assert.deepEqual([status, body], [200, { stage: 'full' }], name);
      assert.equal((await browser.send('GET', '/session')).body.account.userName, 'budi.santoso');
    }
  },
);

eachEngine(
  'the refusal tells nothing: unknown, wrong, not activated and ended answer alike',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'budi');
    await signUp(house, 'siti');
    await house.run((tx) => endAccounts(tx, house.act(), [house.people.siti], 'retirement'));
    const browser = openBrowser(house);
    const attempts = [
      { name: 'siapa.ini', password: PASSWORD },
      { name: 'budi.santoso', password: 'bukan kata sandinya' },
      { name: 'officer@teladan.go.id', password: PASSWORD },
      { name: 'siti@teladan.go.id', password: PASSWORD },
      { name: "' or 1=1 --", password: PASSWORD },
    ];
    const answers = [];
    for (const attempt of attempts) answers.push(await browser.send('POST', '/session', attempt));
    for (const { status, body } of answers) {
      assert.equal(status, 401);
      assert.deepEqual(body, answers[0]!.body);
    }
    assert.equal(answers[0]!.body.code, 'sign-in-refused');
    assert.equal(browser.cookie, null);
  },
);

eachEngine(
  'guessing is stopped for a while, for known and unknown names alike, in every program',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'budi');
    for (const name of ['budi.santoso', 'siapa.ini']) {
      const statuses = [];
      for (let n = 0; n < 6; n += 1) {
        const { status } = await openBrowser(house, `10.0.0.${n}`).send('POST', '/session', {
          name,
          password: 'salah salah salah',
        });
        statuses.push(status);
      }
      assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429], name);
    }
    // By another of his names, too, and with the right password.
    const right = { name: '198003032005011001', password: PASSWORD };
    assert.equal((await openBrowser(house).send('POST', '/session', right)).status, 429);
    house.pass({ seconds: 61 });
    assert.equal((await openBrowser(house).send('POST', '/session', right)).status, 200);
    assert.equal(
      (await openBrowser(house).send('POST', '/session', { ...right, password: 'x' })).status,
      401,
    );
  },
);

eachEngine(
  'a second factor is asked, taken once, and opens under a new token',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { secret } = await signUp(house, 'inspektur');
    const browser = openBrowser(house);
    const login = { name: 'inspektur@teladan.go.id', password: PASSWORD };
    assert.deepEqual((await browser.send('POST', '/session', login)).body, { stage: 'password' });
    const before = browser.cookie;
    const half = await browser.send('GET', '/session');
    assert.deepEqual([half.status, half.body.code], [401, 'second-factor-outstanding']);
    assert.equal((await browser.send('GET', '/accounts')).status, 401);

    const wrong = await browser.send('POST', '/session/totp', { code: '000000' });
    assert.deepEqual([wrong.status, wrong.body.fields[0].field], [422, 'code']);
    const code = appCode(house, secret!);
    assert.equal((await browser.send('POST', '/session/totp', { code })).status, 200);
    assert.notEqual(browser.cookie, before);
    const session = (await browser.send('GET', '/session')).body;
    assert.deepEqual(
      [session.mustEnrolTotp, session.hasTotp, session.roles],
      [false, true, ['staff', 'inspektur']],
    );

    const stolen = openBrowser(house);
    stolen.cookie = before;
    assert.equal((await stolen.send('GET', '/session')).status, 401);
    const replay = openBrowser(house);
    await replay.send('POST', '/session', login);
    assert.equal((await replay.send('POST', '/session/totp', { code })).status, 422);
    house.pass({ seconds: 30 });
    const next = await replay.send('POST', '/session/totp', { code: appCode(house, secret!) });
    assert.equal(next.status, 200);
  },
);

eachEngine('the right password does not give new guesses at the code', async (database, government) => {
  const house = await openHouse(database, government);
  await signUp(house, 'inspektur');
  const login = { name: 'inspektur@teladan.go.id', password: PASSWORD };
  const statuses = [];
  for (let n = 0; n < 6; n += 1) {
    const browser = openBrowser(house);
    await browser.send('POST', '/session', login);
    statuses.push((await browser.send('POST', '/session/totp', { code: '000000' })).status);
  }
  assert.deepEqual(statuses, [422, 422, 422, 422, 422, 429]);
});

eachEngine('of two requests with one code at once, one is refused', async (database, government) => {
  const house = await openHouse(database, government);
  const { secret } = await signUp(house, 'inspektur');
  const login = { name: 'inspektur@teladan.go.id', password: PASSWORD };
  const browsers = [openBrowser(house), openBrowser(house)];
  for (const browser of browsers) await browser.send('POST', '/session', login);
  const code = appCode(house, secret!);
  const answers = await Promise.all(
    browsers.map((browser) => browser.send('POST', '/session/totp', { code })),
  );
  assert.deepEqual(
    answers.map((each) => each.status).sort((a, b) => a - b),
    [200, 422],
  );
});
