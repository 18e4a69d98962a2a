import type { Act } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import {
  badField,
  conflict,
  notAllowed,
  notFound,
  Refusal,
  type Outcome,
} from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { LONGEST_SUSPENSION } from '../../parameters/flags.ts';
import { maySuspendRules } from '../../policy.ts';
import { ruleCatalogue } from '../../rules/catalogue.ts';
import type { FlagScope } from '../../rules/flags/found-flag.ts';
import { ruleKey } from '../../rules/flags/rule-key.ts';
import type { RuleEntry } from '../../rules/rule.ts';
import {
  endSuspensionRow,
  insertSuspension,
  overdueSuspensions,
  suspensions,
} from '../../store/flags/suspensions.ts';

/**
 * The Inspektur lets a noisy rule rest until a day, with his reason. It goes on recording; its flags stay out of the queue until the day
 * is over. Refused: an unknown rule, one that rests already, a day that is over or too far.
 */
export async function suspendRule(
  tx: Tx,
  act: Act,
  input: { code: string; scope?: FlagScope | undefined; until: PlainDate; reason: string },
): Promise<Outcome<{ id: string }>> {
  const { accountId } = act.actor;
  if (accountId === null || !maySuspendRules(act.actor)) return notAllowed();
  const rule = oneRule(input.code, input.scope);
  if (rule instanceof Refusal) return rule;
  const days = await getParameter(tx, LONGEST_SUSPENSION, act.today);
  if (input.until < act.today || input.until > addDays(act.today, days))
    return badField(
      'until',
      `Pilih hari antara hari ini dan ${days} hari lagi.`,
      `Choose a day between today and ${days} days from now.`,
    );
  const running = (await suspensions(tx)).get(ruleKey(rule));
  if (running !== undefined && running.until_on >= act.today)
    return conflict(
      'suspended',
      'Aturan ini sedang ditangguhkan. Akhiri dulu penangguhannya.',
      'This rule is suspended already. End that first.',
    );
  if (running !== undefined) await endSuspension(tx, act, running.id);
  const id = newId();
  await insertSuspension(tx, {
    government_id: act.government.id,
    id,
    scope: rule.scope,
    rule_code: rule.code,
    from_on: act.today,
    until_on: input.until,
    reason: input.reason,
    suspended_by: accountId,
    at: act.now,
    ended_at: null,
    ended_by: null,
  });
  await recordRow(tx, act, 'audit.rule-suspend', 'audit_rule_suspension', id);
  return { id };
}

/** The Inspektur ends a suspension before its day. */
export async function resumeRule(
  tx: Tx,
  act: Act,
  input: { code: string; scope?: FlagScope | undefined },
): Promise<Outcome<{ id: string }>> {
  if (!maySuspendRules(act.actor)) return notAllowed();
  const rule = oneRule(input.code, input.scope);
  if (rule instanceof Refusal) return rule;
  const running = (await suspensions(tx)).get(ruleKey(rule));
  if (running === undefined) return notFound();
  await endSuspension(tx, act, running.id);
  return { id: running.id };
}

/** The rule that is meant: a code that stands for several needs its scope. */
function oneRule(code: string, scope: FlagScope | undefined): Outcome<RuleEntry> {
  const meant = ruleCatalogue.filter(
    (rule) => rule.code === code && (scope === undefined || rule.scope === scope),
  );
  if (meant.length > 1)
    return badField(
      'scope',
      'Kode ini dipakai beberapa aturan. Pilih lingkupnya.',
      'Several rules have this code. Choose the scope.',
    );
  return meant[0] ?? notFound();
}

/** What ends by itself: suspensions whose last day is over. @returns how many */
export async function endOverdueSuspensions(tx: Tx, act: Act): Promise<number> {
  const over = await overdueSuspensions(tx, act.today);
  for (const each of over) await endSuspension(tx, act, each.id);
  return over.length;
}

async function endSuspension(tx: Tx, act: Act, id: string): Promise<void> {
  if (await endSuspensionRow(tx, id, act.now, act.actor.id))
    await recordRow(tx, act, 'audit.rule-resume', 'audit_rule_suspension', id);
}
