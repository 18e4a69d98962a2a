import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { checkPackage } from '../../rules/package/check.ts';
import type { PackageThresholds } from '../../rules/package/thresholds.ts';
import type { Check } from '../../store/packages/tables.ts';
import { hashOf } from '../flags/hashes.ts';

/** Makes a run again from its own facts and thresholds. */
export function proveCheck(check: Check): { intact: boolean; different: string[] } {
  const intact =
    hashOf(check.facts) === check.facts_hash && hashOf(check.thresholds) === check.thresholds_hash;
  const thresholds = check.thresholds as Record<string, PackageThresholds>;
  const law = (day: PlainDate) => thresholds[day] ?? Object.values(thresholds)[0]!;
  const again = new Map(checkPackage(check.facts, law).map((each) => [each.code, canonicalJson(each)]));
  const different = check.verdicts
    .filter((each) => again.get(each.code) !== canonicalJson(each))
    .map((each) => each.code);
  return { intact, different };
}
