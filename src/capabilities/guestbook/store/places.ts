import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { GuestbookTables, PlaceRow } from './tables.ts';

/** A door with the name of its agency. */
export interface Place {
  id: string;
  agencyId: string;
  agencyName: string;
  name: string;
  code: string;
  opens: string;
  /** null: as the government's parameter says */
  closes: string | null;
  closed: boolean;
}

const COLUMNS = sql`p.id, p.agency_id as "agencyId", a.name as "agencyName", p.name, p.code, p.opens, p.closes,
  p.closed_on is not null as closed`;
const FROM = sql`from guest_place p join agency a on a.government_id = p.government_id and a.id = p.agency_id`;

/** Places of these agencies (null: of all), open ones first. */
export async function listPlaces(tx: Tx, agencyIds: readonly string[] | null): Promise<Place[]> {
  const where = agencyIds === null ? sql`true` : sql`p.agency_id = any(${[...agencyIds]}::uuid[])`;
  const { rows } = await sql<Place>`
    select ${COLUMNS} ${FROM} where ${where} order by p.closed_on is not null, a.code, p.name, p.id`.execute(
    tx,
  );
  return rows;
}

export async function findPlace(tx: Tx, id: string): Promise<Place | undefined> {
  const { rows } = await sql<Place>`select ${COLUMNS} ${FROM} where p.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

export async function findPlaceByCode(tx: Tx, code: string): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    select ${COLUMNS} ${FROM} where p.code = ${code} and p.closed_on is null`.execute(tx);
  return rows[0];
}

export async function insertPlace(tx: Tx, row: PlaceRow): Promise<void> {
  await tx.withTables<GuestbookTables>().insertInto('guest_place').values(row).execute();
}

export async function updatePlace(
  tx: Tx,
  id: string,
  change: Partial<Pick<PlaceRow, 'name' | 'opens' | 'closes' | 'closed_on'>>,
): Promise<void> {
  await tx
    .withTables<GuestbookTables>()
    .updateTable('guest_place')
    .set(change)
    .where('id', '=', id)
    .execute();
}
