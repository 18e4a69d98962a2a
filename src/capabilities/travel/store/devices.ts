import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

export type DeviceKind = 'web' | 'owntracks' | 'traccar' | 'gpslogger';

/** Whom a token speaks for, and for which days. */
export interface KnownDevice {
  id: string;
  memberId: string;
  kind: DeviceKind;
  publicKey: string | null;
  /** first and last day of the SPD, extension included */
  from: PlainDate;
  to: PlainDate;
}

/** The device of a token; undefined for a token that is none, that was taken back, or whose trip was cancelled. */
export async function findDevice(tx: Tx, tokenHash: string): Promise<KnownDevice | undefined> {
  const { rows } = await sql<{
    id: string;
    member_id: string;
    kind: DeviceKind;
    public_key: string | null;
    from_day: PlainDate;
    to_day: PlainDate;
  }>`
    select d.id, d.member_id, d.kind, d.public_key, t.from_day, t.to_day
    from travel_device d
    join travel_member m on m.government_id = d.government_id and m.id = d.member_id
    join travel_trip t on t.government_id = m.government_id and t.id = m.trip_id
    where d.token_hash = ${tokenHash} and d.revoked_at is null and t.status <> 'cancelled'`.execute(tx);
  const row = rows[0];
  return (
    row && {
      id: row.id,
      memberId: row.member_id,
      kind: row.kind,
      publicKey: row.public_key,
      from: row.from_day,
      to: row.to_day,
    }
  );
}
