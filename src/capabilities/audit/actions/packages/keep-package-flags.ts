import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { packageRules } from '../../rules/package/catalogue.ts';
import { packageDay } from '../../rules/package/check.ts';
import type { FlagSubject, Json } from '../../rules/flags/found-flag.ts';
import type { Package } from '../../store/packages/tables.ts';
import { keepFlags } from '../flags/keep-flags.ts';
import type { CheckRun } from './run-check.ts';

/** Hands what the rules found to the desk. What ranks only is a flag too: the queue sorts it. */
export async function keepPackageFlags(tx: Tx, act: Act, of: Package, run: CheckRun): Promise<void> {
  const subject: FlagSubject = { kind: 'package', id: of.id };
  const found = run.verdicts.filter((each) => each.state === 'found');
  const thresholdsOf = (code: string) => {
    const rule = packageRules.find((each) => each.code === code);
    return run.thresholds[rule?.lawDay(run.facts) ?? packageDay(run.facts)] ?? {};
  };
  await keepFlags(tx, act, {
    scope: 'package',
    rules: run.verdicts.map((each) => each.code),
    over: { subjects: [subject] },
    found: found.map((verdict) => ({
      verdict,
      subject,
      key: '',
      agencyId: of.agency_id,
      year: of.year,
      vendorId: of.vendor_id,
      data: asJson(run.facts),
      thresholds: asJson(thresholdsOf(verdict.code)),
    })),
    undecided: run.verdicts
      .filter((each) => each.state === 'not-computable')
      .map(({ code }) => ({ code, subject })),
    runId: null,
  });
}

/** As it is kept: what has no value is not there. */
function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
