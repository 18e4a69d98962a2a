import { airportRegency } from '../../../platform/geography/airports.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import type { DayPaper, Pass, Stay, TravelCase, Visum } from '../rules/case.ts';
import { localTime } from '../rules/local-time.ts';
import { nightsOf } from '../rules/paper-keys.ts';
import { documentsOf, legsOfPasses } from './documents.ts';
import { findMember } from './members.ts';
import { destinationsOf } from './trips.ts';
import { hostsOf, visumsOf } from './visums.ts';

/** What a traveller handed in, as the rules read it. */
export type Evidence = Pick<TravelCase, 'visums' | 'passes' | 'stays' | 'papers'>;

const seconds = (at: string) => Temporal.Instant.from(at).epochMilliseconds / 1_000;

/** Visums, passes, stays and day papers of one traveller on one trip; what was taken back is left out. */
export async function evidenceOf(tx: Tx, memberId: string): Promise<Evidence> {
  const documents = await documentsOf(tx, memberId);
  const legs = await legsOfPasses(
    tx,
    documents.filter((each) => each.kind === 'pass').map((each) => each.id),
  );
  const passes: Pass[] = legs.map((leg) => ({
    id: leg.document_id,
    day: leg.day,
    name: leg.name,
    reference: leg.reference,
    carrier: leg.carrier,
    flight: leg.flight,
    from: leg.from_airport,
    to: leg.to_airport,
    fromRegency: airportRegency(leg.from_airport),
    toRegency: airportRegency(leg.to_airport),
    compartment: leg.compartment,
    seat: leg.seat,
    sequence: leg.sequence,
    confirmed: false,
  }));
  const stays: Stay[] = documents.flatMap(({ id, fields: { hotel } }) =>
    hotel === undefined
      ? []
      : [
          {
            id,
            regency: hotel.regency,
            nights: nightsOf(hotel),
            hotel: hotel.hotel,
            invoice: hotel.invoice,
            rate: hotel.rate,
            total: hotel.total,
            confirmed: false,
          },
        ],
  );
  const papers: DayPaper[] = documents.flatMap(({ id, kind, day }) =>
    day !== null && (kind === 'attendance' || kind === 'photo' || kind === 'statement')
      ? [{ id, kind, day }]
      : [],
  );
  return { visums: await visumsOfMember(tx, memberId), passes, stays, papers };
}

/** `done` stands at the last visum of the day on which the host said that the work is over. */
async function visumsOfMember(tx: Tx, memberId: string): Promise<Visum[]> {
  const member = await findMember(tx, memberId);
  if (member === undefined) return [];
  const rows = await visumsOf(tx, [memberId]);
  const hosts = await hostsOf(tx, member.trip_id);
  const codes = new Map((await destinationsOf(tx, [member.trip_id])).map((each) => [each.id, each.code]));
  const dayThere = (at: string, destinationId: string) => {
    const zone = embeddedGeography().regency(codes.get(destinationId) ?? '')?.zone ?? 'WIB';
    return localTime(seconds(at), zone).day;
  };
  const last = new Set(
    hosts.flatMap(({ destination_id, done_at }) => {
      if (done_at === null) return [];
      const day = dayThere(done_at, destination_id);
      const found = rows.findLast(
        (each) => each.destination_id === destination_id && dayThere(each.at, destination_id) === day,
      );
      return found === undefined ? [] : [found.id];
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    at: seconds(row.at),
    regency: codes.get(row.destination_id) ?? '',
    done: last.has(row.id),
  }));
}

export { papersOfOthers, type PapersOfOthers } from './papers-of-others.ts';
