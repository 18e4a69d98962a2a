import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Act, Government } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { enterFindings, openCity } from '../map.fixture.ts';
import { figuresOf, heldSnapshots, versionsOf } from '../store/snapshots.ts';
import { correctMonth } from './correct-month.ts';
import { keepMonths } from './keep-months.ts';
import { readAgency, readMap } from './read-map.ts';
import { readOpenMap } from './read-open-map.ts';
import { setPublication } from './set-publication.ts';

const OCTOBER = plainDate('2026-10-01');

function must<T>(outcome: Outcome<T>): T {
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? outcome.code : '');
  return outcome as T;
}
const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.code : 'done');
const inspektur = (government: Government, now: string): Act =>
  testAct(government, { roles: ['inspektur'], now });

eachEngine(
  'a month that runs is taken anew, a closed one stays as it was told, and a correction stands beside it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { works } = await openCity(tx, government);
      await enterFindings(tx, government, works.id, { open: 6, through: 4 });
      const shareOf = async (month = OCTOBER) => {
        const map = must(await readMap(tx, inspektur(government, '2026-11-02T02:00:00Z'), month));
        const row = map.rows.find((each) => each.agency.id === works.id);
        return row?.cells.find((each) => each.part === 'findings')?.value;
      };
      assert.deepEqual(await keepMonths(tx, inspektur(government, '2026-10-20T02:00:00Z')), ['2026-10-01']);
      assert.equal(await shareOf(), 60);
      // The last day still runs; the day after closes it and begins the next.
      await enterFindings(tx, government, works.id, { open: 6 });
      await keepMonths(tx, inspektur(government, '2026-10-31T02:00:00Z'));
      assert.equal(await shareOf(), 75);
      assert.equal((await heldSnapshots(tx))[0]?.closed_at, null);
      const night = inspektur(government, '2026-11-01T22:00:00Z');
      assert.deepEqual(await keepMonths(tx, night), ['2026-10-01', '2026-11-01']);
      assert.equal((await heldSnapshots(tx)).map((each) => each.closed_at !== null).join(), 'true,false');

      await enterFindings(tx, government, works.id, { through: 12, datedOn: '2026-10-15' });
      await keepMonths(tx, inspektur(government, '2026-11-02T22:00:00Z'));
      assert.equal(await shareOf(), 75);
      assert.equal(await shareOf(plainDate('2026-11-01')), 42.86);

      const later = inspektur(government, '2026-11-05T02:00:00Z');
      assert.equal(
        codeOf(
          await correctMonth(tx, testAct(government, { roles: ['auditor'] }), {
            month: OCTOBER,
            reason: 'x',
          }),
        ),
        'not-allowed',
      );
      assert.equal(
        codeOf(await correctMonth(tx, later, { month: plainDate('2026-11-01'), reason: 'x' })),
        'month-runs',
      );
      assert.equal(
        codeOf(await correctMonth(tx, later, { month: plainDate('2025-01-01'), reason: 'x' })),
        'not-found',
      );
      must(await correctMonth(tx, later, { month: OCTOBER, reason: 'LHP menyusul' }));
      assert.equal(await shareOf(), 42.86);
      assert.equal(
        codeOf(await correctMonth(tx, later, { month: OCTOBER, reason: 'lagi' })),
        'nothing-differs',
      );
      const versions = await versionsOf(tx, OCTOBER);
      assert.deepEqual(
        versions.map((each) => [each.version, each.reason]),
        [
          [1, null],
          [2, 'LHP menyusul'],
        ],
      );
      const told = (await figuresOf(tx, [versions[0]!.id])).find(
        (each) => each.agencyId === works.id && each.part === 'findings',
      );
      assert.equal(told?.value, 75);
      const map = must(await readMap(tx, later, OCTOBER));
      assert.deepEqual(
        map.taken?.corrections.map((each) => each.reason),
        ['LHP menyusul'],
      );

      const one = must(await readAgency(tx, later, works.id));
      assert.equal(one.units, 1);
      const trend = one.parts.find((each) => each.part === 'findings')!.trend;
      assert.deepEqual(
        trend.map((each) => [each.asOf, each.value, each.corrected]),
        [
          ['2026-10-31', 42.86, true],
          ['2026-11-03', 42.86, false],
        ],
      );
      const { rows } = await sql<{ actions: string }>`
        select string_agg(distinct leaf::json ->> 'action', ' ') as actions from trail_leaf
        where leaf::json ->> 'kind' = 'oversight_snapshot'`.execute(tx);
      assert.equal(
        rows[0]!.actions,
        'oversight.month-closed oversight.month-corrected oversight.month-taken',
      );
    });
  },
);

eachEngine(
  'months without a night are closed afterwards, as of their last day',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      await openCity(tx, government);
      await keepMonths(tx, inspektur(government, '2026-08-10T02:00:00Z'));
      await keepMonths(tx, inspektur(government, '2026-11-10T02:00:00Z'));
      const held = await heldSnapshots(tx);
      assert.deepEqual(
        held.map((each) => [each.as_of, each.closed_at !== null]),
        [
          ['2026-08-31', true],
          ['2026-09-30', true],
          ['2026-10-31', true],
          ['2026-11-10', false],
        ],
      );
    });
  },
);

eachEngine(
  'nothing is known of an empty government: every part says so, and nobody is judged',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const act = inspektur(government, '2026-11-10T02:00:00Z');
      assert.equal(must(await readMap(tx, act)).taken, null);
      await openCity(tx, government);
      await keepMonths(tx, act);
      const map = must(await readMap(tx, act));
      assert.equal(map.rows.length, 2);
      for (const row of map.rows) {
        assert.deepEqual([row.outside, row.judged], [0, 0]);
        assert.deepEqual([...new Set(row.cells.map((each) => each.missing))], ['nothing-known']);
      }
    });
  },
);

eachEngine(
  'a head of agency sees his own row without flags, a stranger sees nothing',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { works, health } = await openCity(tx, government);
      await keepMonths(tx, inspektur(government, '2026-11-10T02:00:00Z'));
      const head = testAct(government, { grants: [{ role: 'agency-head', agencyIds: [works.id] }] });
      const map = must(await readMap(tx, head));
      assert.deepEqual(
        map.rows.map((each) => each.agency.id),
        [works.id],
      );
      assert.ok(
        map.rows[0]!.cells.every((each) => each.part !== 'flags') &&
          map.parts.every((each) => each.part !== 'flags'),
      );
      assert.equal(map.publication, null);
      assert.equal(codeOf(await readAgency(tx, head, health.id)), 'not-found');
      assert.equal(
        codeOf(await readMap(tx, testAct(government, { roles: ['staff', 'technical-administrator'] }))),
        'not-allowed',
      );
    });
  },
);

eachEngine(
  'the page is closed until somebody who may opens it, and tells closed months only',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { works, health } = await openCity(tx, government);
      await enterFindings(tx, government, works.id, { open: 17, through: 13 });
      await enterFindings(tx, government, health.id, { open: 2, through: 30 });
      await keepMonths(tx, inspektur(government, '2026-10-20T02:00:00Z'));
      const today = plainDate('2026-11-10');
      const act = inspektur(government, '2026-11-10T02:00:00Z');
      await keepMonths(tx, act);
      assert.equal(await readOpenMap(tx, government, today), null);
      const auditor = testAct(government, { roles: ['auditor', 'regional-secretary'] });
      assert.equal(codeOf(await setPublication(tx, auditor, { open: true, reason: 'x' })), 'not-allowed');
      assert.equal(codeOf(await setPublication(tx, act, { open: false, reason: 'x' })), 'closed-already');
      must(await setPublication(tx, act, { open: true, reason: 'Keputusan PPID 1/2026' }));
      const map = (await readOpenMap(tx, government, today))!;
      assert.deepEqual([map.month, map.months], [OCTOBER, [OCTOBER]]);
      assert.equal(await readOpenMap(tx, government, today, plainDate('2026-11-01')), null);
      const cell = (name: string) =>
        map.rows.find((each) => each.agency.name === name && each.part === 'findings');
      assert.deepEqual(cell('Dinas Pekerjaan Umum'), {
        agency: { code: '1.03', name: 'Dinas Pekerjaan Umum', kind: 'dinas' },
        part: 'findings',
        value: null,
        atLeastCases: null,
        why: 'few',
      });
      assert.equal(cell('Dinas Kesehatan')?.why, 'few');
      assert.ok(map.rows.every((each) => each.part !== 'flags'));
      must(await setPublication(tx, act, { open: false, reason: 'Ditinjau lagi' }));
      assert.equal(await readOpenMap(tx, government, today), null);
    });
  },
);
