import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  joinEntries,
  joinHashes,
  parseTilePath,
  splitEntries,
  splitHashes,
  tilePath,
  tilesOf,
} from './tiles.ts';

test('paths are those of the specification', () => {
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
  assert.equal(tilePath({ level: 'entries', index: 0, width: 5 }), 'tile/entries/000.p/5');
  assert.equal(tilePath({ level: 2, index: 999, width: 256 }), 'tile/2/999');
});

test('a path is read back as it was written, and no other spelling is taken', () => {
  const tile = fc.record(
    {
      level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
      index: fc.nat(999_999_999),
      width: fc.integer({ min: 1, max: 256 }),
    },
    { noNullPrototype: true },
  );
  fc.assert(fc.property(tile, (each) => assert.deepEqual(parseTilePath(tilePath(each)), each)));
  const wrong = [
    'tile/0/1',
    'tile/00/001',
    'tile/64/001',
    'tile/0/x000/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/01',
  ];
  for (const path of [...wrong, 'tile/0/../key', 'tile/0/001/', 'checkpoint', ''])
    assert.equal(parseTilePath(path), null, path);
});

test('a tree of 70,000 entries has the tiles that the specification counts', () => {
  const tiles = [...tilesOf(70_000)];
  const count = (level: number | 'entries', full: boolean) =>
    tiles.filter((tile) => tile.level === level && (tile.width === 256) === full);
  assert.equal(count(0, true).length, 273);
  assert.deepEqual(
    count(0, false).map((tile) => tile.width),
    [112],
  );
  assert.deepEqual([count(1, true).length, count(1, false)[0]!.width, count(2, false)[0]!.width], [1, 17, 1]);
  assert.equal(count('entries', true).length, 273);
  assert.deepEqual([...tilesOf(256)].map(tilePath), ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
  assert.deepEqual([...tilesOf(0)], []);
});

test('bundles and hash tiles come apart as they were joined, and torn ones are refused', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each));
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 20 }), (entries) => {
      assert.deepEqual(splitEntries(joinEntries(entries)), entries);
      if (entries.length > 0)
        assert.equal(splitEntries(Buffer.concat([joinEntries(entries), Buffer.from([0])])), null);
    }),
  );
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((each) => Buffer.from(each));
  fc.assert(
    fc.property(fc.array(hash), (hashes) => assert.deepEqual(splitHashes(joinHashes(hashes)), hashes)),
  );
  assert.equal(splitHashes(Buffer.alloc(31)), null);
});
