import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { isSamePerson } from './boarding-pass.ts';
import type { Seconds, TravelCase } from './case.ts';
import { localTime } from './local-time.ts';
import type { Area } from './place.ts';
import type { Thresholds } from './thresholds.ts';

/** What papers say of the days, beside the fixes. */
export interface PaperSigns {
  /** signs of presence on a day, with their weight */
  signs: readonly { id: string; day: PlainDate; weight: number }[];
  /** visits with their moment */
  visums: readonly { id: string; at: Seconds; day: PlainDate }[];
  /** passes and tickets, whichever way they lead */
  tickets: readonly { id: string; day: PlainDate }[];
}

/**
 * A paper supports presence where it belongs to the destination or its catchment; one from elsewhere supports nothing, nor does a pass in
 * another name or one that was handed in before. Papers of one kind count as often a day as fixes of one source.
 * @param reused passes that were handed in elsewhere too
 */
export function readPapers(
  { trip, visums, passes, stays, papers }: TravelCase,
  reused: readonly string[],
  area: Area,
  geography: Geography,
  { weights, perSource }: Thresholds,
): PaperSigns {
  const own = passes.filter(
    (each) => isSamePerson(each.name, trip.traveller.name) && !reused.includes(each.id),
  );
  const there = (regency: string | null) => regency !== null && area.catchment.has(regency);
  const zone = geography.regency(trip.destinations[0] ?? trip.origin)?.zone ?? 'WIB';
  const visits = visums
    .filter((each) => area.destinations.has(each.regency))
    .map((each) => ({
      id: each.id,
      at: each.at,
      day: localTime(each.at, geography.regency(each.regency)?.zone ?? zone).day,
    }));
  return {
    visums: visits,
    tickets: own.map(({ id, day }) => ({ id, day })),
    signs: [
      ...atMost(perSource, visits).map(({ id, day }) => ({ id, day, weight: weights.visum })),
      ...atMost(
        perSource,
        own.filter((each) => there(each.toRegency)),
      ).map(({ id, day, confirmed }) => ({ id, day, weight: confirmed ? weights.confirmed : weights.pass })),
      ...stays
        .filter((each) => each.regency === null || there(each.regency))
        .flatMap(({ id, nights, confirmed }) =>
          nights.map((day) => ({ id, day, weight: confirmed ? weights.confirmed : weights.hotel })),
        ),
      ...(['attendance', 'photo', 'statement'] as const).flatMap((kind) =>
        atMost(
          perSource,
          papers.filter((each) => each.kind === kind),
        ).map(({ id, day }) => ({ id, day, weight: weights[kind] })),
      ),
    ],
  };
}

/** The first of each day: ten photographs are not ten proofs. */
function atMost<T extends { day: PlainDate }>(count: number, papers: readonly T[]): T[] {
  return papers.filter(
    (paper, place) => papers.slice(0, place).filter((each) => each.day === paper.day).length < count,
  );
}
