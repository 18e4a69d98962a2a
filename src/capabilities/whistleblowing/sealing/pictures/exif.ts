import { uint16, uint32, uint32le, type Finding, type Findings } from './findings.ts';

// EXIF (CIPA DC-008): a TIFF inside the picture. Only looked into for what it tells; it is removed whole.

const TAGS: Readonly<Record<number, Finding>> = {
  0x010e: 'other',
  0x010f: 'device',
  0x0110: 'device',
  0x0131: 'device',
  0x0132: 'time',
  0x013b: 'author',
  0x013c: 'device',
  0x0201: 'thumbnail',
  0x8298: 'author',
  0x9003: 'time',
  0x9004: 'time',
  0x927c: 'device',
  0x9286: 'other',
  0x9c9d: 'author',
  0xa430: 'author',
  0xa431: 'device',
  0xa433: 'device',
  0xa434: 'device',
  0xa435: 'device',
};
const ORIENTATION = 0x0112;
const EXIF_TABLE = 0x8769;
const GPS_TABLE = 0x8825;
const TABLE_LIMIT = 8;
const ENTRY_LIMIT = 400;

/** Adds what the TIFF tells and returns how the picture is to be turned, 1 to 8. Never throws, never loops. */
export function readExif(tiff: Uint8Array, found: Findings): number {
  const little = tiff[0] === 0x49 && tiff[1] === 0x49;
  const short = (at: number) => (little ? (tiff[at] ?? 0) | ((tiff[at + 1] ?? 0) << 8) : uint16(tiff, at));
  const long = (at: number) => (little ? uint32le(tiff, at) : uint32(tiff, at));
  let orientation = 1;
  const before = found.size;
  const open = [{ at: long(4), gps: false }];
  for (let table = 0; table < open.length && table < TABLE_LIMIT; table += 1) {
    const { at, gps } = open[table] ?? { at: 0, gps: false };
    const count = Math.min(short(at), ENTRY_LIMIT);
    if (at < 8 || at + 2 > tiff.length) continue;
    if (gps && count > 0) found.add('position');
    for (let entry = at + 2; entry < at + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
      const tag = short(entry);
      const finding = gps ? undefined : TAGS[tag];
      if (finding !== undefined) found.add(finding);
      if (tag === EXIF_TABLE || tag === GPS_TABLE) open.push({ at: long(entry + 8), gps: tag === GPS_TABLE });
      if (tag === ORIENTATION && table === 0) orientation = short(entry + 8);
    }
    // The next table is that of the thumbnail.
    if (!gps) open.push({ at: long(at + 2 + count * 12), gps: false });
  }
  if (found.size === before) found.add('other');
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/** A TIFF that tells nothing but how the picture is to be turned: without it the copy would lie on its side. */
export function orientationOnly(orientation: number): Uint8Array {
  return Uint8Array.of(
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  );
}
