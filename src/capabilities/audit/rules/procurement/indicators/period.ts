import { at, objectsOf, textOf } from '../json.ts';
import { isLater, wholeDays } from '../moments.ts';
import { bidsOf, partyIds, winnersOf, type Release } from '../release.ts';
import type { IndicatorSettings } from '../settings.ts';
import { raise, raiseTenderer, type Board, type Indicator } from './board.ts';
import { methodPasses } from './methods.ts';

/** R003: fewer whole days between opening and deadline than there should be. */
export function shortPeriod(board: Board, settings: IndicatorSettings): Indicator {
  return {
    add(release, ocid) {
      const days = submissionDays(release);
      if (days === null || !methodPasses(release, settings.R003.methods)) return;
      if (days < leastDays(release, settings)) raise(board, 'OCID', ocid, 'R003', 1);
    },
  };
}

/** Whole days in which bids could be handed in; null where begin or end is not told to the second. */
export function submissionDays(release: Release): number | null {
  const period = at(release, 'tender', 'tenderPeriod');
  const [start, end] = [textOf(at(period, 'startDate')), textOf(at(period, 'endDate'))];
  return start === null || end === null ? null : wholeDays(start, end);
}

export function leastDays(release: Release, { R003 }: IndicatorSettings): number {
  const details = at(release, 'tender', 'procurementMethodDetails');
  return typeof details === 'string' && Object.hasOwn(R003.byMethodDetails, details)
    ? R003.byMethodDetails[details]!
    : R003.threshold;
}

/** R030: a valid bid of a winner came after the deadline. */
export function lateBid(board: Board): Indicator {
  return {
    add(release, ocid) {
      for (const id of lateWinners(release)) {
        raise(board, 'OCID', ocid, 'R030', 1);
        raiseTenderer(board, ocid, id, 'R030', 1);
      }
    },
  };
}

/** Winners of whom a valid bid is dated after the deadline. */
export function lateWinners(release: Release): Set<string> {
  const end = textOf(at(release, 'tender', 'tenderPeriod', 'endDate'));
  const awards = objectsOf(release['awards']);
  if (end === null || awards === null) return new Set();
  const winners = winnersOf(awards);
  const late = (bidsOf(release) ?? []).filter(
    ({ status, date }) => status === 'valid' && typeof date === 'string' && isLater(date, end),
  );
  return new Set(late.flatMap((bid) => partyIds(bid['tenderers'])).filter((id) => winners.has(id)));
}
