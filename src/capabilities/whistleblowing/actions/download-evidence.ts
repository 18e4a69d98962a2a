import { Readable } from 'node:stream';
import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { findSealedFile } from '../store/cases.ts';
import { findOwnCase } from './own-case.ts';

export interface SealedFile {
  /** bytes */
  size: number;
  /** content hashes, in order */
  parts: string[];
  /** day that it came: what the store's times are set back to */
  day: PlainDate;
}

/** A sealed file of a case that a key of the actor opens; of another case it is as absent as one that never was. */
export async function findEvidence(
  tx: Tx,
  act: Act,
  input: { id: string; file: string },
): Promise<Outcome<SealedFile>> {
  const opened = await findOwnCase(tx, act, input.id);
  if (isRefusal(opened)) return opened;
  const found = await findSealedFile(tx, input.id, input.file);
  return found === undefined
    ? notFound()
    : { size: Number(found.size), parts: found.parts, day: found.message_day ?? opened.row.day };
}

/** The parts in order, one in memory at a time. Reading moves a file's time of access, so it is set back after each. */
export function streamSealed(files: FileStore, governmentId: string, { parts, day }: SealedFile): Readable {
  async function* read() {
    for (const hash of parts) {
      const bytes = await files.timeless.read(governmentId, hash);
      await files.timeless.dropTime(governmentId, hash, day);
      yield bytes;
    }
  }
  return Readable.from(read(), { objectMode: false });
}
