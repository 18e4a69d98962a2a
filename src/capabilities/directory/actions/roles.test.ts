import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Act, Government, Role } from '../../../platform/act.ts';
import { testAct } from '../../../platform/act.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, insertAccount, personRow } from '../directory.fixture.ts';
import type { GrantableRole } from '../rules/roles.ts';
import { actorOf } from '../store/actor.ts';
import { insertAgencies } from '../store/agencies.ts';
import { insertPeople } from '../store/people.ts';
import { confirmRole, withdrawRole } from './confirm-role.ts';
import { endRole } from './end-role.ts';
import { grantRole } from './grant-role.ts';

const FROM = plainDate('2026-11-01');
const codeOf = (outcome: Outcome<unknown>) =>
  isRefusal(outcome) ? (outcome.complaints[0]?.field ?? outcome.code) : 'done';

function keeper(government: Government, role: Role, personId: string | null = null): Act {
  const act = testAct(government, { roles: [role] });
  return { ...act, actor: { ...act.actor, personId } };
}

function asked(personId: string, role: GrantableRole, agencyId: string | null = null) {
  return { personId, role, agencyId, decree: 'SK 7/2026', validFrom: FROM, validTo: null };
}

eachEngine('a deciding role begins when a second keeper confirms it', async ({ db }, government) => {
  const person = personRow('A');
  const [first, second] = [keeper(government, 'technical-administrator'), keeper(government, 'inspektur')];
  const run = <T>(work: (tx: Parameters<Parameters<typeof db.asGovernment>[1]>[0]) => Promise<T>) =>
    db.asGovernment(government.id, work);
  const account = await run(async (tx) => {
    await insertPeople(tx, government.id, [person]);
    return insertAccount(tx, government.id, person.id);
  });
  const rolesNow = async () =>
    (await run((tx) => actorOf(tx, account, '2026-11-22')))!.grants.map((grant) => grant.role);

  const proposed = await run((tx) => grantRole(tx, first, asked(person.id, 'certificate-officer')));
  assert.ok(!isRefusal(proposed) && proposed.pending);
  assert.deepEqual(await rolesNow(), ['staff'], 'a proposal gives nothing');
  assert.equal(codeOf(await run((tx) => confirmRole(tx, first, proposed.id))), 'second-person');
  const himself = keeper(government, 'inspektur', person.id);
  assert.equal(codeOf(await run((tx) => confirmRole(tx, himself, proposed.id))), 'own-role');
  assert.equal(codeOf(await run((tx) => grantRole(tx, himself, asked(person.id, 'auditor')))), 'own-role');
  assert.equal(
    codeOf(await run((tx) => confirmRole(tx, keeper(government, 'auditor'), proposed.id))),
    'not-allowed',
  );
  assert.equal(codeOf(await run((tx) => confirmRole(tx, second, proposed.id))), 'done');
  assert.deepEqual(await rolesNow(), ['staff', 'certificate-officer']);
  const told = await run((tx) =>
    sql<{
      title: string;
    }>`select title_id as title from notification where account_id = ${account}::uuid`.execute(tx),
  );
  assert.deepEqual(told.rows, [{ title: 'Anda memegang peran Petugas surat bebas temuan' }]);
  assert.equal(codeOf(await run((tx) => confirmRole(tx, second, proposed.id))), 'role-decided');
  assert.equal(codeOf(await run((tx) => withdrawRole(tx, second, proposed.id))), 'role-decided');

  const plain = await run((tx) => grantRole(tx, first, asked(person.id, 'auditor')));
  assert.ok(!isRefusal(plain) && !plain.pending, 'an auditor decides nothing alone');
  assert.equal(codeOf(await run((tx) => endRole(tx, first, plain.id, plainDate('2026-11-21')))), 'done');
  assert.deepEqual(await rolesNow(), ['staff', 'certificate-officer']);
});

eachEngine(
  'a role is refused twice, in the wrong scope, for who has left, and on both sides of a payment',
  async ({ db }, government) => {
    const [person, left] = [personRow('A'), personRow('B', { endedOn: plainDate('2026-10-31') })];
    const agency = agencyRow('1');
    const [first, second] = [keeper(government, 'technical-administrator'), keeper(government, 'inspektur')];
    const run = <T>(work: (tx: Parameters<Parameters<typeof db.asGovernment>[1]>[0]) => Promise<T>) =>
      db.asGovernment(government.id, work);
    await run(async (tx) => {
      await insertAgencies(tx, government.id, [agency]);
      await insertPeople(tx, government.id, [person, left]);
    });
    const ask = async (input: ReturnType<typeof asked>) =>
      codeOf(await run((tx) => grantRole(tx, first, input)));
    assert.equal(await ask(asked(person.id, 'auditor', agency.id)), 'agencyId');
    assert.equal(await ask(asked(person.id, 'follow-up-officer')), 'agencyId');
    assert.equal(await ask(asked(person.id, 'follow-up-officer', newId())), 'agencyId');
    assert.equal(await ask(asked(left.id, 'auditor')), 'personId');
    assert.equal(await ask(asked(newId(), 'auditor')), 'personId');
    assert.equal(
      await ask({ ...asked(person.id, 'auditor'), validTo: plainDate('2026-10-31') } as never),
      'validTo',
    );
    assert.equal(await ask(asked(person.id, 'follow-up-officer', agency.id)), 'done');
    assert.equal(await ask(asked(person.id, 'follow-up-officer', agency.id)), 'role-held');
    const officer = await run((tx) => grantRole(tx, first, asked(person.id, 'loss-officer')));
    assert.equal(
      await ask(asked(person.id, 'loss-verifier')),
      'roles-incompatible',
      'also while only proposed',
    );
    assert.ok(!isRefusal(officer));
    assert.equal(codeOf(await run((tx) => withdrawRole(tx, second, officer.id))), 'done');
    assert.equal(await ask(asked(person.id, 'loss-verifier')), 'done');
  },
);
