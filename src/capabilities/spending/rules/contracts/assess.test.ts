import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, plainDate } from '../../../../platform/calendar/index.ts';
import { mostInAdvance } from './advance.ts';
import { risesTooMuch } from './addendum.ts';
import { assess, type ContractFacts } from './assess.ts';
import { forecastBand, movedPlan, planDayAt, stopsOf } from './curve.ts';
import { earnedValue } from './earned-value.ts';
import { closingMarks, paperMarks, progressMarks } from './marks.ts';
import { plannedOn, type Baseline } from './schedule.ts';
import { levelToInvite, trialResult } from './trial.ts';

const day = plainDate;
const LAW = { bounds: { firstPeriodUpTo: 70, firstLate: 10, laterLate: 5 }, graceDays: 50 };
const START = day('2026-03-02');
const PLAN: Baseline = { start: START, points: [{ day: addDays(START, 100), percent: 100 }] };
const FACTS: ContractFacts = {
  state: 'running',
  start_on: START,
  end_on: addDays(START, 100),
  suspended_days: 0,
  suspended_since: null,
  resumed_on: null,
  handover_asked_on: null,
  ended_on: null,
  value_without_vat: 1_000_000_000,
  fine_per_mille: 1,
  fine_part: null,
  fine_most: null,
  percent: 30,
  percent_on: addDays(START, 40),
};
const on = (days: number) => addDays(START, days);

test('a contract stands where its latest report was, not where today is', () => {
  const { standing, critical } = assess(FACTS, PLAN, on(60), LAW);
  assert.deepEqual([standing!.planned, standing!.deviation, standing!.asOf], [40, -10, on(40)]);
  assert.equal(critical, null, 'on the bound it is not critical yet');
  assert.equal(assess({ ...FACTS, percent: 29.9 }, PLAN, on(60), LAW).critical, 1);
});

test('what is not known accuses nobody, and is named', () => {
  const silent = assess({ ...FACTS, percent: 0, percent_on: null }, PLAN, on(90), LAW);
  assert.deepEqual([silent.standing, silent.critical, silent.missing], [null, null, ['progress']]);
  assert.deepEqual(assess(FACTS, null, on(60), LAW).missing, ['plan']);
  const stopped = assess({ ...FACTS, percent: 5, suspended_since: on(45) }, PLAN, on(60), LAW);
  assert.deepEqual([stopped.critical, stopped.missing], [null, ['clock-stands']]);
});

test('days of force majeure move plan, last day and forecast, and cost no fine', () => {
  const facts = { ...FACTS, suspended_days: 10, resumed_on: on(45), percent: 35, percent_on: on(50) };
  const { standing, late } = assess(facts, PLAN, on(115), LAW);
  assert.deepEqual([standing!.planned, late!.lastDay, late!.daysOver], [40, on(110), 5]);
  const before = assess({ ...facts, percent_on: on(30) }, PLAN, on(46), LAW);
  assert.deepEqual(
    [before.standing!.planned, before.standing!.asOf],
    [35, on(45)],
    'a report from before it',
  );
  const during = assess({ ...FACTS, suspended_since: on(95) }, PLAN, on(130), LAW);
  assert.deepEqual([during.late!.lastDay, during.late!.daysOver], [on(135), 0]);
});

test('the fine grows with the days to a bound, ends with the request for handover, and is never owed in time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60, max: 200 }),
      fc.integer({ min: 0, max: 60 }),
      fc.option(fc.integer({ min: 0, max: 100_000_000 }), { nil: null }),
      (over, stopped, most) => {
        const facts = { ...FACTS, suspended_days: stopped, fine_most: most };
        const today = on(100 + stopped + over);
        const { late } = assess(facts, PLAN, today, LAW);
        const days = Math.max(0, over);
        assert.equal(late!.daysOver, days);
        assert.equal(late!.fineSoFar, Math.min(1_000_000 * days, most ?? Infinity));
        assert.equal(late!.graceLeft, 50 - over);
        const asked = assess({ ...facts, handover_asked_on: on(100 + stopped) }, PLAN, today, LAW);
        assert.equal(asked.late!.fineSoFar, 0);
      },
    ),
  );
  assert.equal(assess({ ...FACTS, fine_part: 100_000_000 }, PLAN, on(101), LAW).late!.fineSoFar, 100_000);
  assert.equal(assess({ ...FACTS, state: 'signed' }, PLAN, on(200), LAW).late, null);
});

test('a plan that is moved says on each day what the plan says on its own day', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 })), { maxLength: 4 }),
      fc.integer({ min: 0, max: 260 }),
      (gaps, at) => {
        let [reached, papers] = [START, [] as { step: string; doc_date: typeof START }[]];
        for (const [work, stop] of gaps) {
          const from = addDays(reached, work);
          reached = addDays(from, stop);
          papers = [...papers, { step: 'suspended', doc_date: from }, { step: 'resumed', doc_date: reached }];
        }
        const stops = stopsOf(papers, on(400));
        const moved = movedPlan(PLAN, stops);
        const shown = plannedOn({ start: moved[0]!.day, points: moved.slice(1) }, on(at));
        const meant = plannedOn(PLAN, planDayAt(stops, on(at)));
        assert.ok(Math.abs(shown - meant) < 0.011, `${shown} ${meant}`);
      },
    ),
  );
});

test('a forecast lies between two paces that were seen', () => {
  const report = (days: number, percent: number) => ({ day: on(days), percent });
  const even = forecastBand(PLAN, [report(20, 10), report(50, 25)], [])!;
  assert.deepEqual([even.early, even.likely, even.late], [on(200), on(200), on(200)]);
  const faster = forecastBand(PLAN, [report(20, 10), report(50, 40)], [])!;
  assert.deepEqual([faster.early, faster.likely], [on(110), faster.late]);
  assert.equal(forecastBand(PLAN, [report(20, 20), report(60, 20)], [])!.late, null, 'nothing moved');
  assert.equal(forecastBand(PLAN, [report(20, 0)], []), null);
  assert.equal(forecastBand(PLAN, [report(60, 100)], []), null);
  const { band } = even;
  assert.deepEqual([band[0]!.day, band.at(-1)!.day, band.at(-1)!.high], [on(50), on(200), 100]);
  assert.ok(band.every((each, place) => place === 0 || each.low >= band[place - 1]!.low));
});

test('trials are told by reports of their time; invitations follow the level', () => {
  const trial = { targetPercent: 50, until: on(30) };
  const report = (days: number, percent: number) => ({ periodEnd: on(days), percent });
  assert.equal(trialResult(trial, [report(29, 49)], on(30)), null);
  assert.deepEqual(trialResult(trial, [report(29, 49), report(31, 60)], on(31)), {
    outcome: 'failed',
    reachedPercent: 49,
  });
  assert.equal(trialResult(trial, [report(30, 50)], on(30))!.outcome, 'reached');
  assert.deepEqual(
    [
      levelToInvite('none', false, false),
      levelToInvite('none', true, false),
      levelToInvite('scm-2', false, false),
    ],
    [null, 1, 2],
  );
  assert.deepEqual(
    [levelToInvite('scm-3', true, true), levelToInvite('termination', true, false)],
    [null, null],
  );
});

test('dates and rises that are worth a look are marked, the ordinary is not', () => {
  const times = { docDate: on(0), recordedOn: on(14), lag: 10, deadline: null, previous: null };
  assert.deepEqual(paperMarks(times, 10), []);
  assert.deepEqual(paperMarks({ ...times, lag: 11, deadline: on(0), previous: on(1) }, 10), [
    'recorded-late',
    'on-deadline',
    'before-previous',
  ]);
  assert.deepEqual(paperMarks({ ...times, recordedOn: on(0), deadline: on(0) }, 10), []);
  const report = {
    percent: 26,
    before: 0,
    days: 7,
    lag: 1,
    physical: true,
    photos: 1,
    photoElsewhere: false,
  };
  assert.deepEqual(progressMarks(report, 25, 10), ['jump']);
  assert.deepEqual(progressMarks({ ...report, days: 14 }, 25, 10), []);
  assert.deepEqual(progressMarks({ ...report, percent: 25, photos: 0 }, 25, 10), ['no-photo']);
  assert.deepEqual(progressMarks({ ...report, percent: 1, photos: 0, physical: false }, 25, 10), []);
  assert.deepEqual(progressMarks({ ...report, percent: 1, photoElsewhere: true }, 25, 10), ['same-photo']);
  assert.deepEqual(closingMarks([{ ended_on: on(3) }]), []);
  assert.deepEqual(closingMarks([{ ended_on: on(3) }, { ended_on: null }]), ['open-guarantee']);
});

test('earned value leaves out what is not known, and says what was paid beyond the work', () => {
  const known = earnedValue(1_000, 40, 30, 350);
  assert.deepEqual([known.pv, known.ev, known.sv, known.spi], [400, 300, -100, 0.75]);
  assert.deepEqual([known.cv, known.cpi, known.paidMinusReal], [-50, 0.86, 5]);
  const unpaid = earnedValue(1_000, 40, 30, null);
  assert.deepEqual([unpaid.ac, unpaid.cpi, unpaid.paidMinusReal], [null, null, null]);
});

test('advances by bracket, rises by a tenth of the contract as signed', () => {
  const brackets = [
    { when: 'multi-year', upTo: null, most: 15 },
    { when: 'small-vendor', upTo: 200, most: 50 },
    { when: 'small-vendor', upTo: null, most: 30 },
    { when: 'any', upTo: null, most: 20 },
  ] as const;
  const contract = { multi_year: false, small_vendor: true, work: 'works', value: 200 } as const;
  assert.equal(mostInAdvance(brackets, contract), 50);
  assert.equal(mostInAdvance(brackets, { ...contract, value: 201 }), 30);
  assert.equal(mostInAdvance(brackets, { ...contract, multi_year: true }), 15);
  assert.equal(mostInAdvance(brackets, { ...contract, small_vendor: false }), 20);
  assert.deepEqual([risesTooMuch(1_000, 1_100, 10), risesTooMuch(1_000, 1_101, 10)], [false, true]);
  assert.equal(daysBetween(START, on(7)), 7);
});
