import assert from 'node:assert/strict';
import { eachEngine } from '../../test-database.ts';
import { inboxFilter } from '../contract.ts';
import { inboxDesk } from '../desk.ts';
import { openOffice, type Worker } from '../inbox.fixture.ts';
import { openMatters } from '../index.ts';
import { viewerOf } from '../routes/lists.ts';
import { listMatters } from './lists.ts';

eachEngine('the filter of what went up shows each role its own step', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const steps = [0, 1, 2].map((step) => ({ step, matter: office.matter() }));
    await openMatters(
      tx,
      office.act(),
      steps.map(({ matter }) => ({ matter, clocks: [] })),
    );
    for (const { step, matter } of steps) {
      await tx
        .withTables<{ matter: { id: string; escalation: number; due_on: string } }>()
        .updateTable('matter')
        .set({ escalation: step, due_on: '2026-11-02' })
        .where('id', '=', matter.id)
        .execute();
    }
    const seenBy = async (who: Worker) => {
      const filter = inboxFilter.parse({ escalated: 'true' });
      const rows = await listMatters(tx, viewerOf(who.act()), filter, { limit: 10, offset: 0 });
      return steps.filter(({ matter }) => rows.some((row) => row.id === matter.id)).map(({ step }) => step);
    };
    assert.deepEqual(await seenBy(office.inspektur), [1, 2]);
    assert.deepEqual(await seenBy(office.head), [2]);
    const onDesk = async (who: Worker) => (await inboxDesk(tx, who.act())).map((each) => each.id);
    assert.deepEqual(await onDesk(office.head), [`inbox:${steps[2]!.matter.id}`]);
    assert.deepEqual(
      await onDesk(office.intake),
      ['inbox-queue:inbox-test'],
      'that they have nobody, and not what went up',
    );
    assert.deepEqual(await seenBy(office.intake), [], 'sees all of the kind, but nothing went up to him');
  });
});
