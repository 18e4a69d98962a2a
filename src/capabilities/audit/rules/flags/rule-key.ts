import type { FlagScope } from './found-flag.ts';

/** Which rule: one code may stand for a rule of a package and for one of the whole population, and they are judged apart. */
export interface RuleKey {
  scope: FlagScope;
  code: string;
}

/** The rule as one word, for maps and sets. */
export function ruleKey({ scope, code }: RuleKey): string {
  return `${scope} ${code}`;
}
