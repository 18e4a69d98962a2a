import { sql } from 'kysely';
import type { Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EndReason } from '../../../platform/identity/accounts.ts';
import { LOCAL_DAY, mainPosition, type Person, type Position } from './people.ts';
import type { DirectoryTables } from './tables.ts';

/** A person as kept, with the agency of the main position. */
export interface PersonWithAgency extends Person {
  agencyId: string | null;
  agencyName: string | null;
}

/** @param lock `update` keeps others from changing the person until the transaction ends */
export async function findPerson(tx: Tx, id: string, lock?: 'update'): Promise<PersonWithAgency | undefined> {
  const { rows } = await sql<PersonWithAgency>`
    select p.id, p.personnel_code as "personnelCode", p.nip, p.name, p.employment, p.email, p.phone, p.ended_on as "endedOn",
      main.agency_id as "agencyId", main.agency_name as "agencyName"
    from person p ${mainPosition(LOCAL_DAY)} where p.id = ${id}::uuid
    ${lock === 'update' ? sql`for update of p` : sql``}`.execute(tx);
  return rows[0];
}

export interface HeldPosition extends Position {
  agencyName: string;
  agencyCode: string;
  decree: string | null;
}

/** Every position the person has held, the latest first. */
export async function positionsOf(tx: Tx, personId: string): Promise<HeldPosition[]> {
  return tx
    .withTables<DirectoryTables>()
    .selectFrom('position as o')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.government_id', '=', 'o.government_id').onRef('a.id', '=', 'o.agency_id'),
    )
    .select([
      'o.id',
      'o.person_id as personId',
      'o.agency_id as agencyId',
      'a.name as agencyName',
      'a.code as agencyCode',
      'o.title',
      'o.kind',
      'o.leads',
      'o.decree',
      'o.valid_from as validFrom',
      'o.valid_to as validTo',
    ])
    .where('o.person_id', '=', personId)
    .orderBy('o.valid_from', 'desc')
    .orderBy('o.id')
    .execute();
}

export async function findPosition(tx: Tx, id: string): Promise<Position | undefined> {
  return tx
    .withTables<DirectoryTables>()
    .selectFrom('position')
    .select([
      'id',
      'person_id as personId',
      'agency_id as agencyId',
      'title',
      'kind',
      'leads',
      'decree',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}

export interface PersonChange {
  personnelCode: string;
  nip: string | null;
  name: string;
  employment: Person['employment'];
  email: string | null;
  phone: string | null;
}

export async function updatePerson(tx: Tx, id: string, change: PersonChange): Promise<void> {
  await tx
    .withTables<DirectoryTables>()
    .updateTable('person')
    .set({
      personnel_code: change.personnelCode,
      nip: change.nip,
      name: change.name,
      employment: change.employment,
      email: change.email,
      phone: change.phone,
    })
    .where('id', '=', id)
    .execute();
}

/** Roles that the person holds today or will hold, for the side panel and for checks. */
export async function rolesOf(tx: Tx, personId: string, today: PlainDate): Promise<Role[]> {
  const rows = await tx
    .withTables<DirectoryTables>()
    .selectFrom('role_grant')
    .select('role')
    .where('person_id', '=', personId)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${today}::date`)
    .execute();
  return rows.map((row) => row.role);
}

/** Sets or takes back the end of service. */
export async function setEnds(
  tx: Tx,
  ids: readonly string[],
  end: { on: PlainDate; reason: EndReason } | null,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .withTables<DirectoryTables>()
    .updateTable('person')
    .set({ ended_on: end?.on ?? null, end_reason: end?.reason ?? null })
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
}

/** People whose last day of service has passed and whose account is still open. */
export async function findLeavers(
  tx: Tx,
  today: PlainDate,
): Promise<{ personId: string; reason: EndReason }[]> {
  const { rows } = await sql<{ personId: string; reason: EndReason }>`
    select p.id as "personId", coalesce(p.end_reason, 'other') as reason
    from person p join account a on a.person_id = p.id and a.status <> 'ended'
    where p.ended_on < ${today}::date order by p.id`.execute(tx);
  return rows;
}
