import assert from 'node:assert/strict';
import { buildServer } from '../../app/server.ts';
import { eachEngine } from '../test-database.ts';
import { openHouse, PASSWORD, signUp } from './identity.fixture.ts';

eachEngine(
  'over https every cookie is bound to this very host, and read under that name alone',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'budi');
    const app = await buildServer(house.services, { trustProxy: 1 });
    try {
      const ask = (url: string, cookie?: string, payload?: object) =>
        app.inject({
          method: payload === undefined ? 'GET' : 'POST',
          url,
          headers: {
            host: `${government.id}.localhost`,
            'x-forwarded-proto': 'https',
            'sec-fetch-site': 'same-origin',
            accept: 'text/html',
            ...(cookie === undefined ? {} : { cookie }),
          },
          ...(payload === undefined ? {} : { payload }),
        });
      const entered = await ask('/api/session', undefined, { name: 'budi.santoso', password: PASSWORD });
      const chosen = await ask('/bahasa?ke=en&kembali=/privasi');
      for (const [reply, name] of [
        [entered, '__Host-lurus'],
        [chosen, '__Host-lurus_bahasa'],
      ] as const) {
        const given = reply.cookies.map((each) => [each.name, each.path, each.secure, each.domain]);
        assert.deepEqual(given, [[name, '/', true, undefined]]);
      }
      const token = entered.cookies[0]!.value;
      assert.equal((await ask('/api/session', `__Host-lurus=${token}`)).statusCode, 200);
      assert.equal((await ask('/api/session', `lurus=${token}`)).statusCode, 401);
      assert.match((await ask('/privasi', '__Host-lurus_bahasa=en')).body, /<html lang="en"/);
      assert.match((await ask('/privasi', 'lurus_bahasa=en')).body, /<html lang="id"/);
    } finally {
      await app.close();
    }
  },
);
