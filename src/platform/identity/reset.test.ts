import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../test-database.ts';
import { openHouse, PASSWORD, signIn, signUp, type House } from './identity.fixture.ts';

async function actionsAbout(house: House, subject: string): Promise<string[]> {
  const { rows } = await house.run((tx) =>
    sql<{
      leaf: string;
    }>`select leaf from trail_leaf where leaf like ${`%"subject":"${subject}"%`} order by id`.execute(tx),
  );
  return rows.map((row) => JSON.parse(row.leaf).action);
}

eachEngine(
  'a reset needs two account officers, and only the second gets the new code',
  async (database, government) => {
    const house = await openHouse(database, government);
    const siti = (await signUp(house, 'siti')).browser;
    const officer = (await signUp(house, 'officer')).browser;
    const second = (await signUp(house, 'second')).browser;

    const asked = await officer.send('POST', `/accounts/${house.accounts.siti}/reset`, {
      reason: 'Ponsel hilang',
    });
    assert.equal(asked.status, 201);
    const { id } = asked.body;
    assert.equal((await siti.send('GET', '/session')).status, 200, 'nothing has happened yet');
    const own = await officer.send('POST', `/account-requests/${id}/approval`);
    assert.deepEqual([own.status, own.body.code], [409, 'four-eyes']);
    assert.equal((await officer.send('GET', '/account-requests')).body.rows[0].mayDecide, false);
    const open = (await second.send('GET', '/account-requests')).body.rows[0];
    assert.deepEqual(
      [open.name, open.requestedBy, open.reason, open.mayDecide],
      ['Siti Rahma', 'Ani Wijaya', 'Ponsel hilang', true],
    );

    const letter = await second.send('POST', `/account-requests/${id}/approval`);
    assert.deepEqual([letter.status, letter.headers['content-type']], [200, 'application/pdf']);
    assert.equal(letter.bytes.subarray(0, 5).toString(), '%PDF-');
    assert.equal((await siti.send('GET', '/session')).status, 401);
    const old = await siti.send('POST', '/session', { name: 'siti.rahma', password: PASSWORD });
    assert.equal(old.status, 401);
    const twice = await second.send('POST', `/account-requests/${id}/approval`);
    assert.deepEqual([twice.status, twice.body.code], [409, 'already-decided']);

    const reprint = await officer.send('POST', '/accounts/activation-letters', {
      agencyId: house.agencies.below,
    });
    assert.deepEqual([reprint.status, reprint.body.code], [409, 'nobody-to-invite']);
    assert.deepEqual(await actionsAbout(house, id), ['account-request.open', 'account-request.approve']);
    assert.equal((await actionsAbout(house, house.accounts.siti)).at(-1), 'account.reset');
    const code = await house.codeOf('siti');
    const back = await siti.send('POST', '/activation', {
      name: 'siti.rahma',
      code,
      password: 'trombon gula pagi',
    });
    assert.equal(back.status, 200);
  },
);

eachEngine('neither a stranger nor the person himself decides', async (database, government) => {
  const house = await openHouse(database, government);
  const second = (await signUp(house, 'second')).browser;
  const officer = (await signUp(house, 'officer')).browser;
  const foreign = (await signUp(house, 'foreign')).browser;
  const inspektur = (await signUp(house, 'inspektur')).browser;
  await signUp(house, 'budi');

  const reset = { reason: 'Lupa kata sandi' };
  assert.equal((await foreign.send('POST', `/accounts/${house.accounts.budi}/reset`, reset)).status, 404);
  assert.equal((await inspektur.send('POST', `/accounts/${house.accounts.budi}/reset`, reset)).status, 404);
  const mine = await second.send('POST', `/accounts/${house.accounts.officer}/reset`, reset);
  assert.equal(mine.status, 201);
  const self = await officer.send('POST', `/account-requests/${mine.body.id}/approval`);
  assert.deepEqual([self.status, self.body.code], [409, 'four-eyes']);
  assert.equal((await foreign.send('POST', `/account-requests/${mine.body.id}/approval`)).status, 404);
  assert.equal((await foreign.send('GET', '/account-requests')).body.total, 0);
  assert.equal((await inspektur.send('GET', '/account-requests')).status, 403);
  const again = await officer.send('POST', `/accounts/${house.accounts.officer}/reset`, reset);
  assert.deepEqual([again.status, again.body.code], [409, 'already-requested']);
});

eachEngine(
  'a request is refused with a note, and ends by itself after seven days',
  async (database, government) => {
    const house = await openHouse(database, government);
    const officer = (await signUp(house, 'officer')).browser;
    const { browser: second, secret } = await signUp(house, 'second');
    const budi = (await signUp(house, 'budi')).browser;
    const ask = () => officer.send('POST', `/accounts/${house.accounts.budi}/reset`, { reason: 'Lupa' });
    const first = (await ask()).body.id;
    const note = { note: 'Orangnya tidak meminta.' };
    assert.equal((await officer.send('POST', `/account-requests/${first}/refusal`, note)).status, 409);
    assert.equal((await second.send('POST', `/account-requests/${first}/refusal`, note)).status, 200);
    assert.equal((await budi.send('GET', '/session')).status, 200);
    const decided = (await officer.send('GET', '/account-requests?status=decided')).body.rows[0];
    assert.deepEqual([decided.status, decided.decidedBy, decided.note], ['refused', 'Made Putra', note.note]);

    const late = (await ask()).body.id;
    house.pass({ hours: 7 * 24 + 1 });
    const back = await signIn(house, 'second', secret);
    const expired = await back.send('POST', `/account-requests/${late}/approval`);
    assert.deepEqual([expired.status, expired.body.code], [409, 'already-decided']);
  },
);

eachEngine('an account that was never activated gets a letter, not a reset', async (database, government) => {
  const house = await openHouse(database, government);
  const officer = (await signUp(house, 'officer')).browser;
  const answer = await officer.send('POST', `/accounts/${house.accounts.siti}/reset`, { reason: 'Lupa' });
  assert.deepEqual([answer.status, answer.body.code], [409, 'never-activated']);
});
