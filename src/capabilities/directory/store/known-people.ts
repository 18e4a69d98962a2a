import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { KnownPerson } from '../rules/person-file.ts';

/** Personnel code → the person as kept, with the definitive position of `today`. */
export async function findKnownPeople(
  tx: Tx,
  codes: readonly string[],
  today: PlainDate,
): Promise<Map<string, KnownPerson>> {
  const { rows } = await sql<KnownPerson>`
    select p.id, p.personnel_code as "personnelCode", p.nip, p.name, p.employment, p.email, p.phone, p.ended_on as "endedOn", p.end_reason as "endReason",
      p.list_hash is not null as listed,
      (select json_build_object('id', o.id, 'agencyId', o.agency_id, 'title', o.title, 'validFrom', o.valid_from, 'validTo', o.valid_to)
        from position o where o.person_id = p.id and o.kind = 'definitive'
          and o.valid_from <= ${today}::date and coalesce(o.valid_to, 'infinity') >= ${today}::date
        order by o.valid_from desc, o.id limit 1) as position,
      (select json_build_object('id', o.id, 'agencyId', o.agency_id, 'title', o.title, 'validFrom', o.valid_from, 'validTo', o.valid_to)
        from position o where o.person_id = p.id and o.kind = 'definitive'
        order by o.valid_from desc, o.id limit 1) as latest
    from person p where p.personnel_code = any(${[...codes]}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.personnelCode, row]));
}

/** NIP → personnel code of who bears it. */
export async function findBearers(tx: Tx, nips: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ nip: string; personnelCode: string }>`
    select nip, personnel_code as "personnelCode" from person where nip = any(${[...nips]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.nip, row.personnelCode]));
}

/** Roles that these people hold for an agency and that have begun. */
export async function agencyGrantsOf(
  tx: Tx,
  personIds: readonly string[],
  today: PlainDate,
): Promise<
  { id: string; personId: string; agencyId: string; validFrom: PlainDate; validTo: PlainDate | null }[]
> {
  const { rows } = await sql<{
    id: string;
    personId: string;
    agencyId: string;
    validFrom: PlainDate;
    validTo: PlainDate | null;
  }>`
    select id, person_id as "personId", agency_id as "agencyId", valid_from as "validFrom", valid_to as "validTo" from role_grant
    where person_id = any(${[...personIds]}::uuid[]) and agency_id is not null and coalesce(valid_to, 'infinity') >= ${today}::date`.execute(
    tx,
  );
  return rows;
}

/** People that an import entered, and those that it changed. */
export async function peopleOfImport(
  tx: Tx,
  importId: string,
): Promise<{ fresh: string[]; changed: string[] }> {
  const { rows } = await sql<{ id: string; fresh: boolean }>`
    select row_id as id, before is null as fresh from import_change
    where import_id = ${importId}::uuid and table_name = 'person'`.execute(tx);
  return {
    fresh: rows.filter((row) => row.fresh).map((row) => row.id),
    changed: rows.filter((row) => !row.fresh).map((row) => row.id),
  };
}

/** People as accounts need to know them. */
export async function holdersOf(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<{
    personId: string;
    name: string;
    nip: string | null;
    email: string | null;
    phone: string | null;
  }>`
    select id as "personId", name, nip, email, phone from person
    where id = any(${[...ids]}::uuid[]) and ended_on is null`.execute(tx);
  return rows;
}
