import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FASTING_MONTHS, FASTING_WEEK, OFFICE_WEEK } from '../parameters.ts';
import { measureAttribution } from './measure.ts';

// `npm run simulate:spending` measures the whole log of docs/spending-attribution.md; this is a seventh of it.
const office = {
  usual: OFFICE_WEEK.value,
  fasting: FASTING_WEEK.value,
  fastingDays: FASTING_MONTHS.value,
};
const share = (delay: number, noise: number) => {
  const { right, delayed } = measureAttribution({ cases: 1_500, delay, noise, seed: 6 }, office);
  assert.ok(delayed > 300, String(delayed));
  return right / delayed;
};

test('two working days of delay are charged to the right party in 70 of 100 cases, ten in 95', () => {
  assert.ok(share(2, 1) >= 0.7);
  assert.ok(share(10, 1) >= 0.95);
});

test('half the noise makes it easier', () => {
  assert.ok(share(2, 0.5) >= 0.9);
});
