import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { PACKAGE_PARAMETERS } from '../../parameters/package.ts';
import { checkPackage, lawDays } from '../../rules/package/check.ts';
import type { PackageFacts } from '../../rules/package/facts.ts';
import { summarize } from '../../rules/package/summary.ts';
import type { PackageThresholds } from '../../rules/package/thresholds.ts';
import type { CheckOutcome } from '../../rules/packages/states.ts';
import type { Verdict } from '../../rules/verdict.ts';
import { suspendedRules } from '../../store/flags/suspensions.ts';
import type { Package } from '../../store/packages/tables.ts';
import { loadFacts } from './load-facts.ts';

/** What the rules say of a package as it is now, with all that is needed to say it again. */
export interface CheckRun {
  facts: PackageFacts;
  /** day of the law → thresholds of that day */
  thresholds: Record<string, PackageThresholds>;
  verdicts: Verdict[];
  suspended: string[];
  outcome: CheckOutcome;
}

/** Loads what the rules need, with the thresholds of each law's day, and asks them. Nothing is kept. */
export async function runCheck(tx: Tx, act: Act, of: Package): Promise<CheckRun> {
  const today = await thresholdsOf(tx, act.today);
  const facts = await loadFacts(tx, act, of, today);
  const thresholds: Record<string, PackageThresholds> = {};
  for (const day of lawDays(facts)) thresholds[day] = day === act.today ? today : await thresholdsOf(tx, day);
  const verdicts = checkPackage(facts, (day) => thresholds[day] ?? today);
  const suspended = await suspendedRules(tx, act.today, 'package');
  return {
    facts,
    thresholds,
    verdicts,
    suspended: [...suspended].sort(),
    outcome: summarize(verdicts, suspended).outcome,
  };
}

async function thresholdsOf(tx: Tx, day: PlainDate): Promise<PackageThresholds> {
  return getParameters(tx, PACKAGE_PARAMETERS, day);
}
