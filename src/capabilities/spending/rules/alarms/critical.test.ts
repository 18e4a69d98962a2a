import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { contractRow, todayIs } from './alarms.fixture.ts';
import { contractAlerts } from './contracts.ts';
import { plannedAt } from './standing.ts';
import { dayNumber } from './days.ts';

const FIRST = plainDate('2026-07-12');

/** The subject of K-CRIT after weekly reports: `x` bent (20 points late), `.` on the plan; undefined: it is not told. */
function subjectAfter(weeks: string): string | undefined {
  const { baseline } = contractRow();
  const reports = weeks
    .split('')
    .map((mark, week) => {
      const percent_on = addDays(FIRST, 7 * week);
      const planned = plannedAt(baseline!, dayNumber(percent_on));
      return { percent_on, percent: mark === 'x' ? planned - 20 : planned };
    })
    .toReversed();
  const [latest, before = null, ...earlier] = reports;
  const at = todayIs(latest!.percent_on);
  const row = contractRow({ ...latest, percent_at: latest!.percent_on, before, earlier });
  return contractAlerts(row, at).find((each) => each.code.startsWith('K-CRIT'))?.subject;
}

const weekOf = (place: number) => addDays(FIRST, 7 * place);

test('a critical contract that recovered and bends again is another subject, which stays the same as long as it holds', () => {
  assert.equal(subjectAfter('...xx'), 'c1:0', 'nobody is told anew of a first run');
  assert.equal(subjectAfter('...xx.x.x'), 'c1:0', 'one good report is no recovery');
  assert.equal(subjectAfter('...xx..'), undefined);
  for (const since of ['x', 'xx', 'xx.', 'xx.x'])
    assert.equal(subjectAfter(`...xx..${since}`), `c1:0:${weekOf(7)}`, since);
  assert.equal(subjectAfter('...xx..x..x'), `c1:0:${weekOf(10)}`, 'and a third time');
});
