import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { diskFull } from './disk-room.ts';

test('uploads stop while there is still room for everything else', async () => {
  assert.equal(await diskFull(tmpdir(), 0), null);
  assert.equal((await diskFull(tmpdir(), Number.MAX_VALUE))?.code, 'disk-full');
});
