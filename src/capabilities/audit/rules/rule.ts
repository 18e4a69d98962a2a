import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Say, Severity, Verdict } from './verdict.ts';

/** What a rule looks at. */
export type RuleScope = 'package' | 'population' | 'procurement';

/** Law or practice on which a rule stands. */
export interface Basis {
  /** e.g. `Perpres 16/2018 pasal 20 ayat (2)` */
  source: string;
  /** Somebody has held it against the law's own text. */
  verified: boolean;
}

/** A rule's entry in the one catalogue, whatever runs it. */
export interface RuleEntry {
  /** e.g. `SPJ-02`; never renamed: flags hang on it */
  code: string;
  /** raised when the formula changes; a flag keeps the version that made it */
  version: number;
  scope: RuleScope;
  title: Say;
  /** what it detects, in a sentence */
  detects: Say;
  /** the formula in words and letters, without numbers */
  formula: Say;
  /** what may look like it and is not */
  falsePositives: Say;
  basis: readonly Basis[];
  validFrom: PlainDate;
  /** last day; null: still in force */
  validTo: PlainDate | null;
  severity: Severity;
  /** code of the finding that it would become (classification of findings); null: it only ranks */
  findingCode: string | null;
  /** paths of the data that it needs */
  needs: readonly string[];
  /** names of the thresholds that it uses (`rules/<subject>/thresholds.ts`); the dated parameter behind each is `audit.<kebab-case name>` */
  thresholds: readonly string[];
}

/** A rule that one subject's facts decide, with the thresholds of the day that counts. */
export interface Rule<Facts, Thresholds> extends RuleEntry {
  run(facts: Facts, thresholds: Thresholds): Verdict;
}
