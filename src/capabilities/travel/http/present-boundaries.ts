import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findFiles } from '../../../platform/files/store.ts';
import { embeddedGeography, regencyFacts } from '../../../platform/geography/facts-table.ts';
import type { BoundaryFault } from '../../../platform/geography/read-boundaries.ts';
import { actorNames } from '../../directory/index.ts';
import { progressOf } from '../actions/boundary-progress.ts';
import type { BoundaryList, BoundarySetView } from '../contract-boundaries.ts';
import { mayKeepBoundaries } from '../policy.ts';
import { listBoundarySets, type BoundarySet } from '../store/boundaries.ts';

/** Regencies that are named with a kind of fault. */
const NAMED = 10;

export async function boundaryListView(tx: Tx, act: Act): Promise<BoundaryList> {
  const sets = await listBoundarySets(tx);
  const active = sets.find((each) => each.status === 'active');
  return {
    rows: await boundarySetViews(tx, sets),
    current: active?.version ?? embeddedGeography().version,
    embeddedRegencies: regencyFacts().length,
    may: mayKeepBoundaries(act.actor),
  };
}

/** @param begins the check is about to begin, and is not one that was cut off */
export async function boundarySetViews(
  tx: Tx,
  sets: readonly BoundarySet[],
  { begins = false } = {},
): Promise<BoundarySetView[]> {
  const files = await findFiles(
    tx,
    sets.map((each) => each.file_id),
  );
  const names = await actorNames(tx, [...new Set(sets.map((each) => each.uploaded_by))]);
  return sets.map((set) => {
    const progress = set.status === 'checking' ? progressOf(set.id) : null;
    return {
      id: set.id,
      status: set.status,
      fileName: files.get(set.file_id)?.name ?? '',
      source: set.source,
      licence: set.licence,
      version: set.version,
      regencies: set.regencies,
      points: set.points,
      faults: groupFaults(set.faults ?? []),
      uploadedBy: names.get(set.uploaded_by) ?? '',
      uploadedAt: set.uploaded_at,
      activatedAt: set.activated_at,
      retiredAt: set.retired_at,
      progress,
      interrupted: set.status === 'checking' && progress === null && !begins,
    };
  });
}

function groupFaults(faults: readonly BoundaryFault[]): BoundarySetView['faults'] {
  const groups = new Map<BoundaryFault['fault'], string[]>();
  for (const { fault, code } of faults) groups.set(fault, [...(groups.get(fault) ?? []), code]);
  const names = new Map(regencyFacts().map((each) => [each.code, each.name]));
  return [...groups].map(([fault, codes]) => ({
    fault,
    count: codes.length,
    regencies: codes
      .filter((code) => code !== '')
      .slice(0, NAMED)
      .map((code) => ({ code, name: names.get(code) ?? '' })),
  }));
}
