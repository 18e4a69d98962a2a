import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { BATCH_KINDS } from '../../../platform/trail/batch.ts';
import { record } from '../../../platform/trail/record.ts';
import { mayGrant } from '../policy.ts';
import { RETENTION_YEARS } from '../parameters.ts';
import { changeCase, lockCase } from '../store/cases.ts';
import { eraseReport, listExpired } from '../store/shred.ts';
import { openOwnCase, recordAct } from './own-case.ts';

/**
 * Crypto-shredding at the end of retention: every wrap and sealed blob is erased, and of the case its labels and days are left, with the day.
 * Refused: a case that is not closed, or on legal hold.
 * @returns content hashes of its files: the caller erases them after the commit
 */
export async function shredReport(tx: Tx, act: Act, id: string): Promise<Outcome<{ parts: string[] }>> {
  if (!mayGrant(act.actor)) return notAllowed();
  const opened = await openOwnCase(tx, act, id);
  if (isRefusal(opened)) return opened;
  const { row } = opened;
  if (row.legal_hold || row.closed_day === null) {
    return conflict(
      'not-to-shred',
      'Laporan ini belum ditutup atau sedang ditahan untuk proses hukum, jadi tidak dimusnahkan.',
      'This report is not closed, or is on legal hold, so it is not destroyed.',
    );
  }
  return { parts: await destroy(tx, act, id) };
}

/** At most so many a transaction. */
const AT_ONCE = 20;

/**
 * The same for cases that were closed so many years ago that the retention is over; legal hold keeps them. The trail's entry of each is the
 * certificate of its destruction. @returns what was destroyed, and the content to erase after the commit
 */
export async function shredExpired(tx: Tx, act: Act): Promise<{ count: number; parts: string[] }> {
  const years = await getParameter(tx, RETENTION_YEARS, act.today);
  const before = Temporal.PlainDate.from(act.today).subtract({ years }).toString() as PlainDate;
  const ids = await listExpired(tx, before, AT_ONCE);
  for (const id of ids) await lockCase(tx, id);
  // What somebody took up again while the locks were waited for is not expired any more.
  const still = (await listExpired(tx, before, AT_ONCE)).filter((id) => ids.includes(id));
  const parts: string[] = [];
  for (const id of still) parts.push(...(await destroy(tx, act, id, { years })));
  return { count: still.length, parts };
}

async function destroy(tx: Tx, act: Act, id: string, why: { years?: number } = {}): Promise<string[]> {
  const parts = await eraseReport(tx, id);
  await changeCase(tx, id, { shredded_day: act.today });
  await recordAct(tx, act, 'destroy', id, {});
  await record(tx, act, {
    action: 'wbs.shred',
    kind: BATCH_KINDS.shred,
    subject: id,
    record: { day: act.today, files: parts.length, ...why },
  });
  return parts;
}
