import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTime } from './read-time.ts';

test('times with an offset are what the platform takes them for', () => {
  const anyTime = fc.record({
    at: fc.integer({ min: Date.UTC(1991, 0), max: Date.UTC(2198, 0) }),
    minutes: fc.integer({ min: -840, max: 840 }),
    blank: fc.boolean(),
  });
  fc.assert(
    fc.property(anyTime, ({ at, minutes, blank }) => {
      const local = new Date(at + minutes * 60_000).toISOString().slice(0, -1);
      const size = Math.abs(minutes);
      const pad = (part: number) => String(part).padStart(2, '0');
      const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
      const read = readTime(`${blank ? local.replace('T', ' ') : local}${offset}`);
      assert.ok(typeof read === 'number' && Math.abs(read - at / 1_000) < 1e-6);
    }),
  );
});

test('no offset, no such day or hour: no time', () => {
  assert.equal(readTime('2026-03-02T08:00:00'), 'no-zone');
  assert.equal(readTime('2024-02-29T08:00Z'), Date.UTC(2024, 1, 29, 8) / 1_000);
  assert.equal(readTime('2024-02-29 08:00+0800'), Date.UTC(2024, 1, 29) / 1_000);
  for (const wrong of ['2026-02-29T08:00Z', '2026-13-01T08:00Z', '2026-04-31T08:00Z', '2026-03-02T24:00Z'])
    assert.equal(readTime(wrong), 'no-time', wrong);
  for (const wrong of ['', '2026-03-02', '02/03/2026 08:00', '2026-03-02T08:00+15:00', '0206-03-02T08:00Z'])
    assert.equal(readTime(wrong), 'no-time', wrong);
});
