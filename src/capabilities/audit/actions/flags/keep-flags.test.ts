import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { foundFlag, foundVerdict, later, openDesk } from '../../desk.fixture.ts';
import type { FoundFlag } from '../../rules/flags/found-flag.ts';
import { ruleCounts } from '../../store/flags/counts.ts';
import { keepFlags, type RulesRun } from './keep-flags.ts';

const run = (found: FoundFlag[], rest: Partial<RulesRun> = {}): RulesRun => ({
  scope: 'population',
  rules: ['DUP-01'],
  over: { year: 2026, agencyIds: null },
  found,
  runId: null,
  ...rest,
});

async function flags(tx: Tx) {
  const { rows } = await sql<{ id: string; state: string; last: string; hash: string; amount: number }>`
    select id, state, last_seen_at as last, data_hash as hash, (data->>'amount')::float8 as amount from audit_flag order by id`.execute(
    tx,
  );
  return rows;
}

eachEngine(
  'a flag opens once, is seen again, changes with its data, goes and comes back',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works } = await openDesk(tx, government);
      const flag = foundFlag(works);
      const other = foundFlag(works);
      assert.deepEqual(await keepFlags(tx, job, run([flag, other, flag])), {
        opened: 2,
        changed: 0,
        same: 0,
        gone: 0,
      });
      const next = later(job, '2026-11-24T02:00:00Z');
      const moved = { ...flag, data: { amount: 13_000_000 } };
      assert.deepEqual(await keepFlags(tx, next, run([moved, other])), {
        opened: 0,
        changed: 1,
        same: 1,
        gone: 0,
      });
      const [first, second] = await flags(tx);
      assert.equal(first?.amount, 13_000_000);
      assert.equal(second?.last.slice(0, 10), '2026-11-24');
      assert.equal((await keepFlags(tx, next, run([other]))).gone, 1);
      assert.deepEqual(
        (await flags(tx)).map((each) => each.state),
        ['gone', 'open'],
      );
      assert.equal((await keepFlags(tx, next, run([moved, other]))).changed, 1);
      const events = await sql<{ kind: string }>`select kind from audit_flag_event order by id`.execute(tx);
      assert.deepEqual(
        events.rows.map((each) => each.kind),
        ['changed', 'gone', 'reopened'],
      );
      assert.equal((await ruleCounts(tx)).get('population DUP-01')?.open, 2);
    });
  },
);

eachEngine(
  'a run clears only its own rules, year, agencies and subjects, and nothing that it could not compute',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works, health } = await openDesk(tx, government);
      const mine = foundFlag(works);
      await keepFlags(tx, job, run([mine]));
      const near = foundFlag(works, { verdict: foundVerdict({ code: 'DUP-02' }) });
      await keepFlags(tx, job, run([near], { rules: ['DUP-02'] }));
      const gone = async (rest: Partial<RulesRun>) => (await keepFlags(tx, job, run([], rest))).gone;
      assert.equal(await gone({ scope: 'procurement' }), 0);
      assert.equal(await gone({ rules: ['STA-01'] }), 0);
      assert.equal(await gone({ over: { year: 2025, agencyIds: null } }), 0);
      assert.equal(await gone({ over: { year: 2026, agencyIds: [health.id] } }), 0);
      assert.equal(await gone({ over: { subjects: [{ kind: 'line', id: 'another' }] } }), 0);
      assert.equal(await gone({ undecided: [{ code: 'DUP-01', subject: mine.subject }] }), 0);
      assert.equal(await gone({ over: { subjects: [mine.subject] } }), 1);
    });
  },
);

eachEngine('only what was found is kept', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const { job, works } = await openDesk(tx, government);
    const clear = foundFlag(works, { verdict: foundVerdict({ state: 'clear' }) });
    await assert.rejects(keepFlags(tx, job, run([clear])));
  });
});

eachEngine(
  'a code that a package and the population both have is counted apart for each',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { job, works } = await openDesk(tx, government);
      const flag = foundFlag(works);
      await keepFlags(tx, job, run([flag, foundFlag(works)]));
      await keepFlags(tx, job, run([flag], { scope: 'package', over: { subjects: [flag.subject] } }));
      const counts = await ruleCounts(tx);
      assert.deepEqual([counts.get('population DUP-01')?.open, counts.get('package DUP-01')?.open], [2, 1]);
    });
  },
);
