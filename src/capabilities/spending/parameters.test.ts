import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDaySeconds } from '../../platform/calendar/working-hours.ts';
import { fits } from '../../platform/parameters/index.ts';
import { PAYMENT_STATES } from './rules/payments/chain.ts';
import { FASTING_WEEK, isWeek, OFFICE_WEEK, spendingParameters, STAGE_LIMITS } from './parameters.ts';

test('what is built in is what would be accepted, with its source; unverified unless it is the government’s own choice', () => {
  for (const each of spendingParameters) {
    assert.ok(fits(each, each.value), each.key);
    assert.ok(each.source.length > 20, each.key);
    assert.ok(!each.verified || each.source.startsWith('Pilihan pemerintah daerah'), each.key);
  }
});

test('37 hours 30 minutes a week, 32 hours 30 minutes in the fasting month', () => {
  assert.equal((workingDaySeconds(OFFICE_WEEK.value) * 5) / 3_600, 37.5);
  assert.equal((workingDaySeconds(FASTING_WEEK.value) * 5) / 3_600, 32.5);
});

test('from the complete request to the order are two working days, however they are divided', () => {
  const limits = STAGE_LIMITS.value;
  assert.equal(limits['spp-submitted']! + limits['spp-verified']!, 2);
  const watched = PAYMENT_STATES.filter((state) => state !== 'transferred');
  assert.deepEqual(
    watched.filter((state) => limits[state] === undefined),
    [],
    'somebody is asked at every desk',
  );
});

test('a week whose hours overlap, run backwards or are none is refused', () => {
  const days = (day: unknown) => [day, [], [], [], []];
  assert.ok(isWeek(days([[480, 900]])));
  for (const day of [
    null,
    'x',
    [480],
    [[480]],
    [[900, 480]],
    [[0, 1_441]],
    [
      [480, 900],
      [850, 960],
    ],
    [['8', '9']],
  ])
    assert.ok(!isWeek(days(day)), JSON.stringify(day));
  assert.ok(!isWeek([]));
});
