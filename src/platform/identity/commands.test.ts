import assert from 'node:assert/strict';
import { eachEngine } from '../test-database.ts';
import { accountCommands } from './commands.ts';
import { openBrowser, openHouse, PASSWORD, signUp } from './identity.fixture.ts';

eachEngine(
  'whoever holds the machine can let the last account officer in again',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { browser } = await signUp(house, 'officer');
    const { db, files, folders, clock } = house.services;
    const installation = { db, owner: null, files, folders, clock, close: async () => {} };
    const [reset] = accountCommands(async () => installation);
    const printed: string[] = [];
    const { log } = console;
    console.log = (line: string) => printed.push(line);
    try {
      await reset!.run(['ani.wijaya', '--government', government.id]);
      await assert.rejects(reset!.run(['siapa.ini', '--government', government.id]), /No such account/);
    } finally {
      console.log = log;
    }
    const [name = '', code = ''] = printed[0]!.split(' ');
    assert.equal(name, 'ani.wijaya');
    assert.equal((await browser.send('GET', '/session')).status, 401);
    const back = await openBrowser(house).send('POST', '/activation', { name, code, password: PASSWORD });
    assert.equal(back.status, 200);
    assert.ok(back.body.enrolment);
  },
);
