import sharp from 'sharp';
import { mostPixels } from '../pictures/redraw-picture.ts';
import { pictureKindOf } from '../pictures/picture-kind.ts';
import type { PictureQuality, ReadingLimits, ReadingTrouble } from './document.ts';
import { LIKENESS_SIDE, likenessOf, MEASURED_WIDTH, sharpnessOf } from './measure-picture.ts';

/** A page as grey points, upright, as the readers take it. */
export interface PagePicture {
  /** PGM: a head of three lines and the points */
  pgm: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  quality: PictureQuality;
  likeness: string | null;
  /** Nothing is drawn on it: all points are nearly alike. */
  isBlank: boolean;
}

/** Longest side in points: an A4 page at 200 dpi. More makes reading slower and not better. */
export const READ_SIDE = 2_340;
/** Standard deviation of the points of a sheet with nothing on it. */
const BLANK = 3;

/**
 * Opens what a phone or a scanner made, turned as its EXIF says.
 * @returns why it cannot be: none of our kinds, too many points (told before any is drawn), damaged
 */
export async function openPicture(
  bytes: Uint8Array,
  limits: Pick<ReadingLimits, 'pixels' | 'secondsPerPage'>,
): Promise<PagePicture | ReadingTrouble> {
  const kind = pictureKindOf(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)));
  if (kind === null) return 'kind';
  if (kind === 'heic') return 'heic';
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata();
    const pixels = head.width * head.height * (head.pages ?? 1);
    if (pixels > Math.min(limits.pixels, mostPixels(kind, head.isProgressive))) return 'pixels';
    const upright = head.autoOrient;
    const drawn = await sharp(bytes, { limitInputPixels: limits.pixels, pages: 1, sequentialRead: true })
      .autoOrient()
      .resize({ width: READ_SIDE, height: READ_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('b-w')
      .timeout({ seconds: limits.secondsPerPage })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return await picturePage(drawn.data, drawn.info.width, drawn.info.height, upright);
  } catch (error) {
    return error instanceof Error && error.message.startsWith('timeout') ? 'time' : 'broken';
  }
}

/** @param size of the picture as it came; what was drawn may be smaller */
export async function picturePage(
  grey: Uint8Array,
  width: number,
  height: number,
  size: { width: number; height: number },
): Promise<PagePicture> {
  const from = () => sharp(grey, { raw: { width, height, channels: 1 } });
  const [measured, small, { channels }] = await Promise.all([
    from()
      .resize({ width: Math.min(MEASURED_WIDTH, width) })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true }),
    from()
      .resize({ width: LIKENESS_SIDE, height: LIKENESS_SIDE, fit: 'fill' })
      .toColourspace('b-w')
      .raw()
      .toBuffer(),
    from().stats(),
  ]);
  const pgm = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
  return {
    pgm: new Uint8Array(pgm.buffer.slice(pgm.byteOffset, pgm.byteOffset + pgm.length)),
    width,
    height,
    quality: {
      width: size.width,
      height: size.height,
      sharpness: sharpnessOf(measured.data, measured.info.width, measured.info.height),
    },
    likeness: likenessOf(small),
    isBlank: channels[0]!.stdev < BLANK,
  };
}

/** The gate: what is too small or out of focus is not read, because more of it would be wrong than right. */
export function gateOf(
  { quality, isBlank }: Pick<PagePicture, 'quality' | 'isBlank'>,
  limits: Pick<ReadingLimits, 'leastWidth' | 'leastSharpness'>,
): ReadingTrouble | null {
  if (isBlank) return 'no-text';
  if (quality.width < limits.leastWidth) return 'narrow';
  return quality.sharpness < limits.leastSharpness ? 'blurred' : null;
}
