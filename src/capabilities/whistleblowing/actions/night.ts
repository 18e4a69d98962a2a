import type { Act, Government } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import { asJob } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { unlessBusy } from '../../../platform/database/unless-busy.ts';
import type { Services } from '../../../platform/services.ts';
import { contentSince, rewriteRows, settleTable, type NightTable } from '../store/nights.ts';
import { todayOf } from './drafts.ts';
import { eraseContent } from './erase-content.ts';
import { sealBatch } from './seal-batch.ts';
import { shredExpired } from './shred-expired.ts';

export const NIGHT = 'wbs-night';

/** Content of so many days is looked at, so that a night that failed is made up for by the next. */
const DAYS_BACK = 14;

/**
 * Seals the day's batch and writes its rows anew in one transaction, so that their transaction number and place are the night's.
 * @returns tables in which rows were moved
 */
export async function sealNight(tx: Tx, act: Act): Promise<NightTable[]> {
  const { batch } = await sealBatch(tx, act);
  return rewriteRows(tx, batch);
}

/** Destroys what is past its retention; content after the commit, for a row without content could never be read again, and content without a row is sealed for ever. */
export async function retainNight(services: Services, government: Government): Promise<number> {
  let count = 0;
  for (;;) {
    const done = await asJob(services, government, NIGHT, shredExpired);
    await eraseContent(services, government, done.parts);
    if (done.count === 0) return count;
    count += done.count;
  }
}

/** Moves tables to new files, each in its own transaction. */
export async function settleNight(
  services: Pick<Services, 'db'>,
  government: Government,
  tables: readonly NightTable[],
): Promise<void> {
  for (const table of tables)
    await unlessBusy(() => services.db.asGovernment(government.id, (tx) => settleTable(tx, table)));
}

/** Moves the content of the days before today to new places on the disk, in random order. @returns how many files */
export async function renewFiles(
  services: Pick<Services, 'db' | 'files' | 'clock'>,
  government: Government,
): Promise<number> {
  const today = todayOf(services, government);
  const midnight = Temporal.PlainDate.from(today).toZonedDateTime(government.zone).toInstant();
  const content = await services.db.asGovernment(government.id, (tx) =>
    contentSince(tx, addDays(today, -DAYS_BACK)),
  );
  let moved = 0;
  for (const { hash, day } of inRandomOrder(content.filter((each) => each.day < today)))
    if (await services.files.timeless.renew(government.id, hash, day, midnight)) moved += 1;
  return moved;
}

/**
 * Touches all of today's content together, in random order: the change time that the file system keeps, and nobody can set, then tells the
 * last touch and not when a part came. @returns how many files
 */
export async function touchFiles(
  services: Pick<Services, 'db' | 'files' | 'clock'>,
  government: Government,
): Promise<number> {
  await services.files.timeless.layOut(government.id);
  const today = todayOf(services, government);
  const content = await services.db.asGovernment(government.id, (tx) => contentSince(tx, today));
  for (const { hash, day } of inRandomOrder(content))
    await services.files.timeless.dropTime(government.id, hash, day).catch(() => {});
  return content.length;
}

/** Random ids drawn anew: the order says nothing. */
function inRandomOrder<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: crypto.getRandomValues(new Uint32Array(1))[0]! }))
    .sort((a, b) => a.place - b.place)
    .map((each) => each.item);
}
