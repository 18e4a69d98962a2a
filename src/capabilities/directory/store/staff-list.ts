import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Somebody who came by the staff list and serves. */
export interface Follower {
  id: string;
  personnelCode: string;
  nip: string | null;
  name: string;
}

/** Everybody who came by a staff list, serves, and has no end entered by an officer. */
export async function listFollowers(tx: Tx): Promise<Follower[]> {
  const { rows } = await sql<Follower>`
    select id, personnel_code as "personnelCode", nip, name from person
    where list_hash is not null and ended_on is null order by personnel_code`.execute(tx);
  return rows;
}

/** Notes by which list people came or were changed last. @param hash hex SHA-256 of its bytes */
export async function noteList(tx: Tx, ids: readonly string[], hash: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`update person set list_hash = ${hash} where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Positions and roles that the end of these people's service on `lastDay` touches. */
export async function rowsOfService(
  tx: Tx,
  table: 'position' | 'role_grant',
  personIds: readonly string[],
  lastDay: PlainDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)}
    where person_id = any(${[...personIds]}::uuid[]) and coalesce(valid_to, 'infinity') > ${lastDay}::date`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}
