import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import bwipjs from 'bwip-js/node';
import sharp, { type Sharp } from 'sharp';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { readCode } from './codes.ts';
import { rungs, type Picture } from './ladder.ts';

const PASS = 'M1PENANDA/BUDI MR     EABC123 BPNCGKGA 0561 061Y012A0045 100';
const SIDE = 900;
const MORE = 700;

before(() => {
  const near = createRequire(import.meta.url);
  const wasm = readFileSync(near.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

/** The pass as somebody photographs it: on white, changed by `harm`. */
async function photograph(
  bcid: 'pdf417' | 'azteccode' | 'qrcode',
  harm: (image: Sharp) => Sharp,
): Promise<Picture> {
  const code = await bwipjs.toBuffer({ bcid, text: PASS, scale: 3, padding: 12, backgroundcolor: 'FFFFFF' });
  const laid = await sharp(code)
    .resize({ width: bcid === 'pdf417' ? SIDE : 480 })
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#fff' })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
  const { data, info } = await harm(sharp(laid)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

for (const bcid of ['azteccode', 'qrcode', 'pdf417'] as const) {
  test(`a straight ${bcid} is read at the first look`, async () => {
    assert.equal(await readCode(await photograph(bcid, (image) => image), 'pass', false), PASS);
  });
}

test('a paper pass held askew is read further up the ladder', async () => {
  const askew = await photograph('pdf417', (image) => image.rotate(13, { background: '#fff' }));
  assert.equal(await readCode(askew, 'pass', false), null, 'not at the first look');
  assert.equal(await readCode(askew, 'pass', true), PASS);
});

test('a paper pass in a small picture is read further up the ladder', async () => {
  const small = await photograph('pdf417', (image) => image.resize({ width: 200 }));
  assert.equal(await readCode(small, 'pass', false), null, 'not at the first look');
  assert.equal(await readCode(small, 'pass', true), PASS);
});

test('a picture without a code ends, and the ladder has an end', async () => {
  const data = new Uint8ClampedArray(60 * 40 * 4).fill(128);
  const grey = { data, width: 60, height: 40 };
  assert.equal(await readCode(grey, 'visum', true), null);
  assert.ok([...rungs(grey)].length <= 40);
  const wide = { data: new Uint8ClampedArray(MORE), width: MORE / 4, height: 1 };
  assert.ok([...rungs(wide)].every((each) => each.data.length === each.width * each.height * 4));
});
