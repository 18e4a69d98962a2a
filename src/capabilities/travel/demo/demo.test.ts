import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { sql } from 'kysely';
import type { Role } from '../../../platform/act.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { seededRandom } from '../../../platform/random.ts';
import type { Services } from '../../../platform/services.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import type { Somebody } from '../office.fixture.ts';
import { openInspectorate } from '../verification.fixture.ts';
import { seedDemo } from './seed-demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-travel-demo-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const services = { folders: { keys: join(folder, 'keys') } } as Services;

const player = (name: string, { personId, account, agencyId }: Somebody) => ({
  personId,
  accountId: account,
  agencyId,
  name,
});

eachEngine(
  'the demo has trips in each state, each judged as its story was lived',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openInspectorate(tx, government);
      const holders: [Role, Somebody][] = [
        ['travel-officer', office.officer],
        ['agency-head', office.head],
        ['commitment-officer', office.ppk],
        ['inspektur', office.inspektur],
        ['auditor', office.auditor],
        ['staff', office.traveller],
      ];
      const cast: DemoCast = {
        random: seededRandom(7),
        agencies: [],
        staff: (
          [
            ['pendamping', office.companion],
            ['rekan', office.colleague],
            ['pencatat', office.maker],
            ['pemeriksa-setoran', office.checker],
          ] as const
        ).map(([name, each]) => player(`Orang ${name}`, each)),
        holders: new Map(
          holders.map(([role, each]) => [role, player(role === 'staff' ? 'Orang pelaksana' : role, each)]),
        ),
        scale: 1,
      };
      const act = office.officer.act('2026-11-23T03:00:00Z');
      await seedDemo(tx, act, services, cast);
      const { rows } = await sql<{
        status: string;
        state: string;
        purpose: string;
        classes: string | null;
        low: number;
        high: number;
        due: boolean;
      }>`
      select t.status, m.state, t.purpose, v.classes, v.low::int as low, v.high::int as high, m.due_day < ${act.today} as due
      from travel_trip t join travel_member m on m.trip_id = t.id left join travel_verdict v on v.member_id = m.id
      where m.is_leader order by t.number`.execute(tx);
      assert.deepEqual(
        rows.map((row) =>
          `${row.status} ${row.state} ${row.classes ?? ''}${row.due ? ' overdue' : ''}`.trim(),
        ),
        [
          'closed settled HHH',
          'returned accounting  overdue',
          'returned indicated TLLT',
          'returned answered HAA',
          'returned evidence-requested HUU',
          'cancelled cancelled',
          'returned accounting',
          'under-way travelling',
          'issued planned',
          'approved planned',
          'proposed planned',
          'draft planned',
        ],
      );
      const [, , other, early, silent] = rows;
      assert.equal(other!.low, 2 * 530_000 + 2 * 800_000);
      assert.equal(early!.low, 2 * 430_000 + 2 * 800_000);
      assert.deepEqual([silent!.low, silent!.high > 0], [0, true]);
      const last = await sql<{ late: number }>`
      select count(*)::int as late from travel_position where fix_at > ${act.now}::timestamptz`.execute(tx);
      assert.equal(last.rows[0]!.late, 0, 'nothing is known of the future');
    });
  },
);
