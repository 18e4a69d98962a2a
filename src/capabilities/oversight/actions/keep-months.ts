import type { Act } from '../../../platform/act.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId, sha256 } from '../../../platform/ids.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { addMonths, asOfIn, isOver, monthOf } from '../rules/months.ts';
import {
  heldSnapshots,
  insertSnapshot,
  lockMap,
  replaceFigures,
  retakeSnapshot,
  type Figures,
  type Snapshot,
} from '../store/snapshots.ts';
import { reckonMonth } from './reckon-month.ts';

/**
 * Closes every month that has ended and takes the figures of the one that runs. A month in which no job ran is closed afterwards, as of its last
 * day; a month that is closed is not touched.
 * @returns the months that were taken
 */
export async function keepMonths(tx: Tx, act: Act): Promise<PlainDate[]> {
  await lockMap(tx, act.government.id);
  const held = await heldSnapshots(tx);
  const current = monthOf(act.today);
  const open = held.findLast((each) => each.closed_at === null);
  const last = held.at(-1);
  const first = open?.month ?? (last === undefined ? current : addMonths(last.month, 1));
  const taken: PlainDate[] = [];
  for (let month = first; month <= current; month = addMonths(month, 1)) {
    await takeMonth(tx, act, month, held.find((each) => each.month === month) ?? null);
    taken.push(month);
  }
  return taken;
}

/** Takes one month, closed once it is over. @param held its row while it ran; null: it has none. The caller holds the lock. */
export async function takeMonth(tx: Tx, act: Act, month: PlainDate, held: Snapshot | null): Promise<void> {
  const figures = await reckonMonth(tx, act, month);
  const over = isOver(month, act.today);
  const taken = {
    as_of: asOfIn(month, act.today),
    taken_at: act.now,
    taken_by: act.actor.id,
    closed_at: over ? act.now : null,
    figures_hash: hashOf(figures),
  };
  const id = held?.id ?? newId();
  if (held === null)
    await insertSnapshot(tx, {
      government_id: act.government.id,
      id,
      month,
      version: 1,
      reason: null,
      ...taken,
    });
  else if (!(await retakeSnapshot(tx, id, taken)))
    throw new Error(`the month ${month} is closed: it is corrected, not taken again`);
  await replaceFigures(tx, act.government.id, id, figures);
  await recordRow(
    tx,
    act,
    over ? 'oversight.month-closed' : 'oversight.month-taken',
    'oversight_snapshot',
    id,
  );
}

/** The same figures have the same hash, in whatever order they were read. */
export function hashOf(figures: Figures): string {
  const rows = [...figures].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(Buffer.from(canonicalJson(rows)));
}
