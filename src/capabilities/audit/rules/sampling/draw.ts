import type { DrawnItem, PopulationItem, Stratum } from './design.ts';

/** Chance: the next number from 0 to below 1. The seed behind it is recorded, so that the same is drawn again. */
export type Chance = () => number;

/**
 * A monetary unit sample. Items at or above the interval are taken for certain (`top`); of the rest every rupiah has the same chance:
 * `systematic` takes one unit each interval from a random start, `cell` one unit by chance out of each interval. Items of nothing or
 * less have no unit and are left out.
 * @param items in the order of the record (by id)
 */
export function drawUnits(
  items: readonly PopulationItem[],
  interval: number,
  method: 'systematic' | 'cell',
  chance: Chance,
): { drawn: DrawnItem[]; start: number | null } {
  const hits = new Map<string, number>();
  const rest = items.filter((item) => item.amount > 0 && item.amount < interval);
  const total = rest.reduce((sum, item) => sum + item.amount, 0);
  const start = method === 'systematic' ? chance() * interval : null;
  let place = 0;
  let reached = rest[0]?.amount ?? 0;
  for (let cell = 0; cell * interval < total; cell++) {
    const unit = cell * interval + (start ?? chance() * interval);
    if (unit >= total) continue;
    while (reached <= unit && place < rest.length - 1) reached += rest[++place]!.amount;
    const { id } = rest[place]!;
    hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  const drawn = items.flatMap((item) => {
    if (item.amount >= interval) return { ...item, position: 0, stratum: 'top', hits: 1 };
    const times = hits.get(item.id);
    return times === undefined ? [] : { ...item, position: 0, stratum: 'mus', hits: times };
  });
  return { drawn: numbered(drawn), start };
}

/**
 * Strata by amount: from each as many as asked for, all with the same chance, none twice.
 * @param bounds rupiah, rising: where one stratum ends and the next begins · counts one more than bounds
 */
export function drawStrata(
  items: readonly PopulationItem[],
  bounds: readonly number[],
  counts: readonly number[],
  chance: Chance,
): { drawn: DrawnItem[]; strata: Stratum[] } {
  const strata: Stratum[] = [];
  const drawn: DrawnItem[] = [];
  for (const [at, asked] of counts.entries()) {
    const [from, below] = [at === 0 ? Number.NEGATIVE_INFINITY : bounds[at - 1]!, bounds[at] ?? null];
    const members = items.filter((item) => item.amount >= from && (below === null || item.amount < below));
    const count = Math.min(asked, members.length);
    strata.push({
      from: at === 0 ? Math.min(0, ...members.map((item) => item.amount).slice(0, 1)) : from,
      below,
      count,
      items: members.length,
      amount: members.reduce((sum, item) => sum + item.amount, 0),
    });
    for (const item of some(members, count, chance))
      drawn.push({ ...item, position: 0, stratum: String(at + 1), hits: 1 });
  }
  const order = new Map(items.map((item, at) => [item.id, at]));
  return { drawn: numbered(drawn.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!)), strata };
}

/** `count` of them by chance (Fisher and Yates, begun and not finished), in their own order. */
function some(items: readonly PopulationItem[], count: number, chance: Chance): PopulationItem[] {
  const places = items.map((_, at) => at);
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(chance() * (places.length - at));
    [places[at], places[other]] = [places[other]!, places[at]!];
  }
  return places
    .slice(0, count)
    .toSorted((a, b) => a - b)
    .map((at) => items[at]!);
}

function numbered(items: readonly DrawnItem[]): DrawnItem[] {
  return items.map((item, at) => ({ ...item, position: at + 1 }));
}
