import assert from 'node:assert/strict';
import { INSTALLATION_TABLES } from '../platform/database/migrate.ts';
import { eachEngine, type TestDatabase } from '../platform/test-database.ts';

// Generated from the catalogue of the migrated database, so that a table nobody thought of is found too.

interface TableRow {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
  has_government: boolean;
}

async function tables(database: TestDatabase): Promise<TableRow[]> {
  const { rows } = await database.owner.runScript(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'government_id' and a.attnotnull) as has_government
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
  return rows;
}

eachEngine('every table carries its government, forced row-level security and a policy', async (database) => {
  const exempt = new Set<string>(INSTALLATION_TABLES);
  const all = await tables(database);
  assert.ok(all.length > 10);
  const wrong = all.filter(
    (each) =>
      !exempt.has(each.name) && !(each.enabled && each.forced && each.policies === 1 && each.has_government),
  );
  assert.deepEqual(wrong, []);
});

eachEngine('government_id leads every primary key, unique index and foreign key', async (database) => {
  const { rows } = await database.owner.runScript(`
    select t.relname || '.' || i.relname as name
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and x.indisunique and t.relname <> all (array[${quoted(INSTALLATION_TABLES)}])
      and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = x.indkey[0] and a.attname = 'government_id')
    union all
    select t.relname || '.' || k.conname
    from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and k.contype = 'f' and t.relname <> all (array[${quoted(INSTALLATION_TABLES)}])
      and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = k.conkey[1] and a.attname = 'government_id')`);
  assert.deepEqual(rows, []);
});

eachEngine(
  'the program may neither change nor delete a leaf of the trail',
  async ({ db, owner }, government) => {
    const { rows } = await owner.runScript(`
    select table_name, privilege_type from information_schema.role_table_grants
    where grantee = 'lurus_app' and table_name in ('trail_leaf', 'trail_order') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`);
    assert.deepEqual(rows, []);
    assert.ok(await db.asGovernment(government.id, async () => true));
  },
);

eachEngine('a row of one government is not there for another', async (database, government) => {
  const { rows } = await database.owner.runScript(
    `select count(*)::int as n from pg_roles where rolname = 'lurus_app' and (rolsuper or rolbypassrls)`,
  );
  assert.deepEqual(rows, [{ n: 0 }]);
  const { sql } = await import('kysely');
  await database.db.asGovernment(government.id, (tx) =>
    sql`insert into trail_leaf (government_id, id, leaf) values (${government.id}, ${government.id}, '{}')`.execute(
      tx,
    ),
  );
  const foreign = await database.db.asInstallation((tx) =>
    sql`select * from trail_leaf where id = ${government.id}`.execute(tx),
  );
  assert.deepEqual(foreign.rows, []);
  await assert.rejects(
    database.db.asInstallation((tx) =>
      sql`insert into trail_leaf (government_id, id, leaf) values (${government.id}, gen_random_uuid(), '{}')`.execute(
        tx,
      ),
    ),
    /row-level security/,
  );
});

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
