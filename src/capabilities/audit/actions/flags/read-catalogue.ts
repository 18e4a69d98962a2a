import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters, valueByLaw, type ParameterDefault } from '../../../../platform/parameters/index.ts';
import { actorNames } from '../../../directory/index.ts';
import type { RuleList } from '../../contract/flags.ts';
import { auditParameters } from '../../parameters.ts';
import { PRECISION_START } from '../../parameters/flags.ts';
import { mayUseDesk } from '../../policy.ts';
import { ruleCatalogue } from '../../rules/catalogue.ts';
import { precisionOf } from '../../rules/flags/precision.ts';
import { ruleKey } from '../../rules/flags/rule-key.ts';
import type { RuleEntry } from '../../rules/rule.ts';
import { rulesAsked, type AddedRule } from './rules-asked.ts';
import { ruleCounts } from '../../store/flags/counts.ts';
import { suspensions } from '../../store/flags/suspensions.ts';

type RuleOut = RuleList['rows'][number];

/** of a rule that people answer */
const NO_THRESHOLDS: readonly string[] = [];

/**
 * The catalogue as it stands today: what each rule looks for, by which thresholds, how often auditors agreed with it, and whether it
 * rests. What auditors said of flags, and why a rule rests, only the desk reads; others see the rule.
 */
export async function catalogueOn(tx: Tx, act: Act): Promise<RuleOut[]> {
  const desk = mayUseDesk(act.actor);
  const counts = desk ? await ruleCounts(tx) : new Map<string, never>();
  const resting = desk ? await suspensions(tx) : new Map<string, never>();
  const names = await actorNames(
    tx,
    [...resting.values()].map((each) => each.suspended_by),
  );
  const thresholds = await thresholdsOf(tx, act);
  const { start } = await getParameters(tx, { start: PRECISION_START }, act.today);
  const added: AddedRule[] = [];
  await act.wires.announce(tx, act, rulesAsked({ add: (rule) => added.push(rule) }));
  const all = [...ruleCatalogue, ...added.map((rule) => ({ ...rule, thresholds: NO_THRESHOLDS }))];
  return all.map((rule) => {
    const count = counts.get(ruleKey(rule)) ?? { open: 0, confirmed: 0, dismissed: 0 };
    const rest = resting.get(ruleKey(rule));
    return {
      ...rule,
      basis: [...rule.basis],
      needs: [...rule.needs],
      thresholds: rule.thresholds.flatMap((name) => thresholds.get(keyOf(name)) ?? []),
      counts: count,
      precision: precisionOf(count, start),
      suspension:
        rest === undefined || rest.until_on < act.today
          ? null
          : {
              from: rest.from_on as RuleOut['validFrom'],
              until: rest.until_on as RuleOut['validFrom'],
              reason: rest.reason,
              by: names.get(rest.suspended_by) ?? '',
              at: rest.at,
            },
    };
  });
}

/** The dated parameter behind a threshold's name: `spkMostGoods` is `audit.spk-most-goods`. */
export function keyOf(name: RuleEntry['thresholds'][number]): string {
  return `audit.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

async function thresholdsOf(tx: Tx, act: Act): Promise<Map<string, RuleOut['thresholds'][number]>> {
  const used = new Set(ruleCatalogue.flatMap((rule) => rule.thresholds.map(keyOf)));
  const parameters = auditParameters.filter((each) => used.has(each.key));
  if (parameters.length === 0) return new Map();
  const values = await getParameters(
    tx,
    Object.fromEntries(parameters.map((each) => [each.key, each])),
    act.today,
  );
  return new Map(parameters.map((each) => [each.key, presentThreshold(each, values[each.key], act)]));
}

function presentThreshold(
  parameter: ParameterDefault,
  value: unknown,
  { today }: Act,
): RuleOut['thresholds'][number] {
  const law = valueByLaw(parameter, today);
  const json = (each: unknown) => JSON.parse(JSON.stringify(each)) as RuleOut['thresholds'][number]['value'];
  return {
    key: parameter.key,
    title: parameter.title,
    unit: parameter.unit,
    value: json(value),
    source: law.source,
    verified: law.verified,
    validFrom: law.validFrom,
    own: JSON.stringify(value) !== JSON.stringify(law.value),
    earlier: (parameter.earlier ?? []).map((each) => ({ ...each, value: json(each.value) })),
  };
}
