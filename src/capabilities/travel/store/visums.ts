import type { Tx } from '../../../platform/database/index.ts';
import { evidence, type HostTable, type VisumTable } from './evidence-tables.ts';
import type { DestinationTable } from './tables.ts';
import { travel, type Trip } from './trips.ts';

export type Host = HostTable;
export type VisumRow = VisumTable;

/** A destination of a trip that was signed, with its trip; undefined for one that is none or was cancelled. */
export async function findHostPlace(
  tx: Tx,
  destinationId: string,
): Promise<{ destination: DestinationTable; trip: Trip } | undefined> {
  const destination = await travel(tx)
    .selectFrom('travel_destination')
    .selectAll()
    .where('id', '=', destinationId)
    .executeTakeFirst();
  if (destination === undefined) return undefined;
  const trip = await travel(tx)
    .selectFrom('travel_trip')
    .selectAll()
    .where('id', '=', destination.trip_id)
    .where('status', 'not in', ['draft', 'proposed', 'cancelled'])
    .executeTakeFirst();
  return trip && { destination, trip };
}

export async function findHost(tx: Tx, destinationId: string): Promise<Host | undefined> {
  return evidence(tx)
    .selectFrom('travel_host')
    .selectAll()
    .where('destination_id', '=', destinationId)
    .executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockHost(tx: Tx, destinationId: string): Promise<Host | undefined> {
  return evidence(tx)
    .selectFrom('travel_host')
    .selectAll()
    .where('destination_id', '=', destinationId)
    .forUpdate()
    .executeTakeFirst();
}

export async function hostsOf(tx: Tx, tripId: string): Promise<Host[]> {
  return evidence(tx).selectFrom('travel_host').selectAll().where('trip_id', '=', tripId).execute();
}

/** False where another program has opened the page meanwhile. */
export async function insertHost(tx: Tx, row: Host): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await evidence(tx)
    .insertInto('travel_host')
    .values(row)
    .onConflict((conflict) => conflict.columns(['government_id', 'destination_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateHost(tx: Tx, id: string, change: Partial<Host>): Promise<void> {
  await evidence(tx).updateTable('travel_host').set(change).where('id', '=', id).execute();
}

/** @returns whether it is new: the same half minute twice is one visit */
export async function insertVisum(tx: Tx, row: VisumRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await evidence(tx)
    .insertInto('travel_visum')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'member_id', 'destination_id', 'step']).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Visums of travellers, the oldest first. */
export async function visumsOf(tx: Tx, memberIds: readonly string[]): Promise<VisumRow[]> {
  if (memberIds.length === 0) return [];
  return evidence(tx)
    .selectFrom('travel_visum')
    .selectAll()
    .where('member_id', 'in', memberIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
