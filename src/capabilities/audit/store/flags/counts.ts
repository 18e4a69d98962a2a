import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { DISMISS_REASONS } from '../../rules/flags/life.ts';
import type { RuleCount } from '../../rules/flags/precision.ts';
import { ruleKey, type RuleKey } from '../../rules/flags/rule-key.ts';

const REASONS = Object.entries(DISMISS_REASONS);
const saying = (what: 'right' | 'wrong') => REASONS.filter(([, says]) => says === what).map(([code]) => code);

/** Counts anew what auditors have said of these rules' flags; without a list, of all. */
export async function recountRules(
  tx: Tx,
  governmentId: string,
  now: string,
  rules: readonly RuleKey[] | null,
): Promise<void> {
  const named = JSON.stringify((rules ?? []).map(({ scope, code }) => ({ scope, code })));
  await sql`
    insert into audit_rule_count (government_id, scope, rule_code, confirmed, dismissed, open, counted_at)
    select ${governmentId}::uuid, scope, rule_code,
      (count(*) filter (where state = 'finding' or dismissed_reason = any(${saying('right')}::text[])))::int,
      (count(*) filter (where dismissed_reason = any(${saying('wrong')}::text[])))::int,
      (count(*) filter (where state = 'open'))::int, ${now}::timestamptz
    from audit_flag where ${
      rules === null
        ? sql`true`
        : sql`(scope, rule_code) in (select scope, code from json_to_recordset(${named}::json) as r (scope text, code text))`
    }
    group by scope, rule_code
    on conflict (government_id, scope, rule_code) do update set confirmed = excluded.confirmed, dismissed = excluded.dismissed,
      open = excluded.open, counted_at = excluded.counted_at`.execute(tx);
}

export interface CountedRule extends RuleCount {
  open: number;
}

/** `ruleKey` → what was counted; a rule without a flag has no entry. */
export async function ruleCounts(tx: Tx): Promise<Map<string, CountedRule>> {
  const { rows } = await sql<CountedRule & RuleKey>`
    select scope, rule_code as code, confirmed, dismissed, open from audit_rule_count`.execute(tx);
  return new Map(rows.map(({ scope, code, ...count }) => [ruleKey({ scope, code }), count]));
}
