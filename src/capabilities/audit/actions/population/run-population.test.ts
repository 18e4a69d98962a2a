import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Services } from '../../../../platform/services.ts';
import { eachEngine, type TestDatabase } from '../../../../platform/test-database.ts';
import { lineOf } from '../../rules/population/line.fixture.ts';
import { askCancel, findPopulationRun, moveRun } from '../../store/population/runs.ts';
import { keepLines } from './keep-lines.ts';
import { carryOutRun, readsOfRun, startRun } from './run-population.ts';
import { Cancelled } from './whole-reads.ts';

async function prepared({ db }: TestDatabase, government: Government) {
  const act = testAct(government);
  const line = (reference: string, invoiceNumber: string, amount: number, day: string, description: string) =>
    lineOf({
      reference,
      invoiceNumber,
      amount,
      day: plainDate(day),
      vendorName: 'CV Andai Jaya',
      accountCode: '5.1.02.01.01.0024',
      description,
    });
  const id = await db.asGovernment(government.id, async (tx) => {
    await keepLines(tx, act, newId(), [
      // one invoice twice, spelt otherwise
      line('a', 'INV/01', 1_234_567, '2026-02-03', 'kertas'),
      line('b', 'inv-01', 1_234_567, '2026-05-03', 'kertas'),
      // nearly one number, near in time
      line('c', 'F-1001', 777_777, '2026-07-01', 'tinta'),
      line('d', 'F-1002', 777_777, '2026-07-09', 'meja'),
      // three parts below 50 million that are 120 together
      line('e', 'S1', 40_000_001, '2026-09-01', 'kursi a'),
      line('f', 'S2', 40_000_002, '2026-09-10', 'kursi b'),
      line('g', 'S3', 40_000_003, '2026-09-20', 'kursi c'),
    ]);
    return startRun(tx, act, 2026, null);
  });
  const flags = async () => {
    const { rows } = await db.asGovernment(government.id, (tx) =>
      sql<{
        code: string;
        state: string;
      }>`select rule_code as code, state from audit_flag order by 1`.execute(tx),
    );
    return rows;
  };
  return { act, id, flags, services: { db } as unknown as Services };
}

eachEngine(
  'a run finds duplicates and splits, keeps them once, and lets go of what is no longer so',
  async (database, government) => {
    const { act, id, flags, services } = await prepared(database, government);
    await carryOutRun(services, () => act, id);
    const found = await flags();
    for (const code of ['DUP-01', 'DUP-02', 'DUP-04'])
      assert.equal(found.filter((flag) => flag.code === code && flag.state === 'open').length, 1, code);
    const run = await database.db.asGovernment(government.id, (tx) => findPopulationRun(tx, id));
    assert.equal(run?.state, 'done');
    assert.equal(run?.opened, found.length);

    const again = await database.db.asGovernment(government.id, async (tx) => {
      await sql`delete from audit_line where reference = 'b'`.execute(tx);
      return startRun(tx, act, 2026, null);
    });
    await carryOutRun(services, () => act, again);
    assert.deepEqual(
      (await flags()).filter((flag) => flag.code === 'DUP-01').map((flag) => flag.state),
      ['gone'],
    );
  },
);

eachEngine('a run that was cancelled keeps nothing', async (database, government) => {
  const { act, id, flags, services } = await prepared(database, government);
  await database.db.asGovernment(government.id, (tx) => askCancel(tx, id, act.now));
  await carryOutRun(services, () => act, id);
  const run = await database.db.asGovernment(government.id, (tx) => findPopulationRun(tx, id));
  assert.equal(run?.state, 'cancelled');
  assert.deepEqual(await flags(), []);
});

eachEngine('a run ends within a statement that goes on, on a server', async ({ db }, government) => {
  const act = testAct(government);
  const id = await db.asGovernment(government.id, async (tx) => {
    const run = await startRun(tx, act, 2026, null);
    await moveRun(tx, run, { state: 'running', at: act.now });
    return run;
  });
  const read = readsOfRun(db, government.id, id);
  // On the embedded engine the first statement ends by itself, and the run before the next.
  const long = read((tx) => sql`select pg_sleep(${db.engine === 'server' ? 60 : 0})`.execute(tx)).then(() =>
    read(() => Promise.resolve()),
  );
  const begun = performance.now();
  await db.asGovernment(government.id, (tx) => askCancel(tx, id, act.now));
  await assert.rejects(long, Cancelled);
  assert.ok(performance.now() - begun < 30_000);
});
