import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileStore, Kept } from '../../../platform/files/index.ts';
import { insertFile } from '../../../platform/files/store.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { BoundaryFields } from '../contract-boundaries.ts';
import { insertBoundarySet, type BoundarySet } from '../store/boundaries.ts';

/** A boundary file whose content is kept: its check begins after this transaction. Who may is asked before the file is taken. */
export async function uploadBoundaries(
  tx: Tx,
  act: Act,
  files: FileStore,
  { file, source, licence }: BoundaryFields & { file: Kept & { name: string; mediaType: string } },
): Promise<BoundarySet> {
  const { id } = await insertFile(tx, act, files, file);
  const set: BoundarySet = {
    government_id: act.government.id,
    id: newId(),
    file_id: id,
    source: source.trim(),
    licence: licence.trim(),
    status: 'checking',
    version: null,
    regencies: 0,
    points: 0,
    faults: null,
    uploaded_by: act.actor.id,
    uploaded_at: act.now,
    activated_at: null,
    retired_at: null,
  };
  await insertBoundarySet(tx, set);
  await recordRow(tx, act, 'travel.boundaries-upload', 'travel_boundary_set', set.id);
  return set;
}
