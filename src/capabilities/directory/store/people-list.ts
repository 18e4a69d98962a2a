import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Employment, PositionKind } from '../rules/kinds.ts';
import { everServedIn, mainPosition, matches } from './people.ts';

/** A row of the list of people. */
export interface ListedPerson {
  id: string;
  name: string;
  nip: string | null;
  personnelCode: string;
  employment: Employment;
  endedOn: PlainDate | null;
  agencyId: string | null;
  agencyName: string | null;
  title: string | null;
  positionKind: PositionKind | null;
}

export interface PeopleFilter {
  /** see `searchPeople` */
  text: string;
  /** agencies of the main position; null: all */
  agencyIds: readonly string[] | null;
  /** this person too, wherever he serves */
  always?: string | null;
  employment: Employment | null;
  /** in service today, or gone */
  service: 'in' | 'gone' | 'all';
  page: number;
  size: number;
}

const COLUMNS = sql`p.id, p.name, p.nip, p.personnel_code as "personnelCode", p.employment, p.ended_on as "endedOn",
  main.agency_id as "agencyId", main.agency_name as "agencyName", main.title, main.kind as "positionKind"`;

/** One page of people by name, and how many there are in all. */
export async function listPeople(
  tx: Tx,
  filter: PeopleFilter,
  today: PlainDate,
): Promise<{ rows: ListedPerson[]; total: number }> {
  const places = filter.agencyIds === null ? null : [...filter.agencyIds];
  const always = filter.always ?? null;
  const day = sql<PlainDate>`${today}::date`;
  const conditions = [matches(filter.text)];
  if (filter.employment !== null) conditions.push(sql`p.employment = ${filter.employment}`);
  if (filter.service === 'in') conditions.push(sql`coalesce(p.ended_on, 'infinity') >= ${day}`);
  if (filter.service === 'gone') conditions.push(sql`p.ended_on < ${day}`);
  if (places !== null) conditions.push(sql`(${everServedIn(places)} or p.id = ${always}::uuid)`);
  const some = sql`select * from person p where ${sql.join(conditions, sql` and `)}`;
  const page = sql`order by p.name, p.id limit ${filter.size} offset ${(filter.page - 1) * filter.size}`;
  if (places === null) {
    const { rows } = await sql<ListedPerson>`
      select ${COLUMNS} from (${some} ${page}) p ${mainPosition(day)} order by p.name, p.id`.execute(tx);
    const counted = await sql<{ total: number }>`select count(*) as total from (${some}) p`.execute(tx);
    return { rows, total: counted.rows[0]!.total };
  }
  const here = sql`from (${some}) p ${mainPosition(day)}
    where main.agency_id = any(${places}::uuid[]) or p.id = ${always}::uuid`;
  const { rows } = await sql<ListedPerson>`select ${COLUMNS} ${here} ${page}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*) as total ${here}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}
