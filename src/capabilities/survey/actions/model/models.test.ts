import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import { testAct } from '../../../../platform/act.fixture.ts';
import { canonicalJson } from '../../../../platform/canonical-json.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { findDraft, findModel, listModels } from '../../store/model/models.ts';
import { listQuestions } from '../../store/model/questions.ts';
import { addQuestion, editQuestion, retireQuestion } from './bank.ts';
import { createDraft, editDraft } from './drafts.ts';
import { publishModel } from './publish-model.ts';

function done<T>(outcome: Outcome<T>): T {
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? JSON.stringify(outcome) : '');
  return outcome;
}
const code = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : 'done');

async function publish(tx: Tx, act: Act, from: string | null): Promise<string> {
  const draft = done(await createDraft(tx, act, { name: 'SPI', from }));
  return done(await publishModel(tx, act, draft.id, 1)).id;
}

eachEngine(
  'a model is drafted of the bank, published with its hash, and never changes again',
  async ({ db }, government) => {
    const manager = testAct(government, { roles: ['survey-manager'] });
    const first = await db.asGovernment(government.id, (tx) => publish(tx, manager, null));
    const second = await db.asGovernment(government.id, (tx) => publish(tx, manager, first));
    await db.asGovernment(government.id, async (tx) => {
      assert.ok((await listQuestions(tx)).length > 60, 'the bank took in the questions of the program');
      const model = (await findModel(tx, first))!;
      assert.equal(model.hash, sha256(canonicalJson(model.body)));
      assert.equal((await findModel(tx, second))?.body.version, 2);
      const numbers = (await listModels(tx)).map((each) => each.version);
      assert.deepEqual(new Set(numbers), new Set([1, 2]));
    });
    for (const statement of [
      sql`update survey_model set body = '{}'::jsonb where id = ${first}::uuid`,
      sql`delete from survey_model where id = ${first}::uuid`,
    ])
      await assert.rejects(
        db.asGovernment(government.id, (tx) => statement.execute(tx)),
        /permission denied/,
      );
  },
);

eachEngine(
  'a draft is published whole or not at all, and only by who keeps models',
  async ({ db }, government) => {
    const manager = testAct(government, { roles: ['survey-manager'] });
    const id = await db.asGovernment(government.id, async (tx) => {
      assert.equal(
        code(await createDraft(tx, testAct(government, { roles: ['inspektur'] }), { name: 'x', from: null })),
        'not-allowed',
      );
      const draft = done(await createDraft(tx, manager, { name: 'Uji', from: null }));
      const { body } = (await findDraft(tx, draft.id))!;
      const long = {
        ...body,
        questions: body.questions.map((each) => ({
          ...each,
          showIf: { any: [{ not: { question: 'i_bidang', is: ['x'] } }] },
        })),
      };
      done(await editDraft(tx, manager, draft.id, { name: 'Uji', version: 1, body: long }));
      return draft.id;
    });
    const refused = await db.asGovernment(government.id, (tx) => publishModel(tx, manager, id, 2));
    assert.ok(isRefusal(refused) && refused.code === 'model-incomplete');
    assert.ok(
      refused.complaints.some(
        (each) => each.field === 'body.instruments.internal' && /31/.test(each.message.id),
      ),
    );
    await db.asGovernment(government.id, async (tx) => {
      assert.equal(code(await publishModel(tx, manager, id, 1)), 'changed', 'somebody else saved in between');
      assert.deepEqual(await listModels(tx), []);
    });
  },
);

eachEngine(
  'a question is added, changed and retired; a new draft leaves the retired one out',
  async ({ db }, government) => {
    const manager = testAct(government, { roles: ['survey-manager'] });
    await db.asGovernment(government.id, async (tx) => {
      done(await createDraft(tx, manager, { name: 'awal', from: null }));
      const known = (await listQuestions(tx)).find((each) => each.code === 'i_tra_1')!;
      const own = { ...known.body, code: 'i_own_1' };
      const added = done(await addQuestion(tx, manager, own));
      assert.equal(code(await addQuestion(tx, manager, own)), 'invalid', 'the code is taken');
      assert.equal(
        code(await editQuestion(tx, manager, added.id, { version: 1, question: { ...own, code: 'other' } })),
        'invalid',
      );
      done(await editQuestion(tx, manager, added.id, { version: 1, question: { ...own, reversed: true } }));
      done(await retireQuestion(tx, manager, known.id, { version: 1, reason: 'tidak jelas' }));
      assert.equal(
        code(await retireQuestion(tx, manager, known.id, { version: 2, reason: 'lagi' })),
        'retired',
      );
      const next = done(await createDraft(tx, manager, { name: 'baru', from: null }));
      const { questions, instruments } = (await findDraft(tx, next.id))!.body;
      assert.ok(!questions.some((each) => each.code === 'i_tra_1'));
      assert.equal(questions.find((each) => each.code === 'i_own_1')?.reversed, true);
      assert.ok(instruments.internal.blocks.at(-1)?.questions.includes('i_own_1'));
    });
  },
);
