import assert from 'node:assert/strict';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, insertAccount, personRow, positionRow } from '../../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions } from '../../directory/index.ts';
import { testAct } from '../../../platform/act.fixture.ts';
import { findLesson } from '../rules/lessons/index.ts';
import { openOffers, takingsOf } from '../store/learning.ts';
import { PLEDGE_VERSION } from '../texts/pledge.ts';
import { answerLesson } from './answer-lesson.ts';
import { givePledge } from './give-pledge.ts';
import { offerLesson } from './offer-lesson.ts';

const code = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : 'done');

eachEngine(
  'a lesson is offered once, ends with three right answers, and comes again only much later',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const agency = agencyRow('D');
      const person = personRow('P');
      await insertAgencies(tx, government.id, [agency]);
      await insertPeople(tx, government.id, [person]);
      await insertPositions(tx, government.id, [positionRow(person.id, agency.id)]);
      const accountId = await insertAccount(tx, government.id, person.id);
      const actAt = (now: string) => {
        const act = testAct(government, { now, accountId });
        return { ...act, actor: { ...act.actor, personId: person.id } };
      };
      const act = actAt('2026-11-23T02:00:00Z');
      await offerLesson(tx, act, person.id, 'gift');
      await offerLesson(tx, act, person.id, 'gift');
      assert.equal((await openOffers(tx, person.id)).length, 1);

      const right = findLesson('gratifikasi')!.questions.map((each) => each.right);
      const wrong = await answerLesson(tx, act, 'gratifikasi', [right[0]!, right[1]!, (right[2]! + 1) % 3]);
      assert.deepEqual(isRefusal(wrong) ? null : wrong, { right: [true, true, false], passed: false });
      assert.equal((await openOffers(tx, person.id)).length, 1, 'a wrong answer ends nothing');
      assert.equal(code(await answerLesson(tx, act, 'gratifikasi', right)), 'done');
      assert.deepEqual(await openOffers(tx, person.id), []);
      assert.equal(code(await answerLesson(tx, act, 'tidak-ada', right)), 'not-found');

      await offerLesson(tx, actAt('2027-03-01T02:00:00Z'), person.id, 'gift');
      assert.deepEqual(await openOffers(tx, person.id), [], 'done lately');
      await offerLesson(tx, actAt('2027-06-01T02:00:00Z'), person.id, 'gift');
      assert.equal((await openOffers(tx, person.id)).length, 1);

      assert.equal(code(await givePledge(tx, act, PLEDGE_VERSION + 1)), 'pledge-text');
      assert.equal(await givePledge(tx, act, PLEDGE_VERSION), null);
      assert.equal(code(await givePledge(tx, act, PLEDGE_VERSION)), 'pledged-already');
      for (const what of ['lesson', 'pledge'] as const)
        assert.deepEqual(await takingsOf(tx, what, 2026, act.today, null), [
          { agencyId: agency.id, people: 1, did: 1 },
        ]);
      assert.deepEqual(await takingsOf(tx, 'pledge', 2026, act.today, []), []);
    });
  },
);
