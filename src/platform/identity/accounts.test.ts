import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { insertPeople } from '../../capabilities/directory/index.ts';
import { personRow } from '../../capabilities/directory/directory.fixture.ts';
import { testAct } from '../act.fixture.ts';
import { eachEngine, newGovernment } from '../test-database.ts';
import {
  endAccounts,
  mirrorAccount,
  provideAccounts,
  removeUnusedAccounts,
  type AccountHolder,
} from './accounts.ts';
import { openDemoAccount, prepareDemoAccount } from './demo-accounts.ts';
import type { Tx } from '../database/index.ts';
import type { Act } from '../act.ts';

async function people(
  tx: Tx,
  act: Act,
  holders: (Partial<AccountHolder> & { name: string })[],
): Promise<AccountHolder[]> {
  const rows = holders.map((each) => personRow(`P${Math.random()}`, each));
  await insertPeople(tx, act.government.id, rows);
  return rows.map((row) => ({ ...row, personId: row.id }));
}
const all = async (tx: Tx) =>
  (await sql<Record<string, string | null>>`select * from account order by user_name`.execute(tx)).rows;

eachEngine('everybody gets one account, whose names nobody shares', async ({ db }, government) => {
  const act = testAct(government);
  await db.asGovernment(government.id, async (tx) => {
    const holders = await people(tx, act, [
      { name: 'Budi Santoso', email: 'bersama@teladan.go.id', phone: '+628120000001' },
      { name: 'Budi Santoso', email: 'Bersama@teladan.go.id', phone: '+628120000001' },
      { name: '李', email: null },
    ]);
    const given = await provideAccounts(tx, act, holders);
    assert.deepEqual([...given.keys()].sort(), holders.map((each) => each.personId).sort());
    const rows = await all(tx);
    assert.deepEqual(
      rows.map((row) => [row['user_name'], row['email'], row['phone'], row['status']]),
      [
        ['budi.santoso', 'bersama@teladan.go.id', '+628120000001', 'invited'],
        ['budi.santoso2', null, null, 'invited'],
        ['pegawai', null, null, 'invited'],
      ],
    );
    const again = await provideAccounts(tx, act, [{ ...holders[2]!, nip: '198003032005011009' }]);
    assert.equal(again.get(holders[2]!.personId), given.get(holders[2]!.personId));
    const later = await all(tx);
    assert.deepEqual([later.length, later[2]!['nip']], [3, '198003032005011009']);
  });
});

eachEngine('after an end names of numbers are free, user names are not', async ({ db }, government) => {
  const act = testAct(government);
  await db.asGovernment(government.id, async (tx) => {
    const nip = '198003032005011001';
    const [first] = await people(tx, act, [{ name: 'Budi Santoso', nip }]);
    await provideAccounts(tx, act, [first!]);
    assert.equal(await endAccounts(tx, act, [first!.personId], 'retirement'), 1);
    assert.equal(await endAccounts(tx, act, [first!.personId], 'retirement'), 0);
    await provideAccounts(tx, act, [first!]);
    assert.deepEqual(
      (await all(tx)).map((row) => [row['user_name'], row['nip'], row['status'], row['end_reason']]),
      [
        ['budi.santoso', nip, 'ended', 'retirement'],
        ['budi.santoso2', nip, 'invited', null],
      ],
    );
  });
});

eachEngine('an import can be taken back as far as nobody has logged in', async ({ db }, government) => {
  const act = testAct(government);
  await db.asGovernment(government.id, async (tx) => {
    const [used, unused] = await people(tx, act, [{ name: 'Dipakai' }, { name: 'Belum' }]);
    const given = await provideAccounts(tx, act, [used!, unused!]);
    await openDemoAccount(tx, act, await prepareDemoAccount(given.get(used!.personId)!, 'dipakai', 'x'));
    const kept = await removeUnusedAccounts(tx, act, [used!.personId, unused!.personId]);
    assert.deepEqual([...kept], [used!.personId]);
    assert.deepEqual(
      (await all(tx)).map((row) => row['user_name']),
      ['dipakai'],
    );
  });
});

eachEngine('a real government has no open accounts', async ({ db }, government) => {
  const act = testAct({ ...government, demo: false });
  await assert.rejects(
    db.asGovernment(government.id, (tx) =>
      openDemoAccount(tx, act, { accountId: government.id, userName: 'a', passwordHash: '' }),
    ),
    /demo governments only/,
  );
});

eachEngine('a mirrored account keeps its id and carries no secret', async (database, government) => {
  const twin = await newGovernment(database);
  const act = testAct(twin);
  const id = await database.db.asGovernment(government.id, async (tx) => {
    const [person] = await people(tx, testAct(government), [{ name: 'Siti' }]);
    return (await provideAccounts(tx, testAct(government), [person!])).get(person!.personId)!;
  });
  await database.db.asGovernment(twin.id, async (tx) => {
    const [first, second] = await people(tx, act, [{ name: 'Tokoh Satu' }, { name: 'Tokoh Dua' }]);
    await mirrorAccount(tx, act, { id, userName: 'siti' }, first!.personId);
    await mirrorAccount(tx, act, { id, userName: 'siti' }, second!.personId);
    assert.deepEqual(
      (await all(tx)).map((row) => [row['id'], row['person_id'], row['status']]),
      [[id, second!.personId, 'active']],
    );
    const secrets = await sql`select * from account_secret`.execute(tx);
    assert.deepEqual(secrets.rows, []);
  });
});

eachEngine('three thousand accounts are given at once', async ({ db }, government) => {
  const act = testAct(government);
  await db.asGovernment(government.id, async (tx) => {
    const holders = await people(
      tx,
      act,
      Array.from({ length: 3_000 }, (_, n) => ({ name: `Orang ${n % 40 === 0 ? 'Sama' : `Nomor`}` })),
    );
    const given = await provideAccounts(tx, act, holders);
    assert.equal(given.size, 3_000);
    const { rows } = await sql<{ n: number }>`select count(distinct user_name) as n from account`.execute(tx);
    assert.equal(rows[0]!.n, 3_000);
  });
});
