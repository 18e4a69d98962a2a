import { concat, ownBytes } from '../../../../platform/sealing/bytes.ts';
import { readExif } from './exif.ts';
import { DAMAGED, findInText, latin, uint32le, type Cleaned, type Findings } from './findings.ts';

// WebP (RFC 9649): chunks of a RIFF file. Kept are the picture, its transparency and its frames; EXIF, XMP, profiles and unknown chunks go.

const FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** flags of VP8X that announce profile, EXIF and XMP */
const ANNOUNCED = 0x20 | 0x08 | 0x04;
/** bytes of a frame's own header before its chunks */
const FRAME_HEADER = 16;

export function isWebp(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 4)) === 'RIFF' && latin(bytes.subarray(8, 12)) === 'WEBP';
}

export function cleanWebp(bytes: Uint8Array, found: Findings): Cleaned {
  const size = uint32le(bytes, 4);
  // Even sizes only, as the format asks; some writers forget the last padding byte, which is no harm to a picture but to us no picture.
  const end = 8 + size;
  if (size < 12 || end > bytes.length) return DAMAGED;
  if (end < bytes.length) found.add('other');
  const chunks = chunksOf(bytes.subarray(12, end));
  if (chunks === null || !chunks.some(({ type }) => FRAME.has(type) || type === 'ANMF')) return DAMAGED;
  const kept: Uint8Array[] = [];
  for (const { type, data } of chunks) {
    if (FRAME.has(type) || type === 'ANIM') kept.push(chunk(type, data));
    else if (type === 'VP8X') kept.push(chunk(type, withoutFlags(data)));
    else if (type === 'ANMF') {
      const inner = chunksOf(data.subarray(FRAME_HEADER));
      if (inner === null) return DAMAGED;
      if (inner.some((each) => !FRAME.has(each.type))) found.add('other');
      const pieces = inner.filter((each) => FRAME.has(each.type)).map((each) => chunk(each.type, each.data));
      kept.push(chunk(type, concat(data.subarray(0, FRAME_HEADER), ...pieces)));
    } else if (type === 'EXIF')
      readExif(latin(data.subarray(0, 4)) === 'Exif' ? data.subarray(6) : data, found);
    else if (type === 'XMP ') findInText(latin(data), found);
    else found.add('other');
  }
  const body = concat(...kept);
  const head = new Uint8Array(12);
  head.set(bytes.subarray(0, 12));
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return { bytes: concat(head, body), fault: null };
}

function chunksOf(bytes: Uint8Array): { type: string; data: Uint8Array }[] | null {
  const chunks: { type: string; data: Uint8Array }[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = uint32le(bytes, at + 4);
    const stop = at + 8 + size;
    if (at + 8 > bytes.length || stop > bytes.length) return null;
    chunks.push({ type: latin(bytes.subarray(at, at + 4)), data: bytes.subarray(at + 8, stop) });
    at = stop + (size % 2);
  }
  return chunks;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  head.set(Uint8Array.from(type, (letter) => letter.charCodeAt(0)));
  new DataView(head.buffer).setUint32(4, data.length, true);
  return concat(head, data, new Uint8Array(data.length % 2));
}

function withoutFlags(data: Uint8Array): Uint8Array {
  const flags = ownBytes(data);
  if (flags.length > 0) flags[0] = (flags[0] ?? 0) & ~ANNOUNCED;
  return flags;
}
