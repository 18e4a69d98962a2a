import { median } from '../../../platform/median.ts';
import { hiddenOf } from '../../../platform/suppression.ts';

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

/** Who is shown by himself. What lies with no agency yet is nobody's number: never shown by itself, and no reason to hide another. */
function split(groups: readonly Group[], smallest: number): { shown: Group[]; pooled: Group[] } {
  const agencies = groups.filter((each) => each.agencyId !== null);
  const hidden = hiddenOf(
    agencies.map((each) => each.list.length),
    smallest,
  );
  const shown = agencies.filter((_, index) => !hidden.has(index));
  return { shown, pooled: groups.filter((each) => !shown.includes(each)) };
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

function enough<T>(
  list: readonly T[],
  smallest: number,
  of: (list: readonly T[]) => number | null,
): number | null {
  return list.length < smallest ? null : of(list);
}

function percent<T>(list: readonly T[], of: (each: T) => boolean): number {
  return Math.round((list.filter(of).length / list.length) * 100);
}
