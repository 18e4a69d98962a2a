import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { seededRandom } from '../../../platform/random.ts';
import type { Services } from '../../../platform/services.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { as, asPublic, openOffice, testFolder, testVault, ticket } from '../complaints.fixture.ts';
import { findByNumberAndCode } from '../actions/find-by-code.ts';
import { complaintStatistics } from '../actions/statistics.ts';
import { CLASSES } from '../rules/kinds.ts';
import { STATES } from '../rules/machine.ts';
import { DEMO_CODE } from './invented.ts';
import { live } from './life.ts';
import { seedDemo } from './seed-demo.ts';

test('an invented life keeps to the state machine and ends where it should, today at the latest', () => {
  const today = plainDate('2026-11-23');
  const calendar = { holidays: new Set([plainDate('2026-08-17')]), years: new Set([2025, 2026]) };
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom(...STATES),
      fc.constantFrom(...CLASSES),
      (seed, target, kind) => {
        const life = live(seededRandom(seed), calendar, today, target, kind);
        assert.equal(life.state, target);
        const days = life.happenings.map((each) => each.on);
        assert.deepEqual(days, days.toSorted());
        assert.ok(days.at(-1)! <= today);
        if (target === 'resolved') assert.ok(life.objectUntil! >= today);
      },
    ),
    { numRuns: 1_000 },
  );
});

eachEngine(
  'the demo has complaints of every state in both channels, late ones and contested ones, and its numbers go on',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const player = (who: keyof typeof office.accounts) => ({
        personId: '',
        accountId: office.accounts[who],
        agencyId: office.agency,
        name: who,
      });
      const cast: DemoCast = {
        random: seededRandom(7),
        agencies: [
          { id: office.agency, code: '1', name: 'Dinas Pekerjaan Umum', kind: 'dinas', parentId: null },
          { id: office.other, code: '2', name: 'Dinas Kependudukan', kind: 'dinas', parentId: null },
        ],
        staff: [],
        holders: new Map([
          ['intake-officer', player('intake')],
          ['complaint-reviewer', player('reviewer')],
          ['inspektur', player('inspektur')],
          ['complaint-officer', player('officer')],
        ]),
        scale: 1,
      };
      const act = as(office, 'intake', '2026-11-23T02:00:00Z');
      await seedDemo(tx, act, { folders: { keys: join(testFolder(), 'keys') } } as Services, cast);
      const { rows } = await sql<{
        channel: string;
        state: string;
        count: number;
        late: number;
        last: string;
      }>`
      select channel, state, count(*)::int as count, count(*) filter (where in_time = false)::int as late, max(number) as last
      from complaint group by 1, 2`.execute(tx);
      assert.ok(rows.reduce((sum, row) => sum + row.count, 0) > 200);
      assert.deepEqual([...new Set(rows.map((row) => row.state))].sort(), [...STATES].sort());
      assert.ok(rows.reduce((sum, row) => sum + row.late, 0) > 5);
      const lasts = rows
        .filter((row) => row.last.startsWith('ADU-2026'))
        .map((row) => Number(row.last.slice(-5)));
      for (let more = 1; more <= 20; more += 1)
        assert.equal(
          Number((await ticket(tx, asPublic(government, act.now))).number.slice(-5)),
          Math.max(...lasts) + more,
        );
      const { rows: open } = await sql<{ late: number; open: number }>`
      select count(*) filter (where due_on < ${act.today})::int as late, count(*)::int as open from matter where state = 'open'`.execute(
        tx,
      );
      assert.ok(open[0]!.late >= 3 && open[0]!.late < open[0]!.open / 2, JSON.stringify(open[0]));
      const { total } = await complaintStatistics(tx, { year: 2026, channel: 'public' });
      assert.ok(total.inTime! > 50 && total.inTime! < 100 && total.satisfaction! > 2 && total.contested! > 0);
      const seen = await findByNumberAndCode(
        tx,
        act,
        { number: 'ADU-2026-00005', code: DEMO_CODE },
        testVault(),
      );
      assert.ok(seen !== undefined && seen.steps.length > 0);
    });
  },
);
