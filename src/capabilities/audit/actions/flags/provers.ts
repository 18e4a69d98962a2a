import type { RuleScope } from '../../rules/rule.ts';
import type { Verdict } from '../../rules/verdict.ts';
import { packageFacts } from '../../contract/package-facts.ts';
import { populationProvers } from '../population/provers.ts';
import { procurementProvers } from '../procurement/provers.ts';
import { packageRules } from '../../rules/package/catalogue.ts';
import type { SheetRequirement } from '../../rules/packages/required.ts';
import { SHEET_MISSING, sheetMissing, type UnsheetedFacts } from '../../rules/packages/sheet-missing.ts';
import type { PackageThresholds } from '../../rules/package/thresholds.ts';

/** Runs a rule once more on what it saw. */
export interface Prover {
  version: number;
  /** null: the snapshot is not what this rule reads */
  run(data: unknown, thresholds: unknown): Verdict | null;
}

/** Every rule that can be replayed, by its scope and code. */
export const provers: ReadonlyMap<string, Prover> = new Map([
  ...within('package', [...packageProvers(), sheetProver()]),
  ...within('population', populationProvers()),
  ...within('procurement', procurementProvers()),
]);

/** One code may stand for a rule of a package and for one of the population. */
export function proverKey(scope: string, code: string): string {
  return `${scope} ${code}`;
}

function within(scope: RuleScope, known: readonly [string, Prover][]): [string, Prover][] {
  return known.map(([code, prover]) => [proverKey(scope, code), prover]);
}

function packageProvers(): [string, Prover][] {
  return packageRules.map((rule) => [
    rule.code,
    {
      version: rule.version,
      run(data, thresholds) {
        const facts = packageFacts.safeParse(data);
        if (!facts.success || !isObject(thresholds)) return null;
        // The thresholds were written by the rule's own run, and their hash is checked before.
        return rule.run(facts.data, thresholds as unknown as PackageThresholds);
      },
    },
  ]);
}

/** The rule that looks at a payment instead of a package. */
function sheetProver(): [string, Prover] {
  return [
    SHEET_MISSING.code,
    {
      version: SHEET_MISSING.version,
      run(data, thresholds) {
        if (!isObject(data) || !isObject(thresholds)) return null;
        // Both were written by the rule's own run, and their hashes are checked before.
        return sheetMissing(data as unknown as UnsheetedFacts, thresholds as unknown as SheetRequirement);
      },
    },
  ];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
