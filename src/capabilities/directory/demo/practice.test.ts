import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import { holds } from '../../../platform/act.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { sql } from 'kysely';
import { enterPractice } from '../actions/enter-practice.ts';
import { agencyRow, grantRow, insertAccount, personRow, positionRow } from '../directory.fixture.ts';
import { checkNip } from '../rules/nip.ts';
import { actorOf } from '../store/actor.ts';
import { getAgencies, insertAgencies, listAgencies } from '../store/agencies.ts';
import { getPeople, insertPeople, insertPositions } from '../store/people.ts';
import { insertRoleGrants } from '../store/role-grants.ts';
import { createTwin } from './create-twin.ts';
import { PRACTICE_AGENCIES, PRACTICE_PEOPLE, practiceNip } from './practice-data.ts';

const TODAY = '2026-11-23';

eachEngine(
  'whoever practises has his roles in the twin, in an agency of the same kind, and nothing of it is real',
  async (database, home) => {
    const { db, owner } = database;
    const plan = { capabilities: ['findings'], actOf: testAct, seeds: [] };
    const twin = await createTwin(owner, home, plan);
    await assert.rejects(createTwin(owner, home, plan), 'one twin a government');
    await assert.rejects(createTwin(owner, twin, plan));
    assert.equal((await db.asGovernment(twin.id, listAgencies)).length, PRACTICE_AGENCIES.length);

    const village = agencyRow('9', { kind: 'desa' });
    const person = personRow('P-9', { name: 'Ani', nip: '198503152010011000', email: 'ani@contoh.go.id' });
    const account = await db.asGovernment(home.id, async (tx) => {
      await insertAgencies(tx, home.id, [village]);
      await insertPeople(tx, home.id, [person]);
      await insertPositions(tx, home.id, [positionRow(person.id, village.id, { leads: true })]);
      await insertRoleGrants(tx, home.id, [grantRow(person.id, 'auditor')]);
      return insertAccount(tx, home.id, person.id);
    });
    const enter = async () => {
      const actor = (await db.asGovernment(home.id, (tx) => actorOf(tx, account, TODAY)))!;
      const real = { ...testAct(home), actor };
      return enterPractice(db, real, twin, { id: account, userName: 'ani' });
    };
    assert.ok(!isRefusal(await enter()));
    assert.ok(!isRefusal(await enter()), 'again');
    await db.asGovernment(twin.id, async (tx) => {
      const actor = (await actorOf(tx, account, TODAY))!;
      assert.equal(actor.personId, person.id);
      const place = (await getAgencies(tx, [actor.agencyId!])).get(actor.agencyId!)!;
      assert.equal(place.name, 'Desa Latihan');
      assert.ok(holds(actor, ['auditor'], null) && holds(actor, ['agency-head'], place.id));
      assert.ok(!holds(actor, ['inspektur']));
      assert.deepEqual(actor.rollout, { directory: 'live', findings: 'practice', privacy: 'live' });
      const mirrored = (await getPeople(tx, [person.id])).get(person.id);
      assert.deepEqual([mirrored?.name, mirrored?.nip], ['Ani', null]);
      const { rows } = await sql<{ email: string | null; secrets: number }>`
      select (select email from person where id = ${person.id}::uuid) as email, (select count(*) from account_secret) as secrets`.execute(
        tx,
      );
      assert.deepEqual(rows, [{ email: null, secrets: 0 }]);
    });
    assert.equal((await db.asGovernment(home.id, listAgencies)).length, 1);
  },
);

eachEngine('somebody whose account was made anew enters the twin again', async ({ db, owner }, home) => {
  const twin = await createTwin(owner, home, { capabilities: [], actOf: testAct, seeds: [] });
  const person = personRow('P-9');
  await db.asGovernment(home.id, (tx) => insertPeople(tx, home.id, [person]));
  for (const status of ['ended', 'active'] as const) {
    const id = await db.asGovernment(home.id, (tx) => insertAccount(tx, home.id, person.id, { status }));
    const act = testAct(home, { accountId: id });
    const real = { ...act, actor: { ...act.actor, personId: person.id } };
    assert.ok(!isRefusal(await enterPractice(db, real, twin, { id, userName: 'ani' })));
    assert.notEqual(await db.asGovernment(twin.id, (tx) => actorOf(tx, id, TODAY)), null);
  }
});

eachEngine('the invented people fit the rules of a demo and of no real government', async () => {
  const today = testAct({ id: '', name: '', zone: 'Asia/Jakarta', practiceOf: null, demo: true }).today;
  const nips = PRACTICE_PEOPLE.map((_, index) => practiceNip(index));
  assert.equal(new Set(nips).size, nips.length);
  for (const nip of nips) {
    assert.equal(checkNip(nip, { today, demo: true }), null, nip);
    assert.notEqual(checkNip(nip, { today, demo: false }), null);
  }
  const codes = new Set(PRACTICE_AGENCIES.map((each) => each.code));
  for (const each of [
    ...PRACTICE_AGENCIES.map((agency) => agency.parent),
    ...PRACTICE_PEOPLE.map((one) => one.agency),
  ]) {
    assert.ok(each === null || codes.has(each));
  }
});
