import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../../platform/test-database.ts';
import { paperMigrations } from '../papers/migrations.ts';
import { planMigrations } from '../plan/migrations.ts';
import { samplingMigrations } from '../sampling/migrations.ts';
import { flagMigrations } from './migrations.ts';

eachEngine('every table of the desk is there and protected', async ({ owner }) => {
  const migrations = [...flagMigrations, ...samplingMigrations, ...paperMigrations, ...planMigrations];
  const tables = migrations.flatMap((each) =>
    [...each.sql.matchAll(/create table (\w+)/g)].map((found) => found[1]!),
  );
  assert.equal(tables.length, 17);
  await owner.asOwner(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relname = any(${tables}::text[]) and relrowsecurity and relforcerowsecurity`.execute(
      tx,
    );
    assert.deepEqual(rows.map((row) => row.name).toSorted(), tables.toSorted());
  });
});
