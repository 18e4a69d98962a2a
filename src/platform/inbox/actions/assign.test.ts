import assert from 'node:assert/strict';
import { plainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import { isRefusal, Refusal } from '../../outcome.ts';
import { eachEngine } from '../../test-database.ts';
import { newId } from '../../ids.ts';
import {
  assigneeOf,
  assignMatters,
  closeMatter,
  mergeMatter,
  openMatter,
  releaseMatters,
  takeMatters,
} from '../index.ts';
import { merges, OTHER, openOffice, sources, TODAY, type Office } from '../inbox.fixture.ts';
import { findMatter } from '../store/matters.ts';
import { addNote } from './notes.ts';
import { pauseAsLead, resumeAsLead, seeMatter } from './see-matter.ts';

const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.code : 'done');

async function open(tx: Tx, office: Office, rest = {}): Promise<string> {
  const matter = office.matter(rest);
  await openMatter(tx, office.act(), matter, [{ name: 'verify', days: 3, from: plainDate(TODAY) }]);
  return matter.id;
}

eachEngine(
  'whoever works on a kind takes what is free; what another has stays with him',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const [one, two, three] = [await open(tx, office), await open(tx, office), await open(tx, office)];
      const { intake, reviewer, officer } = office;
      assert.deepEqual(await takeMatters(tx, intake.act(), [one, one]), { done: [one], passedOver: [] });
      assert.equal(codeOf(await takeMatters(tx, intake.act(), [one])), 'yours-already');
      const many = await takeMatters(tx, reviewer.act(), [one, two, newId()]);
      assert.ok(!isRefusal(many));
      assert.deepEqual(many.done, [two]);
      assert.deepEqual(
        many.passedOver.map((each) => each.number),
        ['ADU-2026-00001', null],
      );
      assert.equal(codeOf(await takeMatters(tx, officer.act(), [three])), 'not-allowed');
      assert.equal(codeOf(await releaseMatters(tx, intake.act(), [two])), 'assigned-already');
      assert.equal(codeOf(await releaseMatters(tx, reviewer.act(), [one])), 'done');
      assert.equal(codeOf(await releaseMatters(tx, reviewer.act(), [one])), 'unassigned');
      assert.deepEqual([await assigneeOf(tx, one), await assigneeOf(tx, two)], [null, reviewer.account]);
      await closeMatter(tx, office.act(), three, { stage: 'resolved' });
      assert.equal(codeOf(await takeMatters(tx, intake.act(), [three])), 'matter-closed');
    });
  },
);

eachEngine(
  'a lead gives matters to who works on the kind, and he is told once for all of them',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const ids = [await open(tx, office), await open(tx, office)];
      const give = (who: Office['intake'], accountId: string) =>
        assignMatters(tx, who.act(), sources, { ids, accountId });
      assert.equal(codeOf(await give(office.intake, office.intake.account)), 'not-allowed');
      assert.equal(codeOf(await give(office.inspektur, office.intake.account)), 'not-allowed');
      for (const wrong of [office.officer.account, newId()])
        assert.equal(codeOf(await give(office.reviewer, wrong)), 'invalid');
      assert.equal(codeOf(await give(office.reviewer, office.intake.account)), 'done');
      assert.equal(codeOf(await give(office.reviewer, office.intake.account)), 'assigned-to-them');
      assert.equal(await assigneeOf(tx, ids[1]!), office.intake.account);
      const told = await tx
        .withTables<{ notification: { account_id: string; title_id: string } }>()
        .selectFrom('notification')
        .select(['account_id', 'title_id'])
        .execute();
      assert.deepEqual(told, [
        { account_id: office.intake.account, title_id: '2 urusan ditugaskan kepada Anda' },
      ]);
    });
  },
);

eachEngine(
  'an agency sees its own matters, those above what went up to them, others nothing',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const own = await open(tx, office);
      const foreign = await open(tx, office, { agencyId: office.beside });
      const nobodys = await open(tx, office, { agencyId: null });
      const hidden = await open(tx, office, { kind: OTHER.kind });
      const all = [own, foreign, nobodys, hidden];
      const seenBy = async (who: Office['intake']) =>
        Promise.all(all.map(async (id) => !((await seeMatter(tx, who.act(), id)) instanceof Refusal)));
      assert.deepEqual(await seenBy(office.officer), [true, false, false, false]);
      assert.deepEqual(await seenBy(office.intake), [true, true, true, true]);
      assert.deepEqual(await seenBy(office.inspektur), [true, true, true, true]);
      assert.deepEqual(await seenBy(office.head), [false, false, false, false]);
      await tx
        .withTables<{ matter: { id: string; escalation: number } }>()
        .updateTable('matter')
        .set({ escalation: 2 })
        .where('id', '=', foreign)
        .execute();
      assert.deepEqual(await seenBy(office.head), [false, true, false, false]);
      const narrow = office.intake.act();
      const grants = [{ role: 'intake-officer' as const, agencyIds: [office.agency] }];
      const limited = { ...office.intake, act: () => ({ ...narrow, actor: { ...narrow.actor, grants } }) };
      assert.deepEqual(await seenBy(limited), [false, false, false, false]);
      const off = {
        ...office.intake,
        act: () => ({ ...office.intake.act(), actor: { ...office.intake.act().actor, rollout: {} } }),
      };
      assert.deepEqual(await seenBy(off), [false, false, false, false]);
    });
  },
);

eachEngine('notes and pauses: who may, and who is told that it is not there', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const id = await open(tx, office);
    const foreign = await open(tx, office, { agencyId: office.beside });
    const note = (who: Office['intake'], matter: string) => addNote(tx, who.act(), matter, 'Cek ke loket');
    assert.equal(codeOf(await note(office.officer, id)), 'not-allowed');
    assert.equal(codeOf(await note(office.officer, foreign)), 'not-found');
    assert.equal(codeOf(await note(office.intake, id)), 'done');
    assert.equal(codeOf(await note(office.inspektur, id)), 'done');
    const pause = (who: Office['intake']) => pauseAsLead(tx, who.act(), id, 'Menunggu keterangan');
    assert.equal(codeOf(await pause(office.intake)), 'not-allowed');
    assert.equal(codeOf(await pause(office.reviewer)), 'done');
    assert.equal(codeOf(await pause(office.reviewer)), 'paused-already');
    assert.equal(codeOf(await resumeAsLead(tx, office.officer.act(), id)), 'not-allowed');
    assert.equal(codeOf(await resumeAsLead(tx, office.reviewer.act(), id)), 'done');
    assert.equal(codeOf(await resumeAsLead(tx, office.reviewer.act(), id)), 'not-paused');
  });
});

eachEngine(
  'a lead joins open matters of one kind; the capability is asked first',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const [from, into, later] = [await open(tx, office), await open(tx, office), await open(tx, office)];
      const other = await open(tx, office, { kind: OTHER.kind });
      const join = (who: Office['intake'], a: string, b: string) =>
        mergeMatter(tx, who.act(), { from: a, into: b });
      assert.equal(codeOf(await join(office.intake, from, into)), 'not-allowed');
      assert.equal(codeOf(await join(office.reviewer, from, from)), 'invalid');
      assert.equal(codeOf(await join(office.reviewer, from, other)), 'not-mergeable');
      assert.equal(codeOf(await join(office.reviewer, from, newId())), 'not-found');
      assert.equal(codeOf(await join(office.reviewer, from, into)), 'done');
      assert.deepEqual(merges.at(-1), { from, into });
      const joined = await findMatter(tx, from);
      assert.deepEqual([joined?.state, joined?.merged_into, joined?.due_on], ['closed', into, null]);
      assert.equal(codeOf(await join(office.reviewer, from, later)), 'matter-closed');
      assert.equal(codeOf(await join(office.reviewer, later, from)), 'matter-closed');
      assert.equal(codeOf(await join(office.reviewer, into, later)), 'done');
      assert.equal((await findMatter(tx, from))?.merged_into, later, 'no chains');
    });
  },
);

eachEngine('two who take the same matter at the same moment: one gets it', async ({ db }, government) => {
  const run = <T>(work: (tx: Tx) => Promise<T>) => db.asGovernment(government.id, work);
  const { office, ids } = await run(async (tx) => {
    const opened = await openOffice(tx, government);
    return { office: opened, ids: [await open(tx, opened), await open(tx, opened)] };
  });
  const [one, two] = await Promise.all([
    run((tx) => takeMatters(tx, office.intake.act(), ids)),
    run((tx) => takeMatters(tx, office.reviewer.act(), ids.toReversed())),
  ]);
  assert.deepEqual([codeOf(one), codeOf(two)].toSorted(), ['assigned-already', 'done']);
});
