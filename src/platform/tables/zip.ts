import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { damagedFile, packedTooTightly, tooManyFiles } from './refusals.ts';
import { TableError, type TableLimits } from './table.ts';

// Reads ZIP archives whose bytes are all at hand, believing nothing that they declare: sizes are compared with what is unpacked.
// Format: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5.

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated */
  method: number;
  /** packed bytes */
  compressed: number;
  /** unpacked bytes, as declared */
  size: number;
  crc: number;
  /** place of the local header */
  offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const IN_64 = 0xffffffff;
const ZIP64_EXTRA = 1;
const ENCRYPTED = 1;
const DEFLATED = 8;

/** Deflate reaches 1,032 : 1 on zeros; rows of a sheet stay far below this. */
const MOST_RATIO = 250;
const RATIO_FREE_BYTES = 4 * 1024 * 1024;
/** Files in one archive; a workbook of a hundred sheets with drawings has some hundred. */
const MOST_FILES = 5_000;

/**
 * The directory of an archive: name → entry.
 * @throws TableError when it is damaged, or when what it declares is more than `limits` allow
 */
export function readDirectory(bytes: Buffer, limits: TableLimits): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  try {
    const { count, start } = findDirectory(bytes);
    if (count > MOST_FILES) throw new TableError(tooManyFiles());
    let at = start;
    for (let index = 0; index < count; index++) {
      if (bytes.readUInt32LE(at) !== ENTRY) throw new TableError(damagedFile());
      const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
      const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
      const name = bytes.toString('utf8', at + 46, nameEnd);
      const entry = readEntry(bytes, at, name, bytes.subarray(nameEnd, extraEnd));
      total += entry.size;
      if (total > limits.inflatedBytes || entries.has(name)) throw new TableError(packedTooTightly(limits));
      entries.set(name, entry);
      at = extraEnd + bytes.readUInt16LE(at + 32);
    }
  } catch (error) {
    // A read past the end of the buffer: the file is cut short.
    if (error instanceof RangeError) throw new TableError(damagedFile());
    throw error;
  }
  return entries;
}

function findDirectory(bytes: Buffer): { count: number; start: number } {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - 0xffff); at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const count = bytes.readUInt16LE(at + 10);
    const start = bytes.readUInt32LE(at + 16);
    if (count !== 0xffff && start !== IN_64) return { count, start };
    if (bytes.readUInt32LE(at - 20) !== END64_LOCATOR) throw new TableError(damagedFile());
    const end64 = read64(bytes, at - 20 + 8);
    if (bytes.readUInt32LE(end64) !== END64) throw new TableError(damagedFile());
    return { count: read64(bytes, end64 + 32), start: read64(bytes, end64 + 48) };
  }
  throw new TableError(damagedFile());
}

function readEntry(bytes: Buffer, at: number, name: string, extra: Buffer): ZipEntry {
  const entry: ZipEntry = {
    name,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    compressed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new TableError(damagedFile());
  const large = (['size', 'compressed', 'offset'] as const).filter((field) => entry[field] === IN_64);
  if (large.length > 0) {
    let place = 0;
    while (extra.readUInt16LE(place) !== ZIP64_EXTRA) place += 4 + extra.readUInt16LE(place + 2);
    large.forEach((field, index) => {
      entry[field] = read64(extra, place + 4 + index * 8);
    });
  }
  return entry;
}

function read64(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

/**
 * Unpacks one entry piece by piece.
 * @throws TableError as soon as more comes out than was declared, or than the ratio or `limits` allow; and when the checksum differs
 */
export async function* inflate(bytes: Buffer, entry: ZipEntry, limits: TableLimits): AsyncGenerator<Buffer> {
  const packed = packedBytes(bytes, entry);
  if (entry.method !== DEFLATED && entry.method !== 0) throw new TableError(damagedFile());
  const source = Readable.from(pieces(packed), { objectMode: false });
  const unpacked = entry.method === DEFLATED ? source.pipe(createInflateRaw()) : source;
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of unpacked as AsyncIterable<Buffer>) {
      size += piece.length;
      const tight = size > RATIO_FREE_BYTES && size > packed.length * MOST_RATIO;
      if (tight || size > limits.inflatedBytes) throw new TableError(packedTooTightly(limits));
      if (size > entry.size) throw new TableError(damagedFile());
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(damagedFile());
  } finally {
    source.destroy();
    unpacked.destroy();
  }
  if (size !== entry.size || crc !== entry.crc) throw new TableError(damagedFile());
}

function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL) {
    throw new TableError(damagedFile());
  }
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  if (start + entry.compressed > bytes.length) throw new TableError(damagedFile());
  return bytes.subarray(start, start + entry.compressed);
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}
