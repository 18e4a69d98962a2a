import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../../../../platform/calendar/index.ts';
import { lineCurve } from './line-curve.ts';

const words = { plan: 'p', real: 'r' };
const paid = (day: string, amount: number, vanishedAt: string | null = null) => ({
  id: day,
  day: day as PlainDate,
  recordedAt: `${day}T03:00:00Z`,
  amount,
  sp2dNumber: '',
  paymentId: null,
  source: 'hand' as const,
  vanishedAt,
});
const plan = { version: 1, months: Array.from({ length: 12 }, () => 10), recordedAt: '', difference: 0 };

test('payments add up on their own days, what vanished does not count, and the line goes on to today', () => {
  const { series, most, compared } = lineCurve(
    {
      year: 2026,
      ceiling: 120,
      cashPlans: [plan],
      realisations: [
        paid('2026-03-05', 4),
        paid('2026-01-20', 6),
        paid('2026-03-05', 5),
        paid('2026-02-01', 99, 'x'),
      ],
    },
    '2026-04-10',
    words,
  );
  const real = series.find(({ look }) => look === 'real')!;
  assert.deepEqual(
    real.points.map(({ day, value }) => `${day.slice(5)} ${value}`),
    ['01-01 0', '01-20 6', '03-05 15', '03-31 15', '04-10 15'],
  );
  assert.equal(most, 120);
  assert.equal(compared, '2026-03-31');
});

test('a year that is over ends with its last day', () => {
  const { series } = lineCurve(
    { year: 2025, ceiling: 120, cashPlans: [], realisations: [] },
    '2026-04-10',
    words,
  );
  assert.deepEqual(
    series.find(({ look }) => look === 'real')!.points.map(({ day }) => day),
    ['2025-01-01', '2025-12-31'],
  );
});
