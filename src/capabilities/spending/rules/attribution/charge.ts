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

export function chargeHolds(holds: Holds, peers: Peers): Charge[] {
  const charges: Charge[] = [];
  for (let hold = 0; hold < holds.event.length; hold += 1) {
    const excess = Math.max(0, holds.working[hold]! - peers.allowance(hold));
    const percentile = peers.percentile(hold);
    charges.push({ hold, excess, percentile, score: excess * percentile ** UNUSUAL });
  }
  return charges;
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
export function chargeCases({ log, event }: Holds, charges: readonly Charge[]): CaseCharge[] {
  const cases: CaseCharge[] = [];
  for (let first = 0; first < charges.length;) {
    const place = log.caseOf[event[first]!]!;
    let last = first;
    while (last < charges.length && log.caseOf[event[last]!] === place) last += 1;
    cases.push(
      chargeCase(
        log.cases[place]!,
        charges.slice(first, last),
        (hold) => log.partyOf[event[hold]!]!,
        log.parties,
      ),
    );
    first = last;
  }
  return cases;
}

function chargeCase(
  name: string,
  charges: readonly Charge[],
  partyOf: (hold: number) => number,
  parties: readonly string[],
): CaseCharge {
  const sums = new Map<number, { excess: number; score: number; worst: Charge }>();
  let total = 0;
  for (const charge of charges) {
    if (charge.excess === 0) continue;
    total += charge.excess;
    const party = partyOf(charge.hold);
    const sum = sums.get(party);
    if (sum === undefined) sums.set(party, { excess: charge.excess, score: charge.score, worst: charge });
    else {
      sum.excess += charge.excess;
      sum.score += charge.score;
      if (charge.score > sum.worst.score) sum.worst = charge;
    }
  }
  let slowest: number | null = null;
  const shares = new Map<string, number>();
  for (const [party, { excess, score }] of sums) {
    shares.set(parties[party]!, excess / total);
    if (slowest === null || score > sums.get(slowest)!.score) slowest = party;
  }
  return {
    case: name,
    party: slowest === null ? null : parties[slowest]!,
    worst: slowest === null ? null : sums.get(slowest)!.worst,
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
