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
  const limits = log.activities.map(limitOf);
  const byStage: number[][] = log.activities.map(() => []);
  for (let hold = 0; hold < event.length; hold += 1) byStage[log.activityOf[event[hold]!]!]!.push(hold);
  const sorted = byStage.map((own) => Float64Array.from(own, (hold) => working[hold]!).sort());
  const middle = sorted.map(medianOf);
  const allowances = new Map<number, number>();
  const stageOf = (hold: number) => log.activityOf[event[hold]!]!;
  const keyOf = (stage: number, office: number) => stage * log.offices.length + office;
  for (const [stage, own] of byStage.entries()) {
    if (log.offices.length < 2) break;
    const offices = new Map<number, number[]>();
    for (const hold of own) {
      const office = log.officeOf[event[hold]!]!;
      const list = offices.get(office);
      if (list) list.push(working[hold]!);
      else offices.set(office, [working[hold]!]);
    }
    for (const [office, mine] of offices) {
      const others = sorted[stage]!.length - mine.length;
      if (others < ENOUGH_PEERS) continue;
      const usual = medianWithout(sorted[stage]!, Float64Array.from(mine).sort());
      const drawn = (others * usual + ENOUGH_PEERS * middle[stage]!) / (others + ENOUGH_PEERS);
      allowances.set(keyOf(stage, office), drawn);
    }
  }
  return {
    allowance(hold) {
      const stage = stageOf(hold);
      return limits[stage] ?? allowances.get(keyOf(stage, log.officeOf[event[hold]!]!)) ?? middle[stage]!;
    },
    percentile: (hold) => percentileOf(sorted[stageOf(hold)]!, working[hold]!),
    count: (hold) => sorted[stageOf(hold)]!.length,
  };
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
  return (firstAtLeast(sorted, value) + firstAbove(sorted, value)) / 2 / sorted.length;
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
