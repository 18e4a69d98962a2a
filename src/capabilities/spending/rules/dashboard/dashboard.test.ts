import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { monthsEnded } from '../budget/reckon.ts';
import { PARTIES, PAYMENT_STATES } from '../payments/chain.ts';
import { absorptionOn, comparedBy } from './absorption.ts';
import { factsOf, type ChargedPayment } from './facts.ts';
import {
  budget,
  cityFacts,
  contract,
  hold,
  NAMES,
  pastYears,
  payment,
  TODAY,
  unplanned,
} from './facts.fixture.ts';
import { makeScope } from './scope.ts';
import { excessOf, isStuck, sumParties } from './slow.ts';
import { yearEndOf } from './year-end.ts';

test('the headline compares real and planned for the same agencies and says the gap in points', () => {
  const { headline } = makeScope(cityFacts(), NAMES, null);
  assert.equal(headline.ceiling, 180_000);
  assert.equal(headline.absorption, 63.33);
  // Ten months of an even year have ended.
  assert.equal(headline.plan, 83.3);
  // 114 of 180 to November, evenly over eleven months: by the end of October 103.6.
  assert.equal(headline.ended, 57.6);
  assert.equal(headline.gap, -25.7, 'of the ended months, on both sides');
  assert.match(
    headline.sentence.id,
    /^Serapan 63,3 % dari .*\. Pada akhir Oktober terserap 57,6 %, rencana 83,3 %: 25,7 poin di belakang rencana\.$/,
  );
  assert.match(headline.sentence.en, /At the end of October .*25.7 points behind the plan\.$/);
});

test('an agency without a cash plan is left out of plan and gap, and that is said', () => {
  const facts = cityFacts();
  const without = [unplanned(facts.budgets[0]!), facts.budgets[1]!];
  const { headline } = makeScope({ ...facts, budgets: without }, NAMES, null);
  assert.equal(headline.withoutPlan, 1);
  assert.equal(headline.gap, -1.5, 'of health alone: 81.8 real, 83.3 planned by the end of October');
  assert.match(headline.sentence.id, /tanpa pagu .* yang belum punya anggaran kas/);
  const none = absorptionOn(without.map(unplanned), TODAY);
  assert.deepEqual([none.plan, none.gap], [null, null]);
});

test('nothing imported: no number, and what is missing', () => {
  const { headline, cards, agencies, slow } = makeScope(
    cityFacts({ budgets: [], contracts: [], guarantees: [], payments: [] }),
    NAMES,
    null,
  );
  assert.equal(headline.absorption, null);
  assert.match(headline.sentence.id, /belum dapat dihitung/);
  assert.ok(!headline.forecast.known && headline.forecast.reason === 'no-budget');
  assert.deepEqual([cards, agencies, slow], [[], [], []]);
});

test('the plan of a day never falls and holds the whole year on its last day', () => {
  const year = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 12, maxLength: 12 });
  const day = fc.integer({ min: 0, max: 363 }).map((days) => {
    const at = (count: number) =>
      plainDate(Temporal.PlainDate.from('2026-01-01').add({ days: count }).toString());
    return [at(days), at(days + 1)] as const;
  });
  fc.assert(
    fc.property(year, day, (months, [first, next]) => {
      const own = [{ ...budget('a', 1, 0), compared: { ceiling: 1, planned: months, realised: [] } }];
      const plannedBy = (until: PlainDate) => comparedBy(own, monthsEnded(until)).planned;
      assert.ok(plannedBy(first) <= plannedBy(next) + 1e-6);
      const all = months.reduce((sum, each) => sum + each, 0);
      assert.ok(Math.abs(plannedBy(plainDate('2026-12-31')) - all) < 1e-6);
    }),
  );
});

test('the end of the year is stated with its interval; the chance is of the target', () => {
  const forecast = yearEndOf(
    [budget('a', 1_200, 600)],
    pastYears('a', [2022, 2023, 2024, 2025]),
    2026,
    TODAY,
    90,
  );
  assert.ok(forecast.known);
  assert.deepEqual([forecast.percent, forecast.low, forecast.high], [60.45, 60.45, 60.45]);
  assert.match(forecast.sentence.id, /60 % \(60 sampai 60\); peluang mencapai 90 %: 10 %\./);
  assert.match(forecast.sentence.en, /60 % \(60 to 60\)/);
  const three = yearEndOf([budget('a', 1_200, 600)], pastYears('a', [2023, 2024, 2025]), 2026, TODAY, 90);
  assert.ok(!three.known && three.reason === 'too-few-years');
});

test('several agencies together lie between them, and their interval is as wide as if all went wrong at once', () => {
  const past = ['a', 'b', 'c', 'd', 'e'].flatMap((unit, place) =>
    pastYears(unit, [2024, 2025], 60 + 8 * place),
  );
  const [one, two] = [budget('a', 1_000, 500), budget('b', 3_000, 1_800)];
  const of = (budgets: (typeof one)[]) => {
    const made = yearEndOf(budgets, past, 2026, TODAY, 90);
    assert.ok(made.known);
    return made;
  };
  const [first, second, both] = [of([one]), of([two]), of([one, two])];
  assert.ok(Math.abs(both.percent - (first.percent + 3 * second.percent) / 4) < 0.02);
  assert.ok(
    Math.abs(
      both.high - both.percent - (first.high - first.percent + 3 * (second.high - second.percent)) / 4,
    ) < 0.02,
  );
  assert.equal(both.ownYears, 2);
});

test('agencies stand by the gap to their own plan, not by per cent', () => {
  const even = budget('works', 100_000, 30_000);
  const works = {
    ...even,
    compared: { ...even.compared, planned: Array.from({ length: 12 }, () => 30_000 / 12) },
  };
  const facts = cityFacts({
    budgets: [works, budget('health', 60_000, 40_000)],
  });
  const { agencies } = makeScope(facts, NAMES, null);
  assert.deepEqual(
    agencies.map(({ agencyId }) => agencyId),
    ['health', 'works'],
    'works has the lower per cent and is ahead of its own plan',
  );
});

test('cards are made only for what there is, each with its worst first', () => {
  const { cards } = makeScope(cityFacts(), NAMES, null);
  assert.deepEqual(
    cards.map(({ kind, count }) => [kind, count]),
    [
      ['critical', 1],
      ['overtime', 1],
      ['stuck', 1],
      ['lowest', 2],
      ['guarantees', 1],
    ],
  );
  assert.equal(cards[1]!.items[0]!.days, 21);
  assert.equal(cards[2]!.items[0]!.days, 12);
  assert.match(cards[0]!.sentence.id, /^1 kontrak kritis/);
  const own = makeScope(factsOf(cityFacts(), 'health'), NAMES, 'health');
  assert.deepEqual(own.cards, [], 'nothing of public works is seen from health');
});

test('a contested interval charges nobody, and is counted', () => {
  const { slow } = makeScope(cityFacts(), NAMES, null);
  const officer = slow.find((each) => each.party === 'commitment-officer')!;
  assert.equal(officer.late, 1);
  assert.equal(officer.excess, 3);
  assert.equal(officer.disputed, 1);
  assert.deepEqual(
    slow.map((each) => each.party),
    ['treasurer', 'commitment-officer'],
  );
  const [treasurer] = slow;
  assert.deepEqual(
    [treasurer!.excess, treasurer!.open, treasurer!.stuck, treasurer!.pace],
    [12, 1, 200_000_000, null],
  );
});

test('an agency’s office has a pace only in its own scope', () => {
  const facts = cityFacts({ paces: new Map([['works treasurer', 'slow' as const]]) });
  assert.equal(makeScope(facts, NAMES, null).slow[0]!.pace, null);
  assert.equal(makeScope(factsOf(facts, 'works'), NAMES, 'works').slow[0]!.pace, 'slow');
});

const anyPayment: fc.Arbitrary<ChargedPayment> = fc
  .record({
    number: fc.stringMatching(/^[A-Z0-9]{1,6}$/),
    amount: fc.integer({ min: 1, max: 1e12 }),
    open: fc.boolean(),
    holds: fc.array(
      fc.record({
        state: fc.constantFrom(...PAYMENT_STATES.slice(0, -1)),
        days: fc.integer({ min: 0, max: 60 }),
        disputed: fc.boolean(),
      }),
      { maxLength: 9 },
    ),
  })
  .map(({ number, amount, open, holds }) =>
    payment(
      number,
      'works',
      amount,
      holds.map(({ state, days, disputed }) => hold(state, days, { disputed })),
      open,
    ),
  );

test('shares are one whole, and no day is charged twice', () => {
  fc.assert(
    fc.property(fc.array(anyPayment, { maxLength: 12 }), (payments) => {
      const sums = sumParties(payments);
      const share = sums.reduce((sum, each) => sum + each.share, 0);
      const excess = payments.flatMap((each) => each.holds).reduce((sum, each) => sum + each.excess, 0);
      assert.ok(Math.abs(share - (excess > 0 ? 1 : 0)) < 0.001);
      assert.ok(Math.abs(sums.reduce((sum, each) => sum + each.excess, 0) - excess) < 0.5);
      for (const { party, late, cases, open } of sums) {
        assert.equal(late, payments.filter((each) => excessOf(each, party) > 0).length);
        assert.ok(cases <= late && open <= late);
      }
    }),
  );
});

test('ages, funnel and lengths hold every payment once', () => {
  fc.assert(
    fc.property(fc.array(anyPayment, { maxLength: 12 }), (payments) => {
      const { charts } = makeScope(cityFacts({ payments }), NAMES, null);
      const open = payments.filter((each) => each.open);
      assert.equal(
        charts.ageing.rows.reduce((sum, each) => sum + each.payments, 0),
        open.length,
      );
      for (const row of charts.histogram.rows)
        assert.equal(
          row.bins.reduce((sum, bin) => sum + bin.holds, 0),
          row.holds,
        );
      for (const party of PARTIES)
        assert.ok(payments.filter((each) => isStuck(each, party)).length <= open.length);
    }),
  );
});

test('the curve: plan to December, real to this month, the band from here on', () => {
  const { curve } = makeScope(cityFacts(), NAMES, null).charts;
  const at = (month: number) => curve.points[month - 1]!;
  assert.equal(at(12).plan, 100);
  assert.equal(at(11).real, 63.33);
  assert.equal(at(12).real, null);
  assert.equal(at(10).forecast, null);
  assert.equal(at(11).low, 63.33);
  assert.ok(at(12).low! <= at(12).forecast! && at(12).forecast! <= at(12).high!);
});

test('a contract that is over is neither critical nor late, and no bar of it is drawn', () => {
  const over = contract('k9', 'works', { over: true, critical: 2, endOn: plainDate('2026-01-01'), real: 50 });
  const { cards, charts } = makeScope(cityFacts({ contracts: [over] }), NAMES, null);
  assert.deepEqual(
    cards.filter((each) => each.kind === 'critical' || each.kind === 'overtime'),
    [],
  );
  assert.deepEqual(charts.gantt.rows, []);
});
