import { paceOf, type CaseCharge, type Charges, type Pace } from './charge.ts';
import type { Holds } from './holds.ts';
import { groupHolds, medianOf, percentileOf, quantileOf } from './peers.ts';

/** Seconds. */
export interface Lengths {
  median: number;
  p95: number;
}

export interface StageSummary {
  activity: string;
  holds: number;
  working: Lengths;
  wall: Lengths;
}

/** What the cases waited for one party, working seconds. */
export interface PartySummary {
  party: string;
  holds: number;
  held: number;
  excess: number;
  /** share of the excess of all, 0 to 1; 0 where nobody has any */
  share: number;
  /** cases that are charged to it */
  cases: number;
}

/** One office in one stage, against all holds of the stage. */
export interface OfficeSummary {
  office: string;
  activity: string;
  holds: number;
  /** working seconds */
  median: number;
  /** of the office's median among the holds of the stage, 0 to 1 */
  percentile: number;
  /** null below 8 cases */
  pace: Pace | null;
}

/** The stages that somebody held, in the order in which the log names them first. */
export function summarizeStages(holds: Holds): StageSummary[] {
  const { log, event, working, wall } = holds;
  return groupHolds(event.length, log.activities.length, (hold) => log.activityOf[event[hold]!]!).flatMap(
    (own, place) => {
      if (own.length === 0) return [];
      const lengths = (of: Float64Array): Lengths => {
        const sorted = Float64Array.from(own, (hold) => of[hold]!).sort();
        return { median: medianOf(sorted), p95: quantileOf(sorted, 0.95) };
      };
      const activity = log.activities[place]!;
      return { activity, holds: own.length, working: lengths(working), wall: lengths(wall) };
    },
  );
}

/** Parties that held something, those with the most excess first. */
export function summarizeParties(
  holds: Holds,
  { excess }: Charges,
  cases: readonly CaseCharge[],
): PartySummary[] {
  const { log, event, working } = holds;
  const sums = log.parties.map((party) => ({ party, holds: 0, held: 0, excess: 0, share: 0, cases: 0 }));
  let total = 0;
  for (let hold = 0; hold < event.length; hold += 1) {
    const sum = sums[log.partyOf[event[hold]!]!]!;
    sum.holds += 1;
    sum.held += working[hold]!;
    sum.excess += excess[hold]!;
    total += excess[hold]!;
  }
  const byName = new Map(sums.map((each) => [each.party, each]));
  for (const { party } of cases) if (party !== null) byName.get(party)!.cases += 1;
  return sums
    .filter((each) => each.holds > 0)
    .map((each) => ({ ...each, share: total === 0 ? 0 : each.excess / total }))
    .toSorted((a, b) => b.excess - a.excess || (a.party < b.party ? -1 : 1));
}

/** Every office in every stage, the highest percentile first; nothing where offices are not told apart. */
export function summarizeOffices(holds: Holds): OfficeSummary[] {
  const { log, event, working } = holds;
  if (log.offices.length < 2) return [];
  const stages = groupHolds(event.length, log.activities.length, (hold) => log.activityOf[event[hold]!]!);
  const found = stages.flatMap((own, stage) => {
    const all = Float64Array.from(own, (hold) => working[hold]!).sort();
    const byOffice = Map.groupBy(own, (hold) => log.officeOf[event[hold]!]!);
    return [...byOffice].map(([office, mine]): OfficeSummary => {
      const median = medianOf(Float64Array.from(mine, (hold) => working[hold]!).sort());
      const percentile = percentileOf(all, median);
      const cases = new Set(mine.map((hold) => log.caseOf[event[hold]!]!)).size;
      const [name, activity] = [log.offices[office]!, log.activities[stage]!];
      return {
        office: name,
        activity,
        holds: mine.length,
        median,
        percentile,
        pace: paceOf(percentile, cases),
      };
    });
  });
  return found.toSorted((a, b) => b.percentile - a.percentile);
}
