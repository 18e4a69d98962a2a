import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bitsApart } from '../../../platform/reading/measure-picture.ts';
import { differenceHash, jaccard, picturePieces, reportPieces, shingles } from './likeness.ts';

const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map((bits) => bits.toString(16).padStart(16, '0'));

test('pictures of at most five bits apart always share a piece', () => {
  fc.assert(
    fc.property(hash, fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 5 }), (one, flips) => {
      let bits = BigInt(`0x${one}`);
      for (const bit of flips) bits ^= 1n << BigInt(bit);
      const other = bits.toString(16).padStart(16, '0');
      assert.equal(bitsApart(one, other), flips.length);
      const pieces = new Set(picturePieces(one));
      assert.ok(picturePieces(other).some((each) => pieces.has(each)));
    }),
  );
});

test('a blank sheet is like every other and has no hash', () => {
  assert.equal(differenceHash(new Uint8Array(72).fill(240)), null);
  const waves = Uint8Array.from({ length: 72 }, (_, at) => (at * 83) % 251);
  assert.match(differenceHash(waves) ?? '', /^[0-9a-f]{16}$/);
});

const WORDS =
  'rapat koordinasi membahas anggaran desa bersama dinas setempat hadir seluruh camat dan pendamping wilayah utara'.split(
    ' ',
  );
const report = fc.array(fc.constantFrom(...WORDS), { minLength: 150, maxLength: 200 });

test('a report with a few words changed is found again and alike; another one is not', () => {
  fc.assert(
    fc.property(report, fc.nat(140), (words, at) => {
      const copy = [...words.slice(0, at), 'berbeda', ...words.slice(at + 1)];
      assert.ok(jaccard(shingles(words.join(' ')), shingles(copy.join(' '))) >= 0.8);
      const pieces = new Set(reportPieces(words.join(', ')));
      assert.ok(reportPieces(copy.join(' ').toUpperCase()).some((each) => pieces.has(each)));
    }),
    { numRuns: 20 },
  );
  const other = Array.from({ length: 150 }, (_, place) => `kata${place}`).join(' ');
  assert.ok(jaccard(shingles(other), shingles(WORDS.join(' '))) < 0.1);
  assert.deepEqual(reportPieces('Kegiatan berjalan lancar.'), []);
});
