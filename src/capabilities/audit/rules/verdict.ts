import type { Locale } from '../../../platform/texts.ts';

/** A sentence in both languages. */
export type Say = Readonly<Record<Locale, string>>;

/** What a rule answers: never a score alone. */
export type RuleState = 'found' | 'clear' | 'not-computable';

/** critical stops the verification sheet, high sends the package back, medium warns, low only ranks. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where an answer can be held against its source: a field, a document's page, another package, a line of the year. */
export interface Evidence {
  kind: 'field' | 'document' | 'package' | 'line' | 'process' | 'person' | 'vendor';
  /** of the field (`amounts.receipt`), or the id of what is pointed at */
  ref: string;
  /** 1 for the first page of a document */
  page?: number;
  /** as it stands there */
  value?: string;
}

/** A datum that a rule needs and did not get, in the words of the office. */
export interface Missing {
  /** path of the facts, e.g. `budget.ceiling` */
  field: string;
  says: Say;
}

/** What a rule says of one subject; everything that a court would ask for. */
export interface Verdict {
  code: string;
  version: number;
  state: RuleState;
  severity: Severity;
  /** the formula with this subject's own numbers in it */
  formula: Say;
  /** one or two sentences for a treasurer: what was seen, or why it cannot be computed */
  reason: Say;
  /** how to mend it; null where there is nothing to mend */
  mend: Say | null;
  /** empty unless `not-computable` */
  missing: readonly Missing[];
  /** rupiah; null where no sum can be named */
  moneyAtRisk: number | null;
  evidence: readonly Evidence[];
  /** fields read by a machine that nobody has confirmed, and on which this answer stands */
  unconfirmed: readonly string[];
}
