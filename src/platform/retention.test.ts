import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from './calendar/index.ts';
import type { Government } from './act.ts';
import { monthsBack } from './retention.ts';

test('months end at midnight where the government is, and a short month at its last day', () => {
  const at = (day: string, zone: string, months: number) =>
    monthsBack({ today: plainDate(day), government: { zone } as Government }, months);
  assert.equal(at('2026-11-22', 'Asia/Jakarta', 12), '2025-11-21T17:00:00Z');
  assert.equal(at('2026-11-22', 'Asia/Jayapura', 12), '2025-11-21T15:00:00Z');
  assert.equal(at('2026-03-31', 'Asia/Makassar', 1), '2026-02-27T16:00:00Z');
});
