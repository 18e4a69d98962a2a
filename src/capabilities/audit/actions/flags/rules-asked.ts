import { factKind } from '../../../../platform/facts.ts';
import type { FlagScope } from '../../rules/flags/found-flag.ts';
import type { RuleEntry } from '../../rules/rule.ts';

/** A rule that another capability asks by people and not by formula: shown with the others, never suspended. */
export type AddedRule = Omit<RuleEntry, 'scope' | 'thresholds'> & { scope: FlagScope };

export interface RulesAsked {
  add(rule: AddedRule): void;
}

/** Asked when the catalogue is read: whoever hands in flags of rules of his own names them. */
export const rulesAsked = factKind<RulesAsked>('audit.rules-asked');
