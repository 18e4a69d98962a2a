import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { DemoCast } from '../../../../platform/demo-cast.ts';
import { seededRandom } from '../../../../platform/random.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { test } from 'node:test';
import { testServices } from '../../../clearance/clearance.fixture.ts';
import { directPayment, office } from '../../packages.fixture.ts';
import { STORIES } from './stories.ts';
import { seedPackages } from './seed-packages.ts';

test('the invented month has packages in every state, some held back and some with a sheet', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  const services = testServices(database);
  const states = await database.db.asGovernment(government.id, async (tx) => {
    const people = await office(tx, government);
    for (let place = 0; place < 7; place += 1) await directPayment(tx, people, 4_100_300 + place * 1_013_700);
    const player = ({ personId, account, agencyId }: typeof people.treasurer) => ({
      personId,
      accountId: account,
      agencyId,
      name: '',
    });
    const cast: DemoCast = {
      random: seededRandom(7),
      agencies: [],
      staff: [],
      holders: new Map([
        ['treasurer', player(people.treasurer)],
        ['finance-verifier', player(people.verifier)],
      ] as const),
      scale: 1,
    };
    await seedPackages(tx, people.treasurer.act(), services, cast);
    const { rows } = await sql<{ state: string; n: number }>`
      select state, count(*)::int as n from spj_package group by 1 order by 1`.execute(tx);
    const direct = await sql<{ state: string; sheet: boolean }>`
      select p.state, exists (select from spj_sheet s where s.package_id = p.id) as sheet from spj_package p
      where p.method = 'LS' order by p.number limit 3`.execute(tx);
    assert.deepEqual(
      direct.rows,
      [1, 2, 3].map(() => ({ state: 'passed', sheet: true })),
      'complete direct payments pass',
    );
    return new Map(rows.map((row) => [row.state, row.n]));
  });
  for (const state of ['draft', 'returned', 'stopped', 'passed', 'cancelled'])
    assert.ok((states.get(state) ?? 0) > 0, `none is ${state}`);
  assert.ok([...states.values()].reduce((sum, n) => sum + n, 0) >= STORIES.length - 2);
});
