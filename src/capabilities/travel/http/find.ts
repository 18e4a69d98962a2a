import type { Act } from '../../../platform/act.ts';
import { SEARCH_MOST, searchHit, type SearchHit } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { readableAgencies } from '../policy.ts';
import { listTrips, type Trip } from '../store/trips.ts';

const KIND = { id: 'Perjalanan dinas', en: 'Official trip' };

/** Trips by number, purpose or letter: of agencies that the actor reads, and his own. */
export async function findTrips(tx: Tx, act: Act, words: string): Promise<SearchHit[]> {
  const part = { status: '', text: words, limit: SEARCH_MOST, offset: 0 } as const;
  const read = await listTrips(tx, { ...part, agencyIds: readableAgencies(act.actor), personId: null });
  const { personId } = act.actor;
  const own = personId === null ? [] : (await listTrips(tx, { ...part, agencyIds: null, personId })).rows;
  const hit = (trip: Trip, link: string) =>
    searchHit(KIND, { id: trip.id, title: trip.number, about: [trip.purpose, trip.letter_number], link });
  const readable = new Set(read.rows.map((each) => each.id));
  return [
    ...read.rows.map((trip) => hit(trip, `/perjalanan/${trip.id}`)),
    ...own.filter(({ id }) => !readable.has(id)).map((trip) => hit(trip, `/perjalanan-saya/${trip.id}`)),
  ].slice(0, SEARCH_MOST);
}
