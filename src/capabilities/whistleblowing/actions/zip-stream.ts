import { Zip, ZipPassThrough } from 'fflate';
import { badField, type Refusal } from '../../../platform/outcome.ts';

export interface ZipPiece {
  path: string;
  /** bytes */
  size: number;
  read: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** zip without its 64-bit extension: what is larger is refused rather than broken. */
const SIZE_LIMIT = 2 ** 32 - 2 ** 24;

export function zipFault(pieces: readonly ZipPiece[]): Refusal | null {
  return pieces.reduce((sum, each) => sum + each.size, 0) <= SIZE_LIMIT
    ? null
    : badField(
        'only',
        'Semuanya lebih dari 4 GB. Ambil satu per satu dengan nomor laporannya.',
        'Together they exceed 4 GB. Fetch them one by one, by their numbers.',
      );
}

/** Packs pieces one after the other, not compressed (sealed bytes do not shrink); a few chunks are in memory at once. The day is all that it tells. */
export async function* zipStream(pieces: readonly ZipPiece[], day: string): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    packed.push(chunk);
  });
  for (const { path, read } of pieces) {
    const entry = new ZipPassThrough(path);
    entry.mtime = new Date(`${day}T00:00:00`);
    zip.add(entry);
    for await (const chunk of read()) {
      entry.push(chunk);
      yield* packed.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* packed.splice(0);
  }
  zip.end();
  yield* packed.splice(0);
}
