import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { planStages, stageStanding, unspentShare, type StageRule } from './stages.ts';
import { checkUse, USES, type UseLine } from './use.ts';

const SHARES = { infrastructure: 60, empowerment: 40, tolerance: 0 };
const line = (use: UseLine['use'], budget: number, realised = 0): UseLine => ({ use, budget, realised });
const verdicts = (found: ReturnType<typeof checkUse>['budget']) => found?.map((each) => each.verdict) ?? null;

test('a budget of 60 and 40 keeps both shares, and a rupiah beside them does not', () => {
  const kept = checkUse(1_000, [line('infrastructure', 600), line('empowerment', 400)], SHARES);
  assert.deepEqual(verdicts(kept.budget), ['kept', 'kept']);
  const off = checkUse(1_000, [line('infrastructure', 601), line('empowerment', 399)], SHARES);
  assert.deepEqual(verdicts(off.budget), ['deviates', 'deviates']);
});

test('what is not planned or not spent yet may still keep a share, so nobody is accused of it', () => {
  const open = checkUse(1_000, [line('infrastructure', 500, 300)], SHARES);
  assert.deepEqual(verdicts(open.budget), ['cannot-say', 'cannot-say']);
  assert.deepEqual(verdicts(open.realised), ['cannot-say', 'cannot-say']);
  const gone = checkUse(1_000, [line('infrastructure', 600, 601), line('empowerment', 400)], SHARES);
  assert.deepEqual(
    verdicts(gone.realised),
    ['deviates', 'deviates'],
    'no way of spending 399 gives 40 per cent',
  );
});

test('lines beyond the ceiling, or no ceiling, decide nothing', () => {
  assert.equal(checkUse(1_000, [line('other', 1_001)], SHARES).budget, null);
  assert.deepEqual(verdicts(checkUse(0, [], SHARES).realised), ['cannot-say', 'cannot-say']);
  assert.deepEqual(verdicts(checkUse(10, [line('other', 10, 11)], SHARES).realised), [
    'cannot-say',
    'cannot-say',
  ]);
});

test('a share deviates only when no way of spending the rest keeps it', () => {
  const lines = fc.array(fc.tuple(fc.constantFrom(...USES), fc.nat(400)), { maxLength: 6 });
  fc.assert(
    fc.property(lines, fc.nat(1_000), fc.nat(20), (spent, rest, tolerance) => {
      const rows = spent.map(([use, rupiah]) => line(use, 0, rupiah));
      const ceiling = rows.reduce((sum, each) => sum + each.realised, 0) + rest;
      if (ceiling === 0) return;
      const shares = { ...SHARES, tolerance };
      for (const { use, verdict } of checkUse(ceiling, rows, shares).realised) {
        const ends = [0, rest].map((more) => {
          const own = rows.filter((each) => each.use === use).reduce((sum, each) => sum + each.realised, 0);
          return Math.abs(((own + more) / ceiling) * 100 - shares[use]) <= tolerance;
        });
        if (verdict === 'kept') assert.deepEqual(ends, [true, true]);
        if (verdict === 'deviates') assert.deepEqual(ends, [false, false]);
      }
    }),
  );
});

const RULES: StageRule[] = [
  { percent: 40, from: null, until: '06-30', papers: ['a', 'b'] },
  { percent: 60, from: '04-01', until: null, papers: ['c'] },
];

test('stages add up to the ceiling, whatever it is', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (ceiling) => {
      const stages = planStages(ceiling, RULES, 2026);
      assert.equal(
        stages.reduce((sum, each) => sum + each.amount, 0),
        ceiling,
      );
    }),
  );
  assert.deepEqual(
    planStages(1_001, RULES, 2026).map((each) => [each.amount, each.opensOn, each.dueOn]),
    [
      [400, null, '2026-06-30'],
      [601, '2026-04-01', null],
    ],
  );
});

test('a stage is late the day after its last day, while a paper is missing and nothing was paid', () => {
  const due = plainDate('2026-06-30');
  const stage = { opensOn: null, dueOn: due, paidOn: null, asked: ['a', 'b'], received: ['a'] };
  assert.deepEqual(stageStanding(stage, due), { state: 'waiting', missing: ['b'], daysLeft: 0 });
  assert.deepEqual(stageStanding(stage, addDays(due, 1)), { state: 'late', missing: ['b'], daysLeft: -1 });
  assert.equal(stageStanding({ ...stage, received: ['a', 'b'] }, addDays(due, 9)).state, 'ready');
  assert.equal(stageStanding({ ...stage, paidOn: due }, addDays(due, 9)).state, 'paid');
  assert.equal(stageStanding({ ...stage, dueOn: null }, addDays(due, 99)).state, 'waiting');
  assert.equal(stageStanding({ ...stage, opensOn: addDays(due, 5) }, due).state, 'not-open');
});

test('unspent is a share of what was paid out', () => {
  assert.equal(unspentShare(0, 0), null);
  assert.equal(unspentShare(200, 50), 75);
  assert.equal(unspentShare(200, 250), 0);
});
