import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import {
  activeBoundarySet,
  lockBoundarySet,
  updateBoundarySet,
  type BoundarySet,
} from '../store/boundaries.ts';

/** From now on verdicts rest on these borders; those before them rest, and can be taken up again. Verdicts that were given stay as they are. */
export async function activateBoundaries(tx: Tx, act: Act, id: string): Promise<Outcome<BoundarySet>> {
  const set = await lockBoundarySet(tx, id);
  if (set === undefined) return notFound();
  if (set.status !== 'ready' && set.status !== 'retired')
    return conflict(
      'boundary-state',
      'Batas wilayah ini tidak dapat dipakai sekarang. Muat ulang halamannya.',
      'These borders cannot be used now. Reload the page.',
    );
  const before = await activeBoundarySet(tx);
  if (before !== undefined) await retire(tx, act, before);
  return change(tx, act, set, 'activate', { status: 'active', activated_at: act.now, retired_at: null });
}

/** Back to the table of facts that comes with the program. */
export async function retireBoundaries(tx: Tx, act: Act, id: string): Promise<Outcome<BoundarySet>> {
  const set = await lockBoundarySet(tx, id);
  if (set === undefined) return notFound();
  if (set.status !== 'active')
    return conflict(
      'boundary-state',
      'Batas wilayah ini sedang tidak dipakai. Muat ulang halamannya.',
      'These borders are not in use. Reload the page.',
    );
  return retire(tx, act, set);
}

function retire(tx: Tx, act: Act, set: BoundarySet): Promise<BoundarySet> {
  return change(tx, act, set, 'retire', { status: 'retired', retired_at: act.now });
}

async function change(
  tx: Tx,
  act: Act,
  set: BoundarySet,
  verb: 'activate' | 'retire',
  fields: Partial<BoundarySet>,
): Promise<BoundarySet> {
  await updateBoundarySet(tx, set.id, fields);
  await recordRow(tx, act, `travel.boundaries-${verb}`, 'travel_boundary_set', set.id);
  return { ...set, ...fields };
}
