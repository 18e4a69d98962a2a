import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { verification, type ErasureTable, type PositionBatchTable } from './verification-tables.ts';

/** Positions kept now, by account. */
export async function countPositions(tx: Tx, memberIds: readonly string[]): Promise<Map<string, number>> {
  if (memberIds.length === 0) return new Map();
  const { rows } = await sql<{ member_id: string; count: number }>`
    select member_id, count(*)::int as count from travel_position
    where member_id = any(${[...memberIds]}::uuid[]) group by member_id`.execute(tx);
  return new Map(rows.map((row) => [row.member_id, row.count]));
}

export async function insertErasures(tx: Tx, rows: readonly ErasureTable[]): Promise<void> {
  await insertMany(tx, 'travel_erasure', rows);
}

/**
 * Accounts of which raw positions have served: settled before `settledBy`, or cancelled; never handed in, of a trip that ended before `endedBy`.
 * What nobody has decided, and an open finding, hold theirs until `barredBy`.
 */
export async function accountsToErase(
  tx: Tx,
  limits: { settledBy: PlainDate; endedBy: PlainDate; barredBy: PlainDate },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from travel_member m join travel_trip t on t.id = m.trip_id
    where (m.state = 'settled' and m.settled_day <= ${limits.settledBy}::date
        or m.state in ('planned', 'travelling', 'accounting') and t.to_day <= ${limits.endedBy}::date
        or t.to_day <= ${limits.barredBy}::date
        or m.state = 'cancelled' and t.to_day <= ${limits.settledBy}::date)
      and exists (select from travel_position p where p.member_id = m.id)
    order by m.id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Accounts of which the deciding points have served: with a finding, after it was closed and is barred by time; undecided, once barred. */
export async function accountsWithOldPoints(
  tx: Tx,
  limits: { settledBy: PlainDate; barredBy: PlainDate },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from travel_member m join travel_trip t on t.id = m.trip_id
    where (m.state = 'settled' and m.settled_day <= ${limits.settledBy}::date
        and (m.finding_id is null or t.to_day <= ${limits.barredBy}::date)
      or m.state in ('evidence-requested', 'indicated', 'answered') and t.to_day <= ${limits.barredBy}::date)
      and exists (select from travel_deciding_point p where p.member_id = m.id)
    order by m.id`.execute(tx);
  return rows.map((row) => row.id);
}

/** @returns account → points that went */
export async function eraseDecidingPoints(
  tx: Tx,
  memberIds: readonly string[],
): Promise<Map<string, number>> {
  if (memberIds.length === 0) return new Map();
  const { rows } = await sql<{ member_id: string; count: number }>`
    with gone as (delete from travel_deciding_point where member_id = any(${[...memberIds]}::uuid[]) returning member_id)
    select member_id, count(*)::int as count from gone group by member_id`.execute(tx);
  return new Map(rows.map((row) => [row.member_id, row.count]));
}

/** Hash of everything that never changes of each position received from one moment to another. */
export async function positionHashes(tx: Tx, from: string, until: string): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select encode(sha256(convert_to(concat_ws('|', member_id, device_id, extract(epoch from fix_at)::float8, latitude, longitude,
      coalesce(extract(epoch from sent_at)::float8::text, ''), extract(epoch from received_at)::float8, satellite_time,
      coalesce(accuracy::text, ''), radius, coalesce(altitude::text, ''), coalesce(speed::text, ''), coalesce(mock::text, ''),
      repeated, source), 'UTF8')), 'hex') as hash
    from travel_position where received_at >= ${from}::timestamptz and received_at < ${until}::timestamptz`.execute(
    tx,
  );
  return rows.map((row) => row.hash);
}

/** Days with positions that no batch tells of yet, in the government's zone, up to `last`. */
export async function daysWithoutBatch(tx: Tx, zone: string, last: PlainDate): Promise<PlainDate[]> {
  const { rows } = await sql<{ day: PlainDate }>`
    select distinct (received_at at time zone ${zone})::date::text as day from travel_position
    where (received_at at time zone ${zone})::date <= ${last}::date
      and (received_at at time zone ${zone})::date > coalesce((select max(day) from travel_position_batch), '-infinity')
    order by day`.execute(tx);
  return rows.map((row) => row.day);
}

export async function insertBatch(tx: Tx, row: PositionBatchTable): Promise<void> {
  await verification(tx).insertInto('travel_position_batch').values(row).execute();
}
