import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bandOf } from './bands.ts';
import { correct } from './correction.ts';
import { PUBLISHED_BANDS } from './defaults.ts';
import { itemScore } from './item-score.ts';
import { experience, likert, modelOf } from './model.fixture.ts';
import type { Answers, Source } from './model.ts';
import { score, type Response } from './score.ts';

const near = (actual: number | null, expected: number) =>
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

const MIXED = modelOf([
  likert('a', { dimension: 'd1' }),
  likert('b', { dimension: 'd1', reversed: true }),
  experience('c', { dimension: 'd2' }),
  likert('e', { source: 'external', dimension: 'd1', points: 5 }),
]);

const point = (most: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: most }) },
    fc.constantFrom('tidak_tahu', 'menolak', null),
  );
const person = fc.record({
  source: fc.constant<Source>('internal'),
  stratum: fc.constantFrom('s', 't'),
  answers: fc.record({
    a: point(6),
    b: point(6),
    c: fc.constantFrom('tidak', 'sekali', 'sering', 'tidak_tahu', null),
  }),
});
const outsider = fc.record({
  source: fc.constant<Source>('external'),
  stratum: fc.constant('u'),
  answers: fc.record({ e: point(5) }),
});
const responses = fc
  .tuple(fc.array(person, { maxLength: 8 }), fc.array(outsider, { maxLength: 5 }))
  .map((lists): Response[] => lists.flat());
const strata = [
  { source: 'internal' as const, code: 's', population: 30 },
  { source: 'internal' as const, code: 't', population: 70 },
  { source: 'external' as const, code: 'u', population: 500 },
];
const run = (model: typeof MIXED, given: readonly Response[]) =>
  score(model, { responses: given, strata, year: 2025, correction: {} });

test('every figure lies between 0 and 100, or is null and told', () => {
  fc.assert(
    fc.property(responses, (given) => {
      const scored = run(MIXED, given);
      const figures = [
        scored.index,
        scored.raw,
        ...scored.sources.flatMap((each) => [each.value, ...each.dimensions.map((one) => one.value)]),
      ];
      for (const each of figures) assert.ok(each === null || (each >= 0 && each <= 100 + 1e-9));
      if (scored.index === null)
        assert.ok(scored.notes.some((each) => each.code === 'source-not-computable'));
      assert.equal(scored.band === null, scored.index === null);
    }),
  );
});

test('more agreement with a question that is not reversed never lowers the index; with a reversed one it never raises it', () => {
  fc.assert(
    fc.property(responses, fc.nat(7), fc.constantFrom('a', 'b'), (given, at, code) => {
      const chosen = given[at];
      const answer = chosen?.answers[code];
      if (chosen?.source !== 'internal' || typeof answer !== 'number' || answer === 6) return;
      const more = given.with(at, { ...chosen, answers: { ...chosen.answers, [code]: answer + 1 } });
      const [before, after] = [run(MIXED, given).index, run(MIXED, more).index];
      if (before === null || after === null) return assert.equal(before, after);
      assert.ok(code === 'a' ? after >= before - 1e-9 : after <= before + 1e-9);
    }),
  );
});

test('turning a question round and its answers with it changes nothing', () => {
  const turned = modelOf(
    MIXED.questions.map((each) => (each.kind === 'likert' ? { ...each, reversed: !each.reversed } : each)),
  );
  const turn = (answers: Answers) =>
    Object.fromEntries(
      Object.entries(answers).map(([code, each]) => [
        code,
        typeof each === 'number' ? (code === 'e' ? 6 : 7) - each : each,
      ]),
    );
  fc.assert(
    fc.property(responses, (given) => {
      const other = run(
        turned,
        given.map((each) => ({ ...each, answers: turn(each.answers) })),
      );
      const first = run(MIXED, given);
      if (first.raw === null) return assert.equal(other.raw, null);
      near(other.raw, first.raw);
    }),
  );
});

test('only proportions of weights count: of people, of dimensions and of sources', () => {
  fc.assert(
    fc.property(responses, fc.integer({ min: 2, max: 50 }), (given, factor) => {
      const times = (of: Record<string, number>) =>
        Object.fromEntries(Object.entries(of).map(([name, each]) => [name, each * factor]));
      const scaled = {
        ...MIXED,
        sourceWeights: times(MIXED.sourceWeights) as typeof MIXED.sourceWeights,
        dimensionWeights: { ...MIXED.dimensionWeights, internal: times(MIXED.dimensionWeights.internal) },
      };
      const larger = strata.map((each) => ({ ...each, population: each.population * factor }));
      const first = run(MIXED, given).raw;
      const other = score(scaled, { responses: given, strata: larger, year: 2025, correction: {} }).raw;
      if (first === null) return assert.equal(other, null);
      near(other, first);
    }),
  );
});

test('bands hold on the value as computed, by the table of the year', () => {
  const code = (year: number, value: number) => bandOf(PUBLISHED_BANDS, year, value)?.code ?? null;
  const cases: [number, number, string | null][] = [
    [2024, 77.97, 'waspada'],
    [2024, 72.75, 'rentan'],
    [2025, 72.99999, 'rentan'],
    [2025, 73, 'waspada'],
    [2025, 78, 'terjaga'],
    [2026, 78 - 1e-12, 'terjaga'],
    [2024, 79.47, 'terjaga'],
    [2023, 79.47, 'waspada'],
    [2023, 80, 'terjaga'],
    [2022, 67.9, 'sangat-rentan'],
    [2022, 68, 'rentan'],
    [2022, 73.6, 'rentan'],
    [2022, 73.7, 'waspada'],
    [2022, 77.5, 'terjaga'],
    [2021, 72.4, null],
  ];
  for (const [year, value, band] of cases) assert.equal(code(year, value), band, `${year} ${value}`);
});

test('what is not answered, not known or not told has no score', () => {
  for (const question of [likert('a'), experience('c')])
    for (const answer of [null, undefined, 'tidak_tahu', 'menolak', 'constructor'])
      assert.equal(itemScore(question, answer), null);
  assert.equal(itemScore(likert('a', { points: 5, reversed: true }), 2), 75);
  assert.equal(
    itemScore(
      {
        ...likert('n'),
        kind: 'count',
        steps: [
          { upTo: 0, score: 100 },
          { upTo: null, score: 0 },
        ],
      },
      3,
    ),
    0,
  );
  assert.equal(itemScore({ ...likert('n'), kind: 'count' }, 0), null);
});

test('a dimension needs its share of answers; questions hidden by branching count neither way', () => {
  const model = modelOf([
    likert('a'),
    likert('b', { showIf: { question: 'a', is: [6] } }),
    likert('c', { weight: 3 }),
  ]);
  const of = (answers: Answers) =>
    run(model, [{ source: 'internal', stratum: 's', answers }]).people[0]?.dimensions['d'];
  near(of({ a: 1, b: null, c: 6 })!, 75);
  assert.equal(of({ a: 1, b: null, c: null }), 0, 'half of the two that were asked');
  assert.equal(of({ a: 6, b: null, c: null }), null, 'one of three');
});

test('a source that weighs and has no answers leaves the index not computable, and so does a part of the correction without its figure', () => {
  const given: Response[] = [{ source: 'internal', stratum: 's', answers: { a: 6, b: 1, c: 'tidak' } }];
  const scored = run(MIXED, given);
  assert.deepEqual(
    [scored.sources[0]?.value, scored.raw, scored.index, scored.band],
    [100, null, null, null],
  );
  const parts = [
    { code: 'x', name: { id: '', en: '' }, input: 'given' as const, cap: 4, from: 0, slope: 1.5 },
    { code: 'y', name: { id: '', en: '' }, input: 'given' as const, per: 100, cap: 3, from: 5, slope: 0.2 },
  ];
  assert.equal(correct({ max: 16.16, parts }, { x: 0.8 }, null).value, null);
  assert.equal(
    correct({ max: 4, parts }, { x: 100 }, null).value,
    4,
    'the maximum is reached whatever the other is',
  );
  near(correct({ max: 16.16, parts }, { x: 0.8, y: { count: 12, of: 100 } }, null).value, 2.6);
  assert.equal(correct({ max: 16.16, parts }, { x: 100, y: 0 }, null).value, 4, 'capped');
});

test('an empty sheet is no answer, one answer stands for its stratum and is told', () => {
  const scored = run(MIXED, [
    { source: 'internal', stratum: 's', answers: { a: 6, b: 1, c: 'tidak' } },
    { source: 'internal', stratum: 't', answers: { a: 1, b: 6, c: 'sering' } },
    { source: 'internal', stratum: 't', answers: { a: null, b: null, c: null } },
    { source: 'external', stratum: 'u', answers: { e: 'menolak' } },
  ]);
  near(scored.sources[0]!.value, 30);
  assert.deepEqual(scored.notes.map((each) => [each.code, each.about]).slice(0, 4), [
    ['empty-sheets', null],
    ['stratum-one-answer', 'internal s'],
    ['stratum-one-answer', 'internal t'],
    ['stratum-one-answer', 'external u'],
  ]);
  assert.equal(scored.sources[1]?.value, null);
});

test('a dimension with fewer people than the model asks for leaves its weight to the others', () => {
  const given: Response[] = [
    { source: 'internal', stratum: 's', answers: { a: 6, b: 1, c: 'sering' } },
    { source: 'internal', stratum: 's', answers: { a: 6, b: 1, c: null } },
  ];
  const [all, two] = [MIXED, { ...MIXED, leastAnswers: 2 }].map((model) => run(model, given).sources[0]);
  near(all!.value, 50);
  near(two!.value, 100);
  assert.deepEqual(
    two!.dimensions.map((each) => each.share),
    [1, null],
  );
});
