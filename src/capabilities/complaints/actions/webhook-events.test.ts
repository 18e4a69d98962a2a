import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import { hearEverything, toldSoFar } from '../../../platform/webhooks/told.fixture.ts';
import { as, asPublic, later, openOffice, sure, ticket } from '../complaints.fixture.ts';
import { answerComplaint } from './answer-complaint.ts';
import { closeDueObjections } from './close-due.ts';
import { reviewAnswer } from './review-answer.ts';
import { verifyComplaint } from './verify-complaint.ts';

eachEngine(
  'programs are told of a complaint when it is closed, and of nothing before',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const me = asPublic(government);
      await hearEverything(tx, government);
      const { id } = await ticket(tx, me);
      const { agency } = office;
      sure(await verifyComplaint(tx, as(office, 'intake'), { id, agencyId: agency, class: 'ordinary' }));
      sure(await answerComplaint(tx, as(office, 'officer'), { id, text: 'Lampu diganti.' }));
      sure(await reviewAnswer(tx, as(office, 'reviewer'), { id, decision: 'approve' }));
      assert.deepEqual(await toldSoFar(tx), []);
      assert.equal(await closeDueObjections(tx, later(me, 30)), 1);
      assert.deepEqual(await toldSoFar(tx), [
        { kind: 'complaint.closed', id, agencyId: agency, link: `/app/aduan/${id}` },
      ]);
    });
  },
);
