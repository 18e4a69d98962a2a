import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findFiles, type FileRow } from '../../../platform/files/store.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRemovals, recordRows } from '../../../platform/trail/record.ts';
import { RETENTION_DAYS } from '../parameters.ts';
import { forgottenBefore } from '../rules/retention.ts';
import { addCounts, deleteFiles, deleteVisits, visitsBefore } from '../store/counts.ts';

/** Visits a transaction. */
const BATCH = 500;

/**
 * Deletes visits whose time is over, with signature and photo, and leaves their numbers.
 * @returns how many, and the photos whose content the caller erases once the transaction has ended
 */
export async function forgetVisits(tx: Tx, act: Act): Promise<{ forgotten: number; photos: FileRow[] }> {
  const days = await getParameter(tx, RETENTION_DAYS, act.today);
  const visits = await visitsBefore(tx, act.government.zone, forgottenBefore(act.today, days), BATCH);
  if (visits.length === 0) return { forgotten: 0, photos: [] };
  const ids = visits.map((each) => each.id);
  const photoIds = visits.flatMap((each) => each.photoId ?? []);
  const photos = [...(await findFiles(tx, photoIds)).values()];
  await recordRemovals(tx, act, 'guestbook.forget', 'guest_visit', ids);
  await deleteVisits(tx, ids);
  await recordRemovals(tx, act, 'guestbook.forget', 'file', photoIds);
  await deleteFiles(tx, photoIds);
  const counted = await addCounts(tx, act.government.id, visits);
  await recordRows(tx, act, 'guestbook.count', 'guest_count', counted);
  return { forgotten: visits.length, photos };
}
