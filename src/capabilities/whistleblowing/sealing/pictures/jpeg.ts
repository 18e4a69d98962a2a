import { concat } from '../../../../platform/sealing/bytes.ts';
import { orientationOnly, readExif } from './exif.ts';
import { DAMAGED, findInText, latin, uint16, type Cleaned, type Findings } from './findings.ts';

// JPEG (ITU T.81): markers and their segments. Kept is what decoding needs: tables, frames, scans, JFIF without its thumbnail and Adobe's colour
// transform. All other application segments and comments go, and everything behind the end of the picture.

const [SOI, EOI, SOS, COM] = [0xd8, 0xd9, 0xda, 0xfe];

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** frames, Huffman and arithmetic tables, quantisation, restart interval */
const isPicture = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf) || marker === 0xdb || marker === 0xdd;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

export function cleanJpeg(bytes: Uint8Array, found: Findings): Cleaned {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return DAMAGED;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return DAMAGED;
    if (marker === EOI) break;
    const length = uint16(bytes, at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return DAMAGED;
    const segment = bytes.subarray(at, end);
    const body = segment.subarray(4);
    if (marker === SOS) {
      scans += 1;
      const stop = endOfScan(bytes, end);
      if (stop === null) return DAMAGED;
      kept.push(bytes.subarray(at, stop));
      at = stop;
      continue;
    }
    if (isPicture(marker)) kept.push(segment);
    else if (marker === 0xe0 && startsWith(body, 'JFIF\0')) keepJfif(body, kept, found);
    else if (marker === 0xee && startsWith(body, 'Adobe') && body.length >= 12)
      kept.push(concat(Uint8Array.of(0xff, 0xee, 0, 14), body.subarray(0, 12)));
    else if (marker === 0xe1 && startsWith(body, 'Exif\0'))
      orientation = readOrientation(body.subarray(6), found);
    else if ((marker >= 0xe0 && marker <= 0xef) || marker === COM) note(marker, body, found);
    else return DAMAGED;
    at = end;
  }
  if (scans === 0) return DAMAGED;
  if (at + 2 < bytes.length) found.add('other');
  const turned = orientation === 1 ? [] : [exifSegment(orientation)];
  return {
    bytes: concat(Uint8Array.of(0xff, SOI), ...turned, ...kept, Uint8Array.of(0xff, EOI)),
    fault: null,
  };
}

/** Behind the entropy-coded data, at the next marker; stuffed zeros and restart markers belong to it. Null when the file ends within. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return null;
}

function keepJfif(body: Uint8Array, kept: Uint8Array[], found: Findings): void {
  if (body.length > 14) found.add('thumbnail');
  if (body.length < 14) return;
  // Version, density; then a thumbnail of 0 × 0.
  kept.push(concat(Uint8Array.of(0xff, 0xe0, 0, 16), body.subarray(0, 12), Uint8Array.of(0, 0)));
}

function readOrientation(tiff: Uint8Array, found: Findings): number {
  const bare = orientationOnly(tiff[19] ?? 0);
  // What this program left there itself tells nothing.
  if (tiff.length === bare.length && bare.every((each, index) => each === tiff[index])) return bare[19] ?? 1;
  return readExif(tiff, found);
}

/** IPTC datasets of record 2 that tell something (IIM 4.2). */
const IPTC: Readonly<Record<number, 'author' | 'time' | 'position'>> = {
  55: 'time',
  60: 'time',
  62: 'time',
  80: 'author',
  90: 'position',
  92: 'position',
  95: 'position',
  101: 'position',
  110: 'author',
  116: 'author',
};

function note(marker: number, body: Uint8Array, found: Findings): void {
  if (marker === 0xe1) return findInText(latin(body), found);
  if (marker === 0xe0 && startsWith(body, 'JFXX')) {
    found.add('thumbnail');
    return;
  }
  const before = found.size;
  if (marker === 0xed) {
    for (let at = 0; at + 2 < body.length; at += 1) {
      const dataset = body[at] === 0x1c && body[at + 1] === 2 ? IPTC[body[at + 2] ?? 0] : undefined;
      if (dataset !== undefined) found.add(dataset);
    }
  }
  if (found.size === before) found.add('other');
}

function exifSegment(orientation: number): Uint8Array {
  const tiff = orientationOnly(orientation);
  return concat(Uint8Array.of(0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0), tiff);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return text.split('').every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
