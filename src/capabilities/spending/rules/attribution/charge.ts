import type { Holds } from './holds.ts';
import type { Peers } from './peers.ts';

/** Fewer cases carry no label: one bad week would be a name. */
export const CASES_FOR_LABEL = 8;

/** How much an unusual hold outweighs a usual one of the same excess. */
const UNUSUAL = 4;

/** What one hold is charged with. */
export interface Charge {
  hold: number;
  /** working seconds beyond the allowance */
  excess: number;
  percentile: number;
  /** excess × percentile⁴: what cases and parties are ranked by */
  score: number;
}

/** What every hold is charged with, in columns: the place is that of the hold. */
export interface Charges {
  excess: Float64Array;
  /** of the holds that are charged; 0 elsewhere */
  percentile: Float64Array;
  score: Float64Array;
}

export function chargeHolds(holds: Holds, peers: Peers): Charges {
  const count = holds.event.length;
  const charges: Charges = {
    excess: new Float64Array(count),
    percentile: new Float64Array(count),
    score: new Float64Array(count),
  };
  for (let hold = 0; hold < count; hold += 1) {
    const excess = holds.working[hold]! - peers.allowance(hold);
    if (excess <= 0) continue;
    const percentile = peers.percentile(hold);
    charges.excess[hold] = excess;
    charges.percentile[hold] = percentile;
    charges.score[hold] = excess * percentile ** UNUSUAL;
  }
  return charges;
}

export function chargeOf({ excess, percentile, score }: Charges, hold: number): Charge {
  return { hold, excess: excess[hold]!, percentile: percentile[hold]!, score: score[hold]! };
}

/** Who a case waited for most. */
export interface CaseCharge {
  case: string;
  /** party of the highest score of all its holds together; null when no hold exceeds its allowance */
  party: string | null;
  /** the one hold of that party that weighs most */
  worst: Charge | null;
  /** share of the case's excess, 0 to 1 by party, those without any left out */
  shares: ReadonlyMap<string, number>;
}

/** The attribution of each case of the log that has a hold, in the order of the log. */
export function chargeCases({ log, event }: Holds, charges: Charges): CaseCharge[] {
  const cases: CaseCharge[] = [];
  const count = event.length;
  for (let first = 0; first < count;) {
    const place = log.caseOf[event[first]!]!;
    let last = first + 1;
    while (last < count && log.caseOf[event[last]!] === place) last += 1;
    cases.push(chargeCase(log, event, charges, first, last));
    first = last;
  }
  return cases;
}

const NOBODY: ReadonlyMap<string, number> = new Map();

/** @param first the case's holds, up to `last`, not included */
function chargeCase(
  log: Holds['log'],
  event: Uint32Array,
  charges: Charges,
  first: number,
  last: number,
): CaseCharge {
  const { excess, score } = charges;
  const sums: { party: number; excess: number; score: number; worst: number }[] = [];
  let total = 0;
  for (let hold = first; hold < last; hold += 1) {
    if (excess[hold] === 0) continue;
    total += excess[hold]!;
    const party = log.partyOf[event[hold]!]!;
    const sum = sums.find((each) => each.party === party);
    if (sum === undefined) sums.push({ party, excess: excess[hold]!, score: score[hold]!, worst: hold });
    else {
      sum.excess += excess[hold]!;
      sum.score += score[hold]!;
      if (score[hold]! > score[sum.worst]!) sum.worst = hold;
    }
  }
  const name = log.cases[log.caseOf[event[first]!]!]!;
  let slowest = sums[0];
  if (slowest === undefined) return { case: name, party: null, worst: null, shares: NOBODY };
  const shares = new Map<string, number>();
  for (const each of sums) {
    shares.set(log.parties[each.party]!, each.excess / total);
    if (each.score > slowest.score) slowest = each;
  }
  return {
    case: name,
    party: log.parties[slowest.party]!,
    worst: chargeOf(charges, slowest.worst),
    shares,
  };
}

export type Pace = 'usual' | 'watch' | 'slow' | 'very-slow';

/**
 * How an office's own median stands among the holds of a stage; null below 8 cases, where it would be a guess.
 * @param percentile of the office's median hold, 0 to 1
 */
export function paceOf(percentile: number, cases: number): Pace | null {
  if (cases < CASES_FOR_LABEL) return null;
  if (percentile > 0.95) return 'very-slow';
  if (percentile > 0.8) return 'slow';
  return percentile > 0.5 ? 'watch' : 'usual';
}
