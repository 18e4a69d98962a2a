import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hiddenOf, isSafePart, suppress } from './suppression.ts';

test('a small count is hidden with the smallest of the rest, and an empty one is not', () => {
  assert.deepEqual(suppress([12, 3, 0, 7], 5), { cells: [12, null, 0, null], total: 22 });
  assert.deepEqual(suppress([12, 3, 7, 7], 5), { cells: [12, null, null, null], total: 29 });
  assert.deepEqual([...hiddenOf([12, 3, 7, 7], 5)], [1, 2, 3]);
  assert.deepEqual(hiddenOf([20, 1, 1], 5), new Set([1, 2, 0]));
  assert.deepEqual(suppress([20, 1, 1], 5), { cells: [null, null, null], total: 22 });
  assert.deepEqual(suppress([1, 1], 5), { cells: [null, null], total: null });
  assert.deepEqual(suppress([3, 0], 5), { cells: [null, 0], total: null });
  assert.deepEqual(suppress([1, 2], 0), { cells: [1, 2], total: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 20 }), { maxLength: 12 }),
      fc.integer({ min: 0, max: 10 }),
      (counts, least) => {
        const { cells, total } = suppress(counts, least);
        const hidden = cells.filter((cell) => cell === null).length;
        assert.ok(cells.every((cell) => cell === null || cell === 0 || cell >= least));
        assert.ok(hidden !== 1 || total === null, 'one hidden count follows from the total');
        assert.ok(cells.every((cell, index) => cell === null || cell === counts[index]));
      },
    ),
  );
});

test('whoever knows the rule and sees the table has two possible values for every hidden count', () => {
  for (const least of [3, 5]) {
    const seen = new Map<string, number[][]>();
    const size = 10;
    for (let index = 0; index < size ** 3; index++) {
      const counts = [index % size, Math.floor(index / size) % size, Math.floor(index / size ** 2)];
      const shown = JSON.stringify(suppress(counts, least));
      seen.set(shown, [...(seen.get(shown) ?? []), counts]);
    }
    for (const [shown, possible] of seen) {
      const { cells } = JSON.parse(shown) as { cells: (number | null)[] };
      for (const [place, cell] of cells.entries()) {
        if (cell !== null) continue;
        const values = new Set(possible.map((counts) => counts[place]));
        assert.ok(values.size > 1, `${shown} tells ${[...values].join()}`);
      }
    }
  }
});

test('the order of the counts decides nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 8 }), (counts) => {
      const hidden = (list: readonly number[]) =>
        [...hiddenOf(list, 5)].map((index) => list[index]!).sort((a, b) => a - b);
      assert.deepEqual(hidden(counts), hidden(counts.toReversed()));
    }),
  );
});

test('a part is told with what it leaves', () => {
  for (const [part, whole, safe] of [
    [95, 96, false],
    [1, 96, false],
    [96, 96, true],
    [0, 96, true],
    [5, 10, true],
    [5, 9, false],
  ] as const)
    assert.equal(isSafePart(part, whole, 5), safe, `${part} of ${whole}`);
});
