import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greyOf, judgePicture } from './judge-picture.ts';

const LIMITS = { leastWidth: 1_400, leastSharpness: 150 };

test('a picture at both bounds passes, one point or one hair under them does not', () => {
  assert.equal(judgePicture({ width: 1_400, sharpness: 150 }, LIMITS), null);
  assert.equal(judgePicture({ width: 1_399, sharpness: 900 }, LIMITS), 'narrow');
  assert.equal(judgePicture({ width: 3_000, sharpness: 149.9 }, LIMITS), 'blurred');
});

test('the bounds are the government’s own', () => {
  assert.equal(judgePicture({ width: 1_399, sharpness: 900 }, { ...LIMITS, leastWidth: 1_000 }), null);
  assert.equal(judgePicture({ width: 3_000, sharpness: 160 }, { ...LIMITS, leastSharpness: 200 }), 'blurred');
});

test('green weighs most, and what lets light through stands on white', () => {
  const points = new Uint8ClampedArray([
    0, 0, 0, 255, 255, 255, 255, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0,
  ]);
  assert.deepEqual([...greyOf(points)], [0, 255, 182, 18, 255]);
});
