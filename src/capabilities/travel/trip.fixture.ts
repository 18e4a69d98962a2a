import { plainDate } from '../../platform/calendar/index.ts';
import { insertMany } from '../../platform/database/insert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import type { Government } from '../../platform/act.ts';
import { agencyRow, personRow } from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople } from '../directory/index.ts';
import { tokenHash } from './actions/take-positions.ts';
import type { DeviceKind } from './store/devices.ts';
import type { TripTable } from './store/tables.ts';

/** The clock of these tests: Tuesday of the invented trips, 10:00 in Samarinda. */
export const NOW = '2026-03-03T02:00:00Z';

export interface TravellingMember {
  tripId: string;
  memberId: string;
  agencyId: string;
  personId: string;
  /** gives the traveller one more device; a token by itself when none is given */
  device(kind: DeviceKind, token?: string): Promise<{ id: string; token: string }>;
}

/** Somebody of Samarinda on a trip to Balikpapan, Monday to Wednesday. */
export async function sendOnTrip(
  tx: Tx,
  government: Government,
  trip: Partial<TripTable> = {},
): Promise<TravellingMember> {
  const agency = agencyRow(newId().slice(-6));
  const person = personRow(newId().slice(-6), { name: 'Budi Penanda' });
  await insertAgencies(tx, government.id, [agency]);
  await insertPeople(tx, government.id, [person]);
  const [tripId, memberId] = [newId(), newId()];
  await insertMany(tx, 'travel_trip', [
    {
      government_id: government.id,
      id: tripId,
      number: `SPD-2026-${tripId.slice(-5)}`,
      agency_id: agency.id,
      purpose: 'Rapat koordinasi',
      budget_account: '5.1.02.04.01.0001',
      origin_code: '64.72',
      origin_place: 'Samarinda',
      from_day: plainDate('2026-03-02'),
      to_day: plainDate('2026-03-04'),
      status: 'under-way',
      within_city: false,
      itinerary_version: 1,
      created_by: 'test',
      created_at: NOW,
      ...trip,
    },
  ]);
  await insertMany(tx, 'travel_member', [
    {
      government_id: government.id,
      id: memberId,
      trip_id: tripId,
      person_id: person.id,
      agency_id: agency.id,
      is_leader: true,
      grade: 'III/c',
      position_title: 'Analis',
      cost_level: 'C',
      advance: 0,
      state: 'travelling',
    },
  ]);
  return {
    tripId,
    memberId,
    agencyId: agency.id,
    personId: person.id,
    async device(kind, token = newId()) {
      const id = newId();
      await insertMany(tx, 'travel_device', [
        {
          government_id: government.id,
          id,
          member_id: memberId,
          kind,
          token_hash: tokenHash(token),
          enrolled_at: NOW,
        },
      ]);
      return { id, token };
    },
  };
}
