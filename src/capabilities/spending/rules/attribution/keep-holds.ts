import type { Charges } from './charge.ts';
import type { Holds } from './holds.ts';

/** Places of the holds that `keep` says yes to. */
export function placesOf(holds: Holds, keep: (hold: number) => boolean): Uint32Array {
  const places = new Uint32Array(holds.event.length);
  let count = 0;
  for (let hold = 0; hold < holds.event.length; hold += 1) if (keep(hold)) places[count++] = hold;
  return places.subarray(0, count);
}

/** Only those holds; the log stays whole. */
export function holdsAt(holds: Holds, places: Uint32Array): Holds {
  return {
    log: holds.log,
    event: Uint32Array.from(places, (place) => holds.event[place]!),
    working: Float64Array.from(places, (place) => holds.working[place]!),
    wall: Float64Array.from(places, (place) => holds.wall[place]!),
  };
}

/** What those holds are charged with. */
export function chargesAt(charges: Charges, places: Uint32Array): Charges {
  return {
    excess: Float64Array.from(places, (place) => charges.excess[place]!),
    percentile: Float64Array.from(places, (place) => charges.percentile[place]!),
    score: Float64Array.from(places, (place) => charges.score[place]!),
  };
}
