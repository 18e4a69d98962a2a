import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { pictureKindOf, type PictureKind } from './picture-kind.ts';
import { Slots } from './slots.ts';

/** A picture drawn anew: JPEG in sRGB, upright, nothing of the camera, the place or the time in it. */
export interface Redrawn {
  bytes: Buffer;
  width: number;
  height: number;
}

/** Why a picture could not be drawn; `busy`: too many wait already. */
export type PictureTrouble = 'kind' | 'heic' | 'pixels' | 'broken' | 'busy';

/** Longest side in points: a number plate across the street stays legible, and a page of them loads on 2G. */
const LONGEST_SIDE = 1_600;
/** Aim in bytes; reached by quality first, by size last. */
const AIM = 400 * 1024;
const TRIES = [
  { side: LONGEST_SIDE, quality: 80 },
  { side: LONGEST_SIDE, quality: 66 },
  { side: LONGEST_SIDE, quality: 52 },
  { side: 1_280, quality: 52 },
  { side: 960, quality: 45 },
] as const;

/** Pixels. A JPEG that is read line by line never stands in memory whole: the largest phone cameras (200 MP) may come. */
export const MOST_PIXELS = 210_000_000;
/** What has to stand in memory whole: progressive JPEG (some 3 bytes a pixel) … */
const MOST_PROGRESSIVE = 64_000_000;
/** … and PNG, WebP, AVIF (4 to 8): screenshots, not cameras. */
const MOST_OTHERS = 40_000_000;

/** Two at once, each on one thread: a flood of photos waits here, and never in memory. */
const slots = new Slots(2, 200);
sharp.cache(false);
sharp.concurrency(1);

/** Seconds of work on one picture, after which it counts as broken. */
const PATIENCE = 30;

/**
 * Draws a picture anew: turned as its EXIF says, at most 1600 points a side, JPEG of at most about 400 KB, without EXIF, XMP, IPTC, GPS, comments
 * or colour profile (colours are converted to sRGB first). Alpha becomes white.
 * @param open gives the bytes from the start, each time it is called: first for the head, then for the drawing; called only when a slot is free
 */
export async function redrawPicture(open: () => Readable): Promise<Redrawn | PictureTrouble> {
  const outcome = await slots.run(() => redraw(open).catch(() => 'broken' as const));
  return outcome ?? 'busy';
}

async function redraw(open: () => Readable): Promise<Redrawn | PictureTrouble> {
  const original = await readAll(open());
  const kind = pictureKindOf(original);
  if (kind === null) return 'kind';
  if (kind === 'heic') return 'heic';
  const {
    width,
    height,
    isProgressive,
    pages = 1,
  } = await sharp(original, {
    // Reads the head only, so that what is too large is told as such and not as damaged.
    limitInputPixels: false,
  }).metadata();
  if (width * height * pages > mostPixels(kind, isProgressive)) return 'pixels';
  const drawn = await draw(original, LONGEST_SIDE);
  let best: Buffer = Buffer.alloc(0);
  let info = { width: 0, height: 0 };
  for (const { side, quality } of TRIES) {
    const made = await sharp(drawn.data, { raw: drawn.raw })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality, mozjpeg: true })
      .timeout({ seconds: PATIENCE })
      .toBuffer({ resolveWithObject: true });
    best = made.data;
    info = made.info;
    if (best.length <= AIM) break;
  }
  return { bytes: best, width: info.width, height: info.height };
}

const LOOK = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;

/** Pixels that a picture of a kind may have. */
export function mostPixels(kind: PictureKind, progressive: boolean): number {
  if (kind !== 'jpeg') return MOST_OTHERS;
  return progressive ? MOST_PROGRESSIVE : MOST_PIXELS;
}

/** Bare points in sRGB: whatever else the file held is left behind here, whatever it is called. */
async function draw(original: Buffer, side: number) {
  const { data, info } = await sharp(original, { ...LOOK, pages: 1, sequentialRead: true })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: PATIENCE })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
