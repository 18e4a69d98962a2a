import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { findingsMigrations } from './migrations.ts';

eachEngine('every table of the ledger is there and protected', async ({ owner }) => {
  const tables = findingsMigrations.flatMap((each) =>
    [...each.sql.matchAll(/create table (\w+)/g)].map((found) => found[1]!),
  );
  assert.equal(tables.length, 16);
  await owner.asOwner(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relname = any(${tables}::text[]) and relrowsecurity and relforcerowsecurity`.execute(
      tx,
    );
    assert.deepEqual(rows.map((row) => row.name).toSorted(), tables.toSorted());
  });
});
