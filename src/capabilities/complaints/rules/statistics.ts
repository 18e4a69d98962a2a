/** What is known of one complaint. */
export interface Counted {
  agencyId: string | null;
  /** null: not answered yet */
  inTime: boolean | null;
  days: number | null;
  contested: boolean;
  rating: number | null;
}

/** Null: too few to be shown. */
export interface Figures {
  received: number | null;
  /** whole percent of answered ones */
  inTime: number | null;
  /** working days */
  medianDays: number | null;
  /** whole percent of answered ones */
  contested: number | null;
  /** mean, one decimal */
  satisfaction: number | null;
}

export interface Table {
  agencies: { agencyId: string; figures: Figures }[];
  /** all that is not shown by itself */
  others: { received: number } | null;
  total: Figures;
}

/**
 * Figures by agency, of which nothing that is too small can be computed.
 *
 * Numbers received add up to their total, so an agency with fewer than `smallest` is not shown, and the smallest of the others go with
 * it into one sum (complementary suppression). Which of those unnamed agencies has which number cannot be told: any two of them may
 * have changed places. Percentages, medians and means rest on at least `smallest` complaints each, and their totals on the shown ones
 * only: what is suppressed enters no other number.
 */
export function tabulate(counted: readonly Counted[], smallest: number): Table {
  const groups = [...Map.groupBy(counted, (each) => each.agencyId)].map(([agencyId, list]) => ({
    agencyId,
    list,
    figures: figuresOf(list, smallest),
  }));
  const { shown, pooled } = split(groups, smallest);
  if (counted.length < smallest) return { agencies: [], others: null, total: NOTHING };
  const seen = shown.flatMap((each) => each.list);
  return {
    agencies: shown.map(({ agencyId, figures }) => ({ agencyId: agencyId!, figures })),
    others: pooled.length === 0 ? null : { received: count(pooled) },
    total: { ...figuresOf(seen, smallest, shown), received: counted.length },
  };
}

const NOTHING: Figures = {
  received: null,
  inTime: null,
  medianDays: null,
  contested: null,
  satisfaction: null,
};

interface Group {
  agencyId: string | null;
  list: readonly Counted[];
  figures: Figures;
}

const count = (groups: readonly Group[]) => groups.reduce((sum, each) => sum + each.list.length, 0);

/** Who is shown by himself. What lies with no agency yet is never shown by itself. */
function split(groups: readonly Group[], smallest: number): { shown: Group[]; pooled: Group[] } {
  const small = (each: Group) => each.agencyId === null || each.list.length < smallest;
  const pooled = groups.filter(small);
  const shown = groups.filter((each) => !small(each));
  if (!pooled.some((each) => each.agencyId !== null)) return { shown, pooled };
  // All of the smallest number, so that no order of agencies decides who is shown.
  const least = Math.min(...shown.map((each) => each.list.length));
  const larger = shown.filter((each) => each.list.length > least);
  return { shown: larger, pooled: [...pooled, ...shown.filter((each) => !larger.includes(each))] };
}

/** @param shown where it is a total: only groups whose own figure is shown enter it */
function figuresOf(list: readonly Counted[], smallest: number, shown?: readonly Group[]): Figures {
  const of = (key: keyof Figures) =>
    shown === undefined
      ? list
      : shown.filter((each) => each.figures[key] !== null).flatMap((each) => each.list);
  const answered = (key: keyof Figures) => of(key).filter((each) => each.inTime !== null);
  return {
    received: list.length < smallest ? null : list.length,
    inTime: enough(answered('inTime'), smallest, (all) => percent(all, (each) => each.inTime === true)),
    contested: enough(answered('contested'), smallest, (all) => percent(all, (each) => each.contested)),
    medianDays: enough(numbers(of('medianDays').map((each) => each.days)), smallest, median),
    satisfaction: enough(
      numbers(of('satisfaction').map((each) => each.rating)),
      smallest,
      (all) => Math.round((all.reduce((sum, each) => sum + each, 0) / all.length) * 10) / 10,
    ),
  };
}

const numbers = (list: readonly (number | null)[]) => list.filter((each) => each !== null);

function enough<T>(list: readonly T[], smallest: number, of: (list: readonly T[]) => number): number | null {
  return list.length < smallest ? null : of(list);
}

function percent<T>(list: readonly T[], of: (each: T) => boolean): number {
  return Math.round((list.filter(of).length / list.length) * 100);
}

/** The middle one, or the mean of the middle two. */
export function median(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
