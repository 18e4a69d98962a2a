import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { eachEngine } from '../test-database.ts';
import { saltedHash, withoutNulls, type Leaf } from '../trail/record.ts';
import { addNote } from './actions/notes.ts';
import { addView, changeView } from './actions/views.ts';
import { inboxMigrations } from './migrations.ts';
import { openOffice, sources, TODAY } from './inbox.fixture.ts';
import {
  assignMatters,
  closeMatter,
  mergeMatter,
  openMatter,
  pauseMatter,
  releaseMatters,
  reopenMatter,
  resumeMatter,
  setStage,
  startClock,
  stopClock,
  takeMatters,
} from './index.ts';
import { escalate } from './jobs/escalate.ts';

const TABLES = [...inboxMigrations[0]!.sql.matchAll(/create table (\w+)/g)].map((found) => found[1]!);

/** Rows whose newest entry says something else than the row, or that have none. */
async function untold(tx: Tx, table: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; row: object; leaf: string | null; salt: Buffer | null }>`
    select t.id, to_jsonb(t) - 'search' as row, l.leaf, l.salt from ${sql.table(table)} t
    left join lateral (select leaf, salt from trail_leaf x join trail_salt s on s.leaf_id = x.id
      where x.leaf::jsonb ->> 'subject' = t.id::text and x.leaf::jsonb ->> 'kind' = ${table} order by x.id desc limit 1) l on true`.execute(
    tx,
  );
  assert.ok(rows.length > 0, `${table} has rows to look at`);
  return rows
    .filter(({ row, leaf, salt }) => {
      if (leaf === null || salt === null) return true;
      return (JSON.parse(leaf) as Leaf).hash !== saltedHash(salt, withoutNulls(row));
    })
    .map(({ id, leaf }) => `${table} ${id} ${leaf}`);
}

eachEngine(
  'every row stands in the trail as it was last saved, whatever was done',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { intake, reviewer } = office;
      const [a, b] = [office.matter(), office.matter()];
      const clock = { name: 'verify', days: 3, from: TODAY };
      for (const matter of [a, b]) await openMatter(tx, office.act(), matter, [clock]);
      const at = (day: string) => reviewer.act(`2026-11-${day}T03:00:00Z`);
      await takeMatters(tx, intake.act(), [a.id]);
      await assignMatters(tx, reviewer.act(), sources, { ids: [b.id], accountId: intake.account });
      await releaseMatters(tx, reviewer.act(), [b.id]);
      await addNote(tx, intake.act(), a.id, 'Cek');
      await pauseMatter(tx, at('24'), a.id, { reason: 'Menunggu' });
      await startClock(tx, at('24'), a.id, { ...clock, name: 'answer', days: 14 });
      await resumeMatter(tx, at('25'), a.id);
      await escalate(tx, office.act('2026-11-30T00:00:00Z'), sources);
      await setStage(tx, at('30'), a.id, { stage: 'verified', agencyId: null, title: 'Lain' });
      await stopClock(tx, at('30'), a.id, 'verify');
      await pauseMatter(tx, at('30'), a.id, { reason: 'Menunggu' });
      await closeMatter(tx, at('30'), a.id, { stage: 'resolved' });
      await reopenMatter(tx, at('30'), a.id, { stage: 'verified' });
      await startClock(tx, at('30'), a.id, clock);
      await mergeMatter(tx, at('30'), { from: b.id, into: a.id });
      const view = await addView(tx, intake.act(), { name: 'Satu', query: '' });
      assert.ok('id' in view);
      await changeView(tx, intake.act(), view.id, { name: 'Dua', query: 'late=1' });
      assert.deepEqual(TABLES.length, 6);
      for (const table of TABLES) assert.deepEqual(await untold(tx, table), []);
    });
  },
);
