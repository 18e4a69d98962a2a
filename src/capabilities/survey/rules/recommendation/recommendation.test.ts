import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComparedResult } from '../results/compare.ts';
import { followedUpShare } from './states.ts';
import { unitScores } from './unit-scores.ts';
import { weakDimensions } from './weak-dimensions.ts';

const shown = (value: number | null, se = 1) => ({
  value,
  se: value === null ? null : se,
  low: null,
  high: null,
  hidden: value === null,
});
const result = (values: Record<string, number | null>): ComparedResult => ({
  level: 0.95,
  index: shown(75),
  sources: [
    {
      source: 'internal',
      score: shown(75),
      dimensions: Object.entries(values).map(([code, value]) => ({
        code,
        name: { id: code, en: code },
        score: shown(value),
      })),
    },
  ],
});
const weakOf = (now: ComparedResult, before: ComparedResult | null) =>
  weakDimensions(now, before, 73).map((each) => [each.dimension, each.reasons.join(' '), each.change]);

test('a dimension is weak below the threshold, or clearly below the wave before; a hidden one is not', () => {
  const now = result({ a: 72.99, b: 73, c: 80, d: null, e: 60 });
  assert.deepEqual(weakOf(now, null), [
    ['a', 'low', null],
    ['e', 'low', null],
  ]);
  // √2 × 1.96 = 2.77 points are within the error
  const before = result({ a: 72.99, b: 75.7, c: 83, d: 90, e: 90 });
  assert.deepEqual(weakOf(now, before), [
    ['a', 'low', 0],
    ['c', 'fallen', -3],
    ['e', 'low fallen', -30],
  ]);
});

test('TLP counts what was settled of what was given; without any there is no share', () => {
  assert.deepEqual(followedUpShare(['S', 'TD', 'BS', 'BT', null]), { total: 4, followedUp: 2, percent: 50 });
  assert.deepEqual(followedUpShare([null]), { total: 0, followedUp: 0, percent: null });
});

test('a unit has a score where its groups are its own, shown, and answered by enough', () => {
  const strata = new Map([
    ['i1', ['PUPR']],
    ['i2', ['PUPR']],
    ['i3', ['Dikbud']],
    ['i4', ['Dinkes', 'Dinsos']],
    ['i5', ['Dinas Kecil']],
    ['i6', ['Dinkes']],
    ['i7', ['BKD']],
    ['i8', ['Bappeda']],
  ]);
  const groups = [
    { code: 'i1', population: 30, answers: 12, value: 60 },
    { code: 'i2', population: 10, answers: 5, value: 80 },
    { code: 'i3', population: 100, answers: null, value: null },
    { code: 'i4', population: 50, answers: 20, value: 70 },
    { code: 'i5', population: 9, answers: 9, value: 50 },
    { code: 'i6', population: 60, answers: 30, value: 40 },
    { code: 'i7+i8', population: 60, answers: 30, value: 40 },
  ];
  assert.deepEqual([...unitScores(groups, strata, 10)], [['PUPR', { score: 65, answers: 17 }]]);
});
