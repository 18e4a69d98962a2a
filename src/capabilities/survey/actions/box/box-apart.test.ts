import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openServerDatabase } from '../../../../platform/database/index.ts';
import { refusePowerfulLogin, refuseUnfitBox } from '../../../../platform/database/roles.ts';
import { eachEngine, hasServer, newGovernment, serverDatabase } from '../../../../platform/test-database.ts';

// Read from the catalogue, so that a table that nobody thought of is found too.

eachEngine(
  'the program has no right on the box, and the box none on anything else',
  async ({ db, owner }, government) => {
    const { rows } = await owner.runScript(
      `
    select n.nspname || '.' || c.relname as name,
      has_table_privilege('lurus_app', c.oid, 'select, insert, update, delete, truncate, references, trigger')
        or has_any_column_privilege('lurus_app', c.oid, 'select, insert, update, references') as app,
      has_table_privilege('lurus_box', c.oid, 'select, insert, update, delete, truncate, references, trigger')
        or has_any_column_privilege('lurus_box', c.oid, 'select, insert, update, references') as box,
      has_table_privilege('lurus_box', c.oid, 'truncate') as emptied
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname not like 'bench\\_%'`,
    );
    const tables = rows as { name: string; app: boolean; box: boolean; emptied: boolean }[];
    const inside = tables.filter((each) => each.name.startsWith('public.box_'));
    assert.equal(inside.length, 6);
    assert.deepEqual(
      inside.filter((each) => each.app || !each.box || each.emptied),
      [],
    );
    assert.deepEqual(
      tables.filter((each) => each.box && !inside.includes(each)),
      [],
    );

    const { rows: roles } = await owner.runScript(`
    select pg_has_role('lurus_app', 'lurus_box', 'member') as becomes, pg_has_role('lurus_app', 'lurus_box', 'usage') as is,
      pg_has_role('lurus_box', 'lurus_app', 'member') as back,
      (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = 'lurus_box') as powerful`);
    assert.deepEqual(roles, [{ becomes: true, is: false, back: false, powerful: false }]);
    await assert.rejects(
      db.asGovernment(government.id, (tx) => sql`select * from box_answer`.execute(tx)),
      /permission denied/,
    );
    await assert.rejects(
      db.asBox(government.id, (tx) => sql`select * from survey_invitation`.execute(tx)),
      /permission denied/,
    );
    await assert.rejects(
      db.asGovernment(government.id, (tx) => sql`select box_settle('box_answer')`.execute(tx)),
      /permission denied/,
    );
  },
);

eachEngine(
  'nothing but government, key and source stands on both sides; no column is finer than a day',
  async ({ owner }) => {
    const { rows } = await owner.runScript(`
    select table_name as table, column_name as name, data_type as type, column_default as given from information_schema.columns
    where table_schema = 'public' and (table_name like 'box\\_%' or table_name like 'survey\\_%')`);
    const columns = rows as unknown as { table: string; name: string; type: string; given: string | null }[];
    const own = columns.filter((each) => each.table.startsWith('box_'));
    const invitations = new Set(
      columns
        .filter((each) => ['survey_invitation', 'survey_member'].includes(each.table))
        .map((each) => each.name),
    );
    const answers = own.filter((each) => !['box_wave', 'box_key'].includes(each.table));
    // `id` is on both sides a value drawn by chance on that side alone.
    assert.deepEqual(
      [...new Set(answers.map((each) => each.name).filter((name) => invitations.has(name)))].toSorted(),
      ['government_id', 'id'],
    );
    const keys = new Set(
      columns
        .filter((each) => ['survey_key', 'survey_key_stratum'].includes(each.table))
        .map((each) => each.name),
    );
    assert.deepEqual([...new Set(own.map((each) => each.name).filter((name) => keys.has(name)))].toSorted(), [
      'government_id',
      'id',
      'key_group',
      'kid',
      'modulus',
      'source',
    ]);
    const fine = own.filter(
      (each) => !['uuid', 'text', 'date', 'jsonb'].includes(each.type) || each.given !== null,
    );
    assert.deepEqual(fine, []);
    assert.deepEqual(
      own
        .filter((each) => each.type === 'date')
        .map((each) => `${each.table}.${each.name}`)
        .toSorted(),
      ['box_pool.day', 'box_wave.closed_on', 'box_wave.last_day'],
    );
  },
);

test(
  'the box may have a login of its own',
  { skip: hasServer ? false : 'no PostgreSQL server programs' },
  async () => {
    const { owner } = await serverDatabase();
    const government = await newGovernment(await serverDatabase());
    const address = new URL(process.env['LURUS_TEST_OWNER_URL']!);
    const urlOf = async (role: string) => {
      const password = randomBytes(12).toString('hex');
      await owner.runScript(
        `drop role if exists ${role}_test; create role ${role}_test login password '${password}' in role ${role}`,
      );
      [address.username, address.password] = [`${role}_test`, password];
      return address.href;
    };
    // Logins beside the real ones, so that no other test loses its own.
    const appUrl = await urlOf('lurus_app');
    const apart = openServerDatabase(appUrl, 1, await urlOf('lurus_box'));
    const wide = openServerDatabase(appUrl, 1, appUrl);
    try {
      const who = (tx: Parameters<Parameters<typeof apart.asBox>[1]>[0]) =>
        sql<{ who: string }>`select session_user || ' ' || current_user as who`
          .execute(tx)
          .then(({ rows }) => rows[0]!.who);
      assert.equal(await apart.asBox(government.id, who), 'lurus_box_test lurus_box_test');
      assert.equal(await apart.asGovernment(government.id, who), 'lurus_app_test lurus_app_test');
      const counts = await apart.asBox(government.id, (tx) =>
        sql`select count(*)::int as n from box_answer`.execute(tx),
      );
      assert.deepEqual(counts.rows, [{ n: 0 }]);
      await refuseUnfitBox(apart);
      await refusePowerfulLogin(apart);
      await assert.rejects(refuseUnfitBox(wide), /more rights/);
      await assert.rejects(refusePowerfulLogin(owner), /DATABASE_OWNER_URL/);
    } finally {
      await wide.close();
      await apart.close();
      await owner.runScript('drop role lurus_app_test; drop role lurus_box_test');
    }
  },
);
