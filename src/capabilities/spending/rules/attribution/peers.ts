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
      const others = without(sorted[stage]!, Float64Array.from(mine).sort());
      if (others.length < ENOUGH_PEERS) continue;
      const drawn =
        (others.length * medianOf(others) + ENOUGH_PEERS * middle[stage]!) / (others.length + ENOUGH_PEERS);
      allowances.set(keyOf(stage, office), drawn);
    }
  }
  return {
    allowance(hold) {
      const stage = stageOf(hold);
      return limits[stage] ?? allowances.get(keyOf(stage, log.officeOf[event[hold]!]!)) ?? middle[stage]!;
    },
    percentile(hold) {
      const all = sorted[stageOf(hold)]!;
      const value = working[hold]!;
      return (firstAtLeast(all, value) + firstAbove(all, value)) / 2 / all.length;
    },
    count: (hold) => sorted[stageOf(hold)]!.length,
  };
}

/** What is left of sorted values when others, sorted and among them, are taken out. */
function without(all: Float64Array, taken: Float64Array): Float64Array {
  const rest = new Float64Array(all.length - taken.length);
  let [next, kept] = [0, 0];
  for (const value of all) {
    if (next < taken.length && taken[next] === value) next += 1;
    else rest[kept++] = value;
  }
  return rest;
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
