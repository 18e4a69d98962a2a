import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { seal } from '../../../platform/sealing/age.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { foundDirectory, nextEntry } from '../sealing/directory.ts';
import { fingerprintOf } from '../sealing/directory-entry.ts';
import { newRoot, newStaffKey } from '../sealing/staff-key.ts';
import { rewrapIdentities } from '../sealing/handover.ts';
import { openIdentity } from '../sealing/identity.ts';
import { sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { openDeskHouse, statuses } from './desk.fixture.ts';

const DECREE = { number: 'SK 700/99/2026', day: TODAY };

/** A file as age writes it for passkeys; the stanza's content is not looked at. */
function forPasskeys(stanzas = 1, kind = 'age-encryption.org/fido2prf'): string {
  const stanza = `-> ${kind} ${'A'.repeat(22)}\n${'B'.repeat(43)}\n`;
  const header = `age-encryption.org/v1\n${stanza.repeat(stanzas)}--- ${'C'.repeat(43)}\n`;
  return Buffer.concat([Buffer.from(header), Buffer.alloc(200, 9)]).toString('base64');
}

eachEngine(
  'a second Super Admin is refused through the route, however many ask at once; a handed-over one is not',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const { ask, accounts, chain, holders } = house;
    await sendSample(house, await sampleReport(house));
    const tries = await Promise.all([1, 2, 3, 4].map(() => house.appoint('super-admin', TODAY)));
    const replies = await Promise.all(
      tries.map(({ entry }) => ask(accounts.superAdmin, 'POST', '/keys/entries', { entries: [entry] })),
    );
    assert.deepEqual(
      replies.map((each) => each.status),
      [409, 409, 409, 409],
    );
    for (const each of replies) assert.match(each.body.code, /^key-directory-/);
    const before = (await ask(accounts.superAdmin, 'GET', '/keys')).body;
    assert.deepEqual(before.entries, chain);

    const retire = await nextEntry(
      chain,
      { kind: 'retire', fingerprint: holders.superAdmin.fingerprint, from: TODAY, decree: DECREE },
      house.rootSeed,
    );
    chain.push(retire);
    const next = await house.appoint('super-admin', TODAY);
    chain.push(next.entry);
    const entries = [retire, next.entry];
    const both = await Promise.all(
      [1, 2].map(() => ask(accounts.superAdmin, 'POST', '/keys/entries', { entries })),
    );
    assert.deepEqual(statuses(both), [200, 409]);
    const account = await house.employ('super-admin', next.holder.accountId);
    const { wraps } = (await ask(account, 'GET', `/handover?from=${holders.superAdmin.fingerprint}`)).body;
    const handover = await rewrapIdentities(wraps, holders.superAdmin.key.identity, next.holder);
    const body = { from: holders.superAdmin.fingerprint, handover };
    assert.equal((await ask(accounts.intake, 'POST', '/handover', body)).status, 403);
    assert.equal((await ask(accounts.alternate, 'GET', `/handover?from=${body.from}`)).status, 403);
    const twice = await Promise.all([1, 2].map(() => ask(account, 'POST', '/handover', body)));
    assert.deepEqual(statuses(twice), [200, 409]);
    const [listed] = (await ask(account, 'GET', '/identities')).body;
    assert.deepEqual((await ask(accounts.superAdmin, 'GET', '/identities')).body, []);
    const released = await ask(account, 'POST', `/cases/${listed.id}/identity`, {
      reason: 'Pelapor meminta perlindungan LPSK atas namanya.',
      legalBasis: 'UU 31/2014',
    });
    assert.equal((await openIdentity(released.body, next.holder.key.identity)).name, 'Sri Penanda');
  },
);

eachEngine(
  'only who may hold the ceremony extends the directory, with what the root signed',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const { entry } = await house.appoint('investigator', TODAY);
    for (const role of ['staff', 'wbs-intake', 'investigator', 'wbs-alternate', 'government-head'] as const)
      assert.equal(
        (await house.ask(house.keyless[role], 'POST', '/keys/entries', { entries: [entry] })).status,
        403,
      );
    const root = await newRoot();
    const forged = await foundDirectory(
      {
        government: government.id,
        root: Buffer.from(root.publicKey).toString('hex'),
        day: TODAY,
        decree: DECREE,
      },
      root.seed,
    );
    const { accounts, keyless, ask } = house;
    for (const entries of [[forged], [{ ...entry, signature: 'ab'.repeat(64) }], [{}], ['x']])
      assert.equal((await ask(accounts.superAdmin, 'POST', '/keys/entries', { entries })).status, 409);
    const taken = await ask(keyless.inspektur, 'POST', '/keys/entries', { entries: [entry] });
    assert.deepEqual([taken.status, taken.body.count], [200, house.chain.length + 1]);
    const people = (await ask(keyless.inspektur, 'GET', '/accounts?role=alternate')).body;
    assert.deepEqual(
      people.map((each: { id: string }) => each.id).sort(),
      [accounts.alternate, keyless['wbs-alternate']].sort(),
    );
    assert.equal((await ask(accounts.intake, 'GET', '/accounts?role=intake')).status, 403);
    assert.equal((await ask(keyless.inspektur, 'GET', '/accounts?role=recovery')).status, 422);
  },
);

eachEngine(
  'a key file is kept for its own account only, and only behind passkeys',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const { ask, accounts, holders } = house;
    const { fingerprint } = holders.intake;
    const put = (file: string, account = accounts.intake) =>
      ask(account, 'PUT', `/keys/files/${fingerprint}`, { file });
    const wrong = [
      forPasskeys(1, 'scrypt'),
      forPasskeys(0),
      Buffer.from(await seal(Buffer.from('AGE-SECRET-KEY'), [holders.intake.recipient])).toString('base64'),
      Buffer.from('AGE-SECRET-KEY-1').toString('base64'),
      `${forPasskeys()}=`,
    ];
    for (const file of wrong) assert.equal((await put(file)).status, 422, file.slice(0, 60));
    const { recipient } = await newStaffKey();
    assert.notEqual(await fingerprintOf(recipient), fingerprint);
    assert.equal((await put(forPasskeys(2))).status, 200);
    const newer = forPasskeys(3);
    const racing = await Promise.all([1, 2, 3].map(() => put(newer)));
    assert.deepEqual(
      racing.map((each) => each.status),
      [200, 200, 200],
    );
    const keys = (await ask(accounts.intake, 'GET', '/keys')).body;
    assert.deepEqual(keys.keyFiles, [{ fingerprint, file: newer }]);
    assert.deepEqual(keys.own, [{ fingerprint, role: 'intake', from: '2026-01-05', until: null }]);
    assert.deepEqual((await ask(accounts.investigator, 'GET', '/keys')).body.keyFiles, []);
    assert.equal((await ask(accounts.investigator, 'DELETE', `/keys/files/${fingerprint}`)).status, 404);
    assert.equal(
      (await ask(house.keyless.staff, 'PUT', `/keys/files/${fingerprint}`, { file: newer })).status,
      403,
    );
    assert.equal((await ask(accounts.intake, 'DELETE', `/keys/files/${fingerprint}`)).status, 200);
    assert.deepEqual((await ask(accounts.intake, 'GET', '/keys')).body.keyFiles, []);
  },
);

eachEngine(
  "the Super Admin's index is his alone, and no device undoes what another wrote",
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const { ask, accounts, holders } = house;
    const sealed = async (text: string) =>
      Buffer.from(await seal(Buffer.from(text), [holders.superAdmin.recipient])).toString('base64');
    const empty = (await ask(accounts.superAdmin, 'GET', '/identity-index')).body;
    assert.deepEqual(empty, { file: null, version: null });
    const [one, two, three] = [await sealed('satu'), await sealed('dua'), await sealed('tiga')];
    const put = (file: string, replaces: string | null) =>
      ask(accounts.superAdmin, 'PUT', '/identity-index', { file, replaces });
    const both = await Promise.all([put(one, null), put(two, null)]);
    assert.deepEqual(statuses(both), [200, 409]);
    const { version } = (await ask(accounts.superAdmin, 'GET', '/identity-index')).body;
    // Whichever of the two came first, a third one takes its place once.
    assert.equal((await put(three, version)).status, 200);
    assert.equal((await put(one, version)).status, 409);
    assert.equal((await put('YWJj', version)).status, 422);
    assert.equal((await ask(house.keyless['super-admin'], 'GET', '/identity-index')).status, 404);
    for (const account of [accounts.intake, accounts.investigator, accounts.alternate])
      assert.equal((await ask(account, 'GET', '/identity-index')).status, 403);
    const { rows } = await house.run((tx) =>
      sql<{ n: number }>`select count(*)::int as n from wbs_identity_index`.execute(tx),
    );
    assert.equal(rows[0]!.n, 1);
  },
);
