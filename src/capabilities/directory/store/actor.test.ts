import assert from 'node:assert/strict';
import { holds } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, grantRow, insertAccount, personRow, positionRow } from '../directory.fixture.ts';
import { accountsOfPeople, accountsWithRole } from './accounts.ts';
import { actorOf } from './actor.ts';
import { insertAgencies } from './agencies.ts';
import { insertPeople, insertPositions } from './people.ts';
import { insertRoleGrants } from './role-grants.ts';
import { insertRollout } from './rollout.ts';

const TODAY = '2026-11-22';

eachEngine(
  'an account acts by position, also acting, and by decree, on its days only',
  async ({ db }, government) => {
    const roads = agencyRow('1');
    const unit = agencyRow('1.1', { kind: 'uptd', parentId: roads.id });
    const health = agencyRow('2');
    const person = personRow('A');
    await db.asGovernment(government.id, async (tx) => {
      await insertAgencies(tx, government.id, [roads, unit, health]);
      await insertPeople(tx, government.id, [person]);
      await insertPositions(tx, government.id, [
        positionRow(person.id, roads.id),
        positionRow(person.id, health.id, {
          kind: 'plh',
          leads: true,
          validFrom: plainDate('2026-11-20'),
          validTo: plainDate('2026-11-24'),
        }),
      ]);
      await insertRoleGrants(tx, government.id, [
        grantRow(person.id, 'follow-up-officer', { agencyId: roads.id }),
        grantRow(person.id, 'account-officer', { agencyId: roads.id, validTo: plainDate('2026-11-21') }),
        grantRow(person.id, 'auditor'),
      ]);
      const account = await insertAccount(tx, government.id, person.id);
      const actor = (await actorOf(tx, account, TODAY))!;
      assert.equal(actor.personId, person.id);
      assert.equal(actor.agencyId, roads.id, 'the definitive position is the main one');
      assert.ok(holds(actor, ['follow-up-officer'], unit.id), 'a grant reaches what lies below');
      assert.ok(!holds(actor, ['follow-up-officer'], health.id));
      assert.ok(holds(actor, ['agency-head'], health.id), 'Plh leads while it lasts');
      assert.ok(!holds(actor, ['agency-head'], roads.id));
      assert.ok(!holds(actor, ['account-officer']), 'ended yesterday');
      assert.ok(holds(actor, ['auditor'], newId()), 'whole government');
      assert.ok(holds(actor, ['staff']) && !holds(actor, ['staff'], roads.id));
      const later = (await actorOf(tx, account, '2026-11-25'))!;
      assert.ok(!holds(later, ['agency-head']));
      assert.equal((await accountsOfPeople(tx, [person.id])).get(person.id), account);
    });
  },
);

eachEngine(
  'the state of a capability is that of the nearest agency that has one',
  async ({ db }, government) => {
    const town = agencyRow('1', { kind: 'kecamatan' });
    const village = agencyRow('1.1', { kind: 'desa', parentId: town.id });
    const [clerk, mayor] = [personRow('A'), personRow('B')];
    const day = plainDate('2026-01-01');
    await db.asGovernment(government.id, async (tx) => {
      await insertAgencies(tx, government.id, [town, village]);
      await insertPeople(tx, government.id, [clerk, mayor]);
      await insertPositions(tx, government.id, [positionRow(clerk.id, village.id)]);
      await insertRollout(tx, government.id, [
        { id: newId(), capability: 'findings', agencyId: null, state: 'live', validFrom: day },
        { id: newId(), capability: 'privacy', agencyId: null, state: 'off', validFrom: day },
        { id: newId(), capability: 'findings', agencyId: town.id, state: 'practice', validFrom: day },
        {
          id: newId(),
          capability: 'findings',
          agencyId: town.id,
          state: 'pilot',
          validFrom: plainDate('2026-11-22'),
        },
        {
          id: newId(),
          capability: 'clearance',
          agencyId: village.id,
          state: 'live',
          validFrom: plainDate('2026-11-23'),
        },
      ]);
      const [first, second] = [
        await insertAccount(tx, government.id, clerk.id),
        await insertAccount(tx, government.id, mayor.id),
      ];
      // The directory, and rights over one's own data, stand beside whatever was decided.
      const always = { directory: 'live', privacy: 'live' };
      assert.deepEqual((await actorOf(tx, first, '2026-11-21'))?.rollout, {
        findings: 'practice',
        ...always,
      });
      assert.deepEqual((await actorOf(tx, first, TODAY))?.rollout, { findings: 'pilot', ...always });
      assert.deepEqual((await actorOf(tx, first, '2026-11-23'))?.rollout, {
        findings: 'pilot',
        clearance: 'live',
        ...always,
      });
      assert.deepEqual(
        (await actorOf(tx, second, TODAY))?.rollout,
        { findings: 'live', ...always },
        'nobody without agency is left out',
      );
    });
  },
);

eachEngine('an ended account and somebody who has left are nobody', async ({ db }, government) => {
  const [left, ended] = [personRow('A', { endedOn: plainDate('2026-11-21') }), personRow('B')];
  await db.asGovernment(government.id, async (tx) => {
    await insertPeople(tx, government.id, [left, ended]);
    const first = await insertAccount(tx, government.id, left.id);
    const second = await insertAccount(tx, government.id, ended.id, { status: 'ended' });
    assert.notEqual(await actorOf(tx, first, '2026-11-21'), null, 'the last day is a day of service');
    assert.equal(await actorOf(tx, first, TODAY), null);
    assert.equal(await actorOf(tx, second, TODAY), null);
    assert.equal(await actorOf(tx, newId(), TODAY), null);
  });
});

eachEngine(
  'holders of a role are found for an agency, above it and for the whole government',
  async ({ db }, government) => {
    const roads = agencyRow('1');
    const unit = agencyRow('1.1', { kind: 'uptd', parentId: roads.id });
    const people = ['A', 'B', 'C', 'D'].map((code) => personRow(code));
    const [above, whole, pending, head] = people as [
      (typeof people)[0],
      (typeof people)[0],
      (typeof people)[0],
      (typeof people)[0],
    ];
    await db.asGovernment(government.id, async (tx) => {
      await insertAgencies(tx, government.id, [roads, unit]);
      await insertPeople(tx, government.id, people);
      await insertPositions(tx, government.id, [positionRow(head.id, unit.id, { leads: true, kind: 'plt' })]);
      await insertRoleGrants(tx, government.id, [
        grantRow(above.id, 'account-officer', { agencyId: roads.id }),
        grantRow(whole.id, 'account-officer'),
        grantRow(pending.id, 'account-officer', { validTo: plainDate('2026-11-21') }),
      ]);
      const accounts = new Map<string, string>();
      for (const each of people) accounts.set(each.id, await insertAccount(tx, government.id, each.id));
      const of = (...list: { id: string }[]) => list.map((each) => accounts.get(each.id)!).sort();
      assert.deepEqual(await accountsWithRole(tx, 'account-officer', unit.id, TODAY), of(above, whole));
      assert.deepEqual(await accountsWithRole(tx, 'account-officer', null, TODAY), of(whole));
      assert.deepEqual(await accountsWithRole(tx, 'agency-head', unit.id, TODAY), of(head));
      assert.deepEqual(await accountsWithRole(tx, 'agency-head', roads.id, TODAY), []);
    });
  },
);
