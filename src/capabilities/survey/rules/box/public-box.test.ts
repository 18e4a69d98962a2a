import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shownCounts } from './public-counts.ts';
import { parsePrefix, prefixLength } from './receipt-pages.ts';

test('a page of receipts is short, and as many characters as needed are asked for', () => {
  assert.deepEqual([0, 1, 40, 41, 640, 641, 9_000].map(prefixLength), [0, 0, 0, 1, 1, 2, 2]);
  assert.equal(parsePrefix(' A3f9', 2), 'a3');
  assert.equal(parsePrefix('', 0), '');
  for (const wrong of ['', 'a', 'g1', '-1']) assert.equal(parsePrefix(wrong, 2), null);
});

test('no small count is shown, and none follows from those that are', () => {
  const group = fc.record({
    invited: fc.integer({ min: 0, max: 60 }),
    issued: fc.integer({ min: 0, max: 60 }),
    submitted: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
      const shown = shownCounts(groups, 10);
      for (const name of ['invited', 'issued', 'submitted'] as const) {
        const cells = shown.groups.map((each) => each[name]);
        assert.ok(cells.every((each) => each === null || each === 0 || each >= 10));
        const hidden = cells.filter((each) => each === null).length;
        if (hidden === 1) assert.equal(shown.total[name], null);
      }
    }),
  );
});
