import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after } from 'node:test';
import { sql } from 'kysely';
import { testAct } from '../act.fixture.ts';
import type { Government } from '../act.ts';
import { openEmbeddedDatabase, type Database } from '../database/index.ts';
import { migrate, protect } from '../database/migrate.ts';
import { diskFiles, type FileStore } from '../files/index.ts';
import { newId } from '../ids.ts';
import type { Folders } from '../services.ts';
import { embeddedDatabase, hasServer, serverDatabase, type TestDatabase } from '../test-database.ts';
import { recordRows } from '../trail/record.ts';
import { sequenceOnce } from '../trail/sequencer.ts';

/** An installation of a test: folders of its own on a database that may be shared. */
export interface TestInstallation {
  db: Database;
  owner: Database;
  files: FileStore;
  folders: Folders;
  clock: () => Temporal.Instant;
}

export const quiet = { progress: () => {}, signal: new AbortController().signal };

export function installationOn(database: { db: Database; owner: Database }, data: string): TestInstallation {
  return {
    ...database,
    files: diskFiles(join(data, 'files')),
    folders: { data, keys: join(data, 'keys'), trail: join(data, 'trail') },
    clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z'),
  };
}

/** A folder that is gone after the test. */
export async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lurus-archive-'));
  try {
    await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The other engine, so that a government can move to it; a second embedded one where there is no server. */
export async function withOtherEngine(
  from: TestDatabase,
  body: (other: { db: Database; owner: Database }) => Promise<void>,
) {
  if (from.name === 'server') return body(await embeddedDatabase());
  if (hasServer) return body(await serverDatabase());
  return withFreshEngine(body);
}

let spare: Promise<Database> | null = null;

async function openSpare(): Promise<Database> {
  const { allMigrations } = await import('../../app/schema.ts');
  const db = await openEmbeddedDatabase(null);
  try {
    await migrate(db, allMigrations());
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
}

after(async () => {
  const db = await spare?.catch(() => null);
  await db?.close();
});

/** A database without a single government, apart from the one that tests share. */
export async function withFreshEngine(
  body: (fresh: { db: Database; owner: Database }) => Promise<void>,
): Promise<void> {
  const db = await (spare ??= openSpare());
  await emptyDatabase(db);
  await body({ db, owner: db });
}

/** Takes every row of every table away. */
export async function emptyDatabase(owner: Database): Promise<void> {
  const { rows } = await owner.runScript(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> 'lurus_migration'`,
  );
  await owner.runScript(
    `truncate ${(rows as { tablename: string }[]).map((row) => row.tablename).join(', ')}`,
  );
}

const TEST_TABLES = `
  create table archive_test (
    government_id uuid not null, id uuid not null, name text, amount bigint, ratio numeric, price numeric(9,4), weight float8,
    day date, at timestamptz, flag boolean, tags text[], days date[], data jsonb, bytes bytea, parent_id uuid, partner_id uuid,
    search text generated always as (lower(name)) stored,
    primary key (government_id, id), foreign key (government_id, parent_id) references archive_test (government_id, id));
  ${protect('archive_test')}
  create table archive_test_pair (
    government_id uuid not null, code text not null, day date not null, test_id uuid not null, primary key (government_id, code, day),
    unique (government_id, test_id), foreign key (government_id, test_id) references archive_test (government_id, id));
  ${protect('archive_test_pair')}
  alter table archive_test add foreign key (government_id, partner_id) references archive_test_pair (government_id, test_id);`;

/** Tables with every kind of column, a self-reference and a circle, on each of the databases while the test runs. */
export async function withTestTables(owners: readonly Database[], body: () => Promise<void>): Promise<void> {
  for (const owner of owners) await owner.runScript(TEST_TABLES);
  try {
    await body();
  } finally {
    for (const owner of owners) await owner.runScript('drop table archive_test, archive_test_pair cascade');
  }
}

const NAUGHTY = [
  '',
  'null',
  '"',
  ',',
  '\r\n',
  '=cmd()',
  "Robert'); drop table person;--",
  '😀 ǹ',
  '\\x00',
  '\u202e',
  ' ',
];

/** Fills a government: more rows than a batch, every kind of value, files, and a trail of which the end is not yet ordered. */
export async function fill({ db, files, folders }: TestInstallation, government: Government): Promise<void> {
  const ids = Array.from({ length: 2_300 }, newId);
  const act = testAct(government);
  await db.asGovernment(government.id, async (tx) => {
    const rows = ids.map((id, index) => ({
      id,
      name: index % 50 === 0 ? null : `${NAUGHTY[index % NAUGHTY.length]}`,
      amount: index === 0 ? null : index * 1_000_000_007,
      // The first rows refer to the last ones: no order of rows would do.
      parent: index % 3 === 0 ? ids[ids.length - 1 - index] : null,
    }));
    await sql`insert into archive_test (government_id, id, name, amount, parent_id, ratio, price, weight, day, at, flag, tags, days, data, bytes)
      select ${government.id}::uuid, id, name, amount, parent, 1.10, amount % 1000 / 7.0, 0.1, '2026-02-28', '2026-02-28T23:59:59.5+08', true,
        array[name, null, 'a,"b"'], '{2026-01-01}', '{"z": null, "a": [1, 2.50, "\\u00e9"]}', '\\x00ff'
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, name text, amount bigint, parent uuid)`.execute(
      tx,
    );
    await sql`update archive_test set tags = '{}', days = null, data = 'null', flag = false, ratio = 'NaN', weight = 'Infinity',
      at = '-infinity' where id = ${ids[7]}`.execute(tx);
    await sql`update archive_test set data = '"teks"', bytes = null, day = '0001-01-01' where id = ${ids[8]}`.execute(
      tx,
    );
    const codes = ['B', 'a', 'Ä', 'a b', ''];
    await sql`insert into archive_test_pair (government_id, code, day, test_id) select ${government.id}::uuid, c, '2026-01-01', t
      from unnest(${codes}::text[], ${ids.slice(0, codes.length)}::uuid[]) as r (c, t)`.execute(tx);
    await sql`update archive_test set partner_id = ${ids[1]} where id = any(${ids.slice(0, 5)}::uuid[])`.execute(
      tx,
    );
    await recordRows(tx, act, 'test.save', 'archive_test', ids);
    const person = newId();
    await sql`insert into person (government_id, id, personnel_code, name, employment)
      values (${government.id}, ${person}, ${person}, 'Siti "Aminah", S.H.', 'pns')`.execute(tx);
    await recordRows(tx, act, 'person.add', 'person', [person]);
    const account = newId();
    await sql`insert into account (government_id, id, person_id, user_name, status, created_at)
      values (${government.id}, ${account}, ${person}, 'siti', 'active', now())`.execute(tx);
    await sql`insert into account_secret (government_id, account_id, password_hash)
      values (${government.id}, ${account}, 'SECRET-PASSWORD-HASH')`.execute(tx);
    await sql`insert into session (government_id, id, token_hash, account_id, stage, created_at, last_seen_at, expires_at, user_agent)
      values (${government.id}, ${newId()}, 'SECRET-TOKEN', ${account}, 'full', now(), now(), now(), '')`.execute(
      tx,
    );
  });
  for (const content of ['', 'bukti setor', 'x'.repeat(300_000)]) {
    const { hash, size } = await files.put(government.id, Buffer.from(content));
    const id = newId();
    await db.asGovernment(government.id, async (tx) => {
      await sql`insert into file (government_id, id, hash, name, media_type, size, created_at, created_by)
        values (${government.id}, ${id}, ${hash}, 'bukti.pdf', 'application/pdf', ${size}, now(), 'job:test')`.execute(
        tx,
      );
      await recordRows(tx, act, 'file.keep', 'file', [id]);
    });
  }
  await sequenceOnce(db, folders, government);
  // One entry that waits to be ordered.
  await db.asGovernment(government.id, (tx) => recordRows(tx, act, 'test.touch', 'archive_test', [ids[3]!]));
}

/** Every file below a folder: path → hash of its bytes; the manifest without its time. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    let bytes = await readFile(place);
    if (entry.name === 'manifest.json')
      bytes = Buffer.from(bytes.toString().replace(/"madeAt": "[^"]+"/, ''));
    found[relative(folder, place)] = createHash('sha256').update(bytes).digest('hex');
  }
  return found;
}
