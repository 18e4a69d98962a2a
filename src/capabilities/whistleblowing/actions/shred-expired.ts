import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { BATCH_KINDS } from '../../../platform/trail/batch.ts';
import { record } from '../../../platform/trail/record.ts';
import { RETENTION_YEARS } from '../parameters.ts';
import { changeCase, lockCase } from '../store/cases.ts';
import { eraseReport, listExpired } from '../store/shred.ts';
import { recordAct } from './own-case.ts';

/** At most so many a transaction. */
const AT_ONCE = 20;

/**
 * Crypto-shredding of cases that were closed so many years ago that the retention is over; legal hold keeps them. Every wrap and sealed blob is
 * erased, and of the case its labels and days are left. The trail's entry of each is the certificate of its destruction.
 * @returns how many were destroyed, and the content hashes of their files, to be erased after the commit
 */
export async function shredExpired(tx: Tx, act: Act): Promise<{ count: number; parts: string[] }> {
  const years = await getParameter(tx, RETENTION_YEARS, act.today);
  const before = Temporal.PlainDate.from(act.today).subtract({ years }).toString() as PlainDate;
  const ids = await listExpired(tx, before, AT_ONCE);
  for (const id of ids) await lockCase(tx, id);
  // What somebody took up again while the locks were waited for is not expired any more.
  const still = (await listExpired(tx, before, AT_ONCE)).filter((id) => ids.includes(id));
  const parts: string[] = [];
  for (const id of still) parts.push(...(await shred(tx, act, id, years)));
  return { count: still.length, parts };
}

async function shred(tx: Tx, act: Act, id: string, years: number): Promise<string[]> {
  const parts = await eraseReport(tx, id);
  await changeCase(tx, id, { shredded_day: act.today });
  await recordAct(tx, act, 'destroy', id, {});
  await record(tx, act, {
    action: 'wbs.shred',
    kind: BATCH_KINDS.shred,
    subject: id,
    record: { day: act.today, files: parts.length, years },
  });
  return parts;
}
