import {
  PLAN_PARTS,
  type KnownPart,
  type PlanPart,
  type PlanWeights,
  type ScoredAgency,
  type ScoredPart,
} from './parts.ts';

/** What is known of an agency; a part that is not there is missing. */
export interface AgencyFacts {
  agencyId: string;
  parts: Readonly<Partial<Record<PlanPart, KnownPart>>>;
}

const MISSING: KnownPart = { value: null, rows: 0 };

/**
 * Ranks agencies by risk. Of each part the largest value of all agencies is level 1 and nothing is level 0; a missing value has no level and
 * takes its weight out of the agency's score, so that nobody is made safe or suspect by what is not known. How much is known stands beside
 * the score.
 */
export function scoreAgencies(agencies: readonly AgencyFacts[], weights: PlanWeights): ScoredAgency[] {
  const largest = new Map<PlanPart, number>();
  for (const { parts } of agencies)
    for (const part of PLAN_PARTS)
      largest.set(part, Math.max(largest.get(part) ?? 0, parts[part]?.value ?? 0));
  const total = PLAN_PARTS.reduce((sum, part) => sum + weights[part], 0);
  const scored = agencies.map(({ agencyId, parts }) => {
    const present = PLAN_PARTS.filter((part) => isKnown(parts[part]));
    const known = present.reduce((sum, part) => sum + weights[part], 0);
    const entries = PLAN_PARTS.map((part): [PlanPart, ScoredPart] => {
      const fact = parts[part] ?? MISSING;
      const most = largest.get(part) ?? 0;
      const level = fact.value === null ? null : most === 0 ? 0 : Math.max(0, fact.value) / most;
      const points = level === null || known === 0 ? null : (level * weights[part] * 100) / known;
      return [part, { ...fact, level, weight: weights[part], points }];
    });
    const score = known === 0 ? null : entries.reduce((sum, [, each]) => sum + (each.points ?? 0), 0);
    return {
      agencyId,
      rank: 0,
      score,
      known: total === 0 ? 0 : known / total,
      parts: Object.fromEntries(entries) as Record<PlanPart, ScoredPart>,
    };
  });
  return scored
    .toSorted(
      (a, b) => (b.score ?? -1) - (a.score ?? -1) || b.known - a.known || (a.agencyId < b.agencyId ? -1 : 1),
    )
    .map((each, at) => ({ ...each, rank: at + 1 }));
}

function isKnown(part: KnownPart | undefined): boolean {
  return part !== undefined && part.value !== null;
}

export interface ProposedWork {
  agencyId: string;
  included: boolean;
  days: number;
  quarter: 1 | 2 | 3 | 4;
}

/**
 * Lays the work out: days fall from `most` for the highest score to `least` for the lowest, agencies are taken in the order of their rank
 * while the capacity lasts, and the highest risk comes in the first quarter. An agency of which nothing is known is left to the planner.
 */
export function layOut(
  agencies: readonly Pick<ScoredAgency, 'agencyId' | 'score'>[],
  days: { most: number; least: number },
  capacity: number,
): ProposedWork[] {
  let left = capacity;
  const taken = agencies.map(({ agencyId, score }) => {
    const asked = Math.round(days.least + ((days.most - days.least) * (score ?? 0)) / 100);
    const included = score !== null && asked <= left;
    if (included) left -= asked;
    return { agencyId, included, days: asked };
  });
  const count = taken.filter((each) => each.included).length;
  let place = 0;
  return taken.map((each) => {
    const quarter = each.included ? Math.floor((place++ * 4) / count) + 1 : 4;
    return { ...each, quarter: quarter as ProposedWork['quarter'] };
  });
}
