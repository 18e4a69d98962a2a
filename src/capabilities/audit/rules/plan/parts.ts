/** What an agency's place in the yearly plan is made of. */
export const PLAN_PARTS = ['flags', 'findings', 'complaints', 'absorption', 'probity', 'surveys'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

export type PlanWeights = Readonly<Record<PlanPart, number>>;

/** What is known of one part of one agency; null value: nothing is known, which is not the same as nothing wrong. */
export interface KnownPart {
  /** in the part's own measure: rupiah, matters, points */
  value: number | null;
  /** rows behind it */
  rows: number;
}

export interface ScoredPart extends KnownPart {
  /** 0 to 1 among all agencies; null where missing */
  level: number | null;
  weight: number;
  /** its share of the score, 0 to 100; null where missing */
  points: number | null;
}

export interface ScoredAgency {
  agencyId: string;
  /** 1 for the highest risk; agencies of which nothing is known stand last */
  rank: number;
  /** 0 to 100 over the parts that are known; null: none is */
  score: number | null;
  /** part of the weight that is known, 0 to 1 */
  known: number;
  parts: Readonly<Record<PlanPart, ScoredPart>>;
}
