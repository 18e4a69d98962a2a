import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arrearsRound, dueMark, instalmentMark, lapseMark } from './reminders.ts';

test('a reminder comes at each mark and stands until the next', () => {
  assert.deepEqual([20, 15, 14, 10, 7, 3, 1, 0].map(dueMark), [null, null, 14, 14, 7, 7, 1, 0]);
  assert.deepEqual(
    [-1, -6, -7, -13, -14, -27, -28, -300].map(dueMark),
    [-1, -1, -7, -7, -14, -14, -28, -294],
  );
  assert.deepEqual([400, 365, 100, 90, 2, 0, -1].map(lapseMark), [null, 365, 180, 90, 7, 1, null]);
  assert.deepEqual([8, 7, 1, 0, -1].map(instalmentMark), [null, 7, 1, 1, null]);
});

test('marks never go back as days pass', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000, max: 14 }), (left) => {
      const [now, tomorrow] = [dueMark(left)!, dueMark(left - 1)!];
      assert.ok(tomorrow <= now && (left < 0 ? now >= left : now >= left));
      assert.ok(arrearsRound(-left + 1) >= arrearsRound(-left));
    }),
  );
});
