import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Purpose } from '../rules/purposes.ts';

export interface CountFilter {
  agencyIds: readonly string[] | null;
  placeId: string;
  from: PlainDate;
  to: PlainDate;
}

/** Visits by purpose and hour of arrival, forgotten ones too. */
export async function countVisits(
  tx: Tx,
  zone: string,
  filter: CountFilter,
): Promise<{ purpose: Purpose; hour: number; visits: number }[]> {
  const where = sql`day between ${filter.from}::date and ${filter.to}::date
    and ${filter.agencyIds === null ? sql`true` : sql`agency_id = any(${[...filter.agencyIds]}::uuid[])`}
    and ${filter.placeId === '' ? sql`true` : sql`place_id = ${filter.placeId}::uuid`}`;
  const { rows } = await sql<{ purpose: Purpose; hour: number; visits: number }>`
    select purpose, hour, sum(visits)::int as visits from (
      select purpose, extract(hour from arrived_at at time zone ${zone})::int as hour, 1 as visits
      from guest_visit where ${where}
      union all
      select purpose, hour, visits from guest_count where ${where}) each
    group by purpose, hour order by purpose, hour`.execute(tx);
  return rows;
}

/** A visit that is to be forgotten, with what is left of it. */
export interface Forgotten {
  id: string;
  placeId: string;
  agencyId: string;
  day: PlainDate;
  hour: number;
  purpose: Purpose;
  people: number;
  gift: boolean;
  photoId: string | null;
}

/** The oldest visits of days before `before`. */
export async function visitsBefore(
  tx: Tx,
  zone: string,
  before: PlainDate,
  limit: number,
): Promise<Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    select id, place_id as "placeId", agency_id as "agencyId", day, purpose, people, gift, photo_id as "photoId",
      extract(hour from arrived_at at time zone ${zone})::int as hour
    from guest_visit where day < ${before}::date order by day, id limit ${limit}`.execute(tx);
  return rows;
}

export async function deleteVisits(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from guest_visit where id = any(${[...ids]}::uuid[])`.execute(tx);
}

export async function deleteFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from file where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Adds forgotten visits to their counts. @returns ids of the counts */
export async function addCounts(
  tx: Tx,
  governmentId: string,
  visits: readonly Forgotten[],
): Promise<string[]> {
  const cells = new Map<string, ReturnType<typeof countOf>>();
  for (const visit of visits) {
    const name = [visit.placeId, visit.day, visit.hour, visit.purpose].join(' ');
    const cell = cells.get(name) ?? countOf(governmentId, visit);
    cells.set(name, {
      ...cell,
      visits: cell.visits + 1,
      people: cell.people + visit.people,
      gifts: cell.gifts + Number(visit.gift),
    });
  }
  const { rows } = await sql<{ id: string }>`
    insert into guest_count as c (government_id, id, place_id, agency_id, day, hour, purpose, visits, people, gifts)
    select government_id, id, place_id, agency_id, day, hour, purpose, visits, people, gifts
    from json_populate_recordset(null::guest_count, ${JSON.stringify([...cells.values()])}::json)
    on conflict (government_id, place_id, day, hour, purpose) do update
      set visits = c.visits + excluded.visits, people = c.people + excluded.people, gifts = c.gifts + excluded.gifts
    returning id`.execute(tx);
  return rows.map((row) => row.id);
}

function countOf(governmentId: string, visit: Forgotten) {
  return {
    government_id: governmentId,
    id: newId(),
    place_id: visit.placeId,
    agency_id: visit.agencyId,
    day: visit.day,
    hour: visit.hour,
    purpose: visit.purpose,
    visits: 0,
    people: 0,
    gifts: 0,
  };
}
