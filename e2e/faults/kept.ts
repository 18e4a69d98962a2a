import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import type { Tx } from '../../src/platform/database/index.ts';
import type { Ground } from './ground.ts';
import { KINDS, type Kind, type Noted } from './writers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Text that ends with the mark of one write, a row each. */
const MARKED: Record<Kind, string> = {
  complaint: `select body from complaint where channel = 'public'`,
  own: `select body from complaint where channel = 'staff'`,
  gift: 'select description from gift',
  question: 'select facts from consultation_question',
  payment: `select receipt_number from payment where made_by not like 'job:%'`,
  'check-in': 'select payload from travel_check_in',
  package: `select value #>> '{}' from spj_field where field = 'evidenceNumber'`,
};

/** What must be there once and only once for every row of `of`, besides the row itself. */
const WHOLE: [of: string, what: string, times: number][] = [
  ['complaint', 'select complaint_id from complaint_event', 1],
  ['complaint', 'select id from matter', 1],
  ['gift', 'select gift_id from gift_event', 1],
  ['gift', 'select gift_id from gift_file', 1],
  ['gift', 'select id from matter', 1],
  ['gift', 'select matter_id from matter_clock', 2],
  ['consultation_question', 'select id from matter', 1],
  ['travel_check_in', 'select id from travel_check_in where fault is null', 1],
];

/** In whose notices a row is told, and by how many accounts' (one notice each). */
const TOLD: [of: string, key: string][] = [
  ['complaint', 'complaint-verify'],
  ['gift', 'gratification.reported'],
  ['consultation_question', 'consultation-new'],
  ['payment', 'findings.payment'],
];

/** Every acknowledged write is there once; what nobody acknowledged is there once or not at all; nothing is half done. */
export async function assertKept(ground: Ground, noted: Noted): Promise<void> {
  const { db, world } = ground;
  await db.asSnapshot(world.government.id, async (tx) => {
    for (const kind of KINDS) {
      const there = await marksOf(tx, kind);
      const wrong = [...noted[kind]].filter((mark) => there.get(mark) !== 1);
      assert.deepEqual(wrong, [], `${kind}: acknowledged, and not there once`);
      const doubled = [...there].filter(([, times]) => times > 1);
      assert.deepEqual(doubled, [], `${kind}: stored more than once`);
      assert.ok(noted[kind].size > 0, `${kind}: nothing was acknowledged`);
    }
    for (const [of, what, times] of WHOLE) await assertWhole(tx, of, what, times);
    await assertNumbered(tx);
    for (const [of, key] of TOLD) await assertTold(tx, of, key);
    await assertFiles(tx, ground);
  });
}

async function marksOf(tx: Tx, kind: Kind): Promise<Map<string, number>> {
  const { rows } = await sql<{ text: string }>`select * from (${sql.raw(MARKED[kind])}) as t (text)`.execute(
    tx,
  );
  const there = new Map<string, number>();
  for (const { text } of rows) {
    const mark = kind === 'check-in' ? text : text.slice(-36);
    there.set(mark, (there.get(mark) ?? 0) + 1);
  }
  return there;
}

async function assertWhole(tx: Tx, of: string, what: string, times: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select r.id from ${sql.table(of)} r left join (${sql.raw(what)}) as p (id) on p.id = r.id
    group by r.id having count(p.id) <> ${times}`.execute(tx);
  assert.deepEqual(rows, [], `${of}: not whole by "${what}"`);
}

/** Numbers that people see run on without a gap: a number is drawn in the transaction of what it names. */
async function assertNumbered(tx: Tx): Promise<void> {
  const series = { GRA: 'gift', KLK: 'consultation_question' };
  for (const [name, table] of Object.entries(series)) {
    const { rows } = await sql<{ last: number; rows: number }>`
      select (select sum(last)::int from number_series where series = ${name}) as last,
        (select count(*)::int from ${sql.table(table)}) as rows`.execute(tx);
    assert.equal(rows[0]!.last, rows[0]!.rows, `${table}: numbers and rows`);
  }
}

/** Each row is told to as many accounts as every other row of its kind, to each of them once; and nothing is told of a row that is not there. */
async function assertTold(tx: Tx, of: string, key: string): Promise<void> {
  const { rows } = await sql<{ people: number; notices: number; rows: number }>`
    with told as (
      select substring(key from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid as id, account_id
      from notification where key like ${`${key}:%`})
    select count(distinct t.account_id)::int as people, count(t.account_id)::int as notices, count(distinct r.id)::int as rows
    from ${sql.table(of)} r full join told t on t.id = r.id group by coalesce(r.id, t.id)`.execute(tx);
  const kinds = new Set(rows.map(({ people, notices, rows: present }) => `${people} ${notices} ${present}`));
  const [people = 0] = rows.map((row) => row.people);
  assert.ok(people > 0, `${of}: nobody is told`);
  assert.deepEqual([...kinds], [`${people} ${people} 1`], `${of}: people told, notices, rows`);
}

/** The content of every file that a row names can be read and fits its hash. */
async function assertFiles(tx: Tx, { services, world }: Ground): Promise<void> {
  const { rows } = await sql<{ hash: string }>`
    select distinct hash from file where created_by not like 'job:%'`.execute(tx);
  assert.ok(rows.length > 0);
  for (const { hash } of rows) await services.files.read(world.government.id, hash);
}

/** Waits until all that was written has its place in the signed trail, as the running server does by itself. */
export async function untilSequenced({ db, world }: Ground): Promise<void> {
  for (let look = 0; look < 600; look += 1) {
    const waiting = await db.asGovernment(world.government.id, (tx) =>
      sql`select from trail_pending limit 1`.execute(tx),
    );
    if (waiting.rows.length === 0) return;
    await sleep(200);
  }
  assert.fail('the sequencer stands still');
}

/** `lurus export` and `lurus trail verify`, as an auditor runs them. @throws with what they print when the trail does not fit */
export async function assertTrail(ground: Ground): Promise<void> {
  const lurus = async (...args: string[]) => {
    const env = { ...process.env, LURUS_DATA: join(ground.folder, 'data'), DATABASE_URL: ground.url };
    const options = { env, maxBuffer: 2 ** 26 };
    return (await run(process.execPath, [join(ROOT, 'src/app/cli.ts'), ...args], options)).stdout;
  };
  const folder = join(ground.folder, `export-${Date.now()}`);
  const key = `${folder}.pub`;
  writeFileSync(key, await lurus('trail', 'key'));
  await lurus('export', '--government', ground.world.government.id, '--to', folder);
  await lurus('trail', 'verify', folder, '--key', key).catch((error: Error & { stdout?: string }) =>
    assert.fail(error.stdout || error.message),
  );
}
