import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../test-database.ts';
import { identityHousekeeping } from './housekeeping.ts';
import { openBrowser, openHouse, signUp } from './identity.fixture.ts';

eachEngine(
  'old sessions and tries are forgotten, undecided requests closed',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'siti');
    const officer = (await signUp(house, 'officer')).browser;
    await officer.send('POST', `/accounts/${house.accounts.siti}/reset`, { reason: 'Lupa' });
    await openBrowser(house).send('POST', '/session', { name: 'siapa', password: 'salah' });
    const counts = async () => {
      await identityHousekeeping.run(house.services, government);
      const { rows } = await house.run((tx) =>
        sql<
          Record<string, number>
        >`select (select count(*) from session) as sessions, (select count(*) from attempt) as tries,
        (select count(*) from account_request where status = 'open') as open`.execute(tx),
      );
      return Object.values(rows[0]!);
    };
    const [sessions, tries, open] = await counts();
    assert.ok(sessions === 2 && tries! > 0 && open === 1);
    house.pass({ hours: 8 * 24 });
    assert.deepEqual(await counts(), [2, 0, 0]);
    house.pass({ hours: 90 * 24 });
    assert.deepEqual(await counts(), [0, 0, 0]);
  },
);
