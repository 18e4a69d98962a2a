import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { openClinic, publicSubmission, testVault } from '../consultation.fixture.ts';
import { findQuestion, updateQuestion } from '../store/questions.ts';
import { forgetContacts } from './forget-contacts.ts';
import { submitQuestion, type Ticket } from './submit-question.ts';

eachEngine(
  'a contact goes twelve months after the question was settled, and the trail says so',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { anybody } = await openClinic(tx, government);
      const contact = { kind: 'email', value: 'siti@contoh.id' } as const;
      const send = async () =>
        (await submitQuestion(tx, anybody(), testVault(), publicSubmission({ contact }))) as Ticket;
      const [settled, open] = [await send(), await send()];
      const stage_since = '2026-11-24T02:00:00Z';
      await updateQuestion(tx, settled.id, { stage: 'withdrawn', stage_since });
      await updateQuestion(tx, open.id, { stage_since });
      assert.equal(await forgetContacts(tx, anybody('2027-11-24T01:00:00Z')), 0);
      assert.equal(await forgetContacts(tx, anybody('2027-11-25T01:00:00Z')), 1);
      const { contact_kind, contact: kept, stage } = (await findQuestion(tx, settled.id))!;
      assert.deepEqual([contact_kind, kept, stage], ['none', null, 'withdrawn']);
      assert.notEqual((await findQuestion(tx, open.id))!.contact, null);
      const { rows } = await sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx);
      const entries = rows.map((row) => row.leaf).filter((leaf) => leaf.includes('forget-contact'));
      assert.equal(entries.length, 1);
      assert.ok(entries[0]!.includes(settled.id));
      assert.equal(await forgetContacts(tx, anybody('2027-11-25T01:00:00Z')), 0, 'once');
    });
  },
);
