import { sql } from 'kysely';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { insertPositions, type Position } from './people.ts';
import type { DirectoryTables } from './tables.ts';

/** Positions in the agency that last beyond `lastDay`. */
export async function countStaying(tx: Tx, agencyId: string, lastDay: PlainDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from position where agency_id = ${agencyId}::uuid and coalesce(valid_to, 'infinity') > ${lastDay}::date`.execute(
    tx,
  );
  return rows[0]!.count;
}

/**
 * Positions that last beyond `lastDay` end on it and go on in `successorId` from the next day; those that begin later just move. Nobody
 * leads the successor by that: a head is appointed anew.
 */
export async function movePositions(
  tx: Tx,
  governmentId: string,
  agencyId: string,
  successorId: string,
  lastDay: PlainDate,
): Promise<{ closed: string[]; opened: string[] }> {
  const { rows } = await sql<Position>`
    update position o set valid_to = ${lastDay}::date
    from position before
    where o.agency_id = ${agencyId}::uuid and o.valid_from <= ${lastDay}::date and coalesce(o.valid_to, 'infinity') > ${lastDay}::date
      and before.government_id = o.government_id and before.id = o.id
    returning o.id, o.person_id as "personId", o.title, o.kind, false as leads, before.valid_to as "validTo"`.execute(
    tx,
  );
  const opened = rows.map((row) => ({
    ...row,
    id: newId(),
    agencyId: successorId,
    validFrom: addDays(lastDay, 1),
  }));
  await insertPositions(tx, governmentId, opened);
  const later = await sql<{ id: string }>`
    update position set agency_id = ${successorId}::uuid, leads = false
    where agency_id = ${agencyId}::uuid and valid_from > ${lastDay}::date returning id`.execute(tx);
  return {
    closed: rows.map((row) => row.id),
    opened: [...opened, ...later.rows].map((row) => row.id),
  };
}

/** Units below that still exist hang below the successor from now on: the tree is that of today, without history. */
export async function moveUnits(tx: Tx, agencyId: string, successorId: string): Promise<void> {
  await tx
    .withTables<DirectoryTables>()
    .updateTable('agency')
    .set({ parent_id: successorId })
    .where('parent_id', '=', agencyId)
    .where('valid_to', 'is', null)
    .execute();
}

/** Agencies that would be closed while somebody serves there, or holds a role for it, beyond the new last day. */
export async function countInUse(
  tx: Tx,
  closing: readonly { id: string; validTo: PlainDate | null }[],
): Promise<Map<string, { people: number; roles: number }>> {
  if (closing.length === 0) return new Map();
  const given = JSON.stringify(closing.map((each) => ({ id: each.id, day: each.validTo })));
  const { rows } = await sql<{ id: string; people: number; roles: number }>`
    select c.id,
      (select count(*) from position o where o.agency_id = c.id and coalesce(o.valid_to, 'infinity') > c.day) as people,
      (select count(*) from role_grant g where g.agency_id = c.id and coalesce(g.valid_to, 'infinity') > c.day) as roles
    from json_to_recordset(${given}::json) as c (id uuid, day date)`.execute(tx);
  return new Map(rows.filter((row) => row.people + row.roles > 0).map(({ id, ...use }) => [id, use]));
}
