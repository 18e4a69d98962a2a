import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { median } from './median.ts';

test('the median lies between least and most, and half of the values on each side', () => {
  assert.equal(median([]), null);
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (values) => {
      const middle = median(values)!;
      assert.ok(values.filter((each) => each <= middle).length * 2 >= values.length);
      assert.ok(values.filter((each) => each >= middle).length * 2 >= values.length);
    }),
  );
});
