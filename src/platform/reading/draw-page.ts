import { Readable } from 'node:stream';
import sharp from 'sharp';
import { redrawPicture } from '../pictures/redraw-picture.ts';
import { findPdf } from './find-pdf.ts';

/** Longest side in points: figures stay legible on a small laptop, and a page loads on a phone. */
const SIDE = 1_400;
const SECONDS = 20;
const QUALITY = 72;

/**
 * A page as people look at it beside what was read on it: JPEG, upright, nothing of the camera in it.
 * @param page 1 for the first; a picture has no other
 * @returns null: there is no such page, it is damaged, or nobody here can draw it
 */
export async function drawPage(
  bytes: Uint8Array,
  kind: 'pdf' | 'picture',
  page: number,
): Promise<Buffer | null> {
  if (kind === 'picture') {
    const drawn = page === 1 ? await redrawPicture(() => Readable.from([Buffer.from(bytes)])) : null;
    return drawn === null || typeof drawn === 'string' ? null : drawn.bytes;
  }
  const drawn = await (await findPdf()).draw(bytes, page, SIDE, SECONDS);
  if (typeof drawn === 'string') return null;
  const { grey, width, height } = drawn;
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
