import { populationRules } from '../../rules/population/catalogue.ts';
import { DEFAULT_POPULATION_THRESHOLDS } from '../../rules/population/thresholds.ts';
import type { Verdict } from '../../rules/verdict.ts';

/** Runs the rules of the population once more on what a flag keeps. */
export function populationProvers(): [
  string,
  { version: number; run(data: unknown, thresholds: unknown): Verdict | null },
][] {
  return populationRules.map((rule) => [
    rule.code,
    {
      version: rule.version,
      run(data, thresholds) {
        if (!isObject(data) || !isObject(thresholds)) return null;
        // Both were written by the rule's own run, and their hashes are checked before; a snapshot that is none of its own is told as unreadable.
        try {
          return rule.run(data as never, { ...DEFAULT_POPULATION_THRESHOLDS, ...thresholds });
        } catch {
          return null;
        }
      },
    },
  ]);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
