import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, grantRow, personRow, positionRow } from '../directory.fixture.ts';
import { agencyLineage, findAgency, insertAgencies } from '../store/agencies.ts';
import { getPeople, insertPeople, insertPositions } from '../store/people.ts';
import { positionsOf } from '../store/person.ts';
import { grantsOf, insertRoleGrants } from '../store/role-grants.ts';
import { closeAgency } from './close-agency.ts';
import { addAgency, editAgency } from './keep-agency.ts';

const DAY = plainDate('2026-01-01');
const input = (code: string, parentId: string | null = null) => ({
  code,
  name: `Dinas ${code}`,
  kind: 'dinas' as const,
  parentId,
  validFrom: DAY,
});
const fieldOf = (outcome: Outcome<unknown>) =>
  isRefusal(outcome) ? (outcome.complaints[0]?.field ?? outcome.code) : 'saved';

eachEngine('only the technical administrator keeps agencies', async ({ db }, government) => {
  for (const role of ['account-officer', 'inspektur', 'agency-head', 'auditor'] as const) {
    const act = testAct(government, { roles: [role] });
    const outcome = await db.asGovernment(government.id, (tx) => addAgency(tx, act, input('1')));
    assert.equal(fieldOf(outcome), 'not-allowed');
  }
});

eachEngine(
  'a taken code, an absent or closed parent and a circle are refused beside their field',
  async ({ db }, government) => {
    const act = testAct(government, { roles: ['technical-administrator'] });
    const run = <T>(work: (tx: Parameters<Parameters<typeof db.asGovernment>[1]>[0]) => Promise<T>) =>
      db.asGovernment(government.id, work);
    const first = (await run((tx) => addAgency(tx, act, input('1')))) as { id: string };
    const second = (await run((tx) => addAgency(tx, act, input('1.1', first.id)))) as { id: string };
    assert.equal(fieldOf(await run((tx) => addAgency(tx, act, input('1')))), 'code');
    assert.equal(fieldOf(await run((tx) => addAgency(tx, act, input('2', newId())))), 'parentId');
    assert.equal(
      fieldOf(await run((tx) => editAgency(tx, act, first.id, input('1', second.id)))),
      'parentId',
    );
    assert.equal(fieldOf(await run((tx) => editAgency(tx, act, first.id, input('1', first.id)))), 'parentId');
    assert.equal(fieldOf(await run((tx) => editAgency(tx, act, second.id, input('1')))), 'code');
    assert.equal(fieldOf(await run((tx) => editAgency(tx, act, newId(), input('9')))), 'not-found');
    assert.equal(fieldOf(await run((tx) => editAgency(tx, act, second.id, input('2')))), 'saved');
    assert.equal((await run((tx) => findAgency(tx, second.id)))?.parentId, null);
  },
);

eachEngine(
  'a merged agency hands people, units and duties to its successor; its roles end',
  async ({ db }, government) => {
    const act = testAct(government, { roles: ['technical-administrator'] });
    const [roads, works, unit] = [agencyRow('1'), agencyRow('2'), agencyRow('1.1', { kind: 'uptd' })];
    unit.parentId = roads.id;
    const [clerk, head] = [personRow('A'), personRow('B')];
    const lastDay = plainDate('2026-12-31');
    await db.asGovernment(government.id, async (tx) => {
      await insertAgencies(tx, government.id, [roads, works, unit]);
      await insertPeople(tx, government.id, [clerk, head]);
      await insertPositions(tx, government.id, [
        positionRow(clerk.id, roads.id),
        positionRow(head.id, roads.id, { leads: true, decree: 'SK 9' }),
      ]);
      await insertRoleGrants(tx, government.id, [
        grantRow(clerk.id, 'follow-up-officer', { agencyId: roads.id }),
        grantRow(head.id, 'account-officer', { agencyId: roads.id, validFrom: plainDate('2027-01-01') }),
      ]);
    });
    const refused = await db.asGovernment(government.id, (tx) =>
      closeAgency(tx, act, roads.id, { lastDay, successorId: works.id, moveAlong: false }),
    );
    assert.equal(fieldOf(refused), 'agency-in-use');
    const below = await db.asGovernment(government.id, (tx) =>
      closeAgency(tx, act, roads.id, { lastDay, successorId: unit.id, moveAlong: true }),
    );
    assert.equal(fieldOf(below), 'successorId');
    await db.asGovernment(government.id, async (tx) => {
      const closed = await closeAgency(tx, act, roads.id, {
        lastDay,
        successorId: works.id,
        moveAlong: true,
      });
      assert.deepEqual(closed, { id: roads.id, people: 2, units: 1, roles: 2 });
      const places = await positionsOf(tx, head.id);
      assert.deepEqual(
        places.map((each) => [each.agencyId, each.validFrom, each.validTo, each.leads]),
        [
          [works.id, '2027-01-01', null, false],
          [roads.id, '2020-01-01', '2026-12-31', true],
        ],
      );
      assert.equal((await getPeople(tx, [clerk.id])).get(clerk.id)?.agencyId, roads.id, 'until the last day');
      assert.equal((await findAgency(tx, unit.id))?.parentId, works.id);
      assert.deepEqual(
        (await grantsOf(tx, clerk.id)).map((each) => each.validTo),
        [lastDay],
      );
      assert.deepEqual(await grantsOf(tx, head.id), []);
      assert.deepEqual((await agencyLineage(tx, [works.id])).get(works.id), [works.id, roads.id]);
    });
    const again = await db.asGovernment(government.id, (tx) =>
      closeAgency(tx, act, roads.id, { lastDay, successorId: null, moveAlong: false }),
    );
    assert.equal(fieldOf(again), 'agency-closed');
    const circle = await db.asGovernment(government.id, (tx) =>
      closeAgency(tx, act, works.id, {
        lastDay: plainDate('2027-12-31'),
        successorId: roads.id,
        moveAlong: true,
      }),
    );
    assert.equal(fieldOf(circle), 'successorId');
  },
);
