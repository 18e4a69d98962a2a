import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { findFile, type FileRow } from '../../../../platform/files/store.ts';
import type { ReadDocument, ReadingLimits, ReadingTrouble } from '../../../../platform/reading/document.ts';
import { readingLimits } from '../../parameters/reading.ts';
import { findDocument, updateDocument } from '../../store/packages/documents.ts';
import { lockPackage } from '../../store/packages/packages.ts';
import { savePackage } from './open-package.ts';

/** Readings that may be begun before a document is given up; the queue lets them lie ever further apart, half an hour in all. */
export const MOST_TRIES = 8;
/** A page that is slow of itself stays slow. */
const MOST_SLOW_TRIES = 3;

/** What tells of the machine and not of the file: at another time it may be read. */
const OF_THE_MACHINE: readonly ReadingTrouble[] = ['busy', 'time'];

export interface BegunReading {
  file: FileRow;
  limits: ReadingLimits;
  /** this one counted */
  tries: number;
}

/**
 * A document that waits is about to be read. It is counted before: who is killed while he reads does not come back to count. One that was begun
 * too often is given up, with a word to its people, who may have it read again.
 * @returns null where there is nothing to read
 */
export async function beginReading(tx: Tx, act: Act, documentId: string): Promise<BegunReading | null> {
  const document = await findDocument(tx, documentId);
  if (document?.reading !== 'waiting') return null;
  const file = await findFile(tx, document.file_id);
  if (file === undefined) return null;
  if (document.tries >= MOST_TRIES) {
    await giveUp(tx, act, documentId, document.package_id);
    return null;
  }
  const tries = document.tries + 1;
  await updateDocument(tx, documentId, { tries });
  return { file, limits: await readingLimits(tx, act.today), tries };
}

/** Was the machine too busy to read this, wholly or one of its pages, and is it worth another try? */
export function isWorthAnotherTry({ pages, refused }: ReadDocument, tries: number): boolean {
  const troubles = [refused?.code, ...pages.map(({ trouble }) => trouble)];
  const [busy, slow] = OF_THE_MACHINE.map((each) => troubles.includes(each));
  return (busy === true && tries < MOST_TRIES) || (slow === true && tries < MOST_SLOW_TRIES);
}

async function giveUp(tx: Tx, act: Act, documentId: string, packageId: string): Promise<void> {
  const of = await lockPackage(tx, packageId);
  if (of === undefined) return;
  await updateDocument(tx, documentId, { reading: 'failed', trouble: 'time', read_at: act.now });
  await savePackage(tx, act, of, 'audit.spj-read', {}, [
    { action: 'audit.spj-read', table: 'spj_document', ids: [documentId] },
  ]);
}
