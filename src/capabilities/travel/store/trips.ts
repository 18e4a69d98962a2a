import type { Kysely } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { TripStatus } from '../rules/trip-status.ts';
import type { DestinationTable, LegTable, TripTable, TripTables } from './tables.ts';

export type Trip = TripTable;

export function travel(tx: Tx): Kysely<TripTables> {
  return tx.withTables<TripTables>();
}

export async function insertTrip(tx: Tx, trip: Trip): Promise<void> {
  await travel(tx).insertInto('travel_trip').values(trip).execute();
}

export async function findTrip(tx: Tx, id: string): Promise<Trip | undefined> {
  return travel(tx).selectFrom('travel_trip').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, and nobody else changes it, its legs or its travellers until this transaction ends. */
export async function lockTrip(tx: Tx, id: string): Promise<Trip | undefined> {
  return travel(tx).selectFrom('travel_trip').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateTrip(tx: Tx, id: string, change: Partial<Trip>): Promise<void> {
  await travel(tx).updateTable('travel_trip').set(change).where('id', '=', id).execute();
}

export async function insertDestinations(tx: Tx, rows: readonly DestinationTable[]): Promise<void> {
  if (rows.length > 0) await travel(tx).insertInto('travel_destination').values(rows).execute();
}

export async function destinationsOf(tx: Tx, tripIds: readonly string[]): Promise<DestinationTable[]> {
  if (tripIds.length === 0) return [];
  return travel(tx)
    .selectFrom('travel_destination')
    .selectAll()
    .where('trip_id', 'in', tripIds)
    .orderBy('trip_id')
    .orderBy('place')
    .execute();
}

export async function deleteDestinations(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await travel(tx).deleteFrom('travel_destination').where('id', 'in', ids).execute();
}

export async function insertLegs(tx: Tx, rows: readonly LegTable[]): Promise<void> {
  if (rows.length > 0) await travel(tx).insertInto('travel_leg').values(rows).execute();
}

/** Legs of every version, the newest version first. */
export async function legsOf(tx: Tx, tripId: string): Promise<LegTable[]> {
  return travel(tx)
    .selectFrom('travel_leg')
    .selectAll()
    .where('trip_id', '=', tripId)
    .orderBy('version', 'desc')
    .orderBy('place')
    .execute();
}

export interface TripSearch {
  /** null: of all agencies */
  agencyIds: readonly string[] | null;
  /** only trips of this traveller */
  personId: string | null;
  status: TripStatus | '';
  /** words of number, purpose or letter */
  text: string;
  limit: number;
  offset: number;
}

/** The latest first day first. */
export async function listTrips(tx: Tx, search: TripSearch): Promise<{ rows: Trip[]; total: number }> {
  const words = `%${search.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const found = travel(tx)
    .selectFrom('travel_trip')
    .$if(search.agencyIds !== null, (query) =>
      search.agencyIds!.length === 0
        ? query.where((each) => each.val(false))
        : query.where('agency_id', 'in', search.agencyIds!),
    )
    .$if(search.personId !== null, (query) =>
      query.where('id', 'in', (members) =>
        members.selectFrom('travel_member').select('trip_id').where('person_id', '=', search.personId!),
      ),
    )
    .$if(search.status !== '', (query) => query.where('status', '=', search.status as TripStatus))
    .$if(words !== '%%', (query) =>
      query.where((each) =>
        each.or([
          each('number', 'ilike', words),
          each('purpose', 'ilike', words),
          each('letter_number', 'ilike', words),
        ]),
      ),
    );
  const { total } = await found
    .select((each) => each.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .limit(search.limit)
    .offset(search.offset)
    .execute();
  return { rows, total };
}

/** Trips that the calendar moves on: issued ones whose first day has come, and those under way whose last day is over. */
export async function tripsDue(tx: Tx, today: PlainDate): Promise<Trip[]> {
  return travel(tx)
    .selectFrom('travel_trip')
    .selectAll()
    .where((each) =>
      each.or([
        each.and([each('status', '=', 'issued'), each('from_day', '<=', today)]),
        each.and([each('status', '=', 'under-way'), each('to_day', '<', today)]),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
}
