import { concat } from '../../../../platform/sealing/bytes.ts';
import { readExif } from './exif.ts';
import { DAMAGED, findInText, latin, uint32, type Cleaned, type Findings } from './findings.ts';

// PNG (W3C, third edition): chunks. Kept are those that decoding and colour need and the frames of animations; texts, times, EXIF, profiles and
// chunks that nobody knows go, and everything behind the end.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((each, index) => bytes[index] === each);
}

export function cleanPng(bytes: Uint8Array, found: Findings): Cleaned {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  for (;;) {
    const end = at + 12 + uint32(bytes, at);
    if (end > bytes.length) return DAMAGED;
    const type = latin(bytes.subarray(at + 4, at + 8));
    if (at === 8 && type !== 'IHDR') return DAMAGED;
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    else note(type, bytes.subarray(at + 8, end - 4), found);
    at = end;
    if (type === 'IEND') break;
  }
  if (at < bytes.length) found.add('other');
  return { bytes: concat(...kept), fault: null };
}

function note(type: string, data: Uint8Array, found: Findings): void {
  if (type === 'eXIf') readExif(data, found);
  else if (type === 'tIME') found.add('time');
  else if (['tEXt', 'zTXt', 'iTXt'].includes(type)) findInText(latin(data.subarray(0, 100_000)), found);
  else found.add('other');
}
