import type { Database } from '../platform/database/index.ts';
import type { Migration } from '../platform/database/migrate.ts';
import { platformMigrations } from '../platform/migrations.ts';
import { capabilities } from './capabilities.ts';

/** Every step of the schema, in order. */
export function allMigrations(): Migration[] {
  return [...platformMigrations, ...capabilities.flatMap((each) => each.migrations)];
}

/** @throws Error naming the cure when the database lacks a step that this program needs */
export async function refuseOldSchema(db: Database): Promise<void> {
  const cure = 'Cure: set DATABASE_OWNER_URL and run "npx lurus migrate".';
  const { rows } = await db.runScript('select name from lurus_migration').catch(() => {
    throw new Error(`The database has no Lurus schema, or this login may not read it. ${cure}`);
  });
  const known = new Set((rows as { name: string }[]).map((row) => row.name));
  const missing = allMigrations().filter((each) => !known.has(each.name));
  if (missing.length > 0) throw new Error(`The database lacks ${missing.length} schema steps. ${cure}`);
}
