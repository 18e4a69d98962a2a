import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { experience, likert, modelOf } from '../model/model.fixture.ts';
import type { Answers, Source } from '../model/model.ts';
import { compareResults } from './compare.ts';
import { computeResult, type WaveInput } from './compute.ts';
import { mergeGroups, type ResultGroup } from './merge-groups.ts';
import { hiddenFigures, shownShare } from './shown.ts';
import { showResult } from './suppress.ts';

const MODEL = modelOf([
  likert('a', { dimension: 'd1' }),
  likert('b', { dimension: 'd1', reversed: true }),
  experience('c', { dimension: 'd2' }),
  likert('e', { source: 'external', dimension: 'd1' }),
  likert('x', { source: 'expert', dimension: 'd1' }),
]);

const group = (source: Source, code: string, population: number, invited: number): ResultGroup => ({
  source,
  code,
  name: code,
  population,
  invited,
  issued: invited,
});
const GROUPS = [
  group('internal', 'i1', 400, 60),
  group('internal', 'i2', 200, 40),
  group('external', 'e1', 900, 50),
  group('expert', 'x1', 30, 30),
];

type Given = WaveInput['answers'][number];
const many = (count: number, source: Source, stratum: string, of: (index: number) => Answers): Given[] =>
  Array.from({ length: count }, (_, index) => ({ source, stratum, answers: of(index) }));
const experiences = ['tidak', 'sekali', 'sering'];
const staff = (index: number): Answers => ({
  a: 3 + (index % 4),
  b: 1 + (index % 3),
  c: experiences[index % 3]!,
});

function wave(counts: [number, number, number, number], shift = 0): WaveInput {
  return {
    model: MODEL,
    year: 2026,
    groups: GROUPS,
    answers: [
      ...many(counts[0], 'internal', 'i1', staff),
      ...many(counts[1], 'internal', 'i2', (index) => staff(index + 1)),
      ...many(counts[2], 'external', 'e1', (index) => ({ e: Math.min(6, 2 + shift + (index % 4)) })),
      ...many(counts[3], 'expert', 'x1', (index) => ({ x: 2 + (index % 3) })),
    ],
    correction: {},
    leastInvited: 30,
    replicates: 200,
    seed: 1,
    level: 0.95,
  };
}
const PLAN = { model: MODEL, least: 10, level: 0.95, replicates: 200, seed: 1, invited: GROUPS, basis: {} };
const shownOf = (input: WaveInput) => showResult(computeResult(input), PLAN);

test('figures with their errors; the same answers give the same result', () => {
  const shown = shownOf(wave([40, 30, 35, 20]));
  assert.deepEqual(shown, shownOf(wave([40, 30, 35, 20])));
  const { index } = shown;
  assert.ok(index.se! > 0 && index.low! < index.value! && index.value! < index.high!);
  for (const source of shown.sources)
    for (const { score, answers } of source.dimensions)
      assert.ok(answers! >= 10 && score.se! > 0 && score.low! < score.value! && score.value! < score.high!);
  // The Taylor error of a dimension alone and the bootstrap of its source tell the same.
  const external = shown.sources.find((each) => each.source === 'external')!;
  assert.ok(Math.abs(external.score.se! / external.dimensions[0]!.score.se! - 1) < 0.15);
});

test('a mean weighs each stratum by its population', () => {
  const found = computeResult(wave([40, 30, 35, 20]));
  const value = (stratum: string) => {
    const own = found.score.people.filter((each) => each.stratum === stratum);
    return own.reduce((sum, each) => sum + each.dimensions['d1']!, 0) / own.length;
  };
  const internal = found.score.sources[0]!.dimensions.find((each) => each.code === 'd1')!;
  assert.ok(Math.abs(internal.value! - (400 * value('i1') + 200 * value('i2')) / 600) < 1e-9);
  const { estimate } = found.dimensions.find((each) => each.source === 'internal' && each.code === 'd1')!;
  assert.ok(Math.abs(estimate!.estimate - internal.value!) < 1e-9);
});

test('whom few stand behind is hidden, and so is the next, through which it would follow', () => {
  const shown = shownOf(wave([40, 30, 35, 7]));
  const hidden = shown.sources.map((each) => [each.source, each.score.hidden, each.answers]);
  assert.deepEqual(hidden, [
    ['internal', false, 70],
    ['external', true, null],
    ['expert', true, null],
  ]);
  assert.equal(shown.index.hidden, false);
  assert.deepEqual(shown.sensitivity, []);
  assert.ok(shown.conduct.hidden && shown.conduct.parts.every((each) => each.measured === null));
  const expert = shown.sources[2]!;
  assert.ok(
    expert.questions.every((each) => each.answers === null && each.shares.every((one) => one.share === null)),
  );
  const strata = shownOf(wave([40, 6, 35, 20])).sources[0]!.groups;
  assert.deepEqual(
    strata.map((each) => [each.code, each.answers, each.value]),
    [
      ['i1', null, null],
      ['i2', null, null],
    ],
  );
});

test('no answers at all, one answer, all withheld: told, never thrown', () => {
  for (const counts of [
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [40, 1, 12, 0],
  ] as [number, number, number, number][]) {
    const shown = shownOf(wave(counts));
    assert.equal(shown.index.value, null);
  }
  const withheld = wave([12, 12, 12, 12]);
  const none = {
    ...withheld,
    answers: withheld.answers.map((each) => ({
      ...each,
      answers: { a: 'menolak', e: 'menolak', x: 'menolak' },
    })),
  };
  assert.equal(shownOf(none).raw.value, null);
});

test('small strata are estimated together', () => {
  const groups = [
    group('internal', 'i1', 50, 40),
    group('internal', 'i2', 20, 12),
    group('internal', 'i3', 30, 35),
    group('internal', 'i10', 9, 9),
  ];
  const answers = [
    ...many(9, 'internal', 'i1', staff),
    ...many(3, 'internal', 'i2', staff),
    ...many(9, 'internal', 'i3', staff),
  ];
  const merged = mergeGroups(groups, answers, 30);
  assert.deepEqual(
    merged.groups.map(({ code, population, invited }) => [code, population, invited]),
    [
      ['i1', 50, 40],
      ['i2+i3+i10', 59, 56],
    ],
  );
  assert.equal(merged.stratumOf('internal', 'i10'), merged.stratumOf('internal', 'i2'));
});

test('no hidden figure stands alone among shown ones', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(25), { minLength: 1, maxLength: 6 }), (counts) => {
      const hidden = hiddenFigures(counts, 10);
      const asked = counts.flatMap((count, index) => (count > 0 ? [index] : []));
      for (const index of asked) if (counts[index]! < 10) assert.ok(hidden.has(index));
      if (hidden.size === 1) assert.equal(asked.length, 1);
    }),
  );
});

test('few and nearly all are not told apart from none and all', () => {
  assert.deepEqual([0, 0.04, 0.05, 0.5, 0.95, 0.96, 1].map(shownShare), [
    '<5',
    '<5',
    5,
    50,
    95,
    '>95',
    '>95',
  ]);
});

test('a change is clear where its interval leaves out zero; hidden figures have none', () => {
  const before = shownOf(wave([40, 30, 35, 20]));
  const after = shownOf(wave([40, 30, 35, 20], 2));
  const compared = compareResults(before, after);
  const external = compared.sources.find((each) => each.source === 'external')!;
  assert.ok(external.clear && external.change! > 0 && external.low! > 0);
  const se = (one: typeof before) => one.sources[1]!.score.se!;
  assert.ok(
    Math.abs(external.high! - external.change! - 1.959964 * Math.hypot(se(before), se(after))) < 1e-5,
  );
  assert.equal(compareResults(before, before).index.clear, false);
  const few = compareResults(before, shownOf(wave([40, 30, 35, 7])));
  assert.equal(few.sources.find((each) => each.source === 'expert')!.change, null);
});

test('of figures of as many people one is hidden beside a small one, not all', () => {
  assert.deepEqual([...hiddenFigures([50, 4, 50, 50], 10)], [1, 0]);
  assert.deepEqual([...hiddenFigures([50, 4, 20, 0], 10)], [1, 2]);
  assert.deepEqual([...hiddenFigures([50, 4, 6], 10)], [1, 2]);
  assert.deepEqual([...hiddenFigures([4], 10)], [0]);
});
