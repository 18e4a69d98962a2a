import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { allMigrations } from '../../../../app/schema.ts';
import type { Government } from '../../../../platform/act.ts';
import { openEmbeddedDatabase, type Database } from '../../../../platform/database/index.ts';
import { migrate } from '../../../../platform/database/migrate.ts';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { hasServer, newGovernment, serverDatabase } from '../../../../platform/test-database.ts';
import { openBoxHouse, takeToken } from '../../box.fixture.ts';

const folder = temporaryFolder('survey-kill');
const PROGRAM = fileURLToPath(new URL('kill.fixture.ts', import.meta.url));
const PEOPLE = 24;
const [TODAY, NEXT_DAY] = ['2026-11-23', '2026-11-24'];

/** A wave with so many tokens that are not spent, in a file. */
async function prepare(db: Database, government: Government, name: string) {
  const house = await openBoxHouse({ name: 'embedded', db, owner: db }, government, [
    { source: 'internal', code: 'i1', invited: PEOPLE },
  ]);
  const inputs = [];
  for (const [index, code] of house.codes.get('i1')!.entries())
    inputs.push({ ...(await takeToken(house, code)), answers: { i1: 1 + (index % 6) } });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(inputs));
  return { wave: house.wave.code, file };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

interface Killed {
  receipts: string[];
  signal: string | null;
}

/** Runs the program; kills it as the kernel does after so many lines behind `ready` (no handler runs), or lets it end. */
async function runUntil(lines: number, args: readonly string[]): Promise<Killed> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const receipts: string[] = [];
  let isReady = false;
  for await (const line of createInterface(child.stdout)) {
    if (isReady) receipts.push(line);
    isReady = true;
    if (receipts.length >= lines) child.kill('SIGKILL');
  }
  const [, signal] = (await ended) as [number | null, string | null];
  return { receipts, signal };
}

/** Receipts of pool and box, and how many answers there are. */
function countedIn(db: Database, { id }: Government) {
  return db.asBox(id, async (tx) => {
    const { rows } = await sql<{ receipt: string }>`
      select receipt from box_pool union all select receipt from box_receipt`.execute(tx);
    const { rows: sums } = await sql<{ pool: number; answers: number; spent: number }>`
      select (select count(*)::int from box_pool) as pool, (select count(*)::int from box_answer) as answers,
        (select count(*)::int from box_nullifier) as spent`.execute(tx);
    return { receipts: rows.map((each) => each.receipt), ...sums[0]! };
  });
}

type Opened = <T>(work: (db: Database) => Promise<T>) => Promise<T>;

interface Place {
  opened: Opened;
  government: Government;
  program: readonly [engine: string, place: string];
  /** lines after which the program dies while answers come */
  deaths: readonly number[];
}

async function story({ opened, government, program, deaths }: Place, { wave, file }: Prepared) {
  const run = (lines: number, what: string, day = TODAY) =>
    runUntil(lines, [...program, government.id, wave, file, what, day]);
  const acknowledged = new Set<string>();
  const check = async () => {
    const now = await opened((db) => countedIn(db, government));
    assert.equal(new Set(now.receipts).size, now.receipts.length, 'none is there twice');
    for (const receipt of acknowledged)
      assert.ok(now.receipts.includes(receipt), 'what was acknowledged is there');
    return now;
  };

  // Each time everybody sends again, as a phone does that got no receipt.
  for (const lines of deaths) {
    const { receipts, signal } = await run(lines, 'submit');
    assert.equal(signal, 'SIGKILL');
    for (const receipt of receipts) acknowledged.add(receipt);
    assert.ok((await check()).pool < PEOPLE, 'it died before the end');
  }
  // The night dies while it mixes; what it began is undone, and nothing is lost.
  assert.equal((await run(0, 'night', NEXT_DAY)).signal, 'SIGKILL');
  const rest = await run(Infinity, 'submit');
  assert.equal(rest.receipts.length, PEOPLE);
  for (const receipt of rest.receipts) acknowledged.add(receipt);
  assert.equal(acknowledged.size, PEOPLE, 'the same answers have the same receipt');
  assert.deepEqual((await run(Infinity, 'night', NEXT_DAY)).receipts, ['mixed']);
  const { pool, answers, spent } = await check();
  assert.deepEqual([pool, answers, spent], [0, PEOPLE, PEOPLE]);
}

const NAME =
  'kill -9 while answers are handed in: every acknowledged one is there, and none is counted twice';

test(`${NAME} [embedded]`, async () => {
  const data = join(folder, 'data');
  const opened: Opened = async (work) => {
    const db = await openEmbeddedDatabase(data);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  };
  // An engine takes seconds to open: here it dies once.
  const [government, prepared] = await opened(async (db) => {
    await migrate(db, allMigrations());
    const made = await newGovernment({ name: 'embedded', db, owner: db });
    return [made, await prepare(db, made, 'embedded')] as const;
  });
  await story({ opened, government, program: ['embedded', data], deaths: [5] }, prepared);
});

test(`${NAME} [PostgreSQL]`, { skip: hasServer ? false : 'no PostgreSQL server programs' }, async () => {
  const database = await serverDatabase();
  const government = await newGovernment(database);
  // A login beside the program's, which has another password in each run.
  const address = new URL(process.env['LURUS_TEST_OWNER_URL']!);
  [address.username, address.password] = ['lurus_kill_test', randomBytes(12).toString('hex')];
  await database.owner.runScript(
    `create role lurus_kill_test login password '${address.password}' in role lurus_app`,
  );
  try {
    const prepared = await prepare(database.db, government, 'server');
    const opened: Opened = (work) => work(database.db);
    await story({ opened, government, program: ['server', address.href], deaths: [1, 5, 9] }, prepared);
  } finally {
    await database.owner.runScript('drop role lurus_kill_test');
  }
});
