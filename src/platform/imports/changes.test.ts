import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { insertMany } from '../database/insert.ts';
import { newId } from '../ids.ts';
import { isRefusal } from '../outcome.ts';
import { eachEngine } from '../test-database.ts';
import { rememberAfter, rememberBefore, undoChanges } from './changes.ts';
import { testAct } from '../act.fixture.ts';

// Saved mappings serve as the imported rows here: an ordinary table of a government with a plain key.
const TABLE = 'import_profile';

async function beginImport(tx: Tx, act: Act): Promise<string> {
  const id = newId();
  const fileId = newId();
  await insertMany(tx, 'file', [
    {
      government_id: act.government.id,
      id: fileId,
      hash: 'a'.repeat(64),
      name: 'a.csv',
      media_type: 'text/csv',
      size: 1,
      created_at: act.now,
      created_by: 'test',
    },
  ]);
  await insertMany(tx, 'import_run', [
    {
      government_id: act.government.id,
      id,
      kind: 'things',
      file_id: fileId,
      sheets: [],
      header_line: 1,
      labels: [],
      mapping: {},
      status: 'committed',
      created_by: 'test',
      created_at: act.now,
    },
  ]);
  return id;
}

function profile(act: Act, id: string, name: string) {
  return {
    government_id: act.government.id,
    id,
    kind: 'things',
    name,
    mapping: { a: 'A' },
    created_by: 'test',
    created_at: act.now,
  };
}

async function names(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from import_profile order by name`.execute(tx);
  return rows.map((each) => each.name);
}

async function importTwo(tx: Tx, act: Act, known: string): Promise<string> {
  const importId = await beginImport(tx, act);
  const fresh = newId();
  await rememberBefore(tx, act, importId, TABLE, [known, fresh]);
  await sql`update import_profile set name = 'changed', mapping = '{"b": 1}' where id = ${known}::uuid`.execute(
    tx,
  );
  await insertMany(tx, TABLE, [profile(act, fresh, 'fresh')]);
  await rememberAfter(tx, act, importId, TABLE);
  return importId;
}

eachEngine(
  'undoing an import removes what was new and restores what was changed',
  async ({ db }, government) => {
    const act = testAct(government);
    const known = newId();
    await db.asGovernment(government.id, async (tx) => {
      await insertMany(tx, TABLE, [profile(act, known, 'known')]);
      const importId = await importTwo(tx, act, known);
      assert.deepEqual(await names(tx), ['changed', 'fresh']);
      assert.deepEqual(await undoChanges(tx, act, importId, [TABLE]), { removed: 1, restored: 1 });
      assert.deepEqual(await names(tx), ['known']);
      const { rows } = await sql<{ mapping: object }>`select mapping from import_profile`.execute(tx);
      assert.deepEqual(rows, [{ mapping: { a: 'A' } }]);
      const { rows: leaves } = await sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx);
      assert.deepEqual(
        leaves.map(({ leaf }) => (JSON.parse(leaf) as { action: string }).action),
        ['import.restore', 'import.remove'],
      );
    });
  },
);

eachEngine('an import whose rows were changed afterwards is not undone', async ({ db }, government) => {
  const act = testAct(government);
  const known = newId();
  const importId = await db.asGovernment(government.id, async (tx) => {
    await insertMany(tx, TABLE, [profile(act, known, 'known')]);
    return importTwo(tx, act, known);
  });
  await db.asGovernment(government.id, async (tx) => {
    await sql`update import_profile set name = 'later' where name = 'fresh'`.execute(tx);
  });
  const answer = await db.asGovernment(government.id, (tx) => undoChanges(tx, act, importId, [TABLE]));
  assert.ok(isRefusal(answer));
  assert.equal(answer.code, 'import-changed-since');
  await db.asGovernment(government.id, async (tx) => assert.deepEqual(await names(tx), ['changed', 'later']));
});

eachEngine('an import whose rows another table refers to is not undone', async ({ db }, government) => {
  const act = testAct(government);
  const outer = await db.asGovernment(government.id, async (tx) => {
    const importId = await beginImport(tx, act);
    const fresh = newId();
    await rememberBefore(tx, act, importId, 'import_run', [fresh]);
    await sql`insert into import_run select (jsonb_populate_record(run, jsonb_build_object('id', ${fresh}::text))).*
      from import_run as run where id = ${importId}::uuid`.execute(tx);
    await rememberAfter(tx, act, importId, 'import_run');
    await rememberBefore(tx, act, fresh, TABLE, [newId()]);
    return importId;
  });
  const answer = await db.asGovernment(government.id, (tx) => undoChanges(tx, act, outer, ['import_run']));
  assert.ok(isRefusal(answer));
  assert.equal(answer.code, 'import-built-upon');
});
