import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { concat, utf8 } from '../../../../platform/sealing/bytes.ts';
import { cleanPicture } from './clean-picture.ts';
import { orientationOnly } from './exif.ts';

const MARKS = [
  'Telepon Canggih 12',
  'Sari Uji Coba',
  '2026:03:14',
  'CANARYTEXT',
  'Exif',
  'http://ns.adobe.com',
  'GPSLatitude',
  'ftypmp42',
];
const XMP =
  '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="1,2N"/></rdf:RDF></x:xmpmeta>';

async function marked(format: 'jpeg' | 'png' | 'webp', orientation = 1): Promise<Uint8Array> {
  const noise = Buffer.from(Array.from({ length: 48 * 32 * 3 }, (_, index) => (index * 97) % 251));
  const picture = await sharp(noise, { raw: { width: 48, height: 32, channels: 3 } })
    .withExif({
      IFD0: {
        Make: 'Telepon',
        Model: 'Telepon Canggih 12',
        Artist: 'Sari Uji Coba',
      },
      IFD2: { DateTimeOriginal: '2026:03:14 10:00:00' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 30/1 0/1' },
    })
    .withMetadata({ orientation })
    .withXmp(XMP)
    .withIccProfile('p3')
    .toFormat(format, { quality: 90 })
    .toBuffer();
  return concat(picture, utf8('\0\0\0\x18ftypmp42 CANARYTEXT'));
}

/** The stored numbers, without the colour profile's conversion. */
const pixels = async (bytes: Uint8Array) =>
  createHash('sha256')
    .update(await sharp(bytes, { ignoreIcc: true }).raw().toBuffer())
    .digest('hex');

for (const format of ['jpeg', 'png', 'webp'] as const) {
  test(`${format}: everything is found and gone, and not a pixel changes`, async () => {
    const original = await marked(format);
    const reading = cleanPicture(original);
    assert.ok(reading.bytes);
    assert.equal(reading.type, `image/${format}`);
    for (const finding of ['author', 'device', 'position', 'time', 'other'] as const)
      assert.ok(reading.found.includes(finding), finding);
    const text = Buffer.from(reading.bytes).toString('latin1');
    for (const mark of MARKS) assert.ok(!text.includes(mark), mark);
    const told = await sharp(reading.bytes).metadata();
    assert.deepEqual(
      [told.exif, told.xmp, told.iptc, told.icc, told.width],
      [undefined, undefined, undefined, undefined, 48],
    );
    assert.equal(await pixels(reading.bytes), await pixels(original));
    const again = cleanPicture(reading.bytes);
    assert.deepEqual(again.found, []);
    assert.deepEqual(again.bytes, reading.bytes);
  });

  test(`${format}: hostile bytes never throw, and what comes out is clean`, async () => {
    const original = await marked(format);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(original.length),
        fc.boolean(),
        (changes, length, cut) => {
          const bytes = original.slice(0, cut ? length : original.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const once = cleanPicture(bytes);
          if (once.bytes === null) return;
          const twice = cleanPicture(once.bytes);
          assert.deepEqual(twice.bytes, once.bytes);
          assert.deepEqual(twice.found, []);
        },
      ),
      { numRuns: 1500 },
    );
  });
}

test('a picture that lies on its side stays upright, and tells nothing else', async () => {
  const reading = cleanPicture(await marked('jpeg', 6));
  assert.ok(reading.bytes);
  const told = await sharp(reading.bytes).metadata();
  assert.equal(told.orientation, 6);
  assert.deepEqual(new Uint8Array(told.exif!.subarray(6)), orientationOnly(6));
  assert.deepEqual(cleanPicture(reading.bytes).found, []);
});

test('thumbnails, IPTC, comments and progressive scans', async () => {
  const plain = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#276' } })
    .jpeg({ progressive: true })
    .toBuffer();
  const segment = (marker: number, body: Uint8Array) =>
    concat(Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body);
  const inserted = (...segments: Uint8Array[]) =>
    concat(plain.subarray(0, 2), ...segments, plain.subarray(2));
  const iptc = segment(0xed, concat(utf8('Photoshop 3.0\0'), Uint8Array.of(0x1c, 2, 80, 0, 4), utf8('Sari')));
  assert.deepEqual(cleanPicture(inserted(iptc)).found, ['author']);
  assert.deepEqual(cleanPicture(inserted(segment(0xfe, utf8('CANARYTEXT')))).found, ['other']);
  assert.deepEqual(cleanPicture(inserted(segment(0xe0, utf8('JFXX\0CANARYTEXT')))).found, ['thumbnail']);
  assert.deepEqual(cleanPicture(concat(plain, utf8('ftypmp42'))).found, ['other']);
  const jfif = concat(utf8('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9));
  const reading = cleanPicture(inserted(iptc, segment(0xe0, jfif)));
  assert.deepEqual(reading.found, ['author', 'thumbnail']);
  assert.equal(await pixels(reading.bytes!), await pixels(plain));
});

test('a WebP no longer announces what was taken out of it', async () => {
  const { bytes } = cleanPicture(await marked('webp'));
  const at = Buffer.from(bytes!).indexOf('VP8X');
  assert.equal(bytes![at + 8]! & (0x20 | 0x08 | 0x04), 0);
});

test('other files are told apart', () => {
  for (const other of ['%PDF-1.7', 'GIF89a', '', 'RIFF....WAVE']) {
    assert.equal(cleanPicture(utf8(other)).fault, 'unknown-format');
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void cleanPicture(bytes)));
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) => void cleanPicture(concat(Uint8Array.of(255, 0xd8, 255), bytes)),
    ),
  );
});
