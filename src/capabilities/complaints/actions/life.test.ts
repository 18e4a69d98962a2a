import assert from 'node:assert/strict';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import {
  as,
  asPublic,
  codeOf,
  later,
  NOW,
  openOffice,
  sure,
  testVault,
  ticket,
} from '../complaints.fixture.ts';
import { findComplaint } from '../store/complaints.ts';
import { answerComplaint } from './answer-complaint.ts';
import { askReporter } from './ask-reporter.ts';
import { closeDueObjections, giveUpWaiting } from './close-due.ts';
import { decideObjection } from './decide-objection.ts';
import { findByNumberAndCode } from './find-by-code.ts';
import { objectToClosing } from './object-to-closing.ts';
import { rateComplaint } from './rate-complaint.ts';
import { rejectComplaint } from './reject-complaint.ts';
import { replyAsReporter } from './reply-as-reporter.ts';
import { reviewAnswer } from './review-answer.ts';
import { passOnComplaint, verifyComplaint } from './verify-complaint.ts';
import { withdrawComplaint } from './withdraw-complaint.ts';

const vault = testVault();
const CLASS = { class: 'ordinary' } as const;

eachEngine(
  'from receipt to closing: answered, reviewed, told, closed after the window and not before',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const me = asPublic(government);
      const mine = await ticket(tx, me, { agencyId: office.other });
      assert.match(mine.number, /^ADU-2026-00001$/);
      const see = (act = me) => findByNumberAndCode(tx, act, mine, vault);
      assert.deepEqual((await see())?.due, { on: '2026-07-09', provisional: false, late: false });

      const { id } = mine;
      assert.equal(
        codeOf(await verifyComplaint(tx, as(office, 'officer'), { id, agencyId: office.agency, ...CLASS })),
        'not-found',
      );
      assert.equal(
        codeOf(await verifyComplaint(tx, as(office, 'reviewer'), { id, agencyId: office.agency, ...CLASS })),
        'not-allowed',
      );
      sure(
        await verifyComplaint(tx, later(as(office, 'intake'), 1), { id, agencyId: office.agency, ...CLASS }),
      );
      assert.deepEqual((await see())?.due, { on: '2026-07-24', provisional: false, late: false });
      assert.equal((await see())?.handlerAgencyName, 'Dinas Pekerjaan Umum');

      assert.equal(codeOf(await answerComplaint(tx, as(office, 'stranger'), { id, text: 'x' })), 'not-found');
      sure(await answerComplaint(tx, later(as(office, 'officer'), 3), { id, text: 'Lampu diganti.' }));
      assert.equal((await see())?.answer, null);
      assert.ok(!JSON.stringify(await see()).includes('Lampu diganti'));
      assert.equal(
        codeOf(await reviewAnswer(tx, as(office, 'reviewer'), { id, decision: 'return' })),
        'invalid',
      );
      sure(
        await reviewAnswer(tx, later(as(office, 'reviewer'), 3), {
          id,
          decision: 'return',
          note: 'Sebut tanggalnya.',
        }),
      );
      sure(await answerComplaint(tx, later(as(office, 'head'), 4), { id, text: 'Lampu diganti 8 Juli.' }));
      const approving = later(as(office, 'reviewer'), 7);
      sure(await reviewAnswer(tx, approving, { id, decision: 'approve' }));
      const told = await see(approving);
      assert.deepEqual(
        [told?.answer, told?.mayObject, told?.objectUntil, told?.mayRate],
        ['Lampu diganti 8 Juli.', true, '2026-07-27', true],
      );
      assert.ok(!JSON.stringify(told).includes('Sebut tanggalnya'));
      const kept = (await findComplaint(tx, id))!;
      assert.deepEqual([kept.in_time, kept.answered_in, kept.resolved_on], [true, 5, '2026-07-13']);

      sure(await rateComplaint(tx, approving, { ...mine, score: 4, comment: 'Cepat' }, vault));
      assert.equal(codeOf(await rateComplaint(tx, approving, { ...mine, score: 6 }, vault)), 'invalid');
      assert.equal(await closeDueObjections(tx, later(me, 21)), 0);
      assert.equal((await see(later(me, 21)))?.mayObject, true);
      assert.equal(await closeDueObjections(tx, later(me, 22)), 1);
      assert.equal((await see(later(me, 22)))?.state, 'closed');
      assert.equal(
        codeOf(await objectToClosing(tx, later(me, 22), { ...mine, reason: 'x' }, vault)),
        'state-changed',
      );
      assert.ok([...(await clocksOf(tx, me, [id])).get(id)!].every((clock) => clock.stoppedOn !== null));
    });
  },
);

eachEngine(
  'an objection goes to somebody else, who is not of the agency, and reopens the complaint',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const me = asPublic(government);
      const mine = await ticket(tx, me);
      const { id } = mine;
      sure(await verifyComplaint(tx, as(office, 'intake'), { id, agencyId: office.agency, ...CLASS }));
      sure(await answerComplaint(tx, as(office, 'officer'), { id, text: 'Selesai.' }));
      sure(await reviewAnswer(tx, as(office, 'reviewer'), { id, decision: 'approve' }));
      assert.equal(codeOf(await objectToClosing(tx, me, { ...mine, reason: '  ' }, vault)), 'invalid');
      sure(await objectToClosing(tx, me, { ...mine, reason: 'Masih mati.' }, vault));
      const judge = { id, reason: 'Periksa lagi.' } as const;
      for (const [who, code] of [
        ['reviewer', 'not-independent'],
        ['insider', 'not-independent'],
        ['officer', 'not-allowed'],
        ['intake', 'not-allowed'],
        ['stranger', 'not-found'],
      ] as const) {
        assert.equal(
          codeOf(await decideObjection(tx, as(office, who), { ...judge, decision: 'uphold' })),
          code,
          who,
        );
      }
      assert.equal(
        codeOf(await reviewAnswer(tx, as(office, 'reviewer2'), { id, decision: 'approve' })),
        'state-changed',
      );
      sure(await decideObjection(tx, as(office, 'reviewer2'), { ...judge, decision: 'uphold' }));
      const seen = await findByNumberAndCode(tx, me, mine, vault);
      assert.deepEqual([seen?.state, seen?.due?.on], ['reopened', '2026-07-13']);
      sure(await answerComplaint(tx, as(office, 'officer'), { id, text: 'Sekarang menyala.' }));
      sure(await reviewAnswer(tx, as(office, 'reviewer2'), { id, decision: 'approve' }));
      sure(await objectToClosing(tx, me, { ...mine, reason: 'Belum.' }, vault));
      assert.equal(
        codeOf(await decideObjection(tx, as(office, 'reviewer2'), { ...judge, decision: 'decline' })),
        'not-independent',
      );
      sure(await decideObjection(tx, as(office, 'mayor'), { ...judge, decision: 'decline' }));
      assert.equal((await findComplaint(tx, id))?.state, 'closed');
      assert.equal((await findComplaint(tx, id))?.objections, 2);
    });
  },
);

eachEngine(
  'asked for more, the clock stands still; without a reply it ends, but never without the window',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const me = asPublic(government);
      const [mine, silent] = [await ticket(tx, me), await ticket(tx, me)];
      for (const { id } of [mine, silent]) {
        sure(await verifyComplaint(tx, as(office, 'intake'), { id, agencyId: office.agency, ...CLASS }));
        assert.equal(
          codeOf(await askReporter(tx, as(office, 'stranger'), { id, question: 'Di mana?' })),
          'not-found',
        );
        sure(await askReporter(tx, as(office, 'officer'), { id, question: 'Di mana?' }));
      }
      const asked = await findByNumberAndCode(tx, me, mine, vault);
      assert.deepEqual(
        [asked?.state, asked?.mayReply, asked?.replyUntil, asked?.due],
        ['waiting-reporter', true, '2026-07-20', null],
      );
      assert.equal(asked?.steps.at(-1)?.message, 'Di mana?');
      sure(await replyAsReporter(tx, later(me, 7), { ...mine, text: 'Jalan Kenanga.' }, vault));
      // Five working days of the pause lie behind 24 July.
      assert.deepEqual((await findByNumberAndCode(tx, later(me, 7), mine, vault))?.due?.on, '2026-07-31');
      assert.equal(
        codeOf(await replyAsReporter(tx, later(me, 7), { ...mine, text: 'Lagi.' }, vault)),
        'state-changed',
      );

      assert.equal(await giveUpWaiting(tx, later(me, 14)), 0);
      assert.equal(await giveUpWaiting(tx, later(me, 15)), 1);
      const ended = await findByNumberAndCode(tx, later(me, 15), silent, vault);
      assert.deepEqual([ended?.state, ended?.mayObject, ended?.mayRate], ['resolved', true, false]);
      sure(await objectToClosing(tx, later(me, 16), { ...silent, reason: 'Saya sakit.' }, vault));
      sure(
        await decideObjection(tx, later(as(office, 'reviewer'), 16), {
          id: silent.id,
          decision: 'uphold',
          reason: 'Baik.',
        }),
      );
      assert.equal((await findComplaint(tx, silent.id))?.state, 'reopened');
    });
  },
);

eachEngine(
  'a rejection names the right address and can be objected to; a wrong agency is put right; a reporter may withdraw',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const me = asPublic(government);
      const mine = await ticket(tx, me);
      const { id } = mine;
      sure(await rejectComplaint(tx, as(office, 'intake'), { id, reason: 'Hubungi PLN.' }));
      const seen = await findByNumberAndCode(tx, me, mine, vault);
      assert.deepEqual([seen?.state, seen?.answer, seen?.mayObject], ['rejected', 'Hubungi PLN.', true]);
      sure(await objectToClosing(tx, me, { ...mine, reason: 'Ini lampu kota.' }, vault));
      assert.equal(
        codeOf(await decideObjection(tx, as(office, 'intake'), { id, decision: 'uphold', reason: 'x' })),
        'not-allowed',
      );
      sure(await decideObjection(tx, as(office, 'reviewer'), { id, decision: 'uphold', reason: 'Benar.' }));
      assert.equal((await findComplaint(tx, id))?.state, 'received');
      sure(await verifyComplaint(tx, as(office, 'intake'), { id, agencyId: office.other, ...CLASS }));
      assert.equal(
        codeOf(await passOnComplaint(tx, as(office, 'intake'), { id, agencyId: office.other, note: 'x' })),
        'same-agency',
      );
      sure(
        await passOnComplaint(tx, as(office, 'intake'), {
          id,
          agencyId: office.agency,
          note: 'Salah alamat.',
        }),
      );
      assert.equal(codeOf(await answerComplaint(tx, as(office, 'stranger'), { id, text: 'x' })), 'not-found');
      sure(await withdrawComplaint(tx, me, { ...mine, reason: null }, vault));
      assert.equal((await findComplaint(tx, id))?.state, 'withdrawn');
      assert.equal(codeOf(await withdrawComplaint(tx, me, { ...mine }, vault)), 'state-changed');
    });
  },
);

eachEngine('who wrote an answer never approves it, whatever his roles', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const { id } = await ticket(tx, asPublic(government, NOW));
    sure(await verifyComplaint(tx, as(office, 'intake'), { id, agencyId: office.agency, ...CLASS }));
    const both = as(office, 'reviewer');
    const act = {
      ...both,
      actor: {
        ...both.actor,
        grants: [...both.actor.grants, { role: 'complaint-officer' as const, agencyIds: [office.agency] }],
      },
    };
    sure(await answerComplaint(tx, act, { id, text: 'Selesai.' }));
    assert.equal(codeOf(await reviewAnswer(tx, act, { id, decision: 'approve' })), 'own-work');
    sure(await reviewAnswer(tx, as(office, 'reviewer2'), { id, decision: 'approve' }));
  });
});
