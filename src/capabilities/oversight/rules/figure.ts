import { SHAPES, type Part } from './parts.ts';

/** Why a figure cannot be computed. None of them is good or bad. */
export const MISSING = ['nothing-known', 'no-cases', 'not-published'] as const;
/** nothing-known: nobody in the government has entered anything of the kind; no-cases: nothing to divide by here; not-published: no survey result of this agency may be shown */
export type Missing = (typeof MISSING)[number];

/** What a capability told of one agency. */
export interface Counted {
  /** null where the other side gives the value itself (survey) */
  numerator: number | null;
  denominator: number;
  /** only where there is no numerator */
  value?: number;
  /** rupiah that belongs to it: unpaid, to be repaid; null: it is not about money */
  amount: number | null;
}

/** By what a figure is judged: dated parameters, kept with the figure so that a later change does not move the past. */
export interface Band {
  /** on it an agency is still within */
  bound: number;
  /** fewest cases by which an agency is judged at all */
  least: number;
}

export interface Figure extends Band {
  numerator: number | null;
  denominator: number | null;
  /** two decimals; null exactly where `missing` says why */
  value: number | null;
  amount: number | null;
  missing: Missing | null;
}

/** few: shown, and judged neither way */
export type Standing = 'within' | 'outside' | 'few' | 'missing';

/** @param counted undefined: the agency has no case; null: nothing is known of anybody */
export function figureOf(part: Part, counted: Counted | null | undefined, band: Band): Figure {
  const absent = (missing: Missing): Figure => ({
    ...band,
    numerator: null,
    denominator: null,
    value: null,
    amount: null,
    missing,
  });
  if (counted === null) return absent('nothing-known');
  if (counted === undefined || counted.denominator <= 0)
    return absent(SHAPES[part].unit === 'score' ? 'not-published' : 'no-cases');
  const { numerator, denominator, amount } = counted;
  const value = numerator === null ? counted.value : (numerator * 100) / denominator;
  if (value === undefined) return absent('not-published');
  return { ...band, numerator, denominator, value: round(value), amount, missing: null };
}

/** On the bound an agency is within; beyond it, on the side that is worse, outside. Too few cases and what is missing count for nobody. */
export function standingOf(part: Part, figure: Pick<Figure, 'value' | 'denominator' | keyof Band>): Standing {
  const { value, denominator, bound, least } = figure;
  if (value === null) return 'missing';
  if ((denominator ?? 0) < least) return 'few';
  const beyond = SHAPES[part].worse === 'higher' ? value > bound : value < bound;
  return beyond ? 'outside' : 'within';
}

/** The one figure over all parts: how many stand outside, of how many that could be judged. Nothing is weighed. */
export interface Place {
  outside: number;
  judged: number;
}

export function placeOf(standings: readonly Standing[]): Place {
  return {
    outside: standings.filter((each) => each === 'outside').length,
    judged: standings.filter((each) => each === 'outside' || each === 'within').length,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
