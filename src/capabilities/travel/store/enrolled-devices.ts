import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { DeviceKind } from './devices.ts';

/** A device as its traveller sees it: never its token. */
export interface EnrolledDevice {
  id: string;
  member_id: string;
  kind: DeviceKind;
  enrolled_at: string;
  revoked_at: string | null;
}

export async function insertDevice(
  tx: Tx,
  row: {
    government_id: string;
    id: string;
    member_id: string;
    kind: DeviceKind;
    token_hash: string;
    public_key: string | null;
    enrolled_at: string;
  },
): Promise<void> {
  await insertMany(tx, 'travel_device', [row]);
}

export async function devicesOf(tx: Tx, memberId: string): Promise<EnrolledDevice[]> {
  const { rows } = await sql<EnrolledDevice>`
    select id, member_id, kind, enrolled_at, revoked_at from travel_device
    where member_id = ${memberId}::uuid order by id`.execute(tx);
  return rows;
}

/** The same row for the owner of the trip's place in it: locked until the transaction ends. */
export async function lockDevice(tx: Tx, id: string): Promise<EnrolledDevice | undefined> {
  const { rows } = await sql<EnrolledDevice>`
    select id, member_id, kind, enrolled_at, revoked_at from travel_device where id = ${id}::uuid for update`.execute(
    tx,
  );
  return rows[0];
}

export async function revokeDevice(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update travel_device set revoked_at = ${at}::timestamptz where id = ${id}::uuid`.execute(tx);
}
