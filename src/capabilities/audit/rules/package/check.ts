import { plainDate, yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Verdict } from '../verdict.ts';
import { packageRules } from './catalogue.ts';
import type { PackageFacts } from './facts.ts';
import type { PackageRule } from './package-rule.ts';
import type { PackageThresholds } from './thresholds.ts';

/** The thresholds of a day: law is that of the day of the fact, and one package may have facts under two laws. */
export type ThresholdsOn = (day: PlainDate) => PackageThresholds;

/**
 * What every rule in force says of one package, in the order of the catalogue. Pure: the same facts and thresholds, the same answer.
 * @param thresholds one set for all rules, or those of a day (load them for each of `lawDays(facts)`)
 */
export function checkPackage(facts: PackageFacts, thresholds: PackageThresholds | ThresholdsOn): Verdict[] {
  const known = new Map<PlainDate, PackageThresholds>();
  const on = (day: PlainDate) => {
    if (typeof thresholds !== 'function') return thresholds;
    const found = known.get(day) ?? thresholds(day);
    known.set(day, found);
    return found;
  };
  return packageRules.flatMap((rule) => {
    const day = lawDayOf(rule, facts);
    if (day < rule.validFrom || (rule.validTo !== null && day > rule.validTo)) return [];
    return [rule.run(facts, on(day))];
  });
}

/** Every day whose thresholds the rules will ask for, each once, in order. */
export function lawDays(facts: PackageFacts): PlainDate[] {
  return [...new Set(packageRules.map((rule) => lawDayOf(rule, facts)))].sort();
}

function lawDayOf(rule: PackageRule, facts: PackageFacts): PlainDate {
  const day = rule.lawDay(facts);
  return day !== null && isNear(day, facts.year) ? day : packageDay(facts);
}

/** The day on which the package as a whole is judged: that of its receipt, else of the next paper known, else the first of its year. */
export function packageDay({ dates, year }: PackageFacts): PlainDate {
  const known = [dates.receipt, dates.paid, dates.invoice, dates.contract, dates.sp2d];
  return (
    known.find((day): day is PlainDate => day !== null && isNear(day, year)) ?? plainDate(`${year}-01-01`)
  );
}

/** A slip of the hand (2062 for 2026) must not call up the law of another age; contracts run for some years. */
function isNear(day: PlainDate, year: number): boolean {
  return yearOf(day) >= year - 5 && yearOf(day) <= year + 1;
}
