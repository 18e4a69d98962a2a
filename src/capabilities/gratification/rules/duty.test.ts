import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assessDuty, type Gift, type GiftLimits } from './duty.ts';
import { GIFT_FORMS, OCCASIONS, OFFICE_TIES } from './kinds.ts';

const SINCE_2026: GiftLimits = {
  ceremony: 1_500_000,
  colleague: 500_000,
  colleagueYear: 1_500_000,
  farewell: 0,
};
const BEFORE: GiftLimits = {
  ceremony: 1_000_000,
  colleague: 200_000,
  colleagueYear: 1_000_000,
  farewell: 300_000,
};

const gift: fc.Arbitrary<Gift> = fc.record({
  form: fc.constantFrom(...GIFT_FORMS),
  occasion: fc.constantFrom(...OCCASIONS),
  officeTie: fc.constantFrom(...OFFICE_TIES),
  value: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
  yearTotal: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
});

test('whatever is tied to the office is reported, but for what everybody got at an official event', () => {
  fc.assert(
    fc.property(gift, (each) => {
      const { verdict } = assessDuty({ ...each, officeTie: 'yes' }, SINCE_2026);
      assert.equal(verdict, each.occasion === 'official-event' ? 'not-required' : 'must-report');
    }),
  );
});

test('a larger gift is never judged more lightly', () => {
  const weight = { 'not-required': 0, 'not-computable': 1, 'must-report': 1 };
  fc.assert(
    fc.property(gift, fc.integer({ min: 1, max: 5_000_000 }), (each, more) => {
      if (each.value === null) return;
      const before = assessDuty(each, SINCE_2026).verdict;
      const after = assessDuty({ ...each, value: each.value + more }, SINCE_2026).verdict;
      assert.ok(weight[after] >= weight[before], `${before} → ${after}`);
    }),
  );
});

test('not computable is said exactly where a missing datum could turn the verdict', () => {
  fc.assert(
    fc.property(gift, (each) => {
      if (assessDuty(each, SINCE_2026).verdict !== 'not-computable') return;
      const possible = new Set(
        [
          [0, 0],
          [0, 9e6],
          [9e6, 9e6],
        ].flatMap(([value, year]) =>
          (['yes', 'no'] as const).map(
            (tie) =>
              assessDuty(
                {
                  ...each,
                  value: each.value ?? value!,
                  yearTotal: each.yearTotal ?? year!,
                  officeTie: each.officeTie === 'unknown' ? tie : each.officeTie,
                },
                SINCE_2026,
              ).verdict,
          ),
        ),
      );
      assert.ok(possible.has('must-report') && possible.size > 1, JSON.stringify(each));
    }),
  );
});

test('at the limit nothing is due, one rupiah above it is; the limits are those of the day', () => {
  const wedding: Gift = {
    form: 'money',
    occasion: 'ceremony',
    officeTie: 'no',
    value: 1_500_000,
    yearTotal: null,
  };
  assert.equal(assessDuty(wedding, SINCE_2026).verdict, 'not-required');
  assert.equal(assessDuty({ ...wedding, value: 1_500_001 }, SINCE_2026).verdict, 'must-report');
  assert.equal(assessDuty(wedding, BEFORE).verdict, 'must-report');
  const mug: Gift = {
    form: 'goods',
    occasion: 'colleague',
    officeTie: 'no',
    value: 500_000,
    yearTotal: 1_500_000,
  };
  assert.equal(assessDuty(mug, SINCE_2026).verdict, 'not-required');
  assert.deepEqual(assessDuty({ ...mug, yearTotal: 1_500_001 }, SINCE_2026).reasons, [
    { reason: 'colleague-year-above', limit: 1_500_000 },
  ]);
  assert.equal(assessDuty({ ...mug, form: 'money' }, SINCE_2026).verdict, 'must-report');
});

test('a farewell has a class of its own before 2026, and is a gift between colleagues since', () => {
  const farewell: Gift = {
    form: 'goods',
    occasion: 'farewell',
    officeTie: 'no',
    value: 350_000,
    yearTotal: 350_000,
  };
  assert.deepEqual(assessDuty(farewell, BEFORE), {
    verdict: 'must-report',
    reasons: [{ reason: 'farewell-above', limit: 300_000 }],
  });
  assert.deepEqual(assessDuty(farewell, SINCE_2026), {
    verdict: 'not-required',
    reasons: [{ reason: 'colleague-within', limit: 500_000 }],
  });
});
