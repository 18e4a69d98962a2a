import type { Severity } from '../verdict.ts';

/** What auditors have said of a rule's flags. */
export interface RuleCount {
  /** made a finding, or put aside as true (mended, small) */
  confirmed: number;
  /** put aside as wrong or explained */
  dismissed: number;
}

/** Cases that every rule is given before its first real one, so that few cases do not decide. */
export type PrecisionStart = RuleCount;

export interface Precision {
  /** 0 to 1 */
  value: number;
  /** real cases behind it */
  n: number;
}

/**
 * How often a rule is right: the mean of a beta distribution that begins with `start`. With nothing said yet it is the start's own share;
 * each case moves it less the more there are.
 */
export function precisionOf(count: RuleCount, start: PrecisionStart): Precision {
  const right = count.confirmed + start.confirmed;
  const all = right + count.dismissed + start.dismissed;
  return { value: all === 0 ? 0 : right / all, n: count.confirmed + count.dismissed };
}

export type SeverityWeights = Readonly<Record<Severity, number>>;

/** Parts of a flag's place in the queue: every one is shown. */
export interface RankParts {
  severity: Severity;
  weight: number;
  /** rupiah that the rank went by */
  money: number;
  /** the flag names no sum: `money` is the government's stand-in */
  moneyAssumed: boolean;
  precision: Precision;
  /** weight × money × precision, in whole rupiah */
  rank: number;
}

/** @param moneyAtRisk rupiah; null: none could be named, `stand` takes its place */
export function rankOf(
  flag: { severity: Severity; moneyAtRisk: number | null },
  weights: SeverityWeights,
  stand: number,
  precision: Precision,
): RankParts {
  const money = flag.moneyAtRisk ?? stand;
  const weight = weights[flag.severity];
  return {
    severity: flag.severity,
    weight,
    money,
    moneyAssumed: flag.moneyAtRisk === null,
    precision,
    rank: Math.round(weight * money * precision.value),
  };
}
