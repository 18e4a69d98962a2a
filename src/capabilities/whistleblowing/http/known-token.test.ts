import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BodyRoom } from './known-token.ts';

test('bodies have room together, one draft keeps nobody else out, and what has gone makes room again', () => {
  const room = new BodyRoom();
  const part = 4 * 2 ** 20;
  assert.deepEqual(
    [1, 2, 3, 4].map(() => room.take('a', part)),
    [true, true, true, false],
  );
  room.give('a', part);
  assert.equal(room.take('a', part), true);
  let taken = 3;
  while (room.take(`b${taken}`, part)) taken += 1;
  assert.equal(taken, 24);
  assert.equal(room.take('c', 1), false);
  for (let each = 0; each < 3; each += 1) room.give('a', part);
  assert.equal(room.take('a', part), true);
  assert.equal(new BodyRoom().take('d', Number.MAX_SAFE_INTEGER), true, 'alone, anything');
});
