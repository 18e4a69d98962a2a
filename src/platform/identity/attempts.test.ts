import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eachEngine } from '../test-database.ts';
import {
  ACCOUNT_LIMITS,
  countTry,
  forgetTries,
  returnTry,
  takeTries,
  type Limits,
  type Tries,
} from './attempts.ts';

const START = Temporal.Instant.from('2026-03-02T00:00:00Z');
const after = (seconds: number) => START.add({ seconds }).toString();

test('waits grow from one minute to a quarter of an hour', () => {
  let tries: Tries | null = null;
  let at = 0;
  const waits: number[] = [];
  for (let n = 0; n < 11; n += 1) {
    const next = countTry(tries, ACCOUNT_LIMITS, after(at));
    assert.equal(next.allowed, true);
    tries = next.tries;
    const wait =
      tries.lockedUntil === null
        ? 0
        : Temporal.Instant.from(tries.lockedUntil).since(after(at)).total('seconds');
    waits.push(wait);
    if (wait > 0) assert.equal(countTry(tries, ACCOUNT_LIMITS, after(at + wait - 1)).allowed, false);
    at += wait;
  }
  assert.deepEqual(waits, [0, 0, 0, 0, 60, 120, 240, 480, 900, 900, 900]);
});

test('whatever the rhythm, no more tries pass in a window than the limits allow', () => {
  const limits: Limits = { free: 3, firstWait: 10, longestWait: 40, window: 1000 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 80 }), (pauses) => {
      let tries: Tries | null = null;
      let at = 0;
      const passed: number[] = [];
      for (const pause of pauses) {
        at += pause;
        const next: { tries: Tries; allowed: boolean } = countTry(tries, limits, after(at));
        tries = next.tries;
        if (next.allowed) passed.push(at);
      }
      // After the free ones come waits of 10, 20, 40, 40 …: within any 40 seconds at most free + 2 tries, twice over a window's edge.
      for (const start of passed) {
        assert.ok(
          passed.filter((each) => each >= start && each < start + 40).length <= 2 * (limits.free + 2),
        );
      }
      assert.ok(
        passed.filter((each) => each < limits.window).length <= limits.free + 2 + limits.window / 40 + 1,
      );
    }),
  );
});

eachEngine(
  'tries count across transactions, and success clears only the own key',
  async ({ db }, government) => {
    const take = (seconds: number, ...names: string[]) =>
      db.asGovernment(government.id, (tx) =>
        takeTries(
          tx,
          government.id,
          names.map((key) => ({ key, limits: ACCOUNT_LIMITS })),
          after(seconds),
        ),
      );
    for (let n = 0; n < 5; n += 1) assert.equal(await take(n, 'b', 'a'), true);
    assert.equal(await take(10, 'a'), false);
    assert.equal(await take(10, 'b', 'c'), false);
    assert.equal(await take(70, 'a'), true);
    assert.equal(await take(71, 'a'), false);
    await db.asGovernment(government.id, (tx) => forgetTries(tx, 'a'));
    assert.equal(await take(72, 'a'), true);
    assert.equal(await take(11, 'b'), false);
  },
);

eachEngine('many tries at once cannot slip through', async ({ db }, government) => {
  const results = await Promise.all(
    Array.from({ length: 20 }, () =>
      db.asGovernment(government.id, (tx) =>
        takeTries(tx, government.id, [{ key: 'a', limits: ACCOUNT_LIMITS }], after(0)),
      ),
    ),
  );
  assert.equal(results.filter(Boolean).length, ACCOUNT_LIMITS.free);
});

eachEngine('a returned try is one try, not all of them', async ({ db }, government) => {
  const limits: Limits = { free: 3, firstWait: 60, longestWait: 60, window: 900 };
  const take = () =>
    db.asGovernment(government.id, (tx) =>
      takeTries(tx, government.id, [{ key: 'address', limits }], after(0)),
    );
  assert.equal(await take(), true);
  await db.asGovernment(government.id, (tx) => returnTry(tx, 'address'));
  assert.deepEqual([await take(), await take(), await take(), await take()], [true, true, true, false]);
});

eachEngine(
  'a try beside a success of the same key is counted anew, never broken',
  async (database, government) => {
    const free = [{ key: 'login:both', limits: ACCOUNT_LIMITS }];
    const asked = (work: Parameters<typeof database.db.asGovernment<unknown>>[1]) =>
      database.db.asGovernment(government.id, work);
    for (let round = 0; round < 40; round += 1) {
      await asked((tx) => takeTries(tx, government.id, free, after(0)));
      const [, ...allowed] = await Promise.all([
        asked((tx) => forgetTries(tx, 'login:both')),
        asked((tx) => takeTries(tx, government.id, free, after(0))),
        asked((tx) => takeTries(tx, government.id, free, after(0))),
      ]);
      assert.deepEqual(allowed, [true, true]);
      await asked((tx) => forgetTries(tx, 'login:both'));
    }
  },
);
