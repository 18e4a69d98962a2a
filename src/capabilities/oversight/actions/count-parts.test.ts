import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { insertPeople, insertPositions } from '../../directory/index.ts';
import { personRow, positionRow } from '../../directory/directory.fixture.ts';
import { openSpending, runningContract } from '../../spending/spending.fixture.ts';
import { handedIn, openInspectorate, threeForOne } from '../../travel/verification.fixture.ts';
import {
  enterComplaints,
  enterDecisions,
  enterFindings,
  enterFlags,
  NOVEMBER,
  NOW,
  openCity,
  signTravel,
} from '../map.fixture.ts';
import { countParts } from './count-parts.ts';

const OCTOBER = plainDate('2026-10-01');

eachEngine('findings stand as the reviews left them at the end of each month', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const act = testAct(government, { now: NOW });
    const { works, health } = await openCity(tx, government);
    assert.equal((await countParts(tx, act, NOVEMBER, 12)).findings, null);
    await enterFindings(tx, government, works.id, {
      open: 3,
      through: 2,
      throughOn: { count: 4, at: '2026-11-10T02:00:00Z' },
    });
    await enterFindings(tx, government, health.id, { open: 1, datedOn: '2026-11-12' });
    const november = (await countParts(tx, act, NOVEMBER, 12)).findings!;
    assert.deepEqual(november.get(works.id), { numerator: 3, denominator: 9, amount: 3_000 });
    assert.deepEqual(november.get(health.id), { numerator: 1, denominator: 1, amount: 1_000 });
    const october = (await countParts(tx, act, OCTOBER, 12)).findings!;
    assert.deepEqual(october.get(works.id), { numerator: 7, denominator: 9, amount: 7_000 });
    assert.equal(october.has(health.id), false);
  });
});

eachEngine(
  'requests count by how they were decided first, at the agency of whoever asked',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const act = testAct(government, { now: NOW });
      const { works, school, health } = await openCity(tx, government);
      const [teacher, clerk] = [personRow('p1'), personRow('p2')];
      await insertPeople(tx, government.id, [teacher, clerk]);
      await insertPositions(tx, government.id, [
        positionRow(teacher.id, school.id),
        positionRow(clerk.id, health.id),
      ]);
      await enterDecisions(tx, government, { kind: 'person', id: teacher.id }, [
        { state: 'refused', at: '2026-05-02T02:00:00Z' },
        { state: 'valid', at: '2026-06-02T02:00:00Z', later: 'revoked' },
        // A year ago: outside the window.
        { state: 'refused', at: '2025-11-20T02:00:00Z' },
      ]);
      await enterDecisions(tx, government, { kind: 'agency', id: works.id }, [
        { state: 'valid', at: '2026-07-01T02:00:00Z' },
      ]);
      const told = (await countParts(tx, act, NOVEMBER, 12)).certificates!;
      assert.equal(told.size, 2);
      assert.deepEqual(told.get(school.id), { numerator: 1, denominator: 2, amount: null });
      assert.deepEqual(told.get(works.id), { numerator: 0, denominator: 1, amount: null });
      const may = (await countParts(tx, act, plainDate('2026-05-01'), 1)).certificates!;
      assert.deepEqual([...may], [[school.id, { numerator: 1, denominator: 1, amount: null }]]);
    });
  },
);

eachEngine(
  'complaints are late when answered late or not in time, and contested when the reporter objected',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const act = testAct(government, { now: NOW });
      const { works } = await openCity(tx, government);
      await enterComplaints(tx, government, works.id, [
        { receivedOn: '2026-09-01', resolvedOn: '2026-09-05', inTime: true, objectedOn: '2026-11-02' },
        { receivedOn: '2026-09-01', resolvedOn: '2026-11-05', inTime: false },
        { receivedOn: '2026-10-01', dueOn: '2026-10-12' },
        { receivedOn: '2026-11-20', dueOn: '2026-12-01' },
        { receivedOn: '2026-09-01', dueOn: '2026-09-08', state: 'withdrawn' },
        { receivedOn: '2026-09-01', dueOn: '2026-09-08', unproven: true },
        { receivedOn: '2025-03-01', resolvedOn: '2025-06-05', inTime: false },
      ]);
      const november = await countParts(tx, act, NOVEMBER, 12);
      assert.deepEqual(november['complaint-delay']!.get(works.id), {
        numerator: 2,
        denominator: 3,
        amount: null,
      });
      assert.deepEqual(november['complaint-contested']!.get(works.id), {
        numerator: 1,
        denominator: 2,
        amount: null,
      });
      const october = await countParts(tx, act, OCTOBER, 12);
      assert.deepEqual(october['complaint-delay']!.get(works.id), {
        numerator: 1,
        denominator: 2,
        amount: null,
      });
      assert.deepEqual(october['complaint-contested']!.get(works.id), {
        numerator: 0,
        denominator: 1,
        amount: null,
      });
    });
  },
);

eachEngine(
  'travel counts what an auditor signed, never what the engine says or what lapsed',
  async ({ db }, government) => {
    const now = '2026-03-20T02:00:00Z';
    const act = testAct(government, { now });
    const month = plainDate('2026-03-01');
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const { member } = await handedIn(tx, office, threeForOne());
      assert.equal((await countParts(tx, act, month, 12)).travel, null);
      await signTravel(tx, member.id, 2_460_000, office.auditor.personId);
      const told = (await countParts(tx, act, month, 12)).travel!;
      assert.deepEqual(
        [...told],
        [[office.officer.agencyId, { numerator: 1, denominator: 1, amount: 2_460_000 }]],
      );
      // Signed in March: February does not know of it yet.
      assert.equal((await countParts(tx, act, plainDate('2026-02-01'), 12)).travel, null);
    });
  },
);

eachEngine('what lapsed into a note without a signature is not counted', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openInspectorate(tx, government);
    const { member } = await handedIn(tx, office, threeForOne());
    await signTravel(tx, member.id, 0, null);
    const act = testAct(government, { now: '2026-03-20T02:00:00Z' });
    assert.equal((await countParts(tx, act, plainDate('2026-03-01'), 12)).travel, null);
  });
});

eachEngine('open flags count as much as their rule was right until then', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const act = testAct(government, { now: NOW });
    const { works, health } = await openCity(tx, government);
    await enterFlags(tx, government, works.id, {
      packages: 10,
      flags: [
        { rule: 'DUP-01' },
        { rule: 'DUP-01' },
        { rule: 'DUP-01', state: 'dismissed', dismissed: 'rule-wrong', stateAt: '2026-11-03T02:00:00Z' },
        { rule: 'PPN-01', state: 'gone', stateAt: '2026-11-03T02:00:00Z' },
      ],
    });
    await enterFlags(tx, government, health.id, { packages: 4, flags: [] });
    const value = async (month: typeof NOVEMBER) =>
      (await countParts(tx, act, month, 12)).flags!.get(works.id)!;
    const [october, november] = [await value(OCTOBER), await value(NOVEMBER)];
    assert.deepEqual([october.denominator, november.denominator], [10, 10]);
    // In October four were open and nobody had judged a rule; in November two are, of a rule that was wrong once.
    assert.ok(october.numerator! / 4 > november.numerator! / 2);
    assert.ok(november.numerator! > 0 && november.numerator! < 2);
    assert.deepEqual((await countParts(tx, act, NOVEMBER, 12)).flags!.get(health.id), {
      numerator: 0,
      denominator: 4,
      amount: null,
    });
  });
});

eachEngine(
  'a contract is off schedule when it is critical or past its last day, by what was reported until then',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openSpending(tx, government);
      const contract = await runningContract(tx, office);
      const report = async (periodEnd: string, percent: number) => {
        const at = `${periodEnd}T08:00:00Z`;
        await insertMany(tx, 'contract_progress', [
          {
            government_id: government.id,
            id: newId(),
            contract_id: contract.id,
            period_end: periodEnd,
            recorded_at: at,
            recorded_by: 'test',
            percent,
            before_percent: 0,
            note: '',
            marks: [],
          },
        ]);
      };
      await report('2026-03-27', 20);
      await report('2026-04-30', 25);
      const act = testAct(government, { now: '2026-07-20T02:00:00Z' });
      const on = async (month: string) =>
        (await countParts(tx, act, plainDate(month), 12)).contracts?.get(office.agencyId) ?? null;
      assert.equal(await on('2026-02-01'), null);
      assert.deepEqual(await on('2026-03-01'), { numerator: 0, denominator: 1, amount: null });
      assert.deepEqual(await on('2026-04-01'), { numerator: 1, denominator: 1, amount: null });
      assert.deepEqual(await on('2026-07-01'), { numerator: 1, denominator: 1, amount: null });
    });
  },
);
