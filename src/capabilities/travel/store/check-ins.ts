import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { ChainFault } from '../rules/check-in.ts';
import { evidence, type CheckInTable } from './evidence-tables.ts';

export type CheckIn = CheckInTable;

export async function insertCheckIns(tx: Tx, rows: readonly CheckIn[]): Promise<void> {
  await insertMany(tx, 'travel_check_in', rows);
}

/** Every check-in of one device, as it arrived. */
export async function checkInsOfDevice(tx: Tx, deviceId: string): Promise<CheckIn[]> {
  return evidence(tx)
    .selectFrom('travel_check_in')
    .selectAll()
    .where('device_id', '=', deviceId)
    .orderBy('id')
    .execute();
}

export async function checkInsOf(tx: Tx, memberId: string): Promise<CheckIn[]> {
  return evidence(tx)
    .selectFrom('travel_check_in')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** Gives check-ins another grade. */
export async function regradeCheckIn(tx: Tx, id: string, fault: ChainFault | null): Promise<void> {
  await evidence(tx).updateTable('travel_check_in').set({ fault }).where('id', '=', id).execute();
}

/** Gives the position of a check-in the grade that its check-in has. */
export async function regradePosition(
  tx: Tx,
  deviceId: string,
  position: { at: number; latitude: number; longitude: number },
  fault: ChainFault | null,
): Promise<void> {
  await sql`
    update travel_position set device_fault = ${fault}, signed = ${fault === null}
    where device_id = ${deviceId}::uuid and fix_at = to_timestamp(${position.at}::float8)
      and latitude = ${position.latitude}::float8 and longitude = ${position.longitude}::float8`.execute(tx);
}

/** What was signed holds the place, so it goes when the positions go; hashes and grades stay. @returns ids */
export async function erasePayloads(tx: Tx, memberIds: readonly string[]): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const rows = await evidence(tx)
    .updateTable('travel_check_in')
    .set({ payload: null })
    .where('member_id', 'in', memberIds)
    .where('payload', 'is not', null)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Device of one traveller with its key; undefined for one of somebody else. */
export async function signingDevice(
  tx: Tx,
  memberId: string,
  id: string,
): Promise<{ public_key: string; revoked_at: string | null } | undefined> {
  const { rows } = await sql<{ public_key: string; revoked_at: string | null }>`
    select public_key, revoked_at from travel_device
    where id = ${id}::uuid and member_id = ${memberId}::uuid and kind = 'web' and public_key is not null
    for update`.execute(tx);
  return rows[0];
}
