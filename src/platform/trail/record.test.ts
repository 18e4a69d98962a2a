import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../act.fixture.ts';
import type { Government } from '../act.ts';
import type { TestDatabase } from '../test-database.ts';
import { eachEngine } from '../test-database.ts';
import { newId } from '../ids.ts';
import { protect } from '../database/migrate.ts';
import { record, recordRow, recordRows, saltedHash, withoutNulls, type Leaf } from './record.ts';

/** A table of every kind of column that capabilities use, there while the test runs. */
async function withTable(database: TestDatabase, body: () => Promise<void>): Promise<void> {
  await database.owner.runScript(`
    create table trail_test (
      government_id uuid not null, id uuid not null, name text, amount bigint, day date, at timestamptz, ratio numeric(9,4),
      flag boolean, tags text[], data jsonb, bytes bytea, search text generated always as (lower(name)) stored,
      primary key (government_id, id));
    ${protect('trail_test')}`);
  try {
    await body();
  } finally {
    await database.owner.runScript('drop table trail_test');
  }
}

async function leaves(
  database: TestDatabase,
  government: Government,
): Promise<{ leaf: Leaf; salt: Buffer }[]> {
  const { rows } = await database.db.asGovernment(government.id, (tx) =>
    sql<{
      leaf: string;
      salt: Buffer;
    }>`select leaf, salt from trail_leaf l join trail_salt s on s.leaf_id = l.id order by l.id`.execute(tx),
  );
  return rows.map((row) => ({ leaf: JSON.parse(row.leaf) as Leaf, salt: row.salt }));
}

eachEngine(
  'a recorded row is spelled alike on both engines and without nulls or generated columns',
  (database, government) =>
    withTable(database, async () => {
      const id = newId();
      await database.db.asGovernment(government.id, async (tx) => {
        await sql`insert into trail_test (government_id, id, name, amount, day, at, ratio, flag, tags, data, bytes) values
      (${government.id}, ${id}, 'Ābdul ''😀''', 1000000000000000, '2026-02-28', '2026-02-28T23:59:59.123456+08', 1.5, true,
       '{a,"b,c"}', '{"z": null, "a": [1, 2.50]}', '\\x00ff')`.execute(tx);
        await recordRow(tx, testAct(government), 'test.save', 'trail_test', id);
      });
      const [only] = await leaves(database, government);
      const record = {
        government_id: government.id,
        id,
        name: "Ābdul '😀'",
        amount: 1_000_000_000_000_000,
        day: '2026-02-28',
        at: '2026-02-28T15:59:59.123456+00:00',
        ratio: 1.5,
        flag: true,
        tags: ['a', 'b,c'],
        data: { z: null, a: [1, 2.5] },
        bytes: '\\x00ff',
      };
      assert.equal(only!.leaf.kind, 'trail_test');
      assert.equal(only!.leaf.subject, id);
      assert.equal(only!.leaf.hash, saltedHash(only!.salt, record));
    }),
);

eachEngine('many rows are recorded at once, each with an entry of its own', (database, government) =>
  withTable(database, async () => {
    const ids = Array.from({ length: 4_500 }, newId);
    await database.db.asGovernment(government.id, async (tx) => {
      await sql`insert into trail_test (government_id, id) select ${government.id}::uuid, unnest(${ids}::uuid[])`.execute(
        tx,
      );
      await recordRows(tx, testAct(government), 'test.import', 'trail_test', ids);
    });
    const all = await leaves(database, government);
    assert.deepEqual(new Set(all.map((each) => each.leaf.subject)), new Set(ids));
    const last = all.at(-1)!;
    assert.equal(
      last.leaf.hash,
      saltedHash(
        last.salt,
        withoutNulls({ government_id: government.id, id: last.leaf.subject, name: null }),
      ),
    );
  }),
);

eachEngine(
  'a row that is not there cannot be recorded, and nothing of the act stays',
  (database, government) =>
    withTable(database, async () => {
      await assert.rejects(
        database.db.asGovernment(government.id, (tx) =>
          recordRow(tx, testAct(government), 'test.save', 'trail_test', newId()),
        ),
        /no row/,
      );
      assert.deepEqual(await leaves(database, government), []);
    }),
);

eachEngine('an event cannot pass for a row', async (database, government) => {
  const event = { action: 'test.save', kind: 'trail_test', subject: newId(), record: {} };
  await assert.rejects(
    database.db.asGovernment(government.id, (tx) => record(tx, testAct(government), event)),
    /recordRow/,
  );
});
