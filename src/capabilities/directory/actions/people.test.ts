import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine, type TestDatabase } from '../../../platform/test-database.ts';
import { agencyRow, grantRow, personRow, positionRow } from '../directory.fixture.ts';
import { accountState, accountsOfPeople } from '../store/accounts.ts';
import { actorOf } from '../store/actor.ts';
import { insertAgencies, type Agency } from '../store/agencies.ts';
import { getPeople, insertPeople, insertPositions } from '../store/people.ts';
import { positionsOf } from '../store/person.ts';
import { grantsOf, insertRoleGrants } from '../store/role-grants.ts';
import { appointActing, endPosition } from './appoint-acting.ts';
import { endAccountsOfLeavers, endPerson } from './end-person.ts';
import { addPerson, editPerson, type NewPerson } from './keep-person.ts';
import { transferPerson } from './transfer-person.ts';

const DAY = plainDate('2026-06-01');
const codeOf = (outcome: Outcome<unknown>) =>
  isRefusal(outcome) ? (outcome.complaints[0]?.field ?? outcome.code) : 'done';

function officer(government: Government, agencies: readonly Agency[], role: Role = 'account-officer'): Act {
  return testAct(government, { grants: [{ role, agencyIds: agencies.map((each) => each.id) }] });
}

function newcomer(agencyId: string | null, rest: Partial<NewPerson> = {}): NewPerson {
  return {
    personnelCode: 'P-1',
    nip: null,
    name: 'Ani',
    employment: 'non-asn',
    email: null,
    phone: null,
    position:
      agencyId === null ? null : { agencyId, title: 'Staf', leads: false, decree: null, validFrom: DAY },
    ...rest,
  };
}

async function twoAgencies({ db }: TestDatabase, government: Government) {
  const [roads, health] = [agencyRow('1'), agencyRow('2')];
  await db.asGovernment(government.id, (tx) => insertAgencies(tx, government.id, [roads, health]));
  const run = <T>(work: (tx: Tx) => Promise<T>) => db.asGovernment(government.id, work);
  return { roads, health, run };
}

eachEngine(
  'an account officer enters people of his own agency only, and no heads',
  async (database, government) => {
    const { roads, health, run } = await twoAgencies(database, government);
    const act = officer(government, [roads]);
    const add = async (input: NewPerson, by = act) => codeOf(await run((tx) => addPerson(tx, by, input)));
    assert.equal(await add(newcomer(health.id)), 'not-allowed');
    assert.equal(await add(newcomer(null)), 'position');
    assert.equal(await add(newcomer(newId())), 'position.agencyId');
    const head = newcomer(roads.id);
    const leads = { ...head, position: { ...head.position!, leads: true, decree: 'SK 1' } };
    assert.equal(await add(leads), 'not-allowed');
    assert.equal(await add(newcomer(roads.id), officer(government, [roads], 'agency-head')), 'not-allowed');
    assert.equal(await add(newcomer(roads.id, { nip: '123', employment: 'pns' })), 'nip');
    assert.equal(await add(newcomer(roads.id, { email: 'x', phone: 'y' })), 'email');
    assert.equal(await add(newcomer(roads.id)), 'done');
    assert.equal(await add(newcomer(roads.id)), 'personnelCode');
    const administrator = testAct(government, { roles: ['technical-administrator'] });
    const asn = { nip: '198503152010011000', employment: 'pns' as const };
    assert.equal(
      await add(
        { ...leads, ...asn, personnelCode: 'P-2', position: { ...leads.position, decree: null } },
        administrator,
      ),
      'position.decree',
    );
    assert.equal(await add({ ...leads, ...asn, personnelCode: 'P-2' }, administrator), 'done');
    assert.equal(await add(newcomer(null, { ...asn, personnelCode: 'P-3' }), administrator), 'nip');
  },
);

eachEngine(
  'who may not know a person gets the answer of one that is not there',
  async (database, government) => {
    const { roads, health, run } = await twoAgencies(database, government);
    const person = personRow('A');
    await run(async (tx) => {
      await insertPeople(tx, government.id, [person]);
      await insertPositions(tx, government.id, [positionRow(person.id, health.id)]);
    });
    const stranger = officer(government, [roads]);
    const facts = newcomer(null);
    const here = { agencyId: roads.id, title: 'Staf', leads: false, decree: null };
    const asks = (id: string) => [
      run((tx) => editPerson(tx, stranger, id, facts)),
      run((tx) => transferPerson(tx, stranger, id, { ...here, from: DAY })),
      run((tx) => appointActing(tx, stranger, id, { ...here, kind: 'plt', from: DAY, to: null })),
      run((tx) => endPerson(tx, stranger, id, { lastDay: DAY, reason: 'other' })),
    ];
    assert.deepEqual(await Promise.all(asks(person.id)), await Promise.all(asks(newId())));
    const auditor = testAct(government, { roles: ['auditor'] });
    assert.equal(codeOf(await run((tx) => editPerson(tx, auditor, person.id, facts))), 'not-allowed');
  },
);

eachEngine(
  'a transfer closes one position, opens another, and ends the roles of the agency left',
  async (database, government) => {
    const { roads, health, run } = await twoAgencies(database, government);
    const act = officer(government, [roads, health]);
    const added = await run((tx) => addPerson(tx, act, newcomer(roads.id)));
    assert.ok(!isRefusal(added));
    const to = { agencyId: health.id, title: 'Kepala seksi', leads: false, decree: 'SK 4' };
    await run((tx) =>
      insertRoleGrants(tx, government.id, [
        grantRow(added.id, 'follow-up-officer', { agencyId: roads.id }),
        grantRow(added.id, 'account-officer', { agencyId: health.id }),
        grantRow(added.id, 'auditor'),
      ]),
    );
    const move = (from: string, by = act) =>
      run((tx) => transferPerson(tx, by, added.id, { ...to, from: plainDate(from) }));
    assert.equal(codeOf(await move('2026-06-01')), 'from');
    assert.equal(
      codeOf(await move('2026-09-01', officer(government, [roads]))),
      'not-allowed',
      'not his agency',
    );
    assert.deepEqual(await move('2026-09-01'), { id: added.id, endedRoles: 1 });
    await run(async (tx) => {
      assert.deepEqual(
        (await positionsOf(tx, added.id)).map((each) => [each.agencyId, each.validFrom, each.validTo]),
        [
          [health.id, '2026-09-01', null],
          [roads.id, '2026-06-01', '2026-08-31'],
        ],
      );
      const ended = (await grantsOf(tx, added.id)).filter((each) => each.validTo !== null);
      assert.deepEqual(
        ended.map((each) => [each.role, each.validTo]),
        [['follow-up-officer', '2026-08-31']],
      );
      assert.equal((await getPeople(tx, [added.id])).get(added.id)?.agencyId, health.id);
    });
  },
);

eachEngine('an acting officer has the powers for as long as it lasts', async (database, government) => {
  const { roads, health, run } = await twoAgencies(database, government);
  const act = testAct(government, { roles: ['technical-administrator'] });
  const added = await run((tx) => addPerson(tx, act, newcomer(roads.id)));
  assert.ok(!isRefusal(added));
  const plh = {
    agencyId: health.id,
    title: 'Kepala Dinas',
    leads: true,
    decree: 'SK 5',
    kind: 'plh' as const,
  };
  const from = plainDate('2026-11-20');
  assert.equal(
    codeOf(await run((tx) => appointActing(tx, act, added.id, { ...plh, decree: null, from, to: null }))),
    'decree',
  );
  assert.equal(
    codeOf(
      await run((tx) => appointActing(tx, act, added.id, { ...plh, from, to: plainDate('2026-11-19') })),
    ),
    'to',
  );
  const acting = await run((tx) => appointActing(tx, act, added.id, { ...plh, from, to: null }));
  assert.ok(!isRefusal(acting));
  const account = (await run((tx) => accountsOfPeople(tx, [added.id]))).get(added.id)!;
  const leads = async (day: string) =>
    (await run((tx) => actorOf(tx, account, day)))!.grants.some((grant) => grant.role === 'agency-head');
  assert.deepEqual([await leads('2026-11-19'), await leads('2026-11-20')], [false, true]);
  assert.equal(
    codeOf(await run((tx) => endPosition(tx, officer(government, [roads, health]), acting.id, from))),
    'not-allowed',
  );
  assert.equal(codeOf(await run((tx) => endPosition(tx, act, acting.id, from))), 'done');
  assert.equal(codeOf(await run((tx) => endPosition(tx, act, acting.id, from))), 'position-ended');
  assert.deepEqual([await leads('2026-11-20'), await leads('2026-11-21')], [true, false]);
});

eachEngine(
  'whoever leaves loses positions, roles and account, and may come back',
  async (database, government) => {
    const { roads, health, run } = await twoAgencies(database, government);
    const act = testAct(government, { roles: ['technical-administrator'] });
    const added = await run((tx) => addPerson(tx, act, newcomer(roads.id)));
    assert.ok(!isRefusal(added));
    await run((tx) => insertRoleGrants(tx, government.id, [grantRow(added.id, 'auditor')]));
    const state = () => run((tx) => accountState(tx, added.id));
    const leaving = { lastDay: plainDate('2026-11-23'), reason: 'retirement' as const };
    const himself = { ...act, actor: { ...act.actor, personId: added.id } };
    assert.equal(codeOf(await run((tx) => endPerson(tx, himself, added.id, leaving))), 'own-end');
    const slip = { ...leaving, lastDay: plainDate('2016-11-23') };
    assert.equal(codeOf(await run((tx) => endPerson(tx, act, added.id, slip))), 'lastDay');
    assert.equal(codeOf(await run((tx) => endPerson(tx, act, added.id, leaving))), 'done');
    assert.equal(await state(), 'invited', 'the last day is a day of service');
    const tomorrow = { ...act, today: plainDate('2026-11-24') };
    assert.equal(await run((tx) => endAccountsOfLeavers(tx, act)), 0);
    assert.equal(await run((tx) => endAccountsOfLeavers(tx, tomorrow)), 1);
    assert.equal(await run((tx) => endAccountsOfLeavers(tx, tomorrow)), 0);
    assert.equal(await state(), 'ended');
    await run(async (tx) => {
      assert.deepEqual(
        (await positionsOf(tx, added.id)).map((each) => each.validTo),
        ['2026-11-23'],
      );
      assert.deepEqual(
        (await grantsOf(tx, added.id)).map((each) => each.validTo),
        ['2026-11-23'],
      );
    });
    assert.equal(codeOf(await run((tx) => endPerson(tx, tomorrow, added.id, leaving))), 'person-ended');
    const back = { agencyId: health.id, title: 'Staf', leads: false, decree: null };
    assert.equal(
      codeOf(
        await run((tx) => transferPerson(tx, tomorrow, added.id, { ...back, from: plainDate('2026-11-23') })),
      ),
      'from',
    );
    assert.equal(
      codeOf(
        await run((tx) => transferPerson(tx, tomorrow, added.id, { ...back, from: plainDate('2026-12-01') })),
      ),
      'done',
    );
    assert.equal(await state(), 'invited');
  },
);
