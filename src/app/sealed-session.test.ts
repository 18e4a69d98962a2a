import assert from 'node:assert/strict';
import { openHouse, PASSWORD, signUp } from '../platform/identity/identity.fixture.ts';
import { eachEngine } from '../platform/test-database.ts';
import { buildSealedServer } from './sealed-server.ts';

eachEngine(
  'a session holds on the origin that opened it: carried over to the other one it is nobody’s',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'budi');
    const sealed = await buildSealedServer(house.services);
    try {
      const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, token: string | null, payload?: object) =>
        sealed.inject({
          method,
          url: `/api${path}`,
          headers: {
            host: `wbs.${government.id}.localhost`,
            'sec-fetch-site': 'same-origin',
            ...(token === null ? {} : { cookie: `lurus=${token}` }),
          },
          ...(payload === undefined ? {} : { payload }),
        });
      const main = browser.cookie!;
      assert.equal((await browser.send('GET', '/session')).status, 200, 'the control: it holds at home');
      for (const path of ['/session', '/sessions', '/wbs/desk/cases'])
        assert.equal((await ask('GET', path, main)).statusCode, 401, path);
      await ask('DELETE', '/session', main);
      assert.equal((await browser.send('GET', '/session')).status, 200, 'nor is it ended from there');

      const login = { name: 'budi.santoso', password: PASSWORD };
      const entered = await ask('POST', '/session', main, login);
      const token = entered.cookies.find((each) => each.name === 'lurus')!.value;
      assert.equal((await ask('GET', '/session', token)).statusCode, 200);
      assert.equal((await browser.send('GET', '/session')).status, 200, 'a sign-in ends none of the other');
      browser.cookie = token;
      assert.equal((await browser.send('GET', '/session')).status, 401);
      browser.cookie = main;
      const listed = (await browser.send('GET', '/sessions')).body as { id: string; current: boolean }[];
      const other = listed.find((each) => !each.current)!;
      assert.equal((await browser.send('DELETE', `/sessions/${other.id}`)).status, 200);
      assert.equal((await ask('GET', '/session', token)).statusCode, 401, 'the profile ends both');
    } finally {
      await sealed.close();
    }
  },
);
