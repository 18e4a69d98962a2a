import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Claim, NightClaim, TransportClaim } from './claim.ts';
import type { DayClass } from './days.ts';
import { overpayment, type NightState } from './money.ts';
import { NO_FAULTS } from './paper-faults.ts';
import { MONDAY } from './travel.fixture.ts';

const daysOf = (classes: string) =>
  classes.split('').map((kind, index) => ({ day: addDays(MONDAY, index), class: kind as DayClass }));
const NOTHING: Claim = {
  tariffVersion: 'sample',
  daily: { allowance: 0, representation: 0, days: null },
  nights: [],
  transport: [],
};
const owed = (
  claim: Partial<Claim>,
  classes = 'HHH',
  nights: Record<string, NightState> = {},
  passes: string[] = [],
) => {
  const { low, high } = overpayment(
    { ...NOTHING, ...claim },
    daysOf(classes),
    new Map(Object.entries(nights)),
    { ...NO_FAULTS, contradicted: new Set(passes) },
  );
  return [low, high];
};

test('U01 and U04: contradicted days are low, open ones only high', () => {
  const daily = { allowance: 100, representation: 10, days: null };
  assert.deepEqual(owed({ daily }, 'HTH'), [0, 0]);
  assert.deepEqual(owed({ daily }, 'HAL'), [220, 220]);
  assert.deepEqual(owed({ daily }, 'HUK'), [0, 220]);
  assert.deepEqual(owed({ daily }, 'HAU'), [110, 220]);
});

test('fewer days paid than the trip has: the unpaid ones are those that were not real', () => {
  const daily = (days: number) => ({ allowance: 100, representation: 0, days });
  assert.deepEqual(owed({ daily: daily(2) }, 'HAA'), [100, 100]);
  assert.deepEqual(owed({ daily: daily(1) }, 'HAA'), [0, 0]);
  assert.deepEqual(owed({ daily: daily(2) }, 'HAU'), [0, 100]);
  assert.deepEqual(owed({ daily: daily(1) }, 'HAU'), [0, 0]);
  assert.deepEqual(owed({ daily: daily(2) }, 'HHU'), [0, 0]);
});

test('more days paid than the trip has were never due', () => {
  assert.deepEqual(owed({ daily: { allowance: 100, representation: 0, days: 4 } }, 'HHH'), [100, 100]);
  assert.deepEqual(owed({ daily: { allowance: 100, representation: 0, days: 4 } }, 'AAA'), [400, 400]);
});

test('days paid one by one: each by its own amount, what exceeds its tariff is low', () => {
  const line = (index: number, paid: number) => ({
    code: 'U01' as const,
    day: addDays(MONDAY, index),
    paid,
    ceiling: 100,
  });
  const daily = (...paid: number[]) => ({
    allowance: 999,
    representation: 999,
    days: null,
    lines: paid.map((each, index) => line(index, each)),
  });
  assert.deepEqual(owed({ daily: daily(100, 100) }, 'HAA'), [100, 100]);
  assert.deepEqual(owed({ daily: daily(130, 80, 70) }, 'HAU'), [110, 180]);
});

const NIGHT: NightClaim = {
  night: MONDAY,
  paid: 800,
  billed: 800,
  ceiling: 1_000,
  shareWithoutHotel: 0.3,
  lawfulWithoutHotel: true,
};

test('U02: a bill up to the ceiling, by whether its night is shown', () => {
  const night = (state: NightState, more: Partial<NightClaim> = {}) =>
    owed({ nights: [{ ...NIGHT, ...more }] }, 'HH', { [MONDAY]: state });
  assert.deepEqual(night('supported'), [0, 0]);
  assert.deepEqual(night('unverified'), [0, 800]);
  assert.deepEqual(night('contradicted'), [800, 800]);
  assert.deepEqual(night('supported', { paid: 1_200, billed: 1_200 }), [200, 200]);
  assert.deepEqual(night('unverified', { paid: 1_200, billed: 1_200 }), [200, 1_200]);
  assert.deepEqual(night('supported', { paid: 900 }), [100, 100], 'more than the bill');
  assert.deepEqual(
    owed({ nights: [NIGHT] }, 'HH'),
    [0, 800],
    'of a night that nobody judged nothing is known',
  );
});

test('U02 without a hotel: three tenths of the ceiling, where that is lawful', () => {
  const night = (more: Partial<NightClaim>) =>
    owed({ nights: [{ ...NIGHT, billed: null, ...more }] }, 'HH', { [MONDAY]: 'supported' });
  assert.deepEqual(night({ paid: 300 }), [0, 0]);
  assert.deepEqual(night({ paid: 301 }), [1, 1]);
  assert.deepEqual(night({ paid: 300, lawfulWithoutHotel: false }), [300, 300]);
});

const LEG: TransportClaim = {
  id: 'leg',
  day: MONDAY,
  paid: 900,
  actual: 900,
  ceiling: null,
  contradicted: false,
  hasEvidence: true,
};

test('U03: at cost up to the ceiling; a cheaper ticket is the difference, a leg not travelled the whole fare', () => {
  const leg = (more: Partial<TransportClaim>, passes: string[] = []) =>
    owed({ transport: [{ ...LEG, ...more }] }, 'HH', {}, passes);
  assert.deepEqual(leg({}), [0, 0]);
  assert.deepEqual(leg({ actual: 600 }), [300, 300]);
  assert.deepEqual(leg({ actual: 1_200 }), [0, 0]);
  assert.deepEqual(leg({ ceiling: 800 }), [100, 100]);
  assert.deepEqual(leg({ contradicted: true }), [900, 900]);
  assert.deepEqual(leg({ actual: null, hasEvidence: false }), [0, 900]);
  assert.deepEqual(leg({ passes: ['own'] }, ['copied']), [0, 0]);
  assert.deepEqual(leg({ passes: ['own', 'copied'] }, ['copied']), [900, 900]);
});

test('low never exceeds high, high never what was paid, and better evidence never costs anybody', () => {
  const amount = fc.integer({ min: 0, max: 5_000 });
  const better: Record<string, string> = { A: 'U', L: 'U', K: 'U', U: 'H', T: 'H', H: 'H' };
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('H', 'T', 'L', 'A', 'K', 'U'), { minLength: 1, maxLength: 6 }),
      amount,
      amount,
      fc.option(fc.integer({ min: 0, max: 6 })),
      fc.array(
        fc.record({
          paid: amount,
          billed: fc.option(amount),
          ceiling: amount,
          state: fc.constantFrom('supported', 'contradicted', 'unverified'),
        }),
        { maxLength: 4 },
      ),
      fc.integer({ min: 0, max: 5 }),
      (kinds, allowance, representation, days, nights, place) => {
        const claim: Claim = {
          ...NOTHING,
          daily: { allowance, representation, days },
          nights: nights.map(({ paid, billed, ceiling }, index) => ({
            ...NIGHT,
            paid,
            billed,
            ceiling,
            night: addDays(MONDAY, index),
          })),
        };
        const states = new Map<string, NightState>(
          nights.map(({ state }, index) => [addDays(MONDAY, index), state as NightState]),
        );
        const judge = (classes: string[]) => overpayment(claim, daysOf(classes.join('')), states);
        const money = judge(kinds);
        const paid =
          (allowance + representation) * (days ?? kinds.length) +
          nights.reduce((sum, each) => sum + each.paid, 0);
        assert.ok(0 <= money.low && money.low <= money.high && money.high <= paid);
        const improved = judge(kinds.map((kind, index) => (index === place ? better[kind]! : kind)));
        assert.ok(improved.low <= money.low && improved.high <= money.high);
      },
    ),
    { numRuns: 300 },
  );
});
