import { after, test } from 'node:test';
import { capabilities } from '../app/capabilities.ts';
import { openEmbeddedDatabase, openServerDatabase, type Database } from './database/index.ts';
import { openProgramLogin } from './database/roles.ts';
import { migrate } from './database/migrate.ts';
import { platformMigrations } from './migrations.ts';
import { insertGovernment } from './tenancy.ts';
import { newId } from './ids.ts';
import type { Government } from './act.ts';

/** A database of a test run: `db` as the program sees it, `owner` as whoever migrates. */
export interface TestDatabase {
  name: 'embedded' | 'server';
  db: Database;
  owner: Database;
}

let embedded: Promise<TestDatabase> | null = null;
let server: Promise<TestDatabase> | null = null;

async function openTestEmbedded(): Promise<TestDatabase> {
  const db = await openEmbeddedDatabase(null);
  try {
    await migrate(db, allMigrations());
  } catch (error) {
    // An engine left open would keep the test process alive for ever.
    await db.close();
    throw error;
  }
  return { name: 'embedded', db, owner: db };
}

async function openTestServer(): Promise<TestDatabase> {
  const owner = openServerDatabase(process.env['LURUS_TEST_OWNER_URL']!, 4);
  await migrate(owner, allMigrations());
  const url = await openProgramLogin(owner, process.env['LURUS_TEST_OWNER_URL']!);
  return { name: 'server', owner, db: openServerDatabase(url, 12) };
}

function allMigrations() {
  return [...platformMigrations, ...capabilities.flatMap((each) => each.migrations)];
}

/** One embedded database a test process (an engine costs 250 MB and 3 s); tests keep apart by government. */
export function embeddedDatabase(): Promise<TestDatabase> {
  return (embedded ??= openTestEmbedded());
}

export function serverDatabase(): Promise<TestDatabase> {
  return (server ??= openTestServer());
}

after(async () => {
  for (const opening of [embedded, server]) {
    const opened = await opening?.catch(() => null);
    if (!opened) continue;
    const { db, owner } = opened;
    await db.close();
    if (owner !== db) await owner.close();
  }
});

/** Is there a PostgreSQL server for this run? tools/test.ts starts one where the machine has its programs. */
export const hasServer = process.env['LURUS_TEST_OWNER_URL'] !== undefined;

/** Registers the test once for the embedded engine and once for PostgreSQL, each with a fresh government of its own. */
export function eachEngine(
  name: string,
  body: (database: TestDatabase, government: Government) => Promise<void>,
  skip: string | false = false,
): void {
  test(`${name} [embedded]`, { skip }, async () => {
    const database = await embeddedDatabase();
    await body(database, await newGovernment(database));
  });
  test(`${name} [PostgreSQL]`, { skip: hasServer ? skip : 'no PostgreSQL server programs' }, async () => {
    const database = await serverDatabase();
    await body(database, await newGovernment(database));
  });
}

export async function newGovernment(database: TestDatabase): Promise<Government> {
  const id = newId();
  const government: Government = {
    id,
    name: 'Kota Uji',
    zone: 'Asia/Makassar',
    practiceOf: null,
    demo: true,
    arms: null,
  };
  await database.owner.asOwner((tx) =>
    insertGovernment(tx, { ...government, hosts: [`${id}.localhost`] }, '2026-01-01T00:00:00Z'),
  );
  return government;
}
