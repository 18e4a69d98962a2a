import { packageRules } from './package/catalogue.ts';
import { SHEET_MISSING } from './packages/sheet-missing.ts';
import { populationRules } from './population/catalogue.ts';
import { procurementRules } from './procurement/catalogue.ts';
import type { RuleEntry } from './rule.ts';

/** The one catalogue: every rule of every scope, whatever runs it, in the order in which it is read. */
export const ruleCatalogue: readonly RuleEntry[] = [
  ...packageRules,
  SHEET_MISSING,
  ...populationRules,
  ...procurementRules,
];

/**
 * A rule by its code; undefined: none of that code, or none any more. One code may stand for the same question asked of a package and of
 * the whole population: `scope` says which entry is meant, where it is known.
 */
export function findRule(code: string, scope?: string): RuleEntry | undefined {
  const known = ruleCatalogue.filter((rule) => rule.code === code);
  return known.find((rule) => rule.scope === scope) ?? known[0];
}
