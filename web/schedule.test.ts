import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PlainDate } from '../src/platform/calendar/index.ts';
import { makeSchedule } from '../src/capabilities/findings/rules/losses.ts';
import { monthlySchedule, monthsAfter } from '../src/capabilities/findings/screens/schedule.ts';

test('the browser plans the same instalments as the rule, without Temporal', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as PlainDate);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      day,
      fc.integer({ min: 1, max: 120 }),
      (sum, first, count) => {
        assert.deepEqual(monthlySchedule(sum, first, count), makeSchedule(sum, first, count));
      },
    ),
    { numRuns: 200 },
  );
});

test('a month without that day ends on its last', () => {
  assert.equal(monthsAfter('2027-01-31', 1), '2027-02-28');
  assert.equal(monthsAfter('2027-12-31', 2), '2028-02-29');
});
