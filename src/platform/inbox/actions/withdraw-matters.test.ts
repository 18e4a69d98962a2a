import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { isRefusal } from '../../outcome.ts';
import { eachEngine } from '../../test-database.ts';
import { openMatters, pauseMatter, takeMatters, withdrawMatters } from '../index.ts';
import { openOffice, TODAY, type Office } from '../inbox.fixture.ts';
import { addNote } from './notes.ts';

const clocks = [{ name: 'verify', days: 3, from: TODAY }];

async function open(tx: Tx, office: Office, count: number): Promise<string[]> {
  const matters = Array.from({ length: count }, () => office.matter());
  await openMatters(
    tx,
    office.act(),
    matters.map((matter) => ({ matter, clocks })),
  );
  return matters.map((each) => each.id);
}

async function left(tx: Tx): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select ((select count(*) from matter) + (select count(*) from matter_clock)
      + (select count(*) from matter_event))::int as left`.execute(tx);
  return rows[0]!.left;
}

eachEngine(
  'what nobody touched goes with its clocks, and the trail says so of each row',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const [one, two, stays] = await open(tx, office, 3);
      const before = await left(tx);
      assert.equal(await withdrawMatters(tx, office.act(), [one!, two!, newId()]), true);
      assert.equal(await left(tx), before / 3);
      const { rows } = await sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx);
      const removed = rows.map((row) => row.leaf).filter((leaf) => leaf.includes('matter.withdraw'));
      assert.equal(removed.length, (before / 3) * 2);
      for (const id of [one!, two!]) assert.ok(removed.some((leaf) => leaf.includes(id)));
      assert.equal(await withdrawMatters(tx, office.act(), [one!]), true, 'gone already');
      assert.ok(!isRefusal(await takeMatters(tx, office.intake.act(), [stays!])));
    });
  },
);

eachEngine('what somebody works on stays, and all with it', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const touch: ((id: string) => Promise<unknown>)[] = [
      (id) => takeMatters(tx, office.intake.act(), [id]),
      (id) => pauseMatter(tx, office.reviewer.act(), id, { reason: 'Menunggu keterangan' }),
      (id) => addNote(tx, office.intake.act(), id, 'Sudah ditelepon'),
    ];
    for (const each of touch) {
      const [used, untouched] = await open(tx, office, 2);
      const outcome = await each(used!);
      assert.ok(!isRefusal(outcome));
      const before = await left(tx);
      assert.equal(await withdrawMatters(tx, office.act(), [untouched!, used!]), false);
      assert.equal(await left(tx), before);
    }
  });
});
