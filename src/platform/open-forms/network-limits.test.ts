import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LONGEST_WAIT, networkOf, NetworkCounter, sharedNetworks, waitOf } from './network-limits.ts';

test('addresses of one network are one; this machine is none', () => {
  assert.equal(networkOf('36.82.1.7'), networkOf('36.82.1.250'));
  assert.equal(networkOf('::ffff:36.82.1.7'), networkOf('36.82.1.7'));
  assert.notEqual(networkOf('36.82.1.7'), networkOf('36.82.2.7'));
  assert.equal(networkOf('2001:448a:0010::1'), networkOf('2001:448A:10:ffff:1:2:3:4'));
  assert.notEqual(networkOf('2001:448a:10::1'), networkOf('2001:448a:11::1'));
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0');
  for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '', 'bukan']) assert.equal(networkOf(own), null);
});

test('whoever comes, nobody waits longer than eight seconds, and later ones no shorter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('form', 'proof', 'code'),
      fc.integer({ min: 1, max: 1e9 }),
      fc.boolean(),
      (purpose, count, shared) => {
        const wait = waitOf(purpose, count, shared);
        assert.ok(wait >= 0 && wait <= LONGEST_WAIT);
        assert.ok(waitOf(purpose, count + 1, shared) >= wait);
        assert.ok(waitOf(purpose, count, true) <= waitOf(purpose, count, false));
      },
    ),
  );
});

test('a network is slowed down after its free requests, others and other purposes are not, and an hour later it is free', () => {
  let now = Date.parse('2026-11-22T01:00:00Z');
  const counter = new NetworkCounter(() => now);
  const waits = Array.from({ length: 30 }, (_, index) => counter.count(`36.82.1.${index}`, 'form'));
  assert.deepEqual(waits.slice(0, 20), Array(20).fill(0));
  assert.ok(waits.at(-1)! > 0);
  assert.equal(counter.count('36.82.2.1', 'form'), 0);
  assert.equal(counter.count('36.82.1.1', 'code'), 0);
  now += 3_600_000;
  assert.equal(counter.count('36.82.1.1', 'form'), 0);
});

test('a network that many share gets fifty times as much', () => {
  const counter = new NetworkCounter(() => 0);
  counter.setShared(['36.82.0.0/16']);
  const waits = Array.from({ length: 1_001 }, () => counter.count('36.82.9.9', 'form'));
  assert.deepEqual([waits[999], waits[1_000]! > 0], [0, true]);
  assert.throws(() => sharedNetworks(['kantor']), /LURUS_SHARED_NETWORKS: "kantor"/);
  assert.throws(() => sharedNetworks(['10.0.0.0/99']), /is no network/);
});

test('the brake itself holds a bounded number, and lets go of whoever has left', async () => {
  const counter = new NetworkCounter();
  const gone = new AbortController();
  const held = Array.from({ length: 500 }, () => counter.wait(60_000, gone.signal));
  await counter.wait(60_000, new AbortController().signal);
  gone.abort();
  await Promise.all(held);
});
