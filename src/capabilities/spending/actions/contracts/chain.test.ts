import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { intactRows, sealedBaseline } from './chain.ts';

const PLAN = {
  start: plainDate('2026-03-01'),
  points: [{ day: plainDate('2026-06-29'), percent: 100 }],
};
const recorded = (now: string) => ({ now, government: { id: 'g' }, actor: { id: 'a' } });

test('a row is intact whatever of its time an engine keeps: the clock knows nanoseconds, a table microseconds', () => {
  for (const [now, kept] of [
    ['2026-11-22T19:22:46.256478431Z', '2026-11-22T19:22:46.256Z'],
    ['2026-11-22T19:22:46.999999999Z', '2026-11-22T19:22:46.999Z'],
  ] as const) {
    const row = sealedBaseline(recorded(now), 'c', 0, PLAN, undefined);
    assert.equal(row.recorded_at, kept);
    assert.deepEqual(intactRows([{ ...row, recorded_at: kept.replace('Z', '+00:00') }]), [true]);
  }
});

test('a row that was changed afterwards is not intact, nor one whose forerunner is another', () => {
  const first = sealedBaseline(recorded('2026-11-22T19:22:46Z'), 'c', 0, PLAN, undefined);
  const second = sealedBaseline(recorded('2026-11-23T19:22:46Z'), 'c', 1, PLAN, first);
  assert.deepEqual(intactRows([first, second]), [true, true]);
  const changed = { ...first, start_on: plainDate('2026-03-02') };
  assert.deepEqual(intactRows([changed, second]), [false, true]);
  assert.deepEqual(intactRows([second]), [false]);
});
