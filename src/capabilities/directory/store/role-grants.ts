import { sql } from 'kysely';
import type { Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { mainPosition, matches } from './people.ts';
import type { DirectoryTables } from './tables.ts';

/** A role by decree. */
export interface RoleGrant {
  id: string;
  personId: string;
  role: Role;
  /** the agency and all below it; null: the whole government */
  agencyId: string | null;
  /** number of the decree (SK) */
  decree: string;
  validFrom: PlainDate;
  /** last day; null: until it is ended */
  validTo: PlainDate | null;
  /** asked by one and not yet confirmed by another: gives nothing */
  pending?: boolean;
  /** account that asked for it */
  proposedBy?: string | null;
}

/** Enters grants without asking who: for the demo and the command line. */
export async function insertRoleGrants(
  tx: Tx,
  governmentId: string,
  rows: readonly RoleGrant[],
): Promise<void> {
  await insertMany(
    tx,
    'role_grant',
    rows.map((row) => ({
      government_id: governmentId,
      id: row.id,
      person_id: row.personId,
      role: row.role,
      agency_id: row.agencyId,
      decree: row.decree,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      pending: row.pending ?? false,
      proposed_by: row.proposedBy ?? null,
    })),
  );
}

const COLUMNS = [
  'id',
  'person_id as personId',
  'role',
  'agency_id as agencyId',
  'decree',
  'valid_from as validFrom',
  'valid_to as validTo',
  'pending',
  'proposed_by as proposedBy',
] as const;

/** @param lock `update`: two who confirm or end it at once come one after the other */
export async function findGrant(
  tx: Tx,
  id: string,
  lock?: 'update',
): Promise<Required<RoleGrant> | undefined> {
  const query = tx
    .withTables<DirectoryTables>()
    .selectFrom('role_grant')
    .select(COLUMNS)
    .where('id', '=', id);
  return (lock === 'update' ? query.forUpdate() : query).executeTakeFirst();
}

/** Every grant of one person, past ones too, the latest first. */
export async function grantsOf(
  tx: Tx,
  personId: string,
): Promise<(Required<RoleGrant> & { agencyName: string | null })[]> {
  return tx
    .withTables<DirectoryTables>()
    .selectFrom('role_grant as g')
    .leftJoin('agency as a', (join) =>
      join.onRef('a.government_id', '=', 'g.government_id').onRef('a.id', '=', 'g.agency_id'),
    )
    .select(COLUMNS.map((column) => `g.${column}` as const))
    .select('a.name as agencyName')
    .where('g.person_id', '=', personId)
    .orderBy('g.valid_from', 'desc')
    .orderBy('g.id')
    .execute();
}

export async function confirmGrant(tx: Tx, id: string): Promise<void> {
  await tx
    .withTables<DirectoryTables>()
    .updateTable('role_grant')
    .set({ pending: false })
    .where('id', '=', id)
    .execute();
}

export async function deleteGrant(tx: Tx, id: string): Promise<void> {
  await tx.withTables<DirectoryTables>().deleteFrom('role_grant').where('id', '=', id).execute();
}

export interface ListedGrant extends Required<RoleGrant> {
  personName: string;
  personAgencyName: string | null;
  agencyName: string | null;
  proposedByName: string | null;
}

export interface GrantFilter {
  role: string;
  state: 'now' | 'pending' | 'past';
  text: string;
  page: number;
  size: number;
}

/** One page of grants by name of the person, how many there are in all, and how many wait to be confirmed. */
export async function listGrants(
  tx: Tx,
  filter: GrantFilter,
  today: PlainDate,
): Promise<{ rows: ListedGrant[]; total: number; pending: number }> {
  const day = sql<PlainDate>`${today}::date`;
  const state = {
    now: sql`not g.pending and coalesce(g.valid_to, 'infinity') >= ${day}`,
    pending: sql`g.pending`,
    past: sql`not g.pending and g.valid_to < ${day}`,
  }[filter.state];
  const role = filter.role === '' ? sql`true` : sql`g.role = ${filter.role}`;
  const from = sql`from role_grant g join person p on p.government_id = g.government_id and p.id = g.person_id
    where ${state} and ${role} and ${matches(filter.text)}`;
  const { rows } = await sql<ListedGrant>`
    select g.id, g.person_id as "personId", g.role, g.agency_id as "agencyId", g.decree, g.valid_from as "validFrom",
      g.valid_to as "validTo", g.pending, g.proposed_by as "proposedBy", p.name as "personName",
      main.agency_name as "personAgencyName", a.name as "agencyName", proposer.name as "proposedByName"
    from (select g.* ${from} order by p.name, g.role, g.id limit ${filter.size} offset ${(filter.page - 1) * filter.size}) g
    join person p on p.government_id = g.government_id and p.id = g.person_id ${mainPosition(day)}
    left join agency a on a.government_id = g.government_id and a.id = g.agency_id
    left join account on account.government_id = g.government_id and account.id = g.proposed_by
    left join person proposer on proposer.government_id = g.government_id and proposer.id = account.person_id
    order by p.name, g.role, g.id`.execute(tx);
  const counted = await sql<{ total: number; pending: number }>`
    select (select count(*) ${from}) as total, (select count(*) from role_grant where pending) as pending`.execute(
    tx,
  );
  return { rows, ...counted.rows[0]! };
}
