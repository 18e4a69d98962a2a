import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Environment } from '../../../app/environment.ts';
import { createServices } from '../../../app/wiring.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { as, asPublic, later, openOffice, sure, testFolder, ticket } from '../complaints.fixture.ts';
import { answerComplaint } from '../actions/answer-complaint.ts';
import { askReporter } from '../actions/ask-reporter.ts';
import { reviewAnswer } from '../actions/review-answer.ts';
import { verifyComplaint } from '../actions/verify-complaint.ts';
import { closeJob, tellJob } from './complaints.ts';

eachEngine('every night what is due closes, and reporters are told once', async ({ db }, government) => {
  const root = testFolder();
  const folders = { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') };
  const at = (days: number) =>
    createServices(db, { folders } as Environment, () =>
      Temporal.Instant.from(later(asPublic(government), days).now),
    );
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const contact = { kind: 'email', value: 'pelapor@contoh.id' } as const;
    const [answered, asked] = [
      await ticket(tx, asPublic(government), { contact }),
      await ticket(tx, asPublic(government)),
    ];
    for (const { id } of [answered, asked])
      sure(
        await verifyComplaint(tx, as(office, 'intake'), { id, agencyId: office.agency, class: 'ordinary' }),
      );
    sure(await answerComplaint(tx, as(office, 'officer'), { id: answered.id, text: 'Selesai.' }));
    sure(await reviewAnswer(tx, as(office, 'reviewer'), { id: answered.id, decision: 'approve' }));
    sure(await askReporter(tx, as(office, 'officer'), { id: asked.id, question: 'Di mana?' }));
  });
  const states = () =>
    db.asGovernment(government.id, async (tx) => {
      const { rows } = await sql<{ state: string }>`select state from complaint order by number`.execute(tx);
      return rows.map((row) => row.state);
    });
  const mails = () =>
    db.asGovernment(government.id, async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from outbox where address = 'pelapor@contoh.id'`.execute(tx);
      return rows[0]!.count;
    });
  await closeJob.run(at(14), government);
  assert.deepEqual(await states(), ['resolved', 'waiting-reporter']);
  await closeJob.run(at(15), government);
  assert.deepEqual(await states(), ['closed', 'resolved']);
  await closeJob.run(at(40), government);
  assert.deepEqual(await states(), ['closed', 'closed']);
  await tellJob.run(at(40), government);
  assert.equal(await mails(), 1);
  await tellJob.run(at(41), government);
  assert.equal(await mails(), 1);
});
