import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './ids.ts';

test('ids are UUIDs of version 7, each greater than the one before', () => {
  const ids = Array.from({ length: 50_000 }, newId);
  ids.forEach((id, index) => {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    if (index > 0) assert.ok(id > ids[index - 1]!);
  });
  const time = Number.parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16);
  assert.ok(Math.abs(time - Date.now()) < 60_000);
});
