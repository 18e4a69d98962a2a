import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import { CATEGORIES } from './narrative.ts';
import { countedUntil, statisticsOf, type CountedReport, type StatisticsOfYear } from './statistics.ts';
import { MODES, STATUSES } from './status.ts';

const LEAST = 5;

const report: fc.Arbitrary<CountedReport> = fc.record({
  day: fc.constantFrom(...['2026-01-05', '2026-05-06', '2026-08-07', '2026-11-08'].map(plainDate)),
  status: fc.constantFrom(...STATUSES.slice(0, 3)),
  mode: fc.constantFrom(...MODES),
  category: fc.constantFrom(...CATEGORIES.slice(0, 2), null),
  agencyId: fc.constantFrom('a', 'b', null),
  clocks: fc
    .record({ urgent: fc.boolean(), state: fc.constantFrom('running', 'late', 'done', 'done-late') })
    .map(({ urgent, state }) =>
      (urgent ? ['urgent', 'acknowledge', 'answer', 'feedback'] : ['acknowledge', 'answer', 'feedback']).map(
        (clock) => ({ clock, state }) as CountedReport['clocks'][number],
      ),
    ),
  identityOpened: fc.boolean(),
});

/** The tables that add up to the total. */
function tablesOf(told: StatisticsOfYear): (number | null)[][] {
  const { byStatus, byMode, byCategory, byQuarter, byAgency, clocks } = told;
  return [
    ...[byStatus, byMode, byCategory, byQuarter, byAgency].map((table) => table.map((each) => each.count)),
    ...clocks.filter((each) => each.clock !== 'urgent').map((each) => [each.kept, each.missed, each.running]),
  ];
}

const sum = (cells: (number | null)[]) => cells.reduce((all: number, each) => all + (each ?? 0), 0);

test('no small count is shown, none follows from a total, and no table adds up to a hidden total', () => {
  fc.assert(
    fc.property(fc.array(report, { maxLength: 40 }), (reports) => {
      const told = statisticsOf(reports, LEAST);
      const tables = tablesOf(told);
      for (const cells of [...tables, ...told.clocks.map((each) => [each.kept, each.missed, each.running])])
        for (const cell of cells) assert.ok(cell === null || cell === 0 || cell >= LEAST);
      const hidden = tables.map((cells) => cells.filter((each) => each === null).length);
      if (told.total === null) assert.ok(hidden.every((count) => count > 0));
      else {
        assert.ok(told.total === 0 || told.total >= LEAST);
        for (const [index, cells] of tables.entries()) {
          assert.notEqual(hidden[index], 1);
          if (hidden[index] === 0) assert.equal(sum(cells), told.total);
          else assert.ok(told.total - sum(cells) >= LEAST);
        }
      }
      const opened = told.identitiesOpened;
      assert.ok(opened === null || opened === 0 || opened >= LEAST);
    }),
    { numRuns: 500 },
  );
});

test('large counts are shown as they are', () => {
  const one: CountedReport = {
    day: plainDate('2026-02-03'),
    status: 'closed',
    mode: 'named',
    category: 'procurement',
    agencyId: 'a',
    clocks: [{ clock: 'feedback', state: 'done' }],
    identityOpened: true,
  };
  const told = statisticsOf(
    Array.from({ length: 7 }, () => one),
    LEAST,
  );
  assert.deepEqual([told.total, told.identitiesOpened], [7, 7]);
  assert.deepEqual(
    told.byStatus.filter((each) => each.count !== 0),
    [{ key: 'closed', count: 7 }],
  );
  assert.deepEqual(told.byQuarter[0], { key: 1, count: 7 });
  assert.deepEqual(statisticsOf([one], LEAST).total, null);
});

test('only finished quarters are counted', () => {
  const until = (year: number, today: string) => countedUntil(year, today as PlainDate);
  assert.equal(until(2026, '2026-11-23'), '2026-09-30');
  assert.equal(until(2026, '2026-07-01'), '2026-06-30');
  assert.equal(until(2026, '2026-03-31'), null);
  assert.equal(until(2025, '2026-01-01'), '2025-12-31');
  assert.equal(until(2027, '2026-11-23'), null);
});
