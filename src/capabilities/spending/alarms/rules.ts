import type { AlarmRule } from '../../../platform/alarms/rule.ts';
import { ALARM_PLANS, PLANS } from '../parameters/alarms.ts';
import { ALARM_CODES, INHIBITS, PLAN_OF } from '../rules/alarms/codes.ts';
import { familyOf, numberNames, WORDS } from './words.ts';

/** The catalogue of spending: every rule with its words, steps and ladder. */
export const spendingAlarmRules: readonly AlarmRule[] = ALARM_CODES.map((code) => {
  const { name, says, clears } = WORDS[code];
  const key = PLAN_OF[code];
  const { unit, bounds } = PLANS[key];
  return {
    code,
    title: name,
    inhibits: INHIBITS[code] ?? [],
    catalogue: {
      family: familyOf(code),
      says,
      clears,
      unit,
      plan: ALARM_PLANS[key],
      bounds,
      numberNames: numberNames(Object.keys(bounds.numbers)),
    },
  };
});
