import type { Act } from '../../../platform/act.ts';
import { findFile } from '../../../platform/files/store.ts';
import { examineBoundaries, type Told } from '../../../platform/geography/examine-boundaries.ts';
import type { Services } from '../../../platform/services.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import {
  insertPackedBoundaries,
  lockBoundarySet,
  updateBoundarySet,
  type BoundarySet,
} from '../store/boundaries.ts';
import { watched } from './boundary-progress.ts';

/** Faults that are kept to be shown; of a file with its coordinates swapped every regency has one. */
const MOST_FAULTS = 1_000;

/**
 * The dry run: reads the file and keeps either all of its borders, ready to be used, or why none of them is. Verdicts change only when
 * somebody activates them.
 */
export async function checkBoundaries(
  services: Pick<Services, 'db' | 'files'>,
  act: Act,
  set: BoundarySet,
  told: Told = () => {},
): Promise<BoundarySet> {
  const { db, files } = services;
  const governmentId = act.government.id;
  return watched(set.id, async (progress) => {
    const file = await db.asGovernment(governmentId, (tx) => findFile(tx, set.file_id));
    const bytes = await files.read(governmentId, file!.hash);
    const found = await examineBoundaries(bytes, set.licence, (done, total) => {
      progress(done, total);
      told(done, total);
    });
    return db.asGovernment(governmentId, async (tx): Promise<BoundarySet> => {
      const now = await lockBoundarySet(tx, set.id);
      if (now?.status !== 'checking') throw new Error('the boundary set was checked by somebody else');
      const change: Partial<BoundarySet> =
        found.faults.length > 0
          ? { status: 'refused', faults: found.faults.slice(0, MOST_FAULTS) }
          : {
              status: 'ready',
              version: found.version,
              regencies: found.rows.length,
              points: found.points,
            };
      await insertPackedBoundaries(tx, set, found.rows);
      await updateBoundarySet(tx, set.id, change);
      await recordRow(tx, act, 'travel.boundaries-check', 'travel_boundary_set', set.id);
      return { ...now, ...change };
    });
  });
}
