export const SCORE_PARTS = ['value', 'complexity', 'interest', 'findings', 'flags'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** What is known of a purchase; null is not known and never nought. */
export interface Weighed {
  /** rupiah */
  ceiling: number | null;
  kind: string | null;
  method: string | null;
  /** 0 to 3, as a person said it */
  interest: number | null;
  /** outstanding recommendations at the agency */
  findings: number | null;
  /** open red flags of the agency's procurements; null: no procurement of it was examined */
  flags: number | null;
}

export interface ScoreThresholds {
  /** parts of the whole; a part that is missing takes its weight with it */
  weights: Readonly<Record<ScorePart, number>>;
  /** rupiah below which a value counts nothing, and from which on it counts in full; between them by its logarithm */
  lowValue: number;
  highValue: number;
  /** 0 to 1 by what is bought, and by how the vendor is chosen; the greater one counts */
  kinds: Readonly<Record<string, number>>;
  methods: Readonly<Record<string, number>>;
  /** so many outstanding recommendations, and so many flags, count in full */
  fullFindings: number;
  fullFlags: number;
}

export const DEFAULT_SCORE: ScoreThresholds = {
  weights: { value: 30, complexity: 20, interest: 20, findings: 15, flags: 15 },
  lowValue: 200_000_000,
  highValue: 10_000_000_000,
  kinds: { integrated: 1, works: 0.8, consultancy: 0.6, consulting: 0.6, services: 0.4, goods: 0.3 },
  methods: {
    'direct-appointment': 0.9,
    tender: 0.7,
    selection: 0.7,
    'quick-tender': 0.5,
    contest: 0.5,
    excepted: 0.5,
    'e-purchasing': 0.3,
    'self-managed': 0.3,
    'direct-procurement': 0.3,
  },
  fullFindings: 10,
  fullFlags: 5,
};

/** One part: what was seen and what it counts for. */
export interface ScorePoint {
  part: ScorePart;
  weight: number;
  /** as it was seen; null: missing */
  seen: number | string | null;
  /** 0 to 1; null: missing */
  share: number | null;
}

export interface Score {
  /** 0 to 100 over the parts that are known; null: none is */
  total: number | null;
  /** 0 to 100: how much of the whole weight is known */
  known: number;
  parts: readonly ScorePoint[];
}

/** How much a purchase calls for auditors beside it. Every part is answered with what was seen; a missing one counts neither way. */
export function scoreOf(weighed: Weighed, thresholds: ScoreThresholds): Score {
  const parts = SCORE_PARTS.map((part): ScorePoint => ({
    part,
    weight: thresholds.weights[part],
    seen: seenOf(weighed, part),
    share: shareOf(weighed, part, thresholds),
  }));
  const all = parts.reduce((sum, each) => sum + each.weight, 0);
  const known = parts.filter((each) => each.share !== null);
  const weight = known.reduce((sum, each) => sum + each.weight, 0);
  const reached = known.reduce((sum, each) => sum + each.weight * (each.share ?? 0), 0);
  return {
    total: weight === 0 ? null : Math.round((reached / weight) * 100),
    known: all === 0 ? 0 : Math.round((weight / all) * 100),
    parts,
  };
}

function seenOf(weighed: Weighed, part: ScorePart): number | string | null {
  if (part === 'value') return weighed.ceiling;
  if (part === 'complexity') return weighed.kind ?? weighed.method;
  return weighed[part];
}

function shareOf(weighed: Weighed, part: ScorePart, thresholds: ScoreThresholds): number | null {
  switch (part) {
    case 'value':
      return weighed.ceiling === null
        ? null
        : between(weighed.ceiling, thresholds.lowValue, thresholds.highValue);
    case 'complexity': {
      const known = [
        weighed.kind === null ? undefined : thresholds.kinds[weighed.kind],
        weighed.method === null ? undefined : thresholds.methods[weighed.method],
      ].filter((each) => each !== undefined);
      return known.length === 0 ? null : Math.max(...known);
    }
    case 'interest':
      return weighed.interest === null ? null : weighed.interest / 3;
    case 'findings':
      return weighed.findings === null ? null : Math.min(1, weighed.findings / thresholds.fullFindings);
    case 'flags':
      return weighed.flags === null ? null : Math.min(1, weighed.flags / thresholds.fullFlags);
  }
}

function between(value: number, low: number, high: number): number {
  if (value <= low) return 0;
  if (value >= high) return 1;
  return Math.log(value / low) / Math.log(high / low);
}

/** Do a government's own weights make sense? */
export function isScoreThresholds(value: ScoreThresholds): boolean {
  const counts = (each: unknown) => typeof each === 'number' && Number.isFinite(each) && each >= 0;
  const shares = (table: unknown) =>
    typeof table === 'object' &&
    table !== null &&
    Object.values(table).every((each) => counts(each) && each <= 1);
  return (
    typeof value.weights === 'object' &&
    SCORE_PARTS.every((part) => counts(value.weights[part])) &&
    SCORE_PARTS.some((part) => value.weights[part] > 0) &&
    counts(value.lowValue) &&
    value.lowValue > 0 &&
    value.highValue > value.lowValue &&
    shares(value.kinds) &&
    shares(value.methods) &&
    value.fullFindings > 0 &&
    value.fullFlags > 0
  );
}
