import type { Finding, Findings } from './findings.ts';
import { cleanJpeg, isJpeg } from './jpeg.ts';
import { cleanPng, isPng } from './png.ts';
import { cleanWebp, isWebp } from './webp.ts';

export type PictureReading =
  | {
      /** the same picture, to the last pixel, without anything that tells more than it shows */
      bytes: Uint8Array<ArrayBuffer>;
      type: 'image/jpeg' | 'image/png' | 'image/webp';
      found: Finding[];
      fault: null;
    }
  | { bytes: null; type: null; found: []; fault: 'unknown-format' | 'damaged' };

/**
 * Takes EXIF, XMP, IPTC, thumbnails, comments, colour profiles and whatever hangs behind the picture out of a JPEG, PNG or WebP, segment by
 * segment: nothing is decoded, nothing is lost of the picture. Judges by the bytes, not by the name. Never throws. What is drawn into the
 * picture itself (a face, a date stamp, a watermark) stays.
 */
export function cleanPicture(bytes: Uint8Array): PictureReading {
  const found: Findings = new Set();
  const [type, clean] = isJpeg(bytes)
    ? (['image/jpeg', cleanJpeg] as const)
    : isPng(bytes)
      ? (['image/png', cleanPng] as const)
      : isWebp(bytes)
        ? (['image/webp', cleanWebp] as const)
        : ([null, null] as const);
  if (type === null) return { bytes: null, type: null, found: [], fault: 'unknown-format' };
  const cleaned = clean(bytes, found);
  if (cleaned.bytes === null) return { bytes: null, type: null, found: [], fault: cleaned.fault };
  return { bytes: cleaned.bytes, type, found: [...found].sort(), fault: null };
}
