import assert from 'node:assert/strict';
import { eachEngine } from '../../../../platform/test-database.ts';
import { codeOf, foundFlag, must, openDesk } from '../../desk.fixture.ts';
import { presentPlan } from '../../http/plan/present.ts';
import { findPlan, planEdits, planItems, plansOf } from '../../store/plan/plans.ts';
import { keepFlags } from '../flags/keep-flags.ts';
import { approvePlan, editPlanItem, proposePlan } from './plans.ts';

eachEngine(
  'a plan is proposed from what is known, edited with reasons, approved and versioned',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, health, auditor, controller, inspektur } = await openDesk(tx, government);
      await keepFlags(tx, job, {
        scope: 'population',
        rules: ['DUP-01'],
        over: { year: 2026, agencyIds: null },
        found: [foundFlag(works)],
        runId: null,
      });
      const input = { year: 2027, capacityDays: 200 };
      assert.equal(codeOf(await proposePlan(tx, auditor, input)), 'not-allowed');
      assert.equal(codeOf(await proposePlan(tx, controller, { ...input, year: 2030 })), 'year');
      const { id } = must(await proposePlan(tx, controller, input));
      const items = await planItems(tx, [id]);
      assert.deepEqual(
        items.map((item) => [item.agency_id, item.score, item.included]),
        [
          [works.id, 100, true],
          [health.id, null, false],
        ],
      );
      const [first] = items;
      assert.deepEqual(
        [first?.parts.flags.value, first?.parts.flags.rows, first?.parts.surveys.value],
        [6_250_000, 1, null],
      );
      assert.deepEqual([first?.parts.findings.value, first?.parts.complaints.value], [null, null]);
      const edit = {
        included: true,
        kind: 'reviu' as const,
        title: 'Reviu belanja modal',
        days: 30,
        quarter: 2,
        team: [],
        reason: 'Ada pembangunan baru',
        edition: 1,
      };
      assert.equal(codeOf(await editPlanItem(tx, auditor, id, first!.id, edit)), 'not-allowed');
      assert.equal(
        codeOf(await editPlanItem(tx, controller, id, first!.id, { ...edit, edition: 9 })),
        'changed',
      );
      assert.equal(
        codeOf(await editPlanItem(tx, controller, id, first!.id, { ...edit, team: [works.id] })),
        'team',
      );
      must(await editPlanItem(tx, controller, id, first!.id, edit));
      assert.equal((await planEdits(tx, id)).length, 1);
      assert.equal(codeOf(await approvePlan(tx, controller, id, 2)), 'not-allowed');
      must(await approvePlan(tx, inspektur, id, 2));
      const plan = (await findPlan(tx, id))!;
      assert.equal(plan.state, 'approved');
      assert.match(plan.hash ?? '', /^[0-9a-f]{64}$/);
      const again = { ...edit, edition: plan.edition };
      assert.equal(codeOf(await editPlanItem(tx, controller, id, first!.id, again)), 'wrong-state');
      const view = await presentPlan(tx, inspektur, plan);
      assert.deepEqual([view.items[0]?.days, view.items[0]?.edited, view.plannedDays], [30, true, 30]);
      must(await proposePlan(tx, controller, input));
      const latest = must(await proposePlan(tx, controller, input));
      assert.deepEqual(
        (await plansOf(tx, 2027)).map((each) => [each.version, each.state]),
        [
          [3, 'proposed'],
          [2, 'superseded'],
          [1, 'approved'],
        ],
      );
      must(await approvePlan(tx, inspektur, latest.id, 1));
      assert.equal((await findPlan(tx, id))?.state, 'superseded');
    });
  },
);
