import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { testAct } from '../act.fixture.ts';
import type { Government } from '../act.ts';
import { allMigrations } from '../../app/schema.ts';
import { openEmbeddedDatabase, type Database } from '../database/index.ts';
import { migrate } from '../database/migrate.ts';
import { diskFiles } from '../files/index.ts';
import { isRefusal } from '../outcome.ts';
import { readTable } from '../tables/read-table.ts';
import { hasServer, newGovernment, serverDatabase } from '../test-database.ts';
import { checkImport } from './check-import.ts';
import { readThings, things } from './imports.fixture.ts';
import { findRun } from './store.ts';
import { uploadImport } from './upload-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-kill-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const files = join(folder, 'files');
const PROGRAM = fileURLToPath(new URL('kill.fixture.ts', import.meta.url));
const ROWS = 1_000;

async function prepare(db: Database, government: Government): Promise<string> {
  const act = testAct(government);
  const rows = Array.from({ length: ROWS }, (_, index) => `B-${index};1`).join('\n');
  const bytes = Buffer.from(`kode;harga\n${rows}\n`);
  const table = await readTable(bytes);
  assert.ok(!isRefusal(table));
  const kept = await diskFiles(files).put(government.id, bytes);
  const run = await db.asGovernment(government.id, (tx) =>
    uploadImport(tx, act, diskFiles(files), things, { name: 'a.csv', kept, table, dropped: [] }),
  );
  const checked = await checkImport({ db, files: diskFiles(files) }, act, things, run, () => {});
  assert.ok(!isRefusal(checked));
  return checked.id;
}

/** Starts the program, waits for its word, and kills it as the kernel kills: no handler runs. */
async function killAfter(word: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    assert.equal(line, word);
    break;
  }
  child.kill('SIGKILL');
  assert.deepEqual((await ended)[1], 'SIGKILL');
}

async function state(
  db: Database,
  government: Government,
  importId: string,
): Promise<[string | undefined, number]> {
  return db.asGovernment(government.id, async (tx) => [
    (await findRun(tx, importId))?.status,
    (await readThings(tx)).size,
  ]);
}

test('kill -9 while an import is saved leaves nothing, after it was acknowledged everything [embedded]', async () => {
  const data = join(folder, 'data');
  const opened = async <T>(work: (db: Database) => Promise<T>) => {
    const db = await openEmbeddedDatabase(data);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  };
  const { government, importId } = await opened(async (db) => {
    await migrate(db, allMigrations());
    const made = await newGovernment({ name: 'embedded', db, owner: db });
    return { government: made, importId: await prepare(db, made) };
  });
  await killAfter('half', 'embedded', data, files, government.id, importId, 'half');
  assert.deepEqual(await opened((db) => state(db, government, importId)), ['checked', 0]);
  await killAfter('committed', 'embedded', data, files, government.id, importId, 'end');
  assert.deepEqual(await opened((db) => state(db, government, importId)), ['committed', ROWS]);
});

test(
  'kill -9 while an import is saved leaves nothing, after it was acknowledged everything [PostgreSQL]',
  { skip: hasServer ? false : 'no PostgreSQL server programs' },
  async () => {
    const database = await serverDatabase();
    const government = await newGovernment(database);
    const importId = await prepare(database.db, government);
    const address = process.env['LURUS_TEST_OWNER_URL']!;
    await killAfter('half', 'server', address, files, government.id, importId, 'half');
    assert.deepEqual(await state(database.db, government, importId), ['checked', 0]);
    await killAfter('committed', 'server', address, files, government.id, importId, 'end');
    assert.deepEqual(await state(database.db, government, importId), ['committed', ROWS]);
  },
);
