import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import { isChecklist } from './checklist.ts';
import { DEFAULT_CHECKLIST } from './default-checklist.ts';
import {
  currentStage,
  mayProposeNow,
  objections,
  OPINIONS,
  RESULTS,
  RISKS,
  standingGate,
  withholding,
  type Gate,
} from './gates.ts';
import { DEFAULT_SCORE, isScoreThresholds, scoreOf, type Weighed } from './score.ts';
import { paymentStage, STAGES, stagesBefore } from './stages.ts';

const gate = (change: Partial<Gate> = {}): Gate => ({
  stage: 'selection',
  attempt: 1,
  opinion: 'red',
  state: 'confirmed',
  overridden: false,
  ...change,
});

const gates = fc.uniqueArray(
  fc.record({
    stage: fc.constantFrom(...STAGES),
    attempt: fc.integer({ min: 1, max: 4 }),
    opinion: fc.constantFrom(...OPINIONS),
    state: fc.constantFrom('proposed' as const, 'confirmed' as const, 'returned' as const),
    overridden: fc.boolean(),
  }),
  { selector: (each) => `${each.stage} ${each.attempt}`, maxLength: 12 },
);

test('a red gate withholds payments of later stages, and nothing of its own or earlier ones', () => {
  assert.deepEqual(withholding([gate()], 'execution'), [gate()]);
  assert.deepEqual(withholding([gate({ stage: 'execution' })], 'execution'), []);
  assert.deepEqual(withholding([gate({ stage: 'execution' })], 'handover').length, 1);
  assert.deepEqual(withholding([gate({ state: 'proposed' })], 'execution'), [], 'a proposal changes nothing');
  assert.deepEqual(withholding([gate({ state: 'returned' })], 'execution'), []);
  assert.deepEqual(withholding([gate({ overridden: true })], 'execution'), []);
  assert.deepEqual(withholding([gate({ opinion: 'notes' })], 'execution'), []);
  assert.deepEqual(withholding([], 'handover'), [], 'a gate without opinion withholds nothing');
});

test('what is mended lets payments go; a new red opinion withholds them although the one before was overridden', () => {
  const before = gate({ overridden: true });
  assert.deepEqual(withholding([gate(), gate({ attempt: 2, opinion: 'conforms' })], 'handover'), []);
  assert.equal(withholding([before, gate({ attempt: 2 })], 'handover').length, 1);
  assert.equal(
    withholding([gate(), gate({ attempt: 2, opinion: 'notes', state: 'proposed' })], 'handover').length,
    1,
  );
});

test('only standing red gates of earlier stages withhold, whatever the history', () => {
  fc.assert(
    fc.property(gates, fc.constantFrom(...STAGES), (history, stage) => {
      const held = withholding(history, stage);
      for (const each of held) {
        assert.ok(stagesBefore(stage).includes(each.stage));
        assert.equal(standingGate(history, each.stage), each);
        assert.ok(each.opinion === 'red' && !each.overridden && each.state === 'confirmed');
      }
      assert.ok(withholding(history, 'handover').length >= held.length, 'later stages wait for more gates');
      assert.deepEqual(withholding(history.toReversed(), stage), held, 'the order of rows does not matter');
    }),
  );
});

test('a stage is done by a confirmed opinion, and no second one is proposed while one waits', () => {
  assert.equal(currentStage([]), 'planning');
  const all = STAGES.map((stage) => gate({ stage, opinion: 'conforms' }));
  assert.equal(currentStage(all), null);
  assert.equal(currentStage(all.slice(1)), 'planning');
  assert.equal(mayProposeNow([], 'planning'), true);
  assert.equal(mayProposeNow([gate({ state: 'proposed' })], 'selection'), false);
  assert.equal(mayProposeNow([gate({ state: 'returned' })], 'selection'), true);
  assert.equal(mayProposeNow([gate()], 'selection'), true);
});

test('an opinion stands on the answers: each reason against it is named', () => {
  const item = (result: (typeof RESULTS)[number], risk: (typeof RISKS)[number] = 'medium') => ({
    result,
    risk,
  });
  assert.deepEqual(objections('conforms', [item('conforms'), item('not-applicable')], 0), []);
  assert.deepEqual(objections('conforms', [item('open'), item('fails'), item('notes')], 2), [
    'open-items',
    'failed-items',
    'noted-items',
    'undeclared',
  ]);
  assert.deepEqual(objections('notes', [item('fails'), item('notes')], 1), []);
  assert.deepEqual(objections('notes', [item('fails', 'high')], 0), ['failed-high']);
  assert.deepEqual(objections('red', [item('open'), item('fails', 'low')], 0), []);
  assert.deepEqual(objections('red', [item('conforms')], 0), ['nothing-failed']);
  assert.deepEqual(objections('red', [item('conforms')], 1), [], 'a missing declaration is a reason');
});

test('whatever the answers, one opinion at least may be given once all items are answered', () => {
  const items = fc.array(
    fc.record({
      result: fc.constantFrom(...RESULTS.filter((each) => each !== 'open')),
      risk: fc.constantFrom(...RISKS),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(items, fc.nat(2), (answers, undeclared) => {
      assert.ok(OPINIONS.some((opinion) => objections(opinion, answers, undeclared).length === 0));
    }),
  );
});

test('a payment belongs to the handover from its day on', () => {
  const day = plainDate('2026-11-20');
  assert.equal(paymentStage(null, day), 'execution');
  assert.equal(paymentStage(plainDate('2026-11-21'), day), 'execution');
  assert.equal(paymentStage(day, day), 'handover');
});

const known: Weighed = {
  ceiling: 10_000_000_000,
  kind: 'integrated',
  method: 'tender',
  interest: 3,
  findings: 10,
  flags: 5,
};

test('a missing part is shown as missing and counts neither way', () => {
  assert.deepEqual([scoreOf(known, DEFAULT_SCORE).total, scoreOf(known, DEFAULT_SCORE).known], [100, 100]);
  const without = scoreOf({ ...known, flags: null, interest: null }, DEFAULT_SCORE);
  assert.deepEqual([without.total, without.known], [100, 65]);
  assert.equal(without.parts.find((each) => each.part === 'flags')?.share, null);
  const nought = scoreOf({ ...known, flags: 0 }, DEFAULT_SCORE);
  assert.equal(nought.total, 85, 'nought flags were looked for and not found');
  const nothing = { ceiling: null, kind: null, method: null, interest: null, findings: null, flags: null };
  assert.equal(scoreOf(nothing, DEFAULT_SCORE).total, null);
});

test('more of anything never lowers the score, and each bound of it counts', () => {
  fc.assert(
    fc.property(fc.nat(20_000_000_000), fc.nat(20_000_000_000), fc.nat(20), (one, other, findings) => {
      const [low, high] = one <= other ? [one, other] : [other, one];
      const score = (ceiling: number, count: number) =>
        scoreOf({ ...known, ceiling, findings: count }, DEFAULT_SCORE).total ?? -1;
      assert.ok(score(low, findings) <= score(high, findings));
      assert.ok(score(low, findings) <= score(low, findings + 1));
    }),
  );
  const at = (change: Partial<typeof DEFAULT_SCORE>) =>
    scoreOf({ ...known, ceiling: 2_000_000_000, findings: 5, flags: 2 }, { ...DEFAULT_SCORE, ...change })
      .total;
  const plain = at({});
  for (const change of [
    { lowValue: 1_000_000_000 },
    { highValue: 100_000_000_000 },
    { fullFindings: 50 },
    { fullFlags: 50 },
    { kinds: {}, methods: { tender: 0.1 } },
  ])
    assert.notEqual(at(change), plain);
});

test('our checklist holds together, and a broken one is refused', () => {
  assert.ok(isChecklist(DEFAULT_CHECKLIST));
  assert.ok(isScoreThresholds(DEFAULT_SCORE));
  assert.ok(!isChecklist(DEFAULT_CHECKLIST.slice(5)), 'a stage without items');
  assert.ok(!isChecklist([...DEFAULT_CHECKLIST, DEFAULT_CHECKLIST[0]!]), 'a code twice');
  assert.ok(!isScoreThresholds({ ...DEFAULT_SCORE, highValue: 1 }));
});
