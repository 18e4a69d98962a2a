// Limits and sizes of evidence files. Light: pages and server count with it before anything is sealed.
import { paddedSize } from '../../../platform/sealing/padding.ts';

/** Bytes of one original file. */
export const FILE_LIMIT = 256 * 2 ** 20;
export const FILES_LIMIT = 10;
/** Sealed files go up in pieces of so many bytes. */
export const PART_SIZE = 4 * 2 ** 20;

/** Header for one X25519 recipient, and the payload's nonce. */
const HEADER = 168 + 16;
const CHUNK = 65_536;
const TAG = 16;

/** Bytes of the sealed file for an original of `size` bytes. */
export function sealedSize(size: number): number {
  const padded = paddedSize(size);
  return HEADER + padded + TAG * Math.ceil(padded / CHUNK);
}
