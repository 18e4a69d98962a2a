import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Purpose, WayOut } from '../rules/purposes.ts';
import type { GuestbookTables, VisitRow } from './tables.ts';

/** A visit with the names of what it refers to. */
export interface Visit {
  id: string;
  code: string;
  placeId: string;
  placeName: string;
  agencyId: string;
  agencyName: string;
  name: string;
  institution: string;
  phone: string | null;
  hostTyped: string;
  hostPersonId: string | null;
  hostName: string | null;
  unitName: string | null;
  purpose: Purpose;
  about: string;
  people: number;
  gift: boolean;
  giftNote: string | null;
  signature: string | null;
  photoId: string | null;
  day: PlainDate;
  arrivedAt: string;
  receivedAt: string;
  enteredBy: string;
  leftAt: string | null;
  leftHow: WayOut | null;
  /** closing hour of the place; null: as the parameter says */
  closes: string | null;
}

const COLUMNS = sql`v.id, v.code, v.place_id as "placeId", p.name as "placeName", v.agency_id as "agencyId",
  a.name as "agencyName", v.name, v.institution, v.phone, v.host_typed as "hostTyped",
  v.host_person_id as "hostPersonId", h.name as "hostName", u.name as "unitName", v.purpose, v.about, v.people, v.gift,
  v.gift_note as "giftNote", v.signature, v.photo_id as "photoId", v.day, v.arrived_at as "arrivedAt",
  v.received_at as "receivedAt", v.entered_by as "enteredBy", v.left_at as "leftAt", v.left_how as "leftHow", p.closes`;
const FROM = sql`from guest_visit v
  join guest_place p on p.government_id = v.government_id and p.id = v.place_id
  join agency a on a.government_id = v.government_id and a.id = v.agency_id
  left join agency u on u.government_id = v.government_id and u.id = v.unit_id
  left join person h on h.government_id = v.government_id and h.id = v.host_person_id`;

async function findOne(tx: Tx, where: RawBuilder<unknown>): Promise<Visit | undefined> {
  const { rows } = await sql<Visit>`select ${COLUMNS} ${FROM} where ${where}`.execute(tx);
  return rows[0];
}

export function findVisit(tx: Tx, id: string): Promise<Visit | undefined> {
  return findOne(tx, sql`v.id = ${id}::uuid`);
}
export function findVisitByCode(tx: Tx, code: string): Promise<Visit | undefined> {
  return findOne(tx, sql`v.code = ${code}`);
}
export function findVisitByKey(tx: Tx, key: string): Promise<Visit | undefined> {
  return findOne(tx, sql`v.entry_key = ${key}`);
}

/** @returns whether the row is new; false where its entry key is there already */
export async function insertVisit(tx: Tx, row: VisitRow): Promise<boolean> {
  const inserted = await tx
    .withTables<GuestbookTables>()
    .insertInto('guest_visit')
    .values(row)
    .onConflict((conflict) => conflict.columns(['government_id', 'entry_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Ends a visit that is still open. @returns whether this call ended it */
export async function endVisit(tx: Tx, id: string, at: string, how: WayOut): Promise<boolean> {
  const ended = await tx
    .withTables<GuestbookTables>()
    .updateTable('guest_visit')
    .set({ left_at: at, left_how: how })
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

export async function setHost(tx: Tx, id: string, personId: string): Promise<void> {
  await tx
    .withTables<GuestbookTables>()
    .updateTable('guest_visit')
    .set({ host_person_id: personId })
    .where('id', '=', id)
    .execute();
}

export interface VisitFilter {
  /** receiving agencies; null: all */
  agencyIds: readonly string[] | null;
  /** only guests of this person; null: of anybody */
  hostPersonId: string | null;
  placeId: string;
  from: PlainDate;
  to: PlainDate;
  text: string;
  offset: number;
  limit: number;
}

/** Visits that fit, latest first; the ones still open before those that have ended. */
export async function listVisits(tx: Tx, filter: VisitFilter): Promise<Visit[]> {
  const { rows } = await sql<Visit>`
    select ${COLUMNS} ${FROM} where ${sql.join(conditions(filter), sql` and `)}
    order by v.left_at is not null, v.arrived_at desc, v.id desc offset ${filter.offset} limit ${filter.limit}`.execute(
    tx,
  );
  return rows;
}

function conditions(filter: VisitFilter): RawBuilder<unknown>[] {
  const text = `%${filter.text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return [
    sql`v.day between ${filter.from}::date and ${filter.to}::date`,
    filter.agencyIds === null ? null : sql`v.agency_id = any(${[...filter.agencyIds]}::uuid[])`,
    filter.hostPersonId === null ? null : sql`v.host_person_id = ${filter.hostPersonId}::uuid`,
    filter.placeId === '' ? null : sql`v.place_id = ${filter.placeId}::uuid`,
    text === '%%'
      ? null
      : sql`(v.name ilike ${text} or v.institution ilike ${text} or v.host_typed ilike ${text} or h.name ilike ${text}
          or v.code ilike ${text})`,
  ].filter((each) => each !== null);
}

/** Visits that nobody has ended, oldest first. */
export async function openVisits(tx: Tx, limit: number): Promise<Visit[]> {
  const { rows } = await sql<Visit>`
    select ${COLUMNS} ${FROM} where v.left_at is null order by v.arrived_at, v.id limit ${limit}`.execute(tx);
  return rows;
}
