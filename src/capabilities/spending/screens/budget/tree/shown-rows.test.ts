import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTo, shownRows } from './shown-rows.ts';

const rows = [
  { code: '1', parent: null },
  { code: '1.03', parent: '1' },
  { code: '1.03.10', parent: '1.03' },
  { code: '1.04', parent: '1' },
  { code: '2', parent: null },
];

test('closed, only the top is in sight', () => {
  assert.deepEqual(
    shownRows(rows, new Set()).map(({ row, depth, leaf }) => [row.code, depth, leaf]),
    [
      ['1', 0, false],
      ['2', 0, true],
    ],
  );
});

test('a code is in sight when everything above it is open, not only its parent', () => {
  assert.deepEqual(
    shownRows(rows, new Set(['1.03'])).map(({ row }) => row.code),
    ['1', '2'],
  );
  assert.deepEqual(
    shownRows(rows, new Set(['1', '1.03'])).map(({ row, depth }) => [row.code, depth]),
    [
      ['1', 0],
      ['1.03', 1],
      ['1.03.10', 2],
      ['1.04', 1],
      ['2', 0],
    ],
  );
});

test('opening down to a depth opens what stands above it', () => {
  assert.deepEqual(openTo(rows, 1), ['1', '2']);
  assert.deepEqual(openTo(rows, 2), ['1', '1.03', '1.04', '2']);
});
