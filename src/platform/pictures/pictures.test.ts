import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { bomb } from './bomb.fixture.ts';
import { clearPassing, putAside } from './passing-file.ts';
import { pictureKindOf } from './picture-kind.ts';
import { redrawPicture, type Redrawn } from './redraw-picture.ts';
import { Slots } from './slots.ts';

const MARKER = 'TANDA-RAHASIA-7391';

const redraw = (bytes: Buffer) => redrawPicture(() => Readable.from([bytes]));

async function redrawn(bytes: Buffer): Promise<Redrawn> {
  const outcome = await redraw(bytes);
  if (typeof outcome === 'string') assert.fail(outcome);
  return outcome;
}

/** A JPEG segment: marker, length, content. */
function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Everything that cameras, phones and editors are known to leave in a file, each with the marker. */
async function tellTale(format: 'jpeg' | 'png' | 'webp' | 'avif'): Promise<Buffer> {
  const canvas = sharp({ create: { width: 60, height: 40, channels: 3, background: '#445566' } });
  const bytes = await canvas
    .withExif({
      IFD0: { Make: MARKER, Artist: MARKER },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 12/1 30/1', GPSProcessingMethod: MARKER },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${MARKER}</a></x:xmpmeta>`)
    .withIccProfile('p3')
    .toFormat(format)
    .toBuffer();
  if (format !== 'jpeg') return bytes;
  const iptc = Buffer.concat([
    Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'),
    Buffer.from([0, 0, 0, MARKER.length + 5, 0x1c, 2, 0x50, 0, MARKER.length]),
    Buffer.from(MARKER),
  ]);
  return Buffer.concat([
    bytes.subarray(0, 2),
    segment(0xed, iptc),
    segment(0xfe, Buffer.from(`komentar ${MARKER}`)),
    bytes.subarray(2),
    Buffer.from(`di belakang gambar: ${MARKER}`),
  ]);
}

test('nothing that a file tells beside its picture survives, in any format', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    const original = await tellTale(format);
    assert.ok(original.includes(MARKER), `${format} tells it`);
    const { bytes } = await redrawn(original);
    assert.ok(!bytes.includes(MARKER), format);
    const {
      exif,
      xmp,
      iptc,
      icc,
      orientation,
      comments,
      space,
      format: made,
    } = await sharp(bytes).metadata();
    assert.deepEqual(
      [exif, xmp, iptc, icc, orientation, comments, space, made],
      [undefined, undefined, undefined, undefined, undefined, undefined, 'srgb', 'jpeg'],
    );
    // Only what a JPEG needs to be drawn: no APP1…APP15, no comment.
    const markers = [...bytes.subarray(0, bytes.indexOf(Buffer.from([0xff, 0xda])))].flatMap(
      (byte, at, all) => (byte === 0xff && all[at + 1]! >= 0xe1 && all[at + 1]! <= 0xfe ? [all[at + 1]] : []),
    );
    assert.deepEqual(markers, [], format);
  }
});

test('a photo held upright stays upright without its mark', async () => {
  const lying = sharp({ create: { width: 60, height: 40, channels: 3, background: '#445566' } });
  const { width, height } = await redrawn(await lying.withMetadata({ orientation: 6 }).jpeg().toBuffer());
  assert.deepEqual([width, height], [40, 60]);
});

test('a large, noisy photo becomes at most 1600 points and about 400 KB; a small one is not blown up', async () => {
  const noise = sharp({
    create: {
      width: 4_000,
      height: 3_000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
  const { bytes, width } = await redrawn(await noise.jpeg({ quality: 90 }).toBuffer());
  assert.ok(width <= 1_600 && bytes.length < 500 * 1024, `${width}: ${bytes.length}`);
  const small = await redrawn(await tellTale('png'));
  assert.deepEqual([small.width, small.height], [60, 40]);
});

test('transparent ground becomes white, grey and CMYK become sRGB', async () => {
  const clear = await sharp({
    create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const { data } = await sharp((await redrawn(clear)).bytes)
    .raw()
    .toBuffer({ resolveWithObject: true });
  assert.ok(data.every((value) => value > 250));
  for (const colours of ['b-w', 'cmyk'] as const) {
    const odd = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#777' } })
      .toColourspace(colours)
      .jpeg()
      .toBuffer();
    assert.equal((await sharp((await redrawn(odd)).bytes).metadata()).channels, 3, colours);
  }
});

test("bombs, cut-off files, scripts in pictures' clothes and HEIC are told apart, and none is a fault", async () => {
  for (const side of [8_000, 60_000, 1_000_000])
    assert.equal(await redraw(bomb(side)), 'pixels', String(side));
  const jpeg = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#123' } })
    .jpeg()
    .toBuffer();
  assert.equal(await redraw(jpeg.subarray(0, jpeg.length / 2)), 'broken');
  assert.equal(await redraw(Buffer.concat([jpeg.subarray(0, 3), Buffer.from('<script>')])), 'broken');
  for (const not of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7', 'BM'])
    assert.equal(await redraw(Buffer.from(not)), 'kind', not);
  assert.equal(await redraw(Buffer.from('0000001c66747970686569630000000068656963', 'hex')), 'heic');
});

test('no bytes whatever make the sniffing fail', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void pictureKindOf(Buffer.from(bytes))));
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 80 }),
      (bytes) =>
        void pictureKindOf(
          Buffer.concat([Buffer.from([0, 0, 0, 40]), Buffer.from('ftyp'), Buffer.from(bytes)]),
        ),
    ),
  );
});

test('what lies aside for a moment cannot be read there, reads back as it was, and goes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lurus-aside-'));
  const bytes = Buffer.from(MARKER.repeat(20_000));
  const aside = await putAside(folder, Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]) as never);
  const [name = ''] = await readdir(folder);
  assert.ok(!(await readFile(join(folder, name))).includes(MARKER));
  const back: Buffer[] = [];
  for await (const chunk of aside.open()) back.push(chunk as Buffer);
  assert.deepEqual([aside.size, Buffer.concat(back).equals(bytes)], [bytes.length, true]);
  await aside.erase();
  async function* breaking() {
    yield bytes;
    throw new Error('putus');
  }
  await assert.rejects(putAside(folder, breaking()), /putus/);
  assert.deepEqual(await readdir(folder), []);
  await putAside(folder, Readable.from([bytes]) as never);
  await clearPassing(folder, Date.now() - 60_000);
  assert.equal((await readdir(folder)).length, 1, 'one that is at work');
  await clearPassing(folder, Date.now() + 60_000);
  assert.deepEqual(await readdir(folder), []);
  await rm(folder, { recursive: true });
});

test('so many work at once and no more; the rest wait, and the last are sent away', async () => {
  const slots = new Slots(2, 3);
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return 'done';
  };
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => slots.run(work)));
  assert.deepEqual([most, outcomes.filter((each) => each === 'done').length], [2, 5]);
  await assert.rejects(slots.run(() => Promise.reject(new Error('x'))));
  assert.equal(await slots.run(work), 'done', 'a failure gives its slot back');
});
