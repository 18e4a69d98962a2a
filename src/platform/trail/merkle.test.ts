import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  append,
  edgeWidth,
  emptyEdge,
  EMPTY_ROOT,
  leafHash,
  nodeHash,
  rootOf,
  TILE_WIDTH,
} from './merkle.ts';

/** RFC 6962 section 2.1, word for word. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

const leaf = (index: number) => leafHash(Buffer.from(`entry ${index}`));

test('the known roots of certificate transparency come out', () => {
  // Test data of RFC 6962 implementations: eight entries, from the empty one to 16 bytes.
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const edge = emptyEdge();
  inputs.forEach((input, index) => {
    append(edge, leafHash(Buffer.from(input, 'hex')));
    assert.equal(rootOf(edge).toString('hex'), roots[index]);
  });
});

test('the edge hashes like the naive tree of RFC 6962 at every size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_200 }), (size) => {
      const edge = emptyEdge();
      const leaves = Array.from({ length: size }, (_, index) => leaf(index));
      for (const each of leaves) append(edge, each);
      assert.deepEqual(rootOf(edge), naiveRoot(leaves));
      edge.levels.forEach((hashes, level) => assert.equal(hashes.length, edgeWidth(size, level)));
    }),
    { numRuns: 40 },
  );
});

test('full tiles hold the hashes of their range, and two levels up a tile is full at 65,536 entries', () => {
  const edge = emptyEdge();
  const filled = Array.from({ length: TILE_WIDTH ** 2 + 1 }, (_, index) => append(edge, leaf(index))).flat();
  const lowest = filled.filter((tile) => tile.level === 0);
  assert.equal(lowest.length, TILE_WIDTH);
  assert.deepEqual(lowest[3]!.hashes[7], leaf(3 * TILE_WIDTH + 7));
  const upper = filled.filter((tile) => tile.level === 1);
  assert.deepEqual(
    upper.map((tile) => tile.index),
    [0],
  );
  assert.deepEqual(upper[0]!.hashes[3], naiveRoot(lowest[3]!.hashes));
  assert.deepEqual(
    edge.levels.map((hashes) => hashes.length),
    [1, 0, 1],
  );
  assert.deepEqual(rootOf(edge), nodeHash(naiveRoot(upper[0]!.hashes), leaf(TILE_WIDTH ** 2)));
});
