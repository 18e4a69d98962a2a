import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTime } from './local-time.ts';

test('one moment on the walls of three zones', () => {
  const at = Date.parse('2026-12-31T16:30:00Z') / 1_000;
  assert.deepEqual(localTime(at, 'WIB'), { day: '2026-12-31', hour: 23.5 });
  assert.deepEqual(localTime(at, 'WITA'), { day: '2027-01-01', hour: 0.5 });
  assert.deepEqual(localTime(at, 'WIT'), { day: '2027-01-01', hour: 1.5 });
});

test('more days than are remembered are told as right as the first', () => {
  const first = Date.parse('2015-01-01T00:00:00Z') / 1_000;
  for (let index = 0; index < 10_000; index += 1) localTime(first + index * 86_400, 'WIB');
  assert.equal(localTime(first, 'WIB').day, '2015-01-01');
  assert.equal(localTime(first + 9_999 * 86_400, 'WIB').day, '2042-05-18');
});
