import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Act } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { Tx } from '../../../platform/database/index.ts';
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
import type { Counted } from '../rules/figure.ts';
import { monthsUntil } from '../rules/months.ts';
import { PARTS, type Part } from '../rules/parts.ts';
import { countParts } from './count-parts.ts';
import { listRows } from './list-rows.ts';

/** Every figure of these units in six months beside the sum of its rows. @returns parts that had a row to compare */
async function compared(
  tx: Tx,
  act: Act,
  until: typeof NOVEMBER,
  unitIds: readonly string[],
): Promise<Set<Part>> {
  const seen = new Set<Part>();
  for (const month of monthsUntil(until, 6)) {
    const counted = await countParts(tx, act, month, 12);
    for (const part of PARTS) {
      if (part === 'survey') continue;
      for (const unit of unitIds) {
        const rows = await listRows(tx, act, { part, month, windowMonths: 12 }, [unit]);
        const sum = (of: 'counts' | 'of' | 'amount') =>
          Math.round(rows.reduce((total, each) => total + Number(each[of] ?? 0), 0) * 100) / 100;
        const figure: Counted | undefined = counted[part]?.get(unit);
        const where: string = `${part} ${month}`;
        assert.deepEqual(
          [sum('counts'), sum('of')],
          [figure?.numerator ?? 0, figure?.denominator ?? 0],
          where,
        );
        if (figure?.amount != null) assert.equal(sum('amount'), figure.amount, where);
        if (rows.length > 0) seen.add(part);
      }
    }
  }
  return seen;
}

eachEngine(
  'findings, certificates, complaints and flags: the rows of every month add up to its figure',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const act = testAct(government, { now: NOW });
      const { works, school, health } = await openCity(tx, government);
      await enterFindings(tx, government, works.id, {
        open: 3,
        through: 2,
        throughOn: { count: 4, at: '2026-11-10T02:00:00Z' },
      });
      await enterFindings(tx, government, works.id, { state: 'draft', open: 2 });
      await enterFindings(tx, government, health.id, { open: 1, datedOn: '2026-11-12' });
      const [teacher, clerk] = [personRow('p1'), personRow('p2')];
      await insertPeople(tx, government.id, [teacher, clerk]);
      await insertPositions(tx, government.id, [
        positionRow(teacher.id, school.id),
        positionRow(clerk.id, health.id),
      ]);
      for (const subject of [
        { kind: 'person' as const, id: teacher.id },
        { kind: 'agency' as const, id: works.id },
      ])
        await enterDecisions(tx, government, subject, [
          { state: 'refused', at: '2026-05-02T02:00:00Z' },
          { state: 'valid', at: '2026-08-02T02:00:00Z', later: 'revoked' },
          { state: 'refused', at: '2025-08-20T02:00:00Z' },
        ]);
      await enterComplaints(tx, government, works.id, [
        { receivedOn: '2026-09-01', resolvedOn: '2026-09-05', inTime: true, objectedOn: '2026-11-02' },
        { receivedOn: '2026-09-01', resolvedOn: '2026-11-05', inTime: false },
        { receivedOn: '2026-10-01', dueOn: '2026-10-12' },
        { receivedOn: '2026-11-20', dueOn: '2026-12-01' },
        { receivedOn: '2026-09-01', dueOn: '2026-09-08', state: 'withdrawn' },
        { receivedOn: '2026-09-01', dueOn: '2026-09-08', unproven: true },
      ]);
      await enterFlags(tx, government, works.id, {
        packages: 10,
        flags: [
          { rule: 'DUP-01' },
          { rule: 'DUP-01', state: 'dismissed', dismissed: 'rule-wrong', stateAt: '2026-11-03T02:00:00Z' },
          { rule: 'PPN-01', state: 'gone', stateAt: '2026-11-03T02:00:00Z' },
        ],
      });
      const seen = await compared(tx, act, NOVEMBER, [works.id, school.id, health.id]);
      assert.deepEqual([...seen].toSorted(), [
        'certificates',
        'complaint-contested',
        'complaint-delay',
        'findings',
        'flags',
      ]);
    });
  },
);

eachEngine('travel: the rows of every month add up to its figure', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openInspectorate(tx, government);
    const { member } = await handedIn(tx, office, threeForOne());
    await signTravel(tx, member.id, 2_460_000, office.auditor.personId);
    const act = testAct(government, { now: '2026-03-20T02:00:00Z' });
    const seen = await compared(tx, act, plainDate('2026-03-01'), [office.officer.agencyId!]);
    assert.ok(seen.has('travel'));
  });
});

eachEngine('contracts: the rows of every month add up to its figure', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openSpending(tx, government);
    const contract = await runningContract(tx, office);
    for (const [periodEnd, percent] of [
      ['2026-03-27', 20],
      ['2026-04-30', 25],
    ] as const)
      await insertMany(tx, 'contract_progress', [
        {
          government_id: government.id,
          id: newId(),
          contract_id: contract.id,
          period_end: periodEnd,
          recorded_at: `${periodEnd}T08:00:00Z`,
          recorded_by: 'test',
          percent,
          before_percent: 0,
          note: '',
          marks: [],
        },
      ]);
    const act = testAct(government, { now: '2026-07-20T02:00:00Z' });
    assert.ok((await compared(tx, act, plainDate('2026-07-01'), [office.agencyId])).has('contracts'));
  });
});
