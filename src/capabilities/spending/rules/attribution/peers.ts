import type { Holds } from './holds.ts';

/** From so many holds on, peers speak for themselves; their median is drawn towards that of all by the weight of as many. */
export const ENOUGH_PEERS = 20;

/** What is usual for a stage. */
export interface Peers {
  /** working seconds that a hold may take without charge: the law's limit, else the peers' median, drawn towards that of all */
  allowance(hold: number): number;
  /** share of the stage's holds that are shorter, half of those as long: 0 to 1 */
  percentile(hold: number): number;
  /** holds of the stage */
  count(hold: number): number;
}

/**
 * Compares each hold with those of the same stage. Where a law limits the stage, that is the allowance. Else it is the median of the other
 * offices' holds of the stage, ã = (n·med + 20·med_all) / (n + 20); with fewer than 20 of others, the median of all.
 * @param limitOf working seconds that the law gives a stage; null where none does
 */
export function comparePeers(holds: Holds, limitOf: (activity: string) => number | null): Peers {
  const { log, event, working } = holds;
  const stageOf = (hold: number) => log.activityOf[event[hold]!]!;
  const officeOf = (hold: number) => log.officeOf[event[hold]!]!;
  const allowances = new Float64Array(event.length);
  const sorted = groupHolds(event.length, log.activities.length, stageOf).map((own, stage) => {
    const all = valuesOf(working, own).sort();
    const usual = medianOf(all);
    const limit = limitOf(log.activities[stage]!);
    for (const hold of own) allowances[hold] = limit ?? usual;
    if (limit !== null || log.offices.length < 2) return all;
    const offices = groupHolds(own.length, log.offices.length, (place) => officeOf(own[place]!));
    for (const places of offices) {
      const others = all.length - places.length;
      if (places.length === 0 || others < ENOUGH_PEERS) continue;
      const mine = valuesOf(
        working,
        places.map((place) => own[place]!),
      ).sort();
      const drawn = (others * medianWithout(all, mine) + ENOUGH_PEERS * usual) / (others + ENOUGH_PEERS);
      for (const place of places) allowances[own[place]!] = drawn;
    }
    return all;
  });
  return {
    allowance: (hold) => allowances[hold]!,
    percentile: (hold) => percentileOf(sorted[stageOf(hold)]!, working[hold]!),
    count: (hold) => sorted[stageOf(hold)]!.length,
  };
}

/** Places from 0 to `count` by the group that each belongs to, in their order. */
export function groupHolds(count: number, groups: number, of: (place: number) => number): Uint32Array[] {
  const sizes = new Uint32Array(groups);
  for (let place = 0; place < count; place += 1) sizes[of(place)]! += 1;
  const found = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let place = 0; place < count; place += 1) {
    const group = of(place);
    found[group]![sizes[group]!++] = place;
  }
  return found;
}

function valuesOf(column: Float64Array, places: Uint32Array): Float64Array {
  const values = new Float64Array(places.length);
  for (let place = 0; place < places.length; place += 1) values[place] = column[places[place]!]!;
  return values;
}

/** Median of what is left of sorted values when others, sorted and among them, are taken out; 0 when nothing is. Copies nothing. */
export function medianWithout(all: Float64Array, taken: Float64Array): number {
  const left = all.length - taken.length;
  if (left === 0) return 0;
  const upper = leftAt(all, taken, left >> 1);
  return left % 2 === 1 ? upper : (leftAt(all, taken, (left >> 1) - 1) + upper) / 2;
}

/** The value in a place, from 0, of what is left: the first of which more than `place` are left up to it. */
function leftAt(all: Float64Array, taken: Float64Array, place: number): number {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = all[middle]!;
    if (firstAbove(all, value) - firstAbove(taken, value) > place) high = middle;
    else low = middle + 1;
  }
  return all[low]!;
}

/** Of sorted values; 0 for none. */
export function medianOf(sorted: Float64Array): number {
  if (sorted.length === 0) return 0;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Of sorted values, by linear interpolation between them (R-7, as spreadsheets do); 0 for none. @param share 0 to 1 */
export function quantileOf(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place));
}

/** Share of sorted values that are lower, and half of those alike: 0 to 1. */
export function percentileOf(sorted: Float64Array, value: number): number {
  const first = firstAtLeast(sorted, value);
  // Most values stand once or not at all: then no second search is needed.
  const above =
    sorted[first + 1] === value ? firstAbove(sorted, value) : first + (sorted[first] === value ? 1 : 0);
  return (first + above) / 2 / sorted.length;
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
