import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import type { Fix } from '../rules/case.ts';
import type { TakenFix } from '../rules/clients/taken-fix.ts';

/** A position with whom it belongs to. Times are seconds since 1970. */
export interface NewPosition extends TakenFix {
  memberId: string;
  deviceId: string;
  received: number;
  signed: boolean;
  deviceFault: Fix['deviceFault'];
}

const COLUMNS = [
  ['member_id', 'uuid'],
  ['device_id', 'uuid'],
  ['fix_at', 'double precision'],
  ['latitude', 'double precision'],
  ['longitude', 'double precision'],
  ['sent_at', 'double precision'],
  ['received_at', 'double precision'],
  ['satellite_time', 'boolean'],
  ['accuracy', 'double precision'],
  ['radius', 'text'],
  ['altitude', 'double precision'],
  ['speed', 'double precision'],
  ['mock', 'boolean'],
  ['repeated', 'boolean'],
  ['source', 'text'],
  ['signed', 'boolean'],
  ['device_fault', 'text'],
] as const;
const TIMES = new Set<string>(['fix_at', 'sent_at', 'received_at']);

/** Stores positions with one statement; one that is there already, to the last digit, is left as it is. @returns new rows */
export async function insertPositions(
  tx: Tx,
  governmentId: string,
  positions: readonly NewPosition[],
): Promise<number> {
  if (positions.length === 0) return 0;
  const values: Record<(typeof COLUMNS)[number][0], unknown[]> = {
    member_id: positions.map((each) => each.memberId),
    device_id: positions.map((each) => each.deviceId),
    fix_at: positions.map((each) => each.at),
    latitude: positions.map((each) => each.latitude),
    longitude: positions.map((each) => each.longitude),
    sent_at: positions.map((each) => each.sent),
    received_at: positions.map((each) => each.received),
    satellite_time: positions.map((each) => each.satelliteTime),
    accuracy: positions.map((each) => each.accuracy),
    radius: positions.map((each) => each.radius),
    altitude: positions.map((each) => each.altitude),
    speed: positions.map((each) => each.speed),
    mock: positions.map((each) => each.mock),
    repeated: positions.map((each) => each.repeated),
    source: positions.map((each) => each.source),
    signed: positions.map((each) => each.signed),
    device_fault: positions.map((each) => each.deviceFault),
  };
  const names = sql.join(COLUMNS.map(([name]) => sql.id(name)));
  const read = sql.join(
    COLUMNS.map(([name]) => (TIMES.has(name) ? sql`to_timestamp(${sql.id(name)})` : sql.id(name))),
  );
  const arrays = sql.join(COLUMNS.map(([name, type]) => sql`${values[name]}::${sql.raw(type)}[]`));
  const { numAffectedRows } = await sql`
    insert into travel_position (government_id, ${names})
    select ${governmentId}::uuid, ${read} from unnest(${arrays}) as given (${names})
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

type Row = Record<string, unknown>;

/** Positions of one traveller on one trip, oldest first, as the rules read them. */
export async function listPositions(tx: Tx, memberId: string): Promise<Fix[]> {
  const { rows } = await sql<Row>`
    select device_id, extract(epoch from fix_at)::float8 as at, latitude, longitude,
      extract(epoch from sent_at)::float8 as sent, extract(epoch from received_at)::float8 as received,
      satellite_time, accuracy, radius, altitude, speed, mock, repeated, source, signed, device_fault
    from travel_position where member_id = ${memberId}::uuid order by fix_at, device_id, latitude, longitude`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: positionId(
      String(row['device_id']),
      Number(row['at']),
      Number(row['latitude']),
      Number(row['longitude']),
    ),
    device: String(row['device_id']),
    source: row['source'] as Fix['source'],
    latitude: Number(row['latitude']),
    longitude: Number(row['longitude']),
    at: Number(row['at']),
    sent: orNull(row['sent']),
    received: Number(row['received']),
    satelliteTime: row['satellite_time'] === true,
    accuracy: orNull(row['accuracy']),
    radius: row['radius'] as Fix['radius'],
    altitude: orNull(row['altitude']),
    speed: orNull(row['speed']),
    mock: row['mock'] as boolean | null,
    repeated: row['repeated'] === true,
    signed: row['signed'] === true,
    deviceFault: row['device_fault'] as Fix['deviceFault'],
  }));
}

const orNull = (value: unknown) => (value === null || value === undefined ? null : Number(value));

/** Names a position by what it says, so that a verdict can point at it after the row is gone. */
export function positionId(device: string, at: number, latitude: number, longitude: number): string {
  return sha256(`${device} ${at} ${latitude} ${longitude}`).slice(0, 32);
}

/** Erases every position of travellers on trips. @returns rows */
export async function erasePositions(tx: Tx, memberIds: readonly string[]): Promise<number> {
  if (memberIds.length === 0) return 0;
  const { numAffectedRows } = await sql`
    delete from travel_position where member_id = any(${[...memberIds]}::uuid[])`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
