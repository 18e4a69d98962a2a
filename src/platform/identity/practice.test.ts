import assert from 'node:assert/strict';
import { createTwin } from '../../capabilities/directory/demo/create-twin.ts';
import { testAct } from '../act.fixture.ts';
import { eachEngine } from '../test-database.ts';
import { endAccounts } from './accounts.ts';
import { openBrowser, openHouse, PASSWORD, signIn, signUp } from './identity.fixture.ts';

eachEngine(
  'a session goes to the practice twin and back, and leaves the real account alone',
  async (database, government) => {
    await createTwin(database.owner, government, {
      capabilities: [],
      seeds: [],
      actOf: (twin) => testAct(twin),
    });
    const house = await openHouse(database, government);
    const { browser, secret } = await signUp(house, 'inspektur');
    const other = await signIn(house, 'inspektur', secret);
    const before = (await browser.send('GET', '/session')).body;
    assert.deepEqual([before.practiceAvailable, before.government.practice], [true, false]);

    assert.deepEqual((await browser.send('POST', '/session/practice', { on: true })).body, { on: true });
    const within = (await browser.send('GET', '/session')).body;
    assert.equal(within.government.practice, true);
    assert.notEqual(within.government.id, government.id);
    assert.deepEqual(
      [within.account, within.roles, within.mustEnrolTotp, within.hasTotp],
      [before.account, before.roles, false, true],
    );
    assert.notEqual(within.agency.id, before.agency.id);
    assert.equal((await other.send('GET', '/session')).body.government.practice, false);

    // The account itself stays the real one.
    assert.equal((await browser.send('GET', '/profile')).body.userName, 'sri.lestari');
    assert.equal((await browser.send('GET', '/sessions')).body.length, 2);
    const password = { current: PASSWORD, password: 'trombon gula pagi' };
    assert.equal((await browser.send('PUT', '/profile/password', password)).status, 200);
    assert.equal((await browser.send('GET', '/session')).body.government.practice, true);

    assert.deepEqual((await browser.send('POST', '/session/practice', { on: false })).body, { on: false });
    const back = (await browser.send('GET', '/session')).body;
    assert.deepEqual(back, before);
    assert.equal((await browser.send('POST', '/session/practice', { on: true })).status, 200, 'again');
  },
);

eachEngine('who leaves the service while practising is out', async (database, government) => {
  await createTwin(database.owner, government, {
    capabilities: [],
    seeds: [],
    actOf: (twin) => testAct(twin),
  });
  const house = await openHouse(database, government);
  const { browser } = await signUp(house, 'budi');
  await browser.send('POST', '/session/practice', { on: true });
  assert.equal((await browser.send('GET', '/session')).status, 200);
  await house.run((tx) => endAccounts(tx, house.act(), [house.people.budi], 'other'));
  assert.equal((await browser.send('GET', '/session')).status, 401);
  assert.equal(
    (await openBrowser(house).send('POST', '/session', { name: 'budi.santoso', password: PASSWORD })).status,
    401,
  );
});
