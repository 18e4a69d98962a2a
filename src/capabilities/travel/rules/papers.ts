import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
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

/** A paper supports presence where it belongs to the destination or its catchment; one from elsewhere supports nothing. */
export function readPapers(
  { trip, visums, passes, stays, papers }: TravelCase,
  area: Area,
  geography: Geography,
  { weights }: Thresholds,
): PaperSigns {
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
    tickets: passes.map(({ id, day }) => ({ id, day })),
    signs: [
      ...visits.map(({ id, day }) => ({ id, day, weight: weights.visum })),
      ...passes
        .filter((each) => there(each.toRegency))
        .map(({ id, day, confirmed }) => ({ id, day, weight: confirmed ? weights.confirmed : weights.pass })),
      ...stays
        .filter((each) => each.regency === null || there(each.regency))
        .flatMap(({ id, nights, confirmed }) =>
          nights.map((day) => ({ id, day, weight: confirmed ? weights.confirmed : weights.hotel })),
        ),
      ...papers.map(({ id, day, kind }) => ({ id, day, weight: weights[kind] })),
    ],
  };
}
