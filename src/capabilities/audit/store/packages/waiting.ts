import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { OPEN_STATES, type PackageState } from '../../rules/packages/states.ts';

/** A package on which the office has something to do. */
export interface WaitingPackage {
  id: string;
  number: string;
  description: string;
  state: PackageState;
  dueOn: PlainDate | null;
}

/** Packages of these agencies that came back, or have a day by which they are handed in: the soonest first. */
export async function packagesToDo(
  tx: Tx,
  agencyIds: readonly string[] | null,
  most: number,
): Promise<WaitingPackage[]> {
  const { rows } = await sql<WaitingPackage>`
    select id, number, description, state, due_on as "dueOn" from spj_package
    where state = any(${[...OPEN_STATES]}::text[]) and (state <> 'draft' or due_on is not null)
      and ${among('agency_id', agencyIds)}
    order by due_on nulls last, id limit ${most}`.execute(tx);
  return rows;
}

/** A verification sheet that nobody has taken. */
export interface WaitingSheet {
  id: string;
  number: string;
  packageId: string;
  packageNumber: string;
  description: string;
}

/** Sheets that hold and wait to be taken by somebody else than who prepared or handed in their package: the oldest first. */
export async function sheetsToTake(
  tx: Tx,
  agencyIds: readonly string[] | null,
  actorId: string,
  most: number,
): Promise<WaitingSheet[]> {
  const { rows } = await sql<WaitingSheet>`
    select s.id, s.number, p.id as "packageId", p.number as "packageNumber", p.description
    from spj_sheet s join spj_package p on p.government_id = s.government_id and p.id = s.package_id
    where s.revoked_at is null and s.taken_at is null and ${among('p.agency_id', agencyIds)}
      and p.created_by <> ${actorId} and p.submitted_by is distinct from ${actorId}
    order by s.id limit ${most}`.execute(tx);
  return rows;
}

function among(column: string, agencyIds: readonly string[] | null): RawBuilder<boolean> {
  return agencyIds === null ? sql`true` : sql`${sql.ref(column)} = any(${[...agencyIds]}::uuid[])`;
}
