import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { DemoCast } from '../../../../platform/demo-cast.ts';
import { seededRandom } from '../../../../platform/random.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { openDesk } from '../../desk.fixture.ts';
import { listPopulationRuns } from '../../store/population/runs.ts';
import { seedPopulation } from './seed-population.ts';

test('the books of the demo have been looked through once: payments made twice, splits, and digits enough to draw', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  await database.db.asGovernment(government.id, async (tx) => {
    const { works, health, job } = await openDesk(tx, government);
    const agencies = [works, health].map(({ id, code, name }) => ({
      id,
      code,
      name,
      kind: 'dinas',
      parentId: null,
    }));
    const cast: DemoCast = { random: seededRandom(7), agencies, staff: [], holders: new Map(), scale: 1 };
    await seedPopulation(tx, job, cast);
    const [run] = await listPopulationRuns(tx);
    assert.equal(run?.state, 'done');
    const { rows } = await sql<{ code: string; flags: number; future: number; lines: number }>`
      select rule_code as code, count(*)::int as flags,
        (select count(*)::int from audit_line where day > ${job.today}::date) as future,
        (select count(*)::int from audit_line where amount >= 10) as lines
      from audit_flag where state = 'open' group by 1`.execute(tx);
    const flags = new Map(rows.map((row) => [row.code, row.flags]));
    assert.ok((flags.get('DUP-01') ?? 0) >= 2 && (flags.get('DUP-04') ?? 0) >= 2);
    assert.equal(rows[0]?.future, 0);
    assert.ok((rows[0]?.lines ?? 0) >= 300);
  });
});
