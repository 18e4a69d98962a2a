import assert from 'node:assert/strict';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { must, queueing } from '../../audit/packages.fixture.ts';
import { decideGate, proposeGate } from '../actions/gates.ts';
import { answerStage, beside, openTeam } from '../probity.fixture.ts';
import { probityDesk } from './desk.ts';

const kinds = async (tx: Tx, act: Act) =>
  (await probityDesk(tx, act)).map((row) => row.id.split(':')[0]).filter((kind) => kind !== DECLARE);
const DECLARE = 'probity.declare';

eachEngine(
  'a stage waits on the desk of the team, then of its leader, then of whoever confirms, and a red gate on that of the budget user',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const team = await openTeam(tx, government);
      const engagement = await beside(tx, team);
      assert.ok((await kinds(tx, team.leader.act)).includes('probity.assess'));
      assert.deepEqual(await kinds(tx, team.stranger.act), [], 'another agency sees nothing');
      assert.deepEqual(await kinds(tx, team.ppk.act), ['probity.answer']);
      const owed = await probityDesk(tx, team.ppk.act);
      assert.ok(
        owed.some((row) => row.id.startsWith(DECLARE)),
        'who buys declares his interests first',
      );

      await answerStage(tx, team, engagement, 'planning', 'fails');
      assert.ok((await kinds(tx, team.leader.act)).includes('probity.propose'));
      assert.deepEqual(await kinds(tx, team.controller.act), []);

      const red = { stage: 'planning', opinion: 'red', reason: 'Harga perkiraan tanpa sumber.' } as const;
      const gate = must(await proposeGate(tx, team.leader.act, engagement.id, red));
      assert.deepEqual(await kinds(tx, team.controller.act), ['probity.decide']);
      assert.ok(!(await kinds(tx, team.leader.act)).includes('probity.decide'), 'not his own');
      assert.deepEqual(await kinds(tx, team.buyer.act), [], 'a proposal is the team’s alone');

      const confirm = { confirm: true, note: '' };
      must(await decideGate(tx, team.controller.act, queueing(), gate.id, confirm));
      assert.ok((await kinds(tx, team.buyer.act)).includes('probity.red'));
    });
  },
);
