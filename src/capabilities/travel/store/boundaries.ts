import type { Kysely } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { Boundary } from '../../../platform/geography/boundaries.ts';
import { unpackRings } from '../../../platform/geography/packed-rings.ts';
import type { BoundaryFault } from '../../../platform/geography/read-boundaries.ts';

export const BOUNDARY_STATUSES = ['checking', 'refused', 'ready', 'active', 'retired'] as const;
export type BoundaryStatus = (typeof BOUNDARY_STATUSES)[number];

/** What each column means stands beside the SQL (boundary-migrations.ts). */
export type BoundarySet = {
  government_id: string;
  id: string;
  file_id: string;
  source: string;
  licence: string;
  status: BoundaryStatus;
  version: string | null;
  regencies: number;
  points: number;
  faults: BoundaryFault[] | null;
  uploaded_by: string;
  uploaded_at: string;
  activated_at: string | null;
  retired_at: string | null;
};
type BoundaryTables = {
  travel_boundary_set: BoundarySet;
  travel_boundary: { government_id: string; set_id: string; code: string; rings: string };
};

const boundaries = (tx: Tx): Kysely<BoundaryTables> => tx.withTables<BoundaryTables>();

export async function insertBoundarySet(tx: Tx, set: BoundarySet): Promise<void> {
  await boundaries(tx).insertInto('travel_boundary_set').values(set).execute();
}

export async function updateBoundarySet(
  tx: Tx,
  id: string,
  { faults, ...change }: Partial<BoundarySet>,
): Promise<void> {
  await boundaries(tx)
    .updateTable('travel_boundary_set')
    .set({ ...change, ...(faults && { faults: JSON.stringify(faults) as never }) })
    .where('id', '=', id)
    .execute();
}

/** Newest first; the last fifty. */
export async function listBoundarySets(tx: Tx): Promise<BoundarySet[]> {
  return boundaries(tx)
    .selectFrom('travel_boundary_set')
    .selectAll()
    .orderBy('uploaded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

/** The set, which nobody else changes until this transaction ends. */
export async function lockBoundarySet(tx: Tx, id: string): Promise<BoundarySet | undefined> {
  return boundaries(tx)
    .selectFrom('travel_boundary_set')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function activeBoundarySet(tx: Tx): Promise<BoundarySet | undefined> {
  return boundaries(tx)
    .selectFrom('travel_boundary_set')
    .selectAll()
    .where('status', '=', 'active')
    .executeTakeFirst();
}

/** Any set with these borders, also a retired one. */
export async function boundarySetOfVersion(tx: Tx, version: string): Promise<BoundarySet | undefined> {
  return boundaries(tx)
    .selectFrom('travel_boundary_set')
    .selectAll()
    .where('version', '=', version)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** @param rows rings as packed-rings.ts writes them */
export async function insertPackedBoundaries(
  tx: Tx,
  set: BoundarySet,
  rows: readonly { code: string; rings: string }[],
): Promise<void> {
  const { government_id, id: set_id } = set;
  await insertMany(
    tx,
    'travel_boundary',
    rows.map((row) => ({ government_id, set_id, ...row })),
  );
}

export async function boundariesOf(tx: Tx, setId: string): Promise<Boundary[]> {
  const rows = await boundaries(tx)
    .selectFrom('travel_boundary')
    .select(['code', 'rings'])
    .where('set_id', '=', setId)
    .orderBy('code')
    .execute();
  return rows.map(({ code, rings }) => ({ code, rings: unpackRings(rings) }));
}
