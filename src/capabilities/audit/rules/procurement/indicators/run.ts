import { at, textOf } from '../json.ts';
import { isCancelled, type Release } from '../release.ts';
import type { IndicatorCode, IndicatorSettings } from '../settings.ts';
import { emptyBoard, GROUPS, type Board, type Group, type Indicator } from './board.ts';
import { lowestDisqualified, manyDisqualified, othersDisqualified } from './disqualified.ts';
import { unsuccessfulBids } from './losers.ts';
import { detailsPass } from './methods.ts';
import { lateBid, shortPeriod } from './period.ts';
import { priceGaps } from './price-gap.ts';
import { identicalPrices } from './same-price.ts';
import { singleBid } from './single-bid.ts';
import { manyKinds } from './variety.ts';

/** In the order in which they meet a process: the first price that one of them looks at gives the main currency. */
const MADE_BY: readonly [
  readonly IndicatorCode[],
  (board: Board, settings: IndicatorSettings) => Indicator,
][] = [
  [['R024', 'R058'], priceGaps],
  [['R003'], shortPeriod],
  [['R018'], singleBid],
  [['R025'], unsuccessfulBids],
  [['R028'], identicalPrices],
  [['R030'], lateBid],
  [['R035'], othersDisqualified],
  [['R036'], lowestDisqualified],
  [['R038'], manyDisqualified],
  [['R048'], manyKinds],
];

/** group → identifier → indicator → value; a group in which nothing was raised is not there */
export type Results = Partial<Record<Group, Record<string, Partial<Record<IndicatorCode, number>>>>>;

export interface IndicatorRun {
  /** Shows it one prepared release; of one process only one. @returns whether it is looked at at all */
  add(release: Release): boolean;
  /** Once, after the last. */
  finish(): Board;
}

/** The indicators over one process after another: it keeps figures, never the processes. */
export function startIndicators(settings: IndicatorSettings): IndicatorRun {
  const board = emptyBoard(settings.currency);
  const indicators = MADE_BY.flatMap(([codes, make]) =>
    codes.some((code) => settings.enabled.includes(code)) ? [make(board, settings)] : [],
  );
  return {
    add(release) {
      const ocid = textOf(at(release, 'ocid'));
      if (ocid === null || isCancelled(release)) return false;
      if (!detailsPass(release, [], settings.excludedMethodDetails)) return false;
      for (const indicator of indicators) indicator.add?.(release, ocid);
      return true;
    },
    finish() {
      for (const indicator of indicators) indicator.finish?.();
      return board;
    },
  };
}

/** As Cardinal prints it. */
export function resultsOf(board: Board): Results {
  const groups = GROUPS.filter((group) => board.results[group].size > 0).map((group) => [
    group,
    Object.fromEntries([...board.results[group]].map(([id, found]) => [id, Object.fromEntries(found)])),
  ]);
  return Object.fromEntries(groups);
}

/** Quartiles and fences to four decimals; null where there was nothing to take them of. */
export function metaOf(board: Board): Partial<Record<IndicatorCode, Record<string, number | null>>> {
  return Object.fromEntries(
    [...board.meta].map(([code, figures]) => [
      code,
      Object.fromEntries([...figures].map(([name, value]) => [name, rounded(value)])),
    ]),
  );
}

function rounded(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return (Math.sign(value) * Math.round(Math.abs(value) * 10_000)) / 10_000;
}
