import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { updateMany } from './update-many.ts';
import { hasWords, literally, wordsOf } from './search-text.ts';
import type { Employment, PositionKind } from '../rules/kinds.ts';

/** A person as other capabilities see it, with the agency of the main position. */
export interface PersonRef {
  id: string;
  name: string;
  nip: string | null;
  personnelCode: string;
  agencyId: string | null;
  agencyName: string | null;
}

/** A person as it is kept. */
export interface Person {
  id: string;
  personnelCode: string;
  nip: string | null;
  name: string;
  employment: Employment;
  email: string | null;
  /** E.164 */
  phone: string | null;
  endedOn: PlainDate | null;
}

export interface Position {
  id: string;
  personId: string;
  agencyId: string;
  title: string;
  kind: PositionKind;
  /** whoever holds it leads the agency: gives the role agency-head there */
  leads: boolean;
  /** number of the decree (SK) */
  decree?: string | null;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

/** Today where the government is. */
export const LOCAL_DAY = sql<PlainDate>`(select (now() at time zone zone)::date from government
  where id = nullif(current_setting('lurus.government_id', true), '')::uuid)`;

/**
 * Joins `main` to person `p`: the main position, the one held on `today`; definitive before acting, latest first.
 * Somebody who holds none any more keeps the last one, so that a pensioner is still found under his agency.
 */
export function mainPosition(today: RawBuilder<PlainDate>): RawBuilder<unknown> {
  return sql`left join lateral (
    select o.agency_id, o.title, o.kind, o.valid_from, a.name as agency_name, a.code as agency_code
    from position o join agency a on a.government_id = o.government_id and a.id = o.agency_id
    where o.government_id = p.government_id and o.person_id = p.id
    order by (o.valid_from <= ${today} and coalesce(o.valid_to, 'infinity') >= ${today}) desc,
      o.kind = 'definitive' desc, o.valid_from desc, o.id limit 1) main on true`;
}

const REF = sql`p.id, p.name, p.nip, p.personnel_code as "personnelCode", main.agency_id as "agencyId", main.agency_name as "agencyName"`;

/** @returns id → person; an id that is absent or foreign has no entry */
export async function getPeople(tx: Tx, ids: readonly string[]): Promise<Map<string, PersonRef>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PersonRef>`
    select ${REF} from person p ${mainPosition(LOCAL_DAY)} where p.id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * NIP or personnel code → every person who bears it. One number may be the NIP of one and the personnel code of another: the caller
 * then has to ask. A number that nobody bears has no entry.
 */
export async function findPeopleByNumber(
  tx: Tx,
  numbers: readonly string[],
): Promise<Map<string, PersonRef[]>> {
  const found = new Map<string, PersonRef[]>();
  if (numbers.length === 0) return found;
  const wanted = [...new Set(numbers)];
  const { rows } = await sql<PersonRef>`
    select ${REF} from (
      select * from person where nip = any(${wanted}::text[])
      union
      select * from person where personnel_code = any(${wanted}::text[])) p ${mainPosition(LOCAL_DAY)}
    order by p.name, p.id`.execute(tx);
  const asked = new Set(wanted);
  for (const row of rows) {
    for (const number of new Set([row.nip, row.personnelCode])) {
      if (number === null || !asked.has(number)) continue;
      const known = found.get(number);
      if (known) known.push(row);
      else found.set(number, [row]);
    }
  }
  return found;
}

export interface PeopleSearch {
  /** words of the name in any order, or the beginning of a NIP or personnel code; empty finds everybody */
  text: string;
  /** only who holds a position there today (or, after the end of service, held one last); leave out for all */
  agencyIds?: readonly string[];
  limit: number;
}

/**
 * People by name, NIP or personnel code; those in service first, then by name. Reads every name of the government (9,000 in 5 ms):
 * row-level security keeps PostgreSQL from asking a trigram index, because `ilike` might tell of rows that the policy hides.
 */
export async function searchPeople(tx: Tx, search: PeopleSearch): Promise<PersonRef[]> {
  const places = search.agencyIds ? [...search.agencyIds] : null;
  const inService = sql`order by p.ended_on is not null, p.name, p.id limit ${search.limit}`;
  const found = places === null ? inService : sql`and ${everServedIn(places)}`;
  const { rows } = await sql<PersonRef>`
    select ${REF} from (select * from person p where ${matches(search.text)} ${found}) p ${mainPosition(LOCAL_DAY)}
    ${places === null ? sql`` : sql`where main.agency_id = any(${places}::uuid[])`} ${inService}`.execute(tx);
  return rows;
}

/** Condition on person `p`: narrows the list before main positions are looked up one by one. */
export function everServedIn(agencyIds: readonly string[]): RawBuilder<boolean> {
  return sql`p.id in (select person_id from position where agency_id = any(${[...agencyIds]}::uuid[]))`;
}

/** Condition on person `p`: every word of `text` in the name, or `text` is the beginning of a number. */
export function matches(text: string): RawBuilder<boolean> {
  const words = wordsOf(text);
  if (words.length === 0) return sql`true`;
  const number = `${literally(words.join(''))}%`;
  return sql`(${hasWords(sql`p.name`, words)} or p.nip like ${number} or p.personnel_code ilike ${number})`;
}

/** Enters people without asking who: for imports, the demo and the command line. */
export async function insertPeople(tx: Tx, governmentId: string, rows: readonly Person[]): Promise<void> {
  await insertMany(
    tx,
    'person',
    rows.map((row) => columnsOf(governmentId, row)),
  );
}

/** Saves people as they are to be, without asking who: for imports. */
export async function updatePeople(tx: Tx, governmentId: string, rows: readonly Person[]): Promise<void> {
  await updateMany(
    tx,
    'person',
    rows.map((row) => columnsOf(governmentId, row)),
  );
}

function columnsOf(governmentId: string, row: Person) {
  return {
    government_id: governmentId,
    id: row.id,
    personnel_code: row.personnelCode,
    nip: row.nip,
    name: row.name,
    employment: row.employment,
    email: row.email,
    phone: row.phone,
    ended_on: row.endedOn,
  };
}

/** Enters positions without asking who. */
export async function insertPositions(
  tx: Tx,
  governmentId: string,
  rows: readonly Position[],
): Promise<void> {
  await insertMany(
    tx,
    'position',
    rows.map((row) => ({
      government_id: governmentId,
      id: row.id,
      person_id: row.personId,
      agency_id: row.agencyId,
      title: row.title,
      kind: row.kind,
      leads: row.leads,
      decree: row.decree ?? null,
      valid_from: row.validFrom,
      valid_to: row.validTo,
    })),
  );
}
