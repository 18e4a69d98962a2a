/** What a rule says: against the claim, not shown, worth a second look, a duty missed, or a hint. Only the first has to do with money. */
export type RuleClass = 'contradicted' | 'unverified' | 'review' | 'procedural' | 'advisory';

interface Sentence {
  id: string;
  en: string;
}

/** One rule that spoke, so that the traveller can answer it and an auditor can check it. */
export interface RuleVerdict {
  code: `PD-${'P' | 'T' | 'D'}${string}`;
  class: RuleClass;
  strength: 'strong' | 'medium' | 'weak';
  /** ids of the evidence that the rule looked at */
  inputs: readonly string[];
  numbers: Readonly<Record<string, number | string>>;
  sentence: Sentence;
  /** what would change it */
  change: Sentence;
}
