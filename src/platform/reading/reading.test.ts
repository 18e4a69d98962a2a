import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { bomb } from '../pictures/bomb.fixture.ts';
import { READING_LIMITS, type ReadDocument } from './document.ts';
import { hostilePdfs, pdfOf, printed, withCode } from './documents.fixture.ts';
import { findTesseract } from './installed-tesseract.ts';
import { openPicture } from './open-picture.ts';
import { pdfJs } from './pdfjs.ts';
import { findPoppler } from './poppler.ts';
import { makeReader } from './reader.ts';

const poppler = await findPoppler();
const tesseract = await findTesseract();
const pdfjs = pdfJs();
const reader = makeReader({ tesseract: null, pdf: pdfjs });
const native = makeReader({ tesseract, pdf: poppler });
after(() => Promise.all([reader.close(), native.close(), pdfjs.close()]));
/** What opens PDFs: the library that every machine has, and the installed programs. */
const OPENERS = [
  { opener: 'pdf.js', from: reader, skip: false },
  { opener: 'Poppler', from: native, skip: poppler === null && 'no poppler-utils' },
] as const;
/** What reads pictures: the engine that every machine has, and the installed program. */
const ENGINES = [
  { engine: 'tesseract.js', from: reader, skip: false },
  {
    engine: 'the installed tesseract',
    from: native,
    skip: tesseract === null && 'no tesseract with its Indonesian model',
  },
] as const;
const SLIP = ['KUITANSI Nomor 0123', 'Uang sejumlah Rp 1.250.000', 'Teladan, 12 Juli 2026'];

const read = (bytes: Uint8Array, kind: 'pdf' | 'picture', limits = {}, from = reader) =>
  from.read(bytes, kind, { ...READING_LIMITS, ...limits });
const textOf = ({ pages }: ReadDocument) => pages.flatMap(({ lines }) => lines.map(({ text }) => text));

for (const { engine, from, skip } of ENGINES)
  test(`${engine}: a picture gives lines with their places, and its code`, { skip }, async () => {
    const document = await read(
      await withCode(await printed(SLIP), 'https://contoh.invalid/abc'),
      'picture',
      {},
      from,
    );
    assert.deepEqual(textOf(document).slice(0, 3), SLIP);
    assert.equal(document.way, 'ocr');
    assert.deepEqual(
      document.codes.map(({ text, page }) => [text, page]),
      [['https://contoh.invalid/abc', 1]],
    );
    const { top, left, width } = document.pages[0]!.lines[0]!.box;
    assert.ok(top < 0.3 && left > 0.04 && left < 0.08 && width < 0.5, JSON.stringify({ top, left, width }));
    const { box } = document.codes[0]!;
    assert.ok(box.left > 0.5 && box.top > 0.4 && box.left + box.width <= 1, JSON.stringify(box));
    assert.match(document.pages[0]!.likeness ?? '', /^[\da-f]{16}$/);
  });

for (const { engine, from, skip } of ENGINES)
  test(`${engine}: what lies on its side by its EXIF is read upright`, { skip }, async () => {
    const lying = await sharp(await printed(SLIP))
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer();
    const { quality, pages } = await read(lying, 'picture', {}, from);
    assert.equal(quality?.width, 1_500);
    assert.equal(pages[0]!.lines[0]?.text, SLIP[0]);
  });

for (const { opener, from, skip } of OPENERS)
  test(
    `${opener}: a PDF's own text is taken as it is, label and value of a line together`,
    { skip },
    async () => {
      const document = await read(
        await pdfOf([['Toko Sumber & <b> NPWP : 01.234'], ['Halaman dua dengan tulisan cukup']]),
        'pdf',
        {},
        from,
      );
      assert.equal(document.way, 'pdf-text');
      assert.deepEqual([document.pageCount, document.pagesLeft], [2, 0]);
      assert.deepEqual(textOf(document), [
        'Toko Sumber & <b> NPWP : 01.234',
        'Halaman dua dengan tulisan cukup',
      ]);
      assert.equal(document.pages[1]!.lines[0]!.confidence, 1);
      // "NPWP" begins at 171 of 595 points across and stands between 50 and 65 of 842 down.
      const { box } = document.pages[0]!.lines[0]!.words.find(({ text }) => text === 'NPWP')!;
      assert.ok(
        Math.abs(box.left - 0.285) < 0.02 && box.top > 0.05 && box.top + box.height < 0.08,
        JSON.stringify(box),
      );
    },
  );

for (const { opener, from, skip } of OPENERS)
  test(
    `${opener}: a scan in a PDF is read from its picture, page by page beside pages of text`,
    { skip },
    async () => {
      // Text beneath a scan is another machine's reading, or a forger's.
      const beneath = ['Uang sejumlah Rp 9.999.999 seperti tidak terlihat'];
      const scan = await sharp(await printed(SLIP))
        .resize({ width: 1_500, height: 2_121, fit: 'contain', background: '#fff', position: 'top' })
        .jpeg()
        .toBuffer();
      const document = await read(
        await pdfOf([['Halaman dengan tulisan sendiri'], scan], { beneath }),
        'pdf',
        {},
        from,
      );
      assert.deepEqual(
        document.pages.map(({ way }) => way),
        ['pdf-text', 'ocr'],
      );
      assert.deepEqual(textOf(document).slice(1), SLIP);
      assert.equal(document.quality?.width, 1_500);
    },
  );

for (const { opener, from, skip } of OPENERS)
  test(
    `${opener}: a locked PDF is refused with the way out; one that only forbids printing is read`,
    { skip },
    async () => {
      const locked = await read(
        await pdfOf([SLIP], { userPassword: 'rahasia', ownerPassword: 'x' }),
        'pdf',
        {},
        from,
      );
      assert.equal(locked.refused?.code, 'encrypted');
      assert.match(locked.refused?.says.id ?? '', /tanpa kata sandi/);
      const open = await read(await pdfOf([SLIP], { ownerPassword: 'x' }), 'pdf', {}, from);
      assert.deepEqual(textOf(open), SLIP);
    },
  );

for (const { opener, from, skip } of OPENERS)
  test(`${opener}: of 500 pages the first are read, and it says how many are left`, { skip }, async () => {
    const pages = Array.from({ length: 500 }, (_, at) => [`Halaman nomor ${at + 1} dari berkas ini`]);
    const document = await read(await pdfOf(pages), 'pdf', { pages: 3 }, from);
    assert.deepEqual([document.pages.length, document.pageCount, document.pagesLeft], [3, 500, 497]);
    assert.equal(textOf(document)[2], 'Halaman nomor 3 dari berkas ini');
  });

test('without a PDF reader the answer says so, and pictures are read all the same', async () => {
  const bare = makeReader({ tesseract: null, pdf: null });
  const document = await bare.read(await pdfOf([SLIP]), 'pdf', READING_LIMITS);
  assert.equal(document.refused?.code, 'not-here');
  await bare.close();
});

test('where pages cannot be drawn, text of a PDF is read all the same, and a scan says so', async () => {
  const bare = makeReader({ tesseract: null, pdf: { ...pdfjs, draw: async () => 'not-here' as const } });
  assert.deepEqual(textOf(await bare.read(await pdfOf([SLIP]), 'pdf', READING_LIMITS)), SLIP);
  const scan = await bare.read(await pdfOf([await printed(SLIP)]), 'pdf', READING_LIMITS);
  assert.equal(scan.refused?.code, 'not-here');
  await bare.close();
});

test('what cannot be read gets a clear answer: each its own', async () => {
  const paper = { create: { width: 1_500, height: 900, channels: 3, background: '#fdfdfd' } } as const;
  const blank = await sharp(paper).jpeg().toBuffer();
  const small = await sharp(await printed(SLIP))
    .resize({ width: 900 })
    .png()
    .toBuffer();
  const dull = await sharp(await printed(SLIP))
    .blur(9)
    .png()
    .toBuffer();
  const jpeg = await sharp(await printed(SLIP))
    .jpeg()
    .toBuffer();
  const cases: [string, Uint8Array, 'pdf' | 'picture'][] = [
    ['no-text', blank, 'picture'],
    ['narrow', small, 'picture'],
    ['blurred', dull, 'picture'],
    ['pixels', bomb(60_000), 'picture'],
    ['broken', jpeg.subarray(0, jpeg.length / 2), 'picture'],
    ['kind', Buffer.from('=HYPERLINK("http://contoh.invalid")'), 'picture'],
    ['kind', Buffer.alloc(0), 'picture'],
    ['heic', Buffer.from('0000001c66747970686569630000000068656963', 'hex'), 'picture'],
    ['bytes', new Uint8Array(READING_LIMITS.bytes + 1), 'pdf'],
    ['broken', Buffer.from('%PDF-1.7\nnothing'), 'pdf'],
  ];
  const answers = await Promise.all(cases.map(([, bytes, kind]) => read(bytes, kind)));
  for (const [at, { refused, pages, sha256 }] of answers.entries()) {
    assert.equal(refused?.code, cases[at]![0], `case ${at}`);
    assert.ok(refused.says.id.length > 20 && refused.says.en.length > 20);
    assert.deepEqual(
      pages.flatMap(({ lines }) => lines),
      [],
    );
    assert.match(sha256, /^[\da-f]{64}$/);
  }
});

for (const { engine, from, skip } of ENGINES)
  test(`${engine}: a picture of nothing but noise is no text`, { skip }, async () => {
    const grey = Buffer.from(Uint8Array.from({ length: 1_500 * 500 }, (_, at) => (at * 7_919) % 251));
    const noise = await sharp(grey, { raw: { width: 1_500, height: 500, channels: 1 } })
      .png()
      .toBuffer();
    assert.equal((await read(noise, 'picture', {}, from)).refused?.code, 'no-text');
  });

test(
  'a tesseract that takes too long is ended, and one that ends without a table is told',
  { skip: ENGINES[1].skip },
  async () => {
    const known = { quality: { width: 1, height: 1, sharpness: 0 }, isBlank: false, likeness: null };
    const none = { ...known, pgm: new Uint8Array(Buffer.from('P5 0 0 255 ')), width: 1, height: 1 };
    assert.equal(await tesseract!(none, 10), 'broken');
    const slip = await openPicture(await printed(SLIP), READING_LIMITS);
    assert.ok(typeof slip !== 'string');
    assert.equal(await tesseract!(slip, 0.001), 'time');
    assert.equal(typeof (await tesseract!(slip, 60)), 'object');
  },
);

for (const { opener, from, skip } of OPENERS)
  test(
    `${opener}: a PDF that is cut short or altered is read or refused, and the next is read`,
    { skip },
    async () => {
      const whole = await pdfOf([SLIP]);
      const limits = { ...READING_LIMITS, secondsPerPage: 20 };
      const tried: Uint8Array[] = [whole.subarray(0, whole.length / 2)];
      for (let at = 9; at < whole.length; at += Math.ceil(whole.length / 6)) {
        const altered = Buffer.from(whole);
        altered.fill(0xff, at, at + 8);
        tried.push(altered);
      }
      for (const bytes of tried) {
        const { refused, pages } = await from.read(bytes, 'pdf', limits);
        assert.ok(refused !== undefined || pages.length === 1);
      }
      assert.deepEqual(textOf(await read(whole, 'pdf', {}, from)), SLIP);
    },
  );

for (const { opener, from, skip } of OPENERS)
  test(
    `${opener}: a PDF that unpacks to very much, draws without end or holds itself is ended`,
    { skip },
    async () => {
      for (const [what, bytes] of hostilePdfs()) {
        const { refused, pages } = await read(bytes, 'pdf', { secondsPerPage: 2 }, from);
        assert.ok(refused !== undefined || pages.length === 1, what);
      }
      assert.deepEqual(textOf(await read(await pdfOf([SLIP]), 'pdf', {}, from)), SLIP);
    },
  );
