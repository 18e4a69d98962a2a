import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, insertAccount, personRow, positionRow } from '../directory.fixture.ts';
import { adoptionByAgency, listAdoption } from '../store/adoption.ts';
import { insertAgencies } from '../store/agencies.ts';
import { insertPeople, insertPositions } from '../store/people.ts';
import { listRollout } from '../store/rollout.ts';
import { finishStep } from './finish-step.ts';
import { setRollout } from './set-rollout.ts';

const TODAY = plainDate('2026-11-23');

eachEngine(
  'a second decision for the same day replaces the first; the past cannot be decided anew',
  async ({ db }, government) => {
    const act = testAct(government, { roles: ['technical-administrator'] });
    const ask = (state: 'pilot' | 'live', validFrom = TODAY, agencyId: string | null = null) =>
      db.asGovernment(government.id, (tx) =>
        setRollout(tx, act, { capability: 'findings', agencyId, state, validFrom }),
      );
    const first = await ask('pilot');
    const second = await ask('live');
    assert.deepEqual(first, second);
    const rows = await db.asGovernment(government.id, listRollout);
    assert.deepEqual(rows, [{ capability: 'findings', agencyId: null, state: 'live', validFrom: TODAY }]);
    const past = await ask('live', plainDate('2026-11-22'));
    assert.ok(isRefusal(past) && past.complaints[0]?.field === 'validFrom');
    const unknown = await ask('live', TODAY, newId());
    assert.ok(isRefusal(unknown) && unknown.complaints[0]?.field === 'agencyId');
    const other = testAct(government, { roles: ['auditor', 'account-officer'] });
    const refused = await db.asGovernment(government.id, (tx) =>
      setRollout(tx, other, { capability: 'findings', agencyId: null, state: 'off', validFrom: TODAY }),
    );
    assert.ok(isRefusal(refused) && refused.code === 'not-allowed');
  },
);

eachEngine(
  'people are counted by how far they have come, each once and under the main agency',
  async ({ db }, government) => {
    const [town, village] = [agencyRow('1'), agencyRow('1.1', { kind: 'desa' })];
    village.parentId = town.id;
    const people = ['A', 'B', 'C', 'D'].map((code) => personRow(code));
    const gone = personRow('E', { endedOn: plainDate('2026-11-22') });
    await db.asGovernment(government.id, async (tx) => {
      await insertAgencies(tx, government.id, [town, village]);
      await insertPeople(tx, government.id, [...people, gone]);
      await insertPositions(tx, government.id, [
        ...people.slice(0, 3).map((each) => positionRow(each.id, village.id)),
        positionRow(people[0]!.id, town.id, { kind: 'plt' }),
        positionRow(gone.id, village.id),
      ]);
      await insertAccount(tx, government.id, people[0]!.id, { status: 'invited' });
      await insertAccount(tx, government.id, people[1]!.id, { activatedAt: '2026-11-01T00:00:00Z' });
      const account = await insertAccount(tx, government.id, people[2]!.id, {
        activatedAt: '2026-11-01T00:00:00Z',
      });
      const act = testAct(government, { accountId: account, grants: [{ role: 'staff', agencyIds: [] }] });
      const own = { ...act, actor: { ...act.actor, personId: people[2]!.id } };
      for (const step of [1, 2, 2])
        assert.deepEqual(await finishStep(tx, own, { role: 'staff', step }), { finished: false });
      assert.deepEqual(await finishStep(tx, own, { role: 'staff', step: 3 }), { finished: true });
      assert.ok(
        isRefusal(await finishStep(tx, own, { role: 'auditor', step: 1 })),
        'a role that he does not hold',
      );

      const counts = await adoptionByAgency(tx, TODAY);
      assert.deepEqual(counts.get(village.id), { people: 3, invited: 2, entered: 2, practised: 1 });
      assert.deepEqual(counts.get(null), { people: 1, invited: 0, entered: 0, practised: 0 });
      assert.equal(counts.get(town.id), undefined);
      const filter = { agencyIds: [village.id], stage: 'none' as const, text: '', page: 1, size: 10 };
      const { rows, total } = await listAdoption(tx, filter, TODAY);
      assert.deepEqual(
        [rows.map((row) => row.id), total],
        [[people[0]!.id], 1],
        'an account without a letter is not invited yet',
      );
    });
  },
);
