import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readStream, streamOf } from './age.ts';
import { pad, padStream, paddedSize, unpad, unpadStream } from './padding.ts';
import { SealingError } from './sealing-error.ts';

const size = fc.oneof(fc.nat(20_000), fc.nat(300_000_000));

test('what is padded comes back, whole or in a stream', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 9000 }), async (content) => {
      const padded = pad(content);
      assert.deepEqual(unpad(padded), content);
      const streamed = await readStream(streamOf(content).pipeThrough(padStream(content.length)), 20_000);
      assert.deepEqual(streamed, padded);
      const back = cut(padded, 7).pipeThrough(unpadStream());
      assert.deepEqual(await readStream(back, 20_000), content);
    }),
    { numRuns: 60 },
  );
});

test('the size tells the bucket only: at least the content, whole 4 KiB, growing, and at most 12 % more', () => {
  fc.assert(
    fc.property(size, size, (a, b) => {
      const [small, large] = a < b ? [a, b] : [b, a];
      const padded = paddedSize(large);
      assert.ok(padded >= large + 8 && padded % 4096 === 0);
      assert.ok(paddedSize(small) <= padded);
      assert.ok(padded - large - 8 < Math.max(4096, 0.12 * (large + 8)));
      // A bucket is closed: whatever fills it up takes the same size.
      assert.equal(paddedSize(padded - 8), padded);
    }),
    { numRuns: 2000 },
  );
  assert.deepEqual(
    [0, 4088, 4089, 1_000_000, 200_000_000].map(paddedSize),
    [4096, 4096, 8192, 1_015_808, 201_326_592],
  );
});

test('other padding, other lengths and streams that lie about theirs are refused', async () => {
  const padded = pad(Uint8Array.of(1, 2, 3));
  const dirty = padded.slice();
  dirty[4000] = 1;
  const longer = padded.slice();
  longer[7] = 255;
  longer[6] = 255;
  for (const bad of [dirty, longer, padded.slice(1), padded.slice(0, -1), new Uint8Array(3)]) {
    assert.throws(() => unpad(bad), SealingError);
    await assert.rejects(readStream(streamOf(bad).pipeThrough(unpadStream()), 9000), SealingError);
  }
  const three = () => streamOf(Uint8Array.of(1, 2, 3));
  await assert.rejects(readStream(three().pipeThrough(padStream(2)), 9000), SealingError);
  await assert.rejects(readStream(three().pipeThrough(padStream(4)), 9000), SealingError);
});

function cut(bytes: Uint8Array, piece: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
}
