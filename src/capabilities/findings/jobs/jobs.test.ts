import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { provideAccounts } from '../../../platform/identity/accounts.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { insertRoleGrants } from '../../directory/index.ts';
import { newId } from '../../../platform/ids.ts';
import { receiveReport } from '../actions/receive-report.ts';
import { finalFinding, makeWorld, type World } from '../actions/world.fixture.ts';
import { insertLedger } from '../store/bulk.ts';
import { LedgerFixture } from '../findings.fixture.ts';
import { watchLosses } from './losses.ts';
import { escalate, remindAuditees } from './reminders.ts';

async function withAccounts(world: World): Promise<void> {
  const act = testAct(world.government);
  await world.run(async (tx) => {
    const holder = (personId: string, index: number) => ({
      personId,
      name: `Orang ${'abc'[index]}`,
      nip: null,
      email: null,
      phone: null,
    });
    await provideAccounts(tx, act, world.people.map(holder));
    await insertRoleGrants(
      tx,
      world.government.id,
      (['inspektur', 'loss-officer'] as const).map((role) => ({
        id: newId(),
        personId: world.people[2]!,
        role,
        agencyId: null,
        decree: 'SK 1',
        validFrom: plainDate('2020-01-01'),
        validTo: null,
      })),
    );
  });
}

function keysOf(world: World): Promise<string[]> {
  return world.run(async (tx) => {
    const { rows } = await sql<{ key: string; n: number }>`
      select split_part(key, ':', 1) || ' ' || split_part(key, ':', 4) as key, count(*)::int as n
      from notification where key not like 'findings.final:%' and key not like 'findings.received:%' group by 1 order by 1`.execute(
      tx,
    );
    return rows.map(({ key, n }) => `${key} ×${n}`);
  });
}

eachEngine(
  'the auditee is reminded once at each mark, and on Monday the Inspektur hears what is late',
  async (database, government) => {
    const world = await makeWorld(database, government);
    await withAccounts(world);
    const { reportId } = await finalFinding(world);
    await world.must((tx) => receiveReport(tx, world.as('auditor'), reportId, plainDate('2026-06-05')));
    const on = (day: string) => testAct(government, { now: `${day}T00:00:00Z` });
    await world.run((tx) => remindAuditees(tx, on('2026-07-15')));
    assert.deepEqual(await keysOf(world), []);
    for (const day of ['2026-07-22', '2026-07-22', '2026-07-23', '2026-08-05'])
      await world.run((tx) => remindAuditees(tx, on(day)));
    const people = 2;
    // Recommendation 1 goes to its two debtors; number 2 to the agency, whose head has no account here, and to both as people of the finding.
    assert.deepEqual(await keysOf(world), [
      `findings.due-soon 14 ×${2 * people}`,
      `findings.late -1 ×${2 * people}`,
    ]);
    await world.run((tx) => escalate(tx, on('2026-08-05')));
    assert.equal((await keysOf(world)).length, 2);
    await world.run((tx) => escalate(tx, on('2026-08-10')));
    assert.ok((await keysOf(world)).includes('findings.escalated  ×1'));
  },
);

eachEngine(
  'instalments behind and claims about to lapse are told, once a round',
  async (database, government) => {
    const world = await makeWorld(database, government);
    await withAccounts(world);
    const fixture = new LedgerFixture(government);
    const report = fixture.report();
    const finding = fixture.finding(report);
    const recommendation = fixture.recommendation(finding, { value: 1_200 });
    const [debtor, other] = world.people;
    const share = fixture.responsible(recommendation, { person_id: debtor!, share: 1_200 });
    fixture.loss([share], {}, ['2026-10-05', '2026-12-05']);
    const undone = fixture.responsible(recommendation, { person_id: other!, share: 5 });
    const open = {
      state: 'open',
      instrument: null,
      instrument_number: null,
      signed_on: null,
      principal: null,
      guarantee: null,
    } as const;
    fixture.loss([undone], { ...open, expires_on: plainDate('2026-12-20') });
    await world.run((tx) => insertLedger(tx, fixture.rows));
    const act = testAct(government, { now: '2026-11-30T00:00:00Z' });
    for (let run = 0; run < 2; run++) await world.run((tx) => watchLosses(tx, act));
    assert.deepEqual(await keysOf(world), [
      'findings.expiry 30 ×1',
      'findings.instalment-late 1 ×2',
      'findings.instalment-soon 7 ×2',
    ]);
  },
);
