import type { Act, Government } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import type { TimeZoneName } from '../../../platform/geography/geography.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import { ACCOUNTABILITY_DAYS, SHARE_WITHOUT_HOTEL } from '../parameters.ts';
import { membersOf, type Member } from '../store/members.ts';
import type { DestinationTable, LegTable } from '../store/tables.ts';
import { destinationsOf, legsOf, type Trip } from '../store/trips.ts';

export interface PaperPerson {
  name: string;
  nip: string | null;
  /** agency of the main position */
  agency: string | null;
}

export interface PaperPlace extends DestinationTable {
  regency: string;
  zone: TimeZoneName;
}

export type PaperTraveller = Member & PaperPerson;

/** A trip as its papers need it: names instead of ids. */
export interface TripPaper {
  government: Government;
  /** ISO 8601: with the same paper, the same bytes */
  at: string;
  trip: Trip;
  agency: string;
  /** regency of the place of duty */
  origin: string;
  places: PaperPlace[];
  /** of the itinerary in force */
  legs: LegTable[];
  /** the leader first */
  travellers: PaperTraveller[];
  signer: PaperPerson | null;
  approver: PaperPerson | null;
  /** working days to account for the trip */
  accountabilityDays: number;
  /** share of the hotel tariff without a hotel */
  shareWithoutHotel: number;
}

/** Gathers a trip in a handful of statements. */
export async function gatherTrip(tx: Tx, act: Act, trip: Trip): Promise<TripPaper> {
  const members = await membersOf(tx, [trip.id]);
  const officers = [trip.signer_person_id, trip.approver_person_id].filter((id) => id !== null);
  const people = await getPeople(tx, [...members.map((each) => each.person_id), ...officers]);
  const person = (id: string | null): PaperPerson | null => {
    const found = id === null ? undefined : people.get(id);
    return found === undefined ? null : { name: found.name, nip: found.nip, agency: found.agencyName };
  };
  const agencies = await getAgencies(tx, [trip.agency_id]);
  const day: PlainDate = trip.from_day;
  const { days, share } = await getParameters(
    tx,
    { days: ACCOUNTABILITY_DAYS, share: SHARE_WITHOUT_HOTEL },
    day,
  );
  const legs = await legsOf(tx, trip.id);
  return {
    government: act.government,
    at: act.now,
    trip,
    agency: agencies.get(trip.agency_id)?.name ?? '',
    origin: regencyNamed(trip.origin_code),
    places: (await destinationsOf(tx, [trip.id])).map((each) => ({
      ...each,
      regency: regencyNamed(each.code),
      zone: embeddedGeography().regency(each.code)?.zone ?? 'WIB',
    })),
    legs: legs.filter((each) => each.version === trip.itinerary_version),
    travellers: members.map((each) => ({
      ...each,
      ...(person(each.person_id) ?? { name: '', nip: null, agency: null }),
    })),
    signer: person(trip.signer_person_id),
    approver: person(trip.approver_person_id),
    accountabilityDays: days,
    shareWithoutHotel: share,
  };
}

function regencyNamed(code: string): string {
  return embeddedGeography().regency(code)?.name ?? code;
}
