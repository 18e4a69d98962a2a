import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPoint, writePoint } from './point.ts';

test('a point is read as maps give it and as one writes it here; what cannot be read is half a point', () => {
  const there = { latitude: -1.2654, longitude: 116.8312 };
  for (const text of [
    '-1.2654, 116.8312',
    '-1.2654,116.8312',
    ' -1,2654; 116,8312 ',
    '-1.2654 116.8312',
    '-1,2654, 116,8312',
  ])
    assert.deepEqual(readPoint(text), there, text);
  assert.deepEqual(readPoint('  '), { latitude: null, longitude: null });
  for (const text of ['116.8312', 'Jalan Contoh 1', '116.8312, -1.2654', '1, 2, 3', '1.2.3, 4', '91, 0'])
    assert.deepEqual(readPoint(text), { latitude: null, longitude: 0 }, text);
});

test('what was written is read again', () => {
  const degrees = (most: number) =>
    fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((each) => each / 10_000);
  fc.assert(
    fc.property(degrees(90), degrees(180), (latitude, longitude) => {
      assert.deepEqual(readPoint(writePoint({ latitude, longitude })), { latitude, longitude });
    }),
  );
});
