import { hiddenOf, isSafePart } from '../../../platform/suppression.ts';
import type { Missing } from './figure.ts';
import { OPEN_PARTS, SHAPES, type Part } from './parts.ts';

/** What the map knows of an agency's part. */
export interface InnerCell {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: Missing | null;
}

/** What everybody may read of it. */
export interface OuterCell {
  /** in steps of STEP, a score in whole points; null: hidden or missing */
  value: number | null;
  /** at least so many cases lie behind it, in steps of the smallest cell; null with `value`, and for scores */
  cases: number | null;
  /** why there is no value: `few` is hidden, so that nobody is recognised */
  why: Missing | 'few' | null;
}

/** Percentage points between two published values: what moves by one case from month to month does not tell the case. */
export const STEP = 5;

export type OuterTable = ReadonlyMap<string, Readonly<Partial<Record<Part, OuterCell>>>>;

/**
 * The map as everybody may read it: only parts that are open, no numerator, values in steps. A cell is hidden where cases, or those among them
 * that count, or those that do not, are 1 to `least` - 1; and with them, in the same column, the smallest of the others, so that whoever knows
 * a sum from elsewhere does not find them by subtraction (`hiddenOf`).
 * @param rows agency → part → figure
 * @param least smallest count that may be told
 */
export function outerTable(
  rows: ReadonlyMap<string, Readonly<Partial<Record<Part, InnerCell>>>>,
  least: number,
): OuterTable {
  const table = new Map<string, Partial<Record<Part, OuterCell>>>([...rows.keys()].map((id) => [id, {}]));
  for (const part of OPEN_PARTS)
    for (const [agencyId, cell] of outerColumn(part, rows, least)) table.get(agencyId)![part] = cell;
  return table;
}

function outerColumn(
  part: Part,
  rows: ReadonlyMap<string, Readonly<Partial<Record<Part, InnerCell>>>>,
  least: number,
): Map<string, OuterCell> {
  const cells = [...rows].flatMap(([agencyId, parts]) =>
    parts[part] === undefined ? [] : [{ agencyId, ...parts[part] }],
  );
  if (SHAPES[part].unit === 'score')
    return new Map(cells.map(({ agencyId, value, missing }) => [agencyId, score(value, missing)]));
  const counted = cells.flatMap(({ agencyId, numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ agencyId, numerator, denominator }],
  );
  const hidden = new Set<string>();
  const hide = (counts: number[]) =>
    hiddenOf(counts, least).forEach((place) => hidden.add(counted[place]!.agencyId));
  hide(counted.map((each) => each.numerator));
  hide(counted.map((each) => each.denominator - each.numerator));
  hide(counted.map((each) => each.denominator));
  return new Map(
    cells.map(({ agencyId, numerator, denominator, value, missing }): [string, OuterCell] => {
      if (value === null || numerator === null || denominator === null)
        return [agencyId, { value: null, cases: null, why: missing }];
      const safe = isSafePart(numerator, denominator, least) && denominator >= least && !hidden.has(agencyId);
      return [
        agencyId,
        safe
          ? {
              value: Math.round(value / STEP) * STEP,
              cases: Math.floor(denominator / least) * least,
              why: null,
            }
          : { value: null, cases: null, why: 'few' as const },
      ];
    }),
  );
}

/** The survey has suppressed its own: what is published there is told here in whole points. */
function score(value: number | null, missing: Missing | null): OuterCell {
  return { value: value === null ? null : Math.round(value), cases: null, why: missing };
}
