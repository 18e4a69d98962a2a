import type { PackageFile } from '../../contract/package-facts.ts';
import type { RuleState } from '../verdict.ts';
import type { PackageThresholds, ThresholdName } from './thresholds.ts';

/** A package beside the good one, and what a rule has to say of it. */
export interface RuleCase {
  code: string;
  name: string;
  changes: Partial<PackageFile>;
  state: RuleState;
  /** paths that have to be named */
  missing?: readonly string[];
  severity?: string;
}

/** A threshold whose move has to change an answer. */
export interface ThresholdCase {
  code: string;
  threshold: ThresholdName;
  changes: Partial<PackageFile>;
  /** the law's own value gives this … */
  before: RuleState;
  moved: Partial<PackageThresholds>;
  /** … and the moved one that */
  after: RuleState;
}

/** Turns what a table says into cases, so that a row stays one line. */
export function casesOf(
  code: string,
  rows: readonly (readonly [
    string,
    RuleState,
    Partial<PackageFile>,
    Partial<Pick<RuleCase, 'missing' | 'severity'>>?,
  ])[],
): RuleCase[] {
  return rows.map(([name, state, changes, more]) => ({ code, name, state, changes, ...more }));
}

export function movesOf(
  code: string,
  rows: readonly (readonly [
    ThresholdName,
    Partial<PackageFile>,
    RuleState,
    Partial<PackageThresholds>,
    RuleState,
  ])[],
): ThresholdCase[] {
  return rows.map(([threshold, changes, before, moved, after]) => ({
    code,
    threshold,
    changes,
    before,
    moved,
    after,
  }));
}
