import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { printed } from './documents.fixture.ts';
import { READING_LIMITS } from './document.ts';
import { bitsApart, likenessOf, sharpnessOf } from './measure-picture.ts';
import { gateOf, openPicture, type PagePicture } from './open-picture.ts';

const LINES = [
  'KUITANSI Nomor 0123/KW/2026',
  'Uang sejumlah Rp 1.250.000',
  'Untuk pembelian alat tulis',
  'Teladan, 12 Juli 2026',
];

async function opened(bytes: Buffer): Promise<PagePicture> {
  const page = await openPicture(bytes, READING_LIMITS);
  if (typeof page === 'string') assert.fail(page);
  return page;
}

test('sharpness is the variance of the Laplacian', () => {
  assert.equal(sharpnessOf(new Uint8Array(25).fill(9), 5, 5), 0);
  // One bright point in the middle of 5 × 5: nine inner points, -4, four times 1, four times 0.
  const grey = new Uint8Array(25);
  grey[12] = 1;
  assert.ok(Math.abs(sharpnessOf(grey, 5, 5) - 20 / 9) < 1e-9);
  assert.equal(sharpnessOf(new Uint8Array(4), 2, 2), 0);
  assert.throws(() => sharpnessOf(grey, 4, 5), RangeError);
});

test('sharpness falls with blur, and the gate stands where its limits say', async () => {
  const print = await printed(LINES);
  const [clear, dull] = [await opened(print), await opened(await sharp(print).blur(8).png().toBuffer())];
  assert.ok(clear.quality.sharpness > 4 * dull.quality.sharpness);
  assert.equal(gateOf(clear, READING_LIMITS), null);
  assert.equal(gateOf(dull, READING_LIMITS), 'blurred');
  assert.equal(gateOf(dull, { ...READING_LIMITS, leastSharpness: 0 }), null);
  assert.equal(gateOf(clear, { ...READING_LIMITS, leastWidth: 1_501 }), 'narrow');
  assert.equal(gateOf(clear, { ...READING_LIMITS, leastWidth: 1_500 }), null);
});

test('the same page at another size, pressed and darker, is alike; another page is not', async () => {
  const print = await printed(LINES);
  const first = (await opened(print)).likeness!;
  const pressed = await sharp(print).resize({ width: 1_100 }).linear(0.8, 5).jpeg({ quality: 40 }).toBuffer();
  assert.ok(bitsApart(first, (await opened(pressed)).likeness!) <= 6);
  const other = await printed([
    'Daftar hadir rapat',
    ...Array.from({ length: 9 }, (_, at) => `${at + 1}. Nama peserta rapat koordinasi dan jabatannya`),
  ]);
  assert.ok(bitsApart(first, (await opened(other)).likeness!) > 12);
});

test('a blank sheet is like none, and bits are counted', () => {
  assert.equal(likenessOf(new Uint8Array(32 * 32).fill(250)), null);
  assert.equal(bitsApart('0000000000000000', 'ffffffffffffffff'), 64);
  assert.equal(bitsApart('00000000000000f0', '0000000000000001'), 5);
});
