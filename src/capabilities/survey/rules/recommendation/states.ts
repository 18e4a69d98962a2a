/** Why a dimension is weak: below the threshold, or clearly below the wave before. */
export const REASONS = ['low', 'fallen'] as const;
export type Reason = (typeof REASONS)[number];

/** How far a follow-up is, in the words of findings: BT not yet, BS not as recommended, TD cannot be followed up, S as recommended. */
export const STATUSES = ['BT', 'BS', 'TD', 'S'] as const;
export type Status = (typeof STATUSES)[number];

/** What the inspectorate may say of a follow-up. */
export const VERDICTS = ['BS', 'TD', 'S'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface FollowedUpShare {
  total: number;
  /** S, or lawfully given up (TD): nothing more is asked */
  followedUp: number;
  /** TLP: followed up / total × 100; null: there is no recommendation */
  percent: number | null;
}

/** Share of recommendations that were followed up, of those that were given; proposals and dismissed ones are none. */
export function followedUpShare(statuses: readonly (Status | null)[]): FollowedUpShare {
  const given = statuses.filter((each) => each !== null);
  const followedUp = given.filter((each) => each === 'S' || each === 'TD').length;
  return {
    total: given.length,
    followedUp,
    percent: given.length === 0 ? null : (100 * followedUp) / given.length,
  };
}
