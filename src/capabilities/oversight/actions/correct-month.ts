import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayCorrect } from '../policy.ts';
import { asOfIn, monthOf } from '../rules/months.ts';
import { insertSnapshot, lockMap, replaceFigures, versionsOf, type Snapshot } from '../store/snapshots.ts';
import { hashOf } from './keep-months.ts';
import { reckonMonth } from './reckon-month.ts';

/**
 * Reckons a closed month again from what is known now, as a version beside the one that was told, with the reason. What was told stays.
 * @returns the new version; refused where the month runs still, or where nothing differs
 */
export async function correctMonth(
  tx: Tx,
  act: Act,
  input: { month: PlainDate; reason: string },
): Promise<Outcome<Snapshot>> {
  if (!mayCorrect(act.actor)) return notAllowed();
  await lockMap(tx, act.government.id);
  const month = monthOf(input.month);
  const last = (await versionsOf(tx, month)).at(-1);
  if (last === undefined) return notFound();
  if (last.closed_at === null)
    return conflict(
      'month-runs',
      'Bulan ini masih berjalan dan dihitung ulang setiap malam. Koreksi hanya untuk bulan yang sudah ditutup.',
      'This month still runs and is reckoned anew each night. Only a closed month is corrected.',
    );
  const figures = await reckonMonth(tx, act, month);
  const hash = hashOf(figures);
  if (hash === last.figures_hash)
    return conflict(
      'nothing-differs',
      'Tidak ada angka yang berubah: hitungan hari ini sama dengan yang sudah disampaikan.',
      'No figure differs: what is reckoned today is what was told.',
    );
  const row: Snapshot = {
    government_id: act.government.id,
    id: newId(),
    month,
    version: last.version + 1,
    as_of: asOfIn(month, act.today),
    taken_at: act.now,
    taken_by: act.actor.id,
    closed_at: act.now,
    reason: input.reason,
    figures_hash: hash,
  };
  await insertSnapshot(tx, row);
  await replaceFigures(tx, act.government.id, row.id, figures);
  await recordRow(tx, act, 'oversight.month-corrected', 'oversight_snapshot', row.id);
  return row;
}
