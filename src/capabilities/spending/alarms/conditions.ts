import type { Role } from '../../../platform/act.ts';
import type { Condition } from '../../../platform/alarms/rule.ts';
import type { Alert, Plans } from '../rules/alarms/alert.ts';
import { PLAN_OF } from '../rules/alarms/codes.ts';
import { wordsOf } from './words.ts';

/**
 * What an alert says to the engine of alarms: words, and who hears. A role that somebody holds for this very contract is that person; everybody with the
 * role hears where nobody was named, or where the named one has no account.
 * @param accounts person → account
 */
export function conditionOf(alert: Alert, plans: Plans, accounts: ReadonlyMap<string, string>): Condition {
  const plan = plans[PLAN_OF[alert.code]];
  const step = plan.steps[alert.step - 1];
  if (step === undefined) throw new Error(`${alert.code} has no step ${alert.step}`);
  const owners: string[] = [];
  const receivers = new Set<Role>(alert.holders ?? []);
  for (const role of step.receivers) {
    const person = alert.people?.[role];
    const account = person == null ? undefined : accounts.get(person);
    if (account === undefined) receivers.add(role);
    else owners.push(account);
  }
  return {
    code: alert.code,
    subject: alert.subject,
    step: alert.step,
    severity: step.severity,
    agencyId: alert.agencyId,
    receivers: [...receivers],
    owners,
    ladder: plan.ladder,
    urgent: step.urgent === true,
    link: `/app${alert.link}`,
    ...wordsOf(alert),
    facts: alert.facts,
  };
}
