import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fix } from './case.ts';
import { clockFlags, clockOffset, trueTime } from './clock.ts';
import { at, fixAt, MONDAY, SAMARINDA } from './travel.fixture.ts';

const NINE = at(MONDAY, '09:00');
/** Sent at once by a clock that is so many seconds behind the server's. */
const behind = (seconds: number, index = 0, more: Partial<Fix> = {}) => {
  const received = NINE + index * 3_600;
  return fixAt(SAMARINDA, received - 30, { sent: received - seconds, received, ...more });
};
const told = (fixes: Fix[]) => clockFlags(fixes).map((each) => `${each.strength} ${each.fixes.length}`);

test('the offset is the median of what was sent at once, and 0 without any', () => {
  assert.equal(clockOffset([]), 0);
  assert.equal(clockOffset([behind(10), behind(20, 1), behind(600, 2)]), 20);
  assert.equal(clockOffset([behind(10), behind(20, 1)]), 15);
  const late = behind(0, 3, { received: NINE + 9 * 3_600 });
  assert.equal(clockOffset([behind(10), { ...late, received: late.at + 60 }]), 10);
  assert.equal(clockOffset([{ ...late, received: late.at + 59, sent: late.at + 19 }]), 40);
});

test('satellite time needs no correction', () => {
  const fix = behind(0);
  assert.equal(trueTime(fix, 100), fix.at + 100);
  assert.equal(trueTime({ ...fix, satelliteTime: true }, 100), fix.at);
});

test('PD-I07: more than five minutes is weak, a step of ten minutes or a fix in the future is medium', () => {
  assert.deepEqual(told([behind(300), behind(300, 1)]), []);
  assert.deepEqual(told([behind(301), behind(301, 1)]), ['weak 2']);
  assert.deepEqual(told([behind(-200), behind(400, 1)]), []);
  assert.deepEqual(told([behind(-200), behind(401, 1)]), ['medium 1']);
  const future = (seconds: number) => fixAt(SAMARINDA, NINE + seconds, { received: NINE });
  assert.deepEqual(told([future(120)]), []);
  assert.deepEqual(told([future(121)]), ['medium 1']);
});
