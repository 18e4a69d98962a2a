import assert from 'node:assert/strict';
import { wires } from '../../../app/wiring.ts';
import { subjectKey, type Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { askBlockers } from '../../clearance/actions/case.ts';
import { enterFinding, openOffice } from '../../clearance/clearance.fixture.ts';
import { basisOf, decide } from '../../clearance/rules/decide.ts';
import { whistleblowing } from '../index.ts';
import { must, openSealedHouse, sampleReport, sendSample } from '../wbs.fixture.ts';
import { assessCase } from './assess-case.ts';
import { setStatus } from './case-work.ts';
import { readCase } from './read-case.ts';

eachEngine(
  'a certificate follows findings alone: a report, its labels and its link to a finding change nothing of it',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const { id } = await sendSample(house, await sampleReport(house));
    const act: Act = { ...house.as(house.holders.intake, ['wbs-intake']), wires };
    const office = await house.run((tx) => openOffice(tx, government));
    const subjects = [office.person, office.colleague, office.successor, office.vendor];
    const standing = (tx: Tx) =>
      Promise.all(
        subjects.map(async (subject) => {
          const blockers = await askBlockers(tx, act, [subject]);
          const decision = decide(blockers.get(subjectKey(subject)) ?? [], act.today);
          return { decision, basis: basisOf(decision) };
        }),
      );
    const told = () => house.run(standing);
    const label = (labels: Omit<Parameters<typeof assessCase>[2], 'id'>) =>
      house.run((tx) => assessCase(tx, act, { id, ...labels }));
    const clean = await told();
    assert.deepEqual(new Set(clean.map((each) => each.decision.outcome)), new Set(['eligible']));
    must(await label({ category: 'procurement', agencyId: office.successor.id, legalHold: true }));
    assert.deepEqual(await told(), clean);

    const draft = await house.run((tx) => enterFinding(tx, government, office.person));
    assert.deepEqual(await told(), clean);
    must(await label({ findingId: draft.id }));
    assert.deepEqual(await told(), clean);
    const final = await house.run((tx) =>
      enterFinding(tx, government, office.person, { state: 'final', share: 500 }),
    );
    const refused = await told();
    assert.equal(refused[0]!.decision.outcome, 'refused');
    for (const findingId of [final.id, null, final.id]) {
      must(await label({ findingId }));
      assert.deepEqual(await told(), refused);
    }
    for (const status of ['read', 'assessed', 'investigated', 'concluded', 'closed'] as const) {
      must(await house.run((tx) => setStatus(tx, act, { id, status })));
      assert.deepEqual(await told(), refused);
    }
    const { blockers, listeners, inbox } = whistleblowing;
    assert.deepEqual([blockers, listeners, inbox], [undefined, undefined, undefined]);

    // The link must lead somewhere, and shows nothing of a finding that the official may not see by himself.
    for (const labels of [{ findingId: newId() }, { agencyId: newId() }])
      assert.ok(isRefusal(await label(labels)));
    const read = must(await house.run((tx) => readCase(tx, act, house.services.folders, id)));
    assert.deepEqual(read.finding, { id: final.id, number: null, title: null });
    const auditor: Act = { ...house.as(house.holders.intake, ['wbs-intake', 'auditor']), wires };
    const seen = must(await house.run((tx) => readCase(tx, auditor, house.services.folders, id)));
    assert.equal(seen.finding?.title, final.title);
  },
);
