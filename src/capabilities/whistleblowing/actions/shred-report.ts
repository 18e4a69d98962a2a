import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { BATCH_KINDS } from '../../../platform/trail/batch.ts';
import { record } from '../../../platform/trail/record.ts';
import { mayGrant } from '../policy.ts';
import { changeCase } from '../store/cases.ts';
import { eraseReport } from '../store/shred.ts';
import { openOwnCase } from './own-case.ts';

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
  const parts = await eraseReport(tx, id);
  await changeCase(tx, id, { shredded_day: act.today });
  await record(tx, act, {
    action: 'wbs.shred',
    kind: BATCH_KINDS.shred,
    subject: id,
    record: { day: act.today },
  });
  return { parts };
}
