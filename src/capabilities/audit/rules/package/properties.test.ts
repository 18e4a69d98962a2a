import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { MAX_RUPIAH } from '../../../../platform/money.ts';
import { packageThresholdsByLaw } from '../../parameters/package.ts';
import { inWords } from '../reading/words.ts';
import { checkPackage } from './check.ts';
import { percentOf, product, taxInside } from './exact.ts';
import { nameLikeness, tripleLikeness } from './likeness.ts';
import { facts, GOOD } from './package.fixture.ts';
import type { PackageFacts } from './facts.ts';

const stateOf = (code: string, about: PackageFacts) =>
  checkPackage(about, packageThresholdsByLaw).find((each) => each.code === code)?.state;

const rupiah = fc.integer({ min: 0, max: MAX_RUPIAH });

test('quantity × price is exact up to 10^15: as with whole fractions', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (thousandths, price) => {
        const exact = (BigInt(thousandths) * BigInt(price) * 2n + 1_000n) / 2_000n;
        assert.equal(product(thousandths / 1_000, price), exact);
      },
    ),
  );
  assert.equal(product(1, MAX_RUPIAH), BigInt(MAX_RUPIAH));
  assert.equal(product(0.1, 3), 0n);
  assert.equal(product(2.5, 333), 833n);
  assert.throws(() => product(-1, 5), RangeError);
  assert.throws(() => product(Number.NaN, 5), RangeError);
});

test('VAT out of the gross and VAT on the price are one, to a rupiah', () => {
  fc.assert(
    fc.property(rupiah, (price) => {
      const vat = percentOf(BigInt(price), 12, 11, 12);
      const inside = taxInside(BigInt(price) + vat, 12, 11, 12);
      assert.ok(inside - vat <= 1n && vat - inside <= 1n);
    }),
  );
  assert.equal(percentOf(1_000_000_000_000_000n, 2.65), 26_500_000_000_000n);
});

/** Lines of whole quantities, whose sum stays below 10^15. */
const lines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 999 }),
    price: fc.integer({ min: 1, max: 1_000_000_000 }),
  }),
  { minLength: 1, maxLength: 12 },
);

function whole(rows: readonly { quantity: number; price: number }[], more = 0): PackageFacts {
  const total = rows.reduce((sum, each) => sum + each.quantity * each.price, 0) + more;
  return facts({
    lines: rows.map((each) => ({ ...each, amount: each.quantity * each.price })),
    amounts: {
      claim: total,
      receipt: total,
      receiptInWords: inWords(total),
      linesIncludeVat: true,
      spp: total,
      spm: total,
      sp2d: total,
      withheld: 0,
    },
  });
}

test('SPJ-02: lines that are added up rightly are clear; more than a rupiah a line beyond is found', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 1_000_000 }), (rows, excess) => {
      assert.equal(stateOf('SPJ-02', whole(rows)), 'clear');
      assert.equal(stateOf('SPJ-02', whole(rows, rows.length)), 'clear');
      assert.equal(stateOf('SPJ-02', whole(rows, rows.length + excess)), 'found');
    }),
    { numRuns: 60 },
  );
});

test('SPJ-02 and SPJ-03 at 10^15 rupiah: one rupiah is seen', () => {
  const most = facts({
    method: 'GU',
    lines: [{ quantity: 1, price: MAX_RUPIAH, amount: MAX_RUPIAH }],
    amounts: {
      claim: MAX_RUPIAH,
      receipt: MAX_RUPIAH,
      receiptInWords: 'seribu triliun rupiah',
      linesIncludeVat: true,
    },
  });
  assert.equal(stateOf('SPJ-02', most), 'clear');
  assert.equal(stateOf('SPJ-03', most), 'clear');
  const less = { ...most, amounts: { ...most.amounts, claim: MAX_RUPIAH - 1 } };
  assert.equal(stateOf('SPJ-02', less), 'found');
  const words = { ...most, amounts: { ...most.amounts, receipt: MAX_RUPIAH - 1 } };
  assert.equal(stateOf('SPJ-03', words), 'found');
});

test('SPJ-03: the words of an amount never accuse it, and those of another always do', () => {
  fc.assert(
    fc.property(rupiah, rupiah, (receipt, other) => {
      const of = (amount: number) => facts({ amounts: { receipt, receiptInWords: inWords(amount) } });
      assert.equal(stateOf('SPJ-03', of(receipt)), 'clear');
      if (other !== receipt) assert.equal(stateOf('SPJ-03', of(other)), 'found');
    }),
  );
});

const CHAIN = [
  'contract',
  'workStart',
  'workEnd',
  'handover',
  'paymentReport',
  'receipt',
  'spp',
  'spm',
  'sp2d',
] as const;
const gaps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: CHAIN.length, maxLength: CHAIN.length });
const known = fc.array(fc.boolean(), { minLength: CHAIN.length, maxLength: CHAIN.length });

test('SPJ-07: days that follow each other are clear, whichever are known; one that precedes an earlier one is found', () => {
  fc.assert(
    fc.property(gaps, known, fc.nat(), fc.nat(), (steps, isKnown, from, to) => {
      let day = plainDate('2026-01-05');
      const days = CHAIN.map((name, at) => [name, (day = addDays(day, steps[at]!))] as const);
      const shown = days.map(([name, each], at) => [name, isKnown[at] ? each : null]);
      const count = shown.filter(([, each]) => each !== null).length;
      const ordered = facts({ dates: Object.fromEntries(shown) });
      assert.equal(stateOf('SPJ-07', ordered), count < 2 ? 'not-computable' : 'clear');
      const [first, second] = [from % CHAIN.length, to % CHAIN.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      if (first === second) return;
      const inverted = facts({
        dates: { ...Object.fromEntries(days), [CHAIN[second]!]: addDays(days[first]![1], -1) },
      });
      assert.equal(stateOf('SPJ-07', inverted), 'found');
    }),
  );
});

test('likeness: 1 for the same name however it is written, symmetric, between 0 and 1', () => {
  assert.equal(nameLikeness('PT. Maju Jaya', 'MAJU JAYA, PT'), 1);
  assert.equal(nameLikeness('Jaya Maju', 'Maju Jaya'), 1);
  assert.ok(nameLikeness('CV Sumber Makmur', 'Budi Santoso') < 0.5);
  assert.ok(nameLikeness('Maju Jaya', 'Maju') < 0.85, 'a short name is no cut one');
  const name = fc.string({ maxLength: 30 });
  fc.assert(
    fc.property(name, name, (one, other) => {
      for (const like of [nameLikeness, tripleLikeness]) {
        const value = like(one, other);
        assert.ok(value >= 0 && value <= 1);
        assert.equal(value, like(other, one));
      }
    }),
  );
});

test('whatever is unknown, no rule throws, and what rests on nothing accuses nobody', () => {
  const names = Object.keys(GOOD).filter(
    (name) => !['year', 'unconfirmed', 'taxTreatment', 'dates', 'amounts', 'history'].includes(name),
  );
  fc.assert(
    fc.property(fc.subarray(names), (gone) => {
      const verdicts = checkPackage(
        facts(Object.fromEntries(gone.map((name) => [name, null]))),
        packageThresholdsByLaw,
      );
      // What is taken away from a package in order can open questions, never raise an accusation.
      assert.deepEqual(
        verdicts.filter((each) => each.state === 'found').map((each) => each.code),
        [],
      );
    }),
    { numRuns: 80 },
  );
});

test('DUP-04: found exactly where some thirty days with this purchase go beyond a limit that each stays below', () => {
  const own = plainDate('2026-06-15');
  const amount = fc.integer({ min: 100_000, max: 60_000_000 });
  const past = fc.array(fc.record({ at: fc.integer({ min: -40, max: 40 }), amount }), { maxLength: 8 });
  fc.assert(
    fc.property(amount, past, (claim, others) => {
      // Every window of days, one by one, as a clerk with a calendar would do it.
      const isSplit = [2_000_000, 10_000_000, 50_000_000, 200_000_000].some((limit) =>
        Array.from({ length: 31 }, (_, back) => -back).some((from) => {
          const near = others.filter(
            (each) => each.at >= from && each.at <= from + 30 && each.amount < limit,
          );
          const total = near.reduce((sum, each) => sum + each.amount, claim);
          return claim < limit && near.length > 0 && total > limit;
        }),
      );
      const about = facts({
        dates: { contract: null, order: null, receipt: own },
        amounts: { claim },
        history: {
          purchases: others.map((each, place) => ({
            package: `B-${place}`,
            day: addDays(own, each.at),
            amount: each.amount,
          })),
        },
      });
      assert.equal(stateOf('DUP-04', about), isSplit ? 'found' : 'clear');
    }),
    { numRuns: 100 },
  );
});
