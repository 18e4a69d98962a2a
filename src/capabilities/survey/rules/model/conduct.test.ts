import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conductOf } from './conduct.ts';
import { likert, modelOf } from './model.fixture.ts';
import type { Answers } from './model.ts';
import { reliability } from './reliability.ts';
import { sharesOf } from './shares.ts';

const CODES = Array.from({ length: 12 }, (_, at) => `q${at}`);
const model = modelOf([
  ...CODES.map((code, at) => likert(code, { reversed: at % 3 === 0 })),
  {
    ...likert('check'),
    kind: 'check',
    dimension: null,
    options: [
      { code: 'dua', text: { id: '', en: '' } },
      { code: 'tiga', text: { id: '', en: '' } },
    ],
    expects: 'dua',
  },
]);
/** Answers that go round with a step of their own, so that no two people are alike. */
const honest = (person: number): Answers =>
  Object.fromEntries(
    CODES.map((code, at) => [code, ((at * (1 + (person % 5)) + Math.floor(person / 5) + person) % 6) + 1]),
  );
const same = (value: number): Answers => Object.fromEntries(CODES.map((code) => [code, value]));
const part = (found: ReturnType<typeof conductOf>, code: string) =>
  found.parts.find((each) => each.code === code)!;

test('ten of forty who chose one point everywhere cost all of that part, and are the largest cluster', () => {
  const people = [
    ...Array.from({ length: 30 }, (_, at) => ({ answers: honest(at) })),
    ...Array.from({ length: 10 }, () => ({ answers: same(6) })),
  ];
  const found = conductOf(model, people, 10);
  assert.deepEqual(part(found, 'straightLine'), {
    code: 'straightLine',
    measured: 25,
    people: 40,
    found: 10,
    deduction: 25,
    most: 25,
  });
  assert.equal(part(found, 'cluster').found, 10);
  assert.equal(part(found, 'cluster').deduction, 7.5);
  assert.equal(part(found, 'gap').deduction, 0);
  assert.equal(part(found, 'speed').deduction, null, 'times are not known: not computable, never 0');
  assert.deepEqual([found.index, found.complete], [67.5, false]);
});

test('answers that differ in one question are near-identical, in two they are not', () => {
  const base = honest(1);
  const people = [
    base,
    { ...base, q0: ((base['q0'] as number) % 6) + 1 },
    { ...base, q1: null },
    honest(9),
  ].map((answers) => ({ answers }));
  assert.equal(part(conductOf(model, people, null), 'cluster').found, 3);
  const strict = { ...model, conduct: { ...model.conduct, clusterDifferences: 0 as const } };
  assert.equal(part(conductOf(strict, people, null), 'cluster').found, 0, 'nobody is alike in all');
});

test('who was faster than a third of the median counts where times are known', () => {
  const people = [300, 310, 290, 99].map((seconds, at) => ({ answers: honest(at), seconds }));
  const speed = part(conductOf(model, people, 22.5), 'speed');
  assert.deepEqual([speed.measured, speed.found, speed.deduction], [0, 0, 0]);
  assert.equal(
    part(conductOf(model, people.with(3, { ...people[3]!, seconds: 90 }), 22.5), 'speed').deduction,
    6.25,
  );
  assert.equal(part(conductOf(model, people, 22.5), 'gap').deduction, 10);
  assert.equal(part(conductOf(model, people, 200), 'gap').deduction, 20);
});

test('without people nothing is computable', () => {
  const found = conductOf(model, [], null);
  assert.deepEqual([found.index, found.complete], [null, false]);
});

test('who missed the attention check is counted', () => {
  const people = ['dua', 'tiga', null].map((check) => ({ answers: { check } }));
  assert.deepEqual(conductOf(model, people, null).attention, { people: 2, failed: 1 });
});

test('alpha and the correlation with the rest, over complete answers', () => {
  const rows = [
    { a: 1, b: 2, c: 1 },
    { a: 3, b: 3, c: 4 },
    { a: 4, b: 5, c: 4 },
    { a: 5, b: 6, c: 5 },
    { a: 9, b: null, c: 9 },
  ];
  const found = reliability(['a', 'b', 'c'], rows);
  assert.equal(found.complete, 4);
  // Variances 35/12, 40/12 and 3 sum to 9.25; that of the sum is 26.25: 3/2 × (1 − 9.25/26.25) = 34/35.
  assert.ok(Math.abs(found.alpha! - 34 / 35) < 1e-12);
  assert.ok(found.perItem.every((each) => each.itemTotal! > 0.9 && each.alphaWithout! > 0.8));
  assert.equal(reliability(['a'], rows).alpha, null, 'one item');
  assert.equal(
    reliability(
      ['a', 'b'],
      [
        { a: 3, b: 3 },
        { a: 3, b: 3 },
      ],
    ).alpha,
    null,
    'nothing varies',
  );
});

test('shares are weighted, and "I do not know" is among the answers', () => {
  const question = likert('q');
  const people = [
    { weight: 10, answers: { q: 6 } },
    { weight: 30, answers: { q: 'tidak_tahu' } },
    { weight: 5, answers: { q: null } },
  ];
  const found = sharesOf(question, people);
  assert.equal(found?.empty, 1);
  assert.deepEqual(
    found.shares.filter((each) => each.answers > 0).map(({ answer, share }) => [answer, share]),
    [
      ['6', 0.25],
      ['tidak_tahu', 0.75],
    ],
  );
});
