/** Pictures that phones and browsers send, told by their bytes. HEIC is told apart so that the answer can say what to do. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';

/** Bytes that are looked at. */
export const PICTURE_HEAD = 64;

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

export function pictureKindOf(head: Buffer): PictureKind | null {
  const latin = head.subarray(0, PICTURE_HEAD).toString('latin1');
  if (latin.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'webp';
  if (latin.slice(4, 8) !== 'ftyp') return null;
  // The box of brands says what may read the file: an AVIF whose first brand is the general mif1 names avif among the others.
  const brands = latin.slice(8, Math.min(head.readUInt32BE(0), PICTURE_HEAD));
  if (brands.includes('avif')) return 'avif';
  return HEIC_BRANDS.some((brand) => brands.includes(brand)) ? 'heic' : null;
}
