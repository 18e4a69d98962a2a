import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { deskAgencies, mayUseDesk } from '../../policy.ts';
import { mayDo } from '../../rules/flags/life.ts';
import { ruleKey, type RuleKey } from '../../rules/flags/rule-key.ts';
import { holdFlagRows } from '../../store/flags/flags.ts';
import { insertEvents } from '../../store/flags/keep.ts';
import type { Flag, FlagEventKind } from '../../store/flags/tables.ts';

/** Who reads flags here: his reach, and himself. */
export function readerOf(act: Act) {
  return { agencyIds: deskAgencies(act.actor), personId: act.actor.personId, today: act.today };
}

/**
 * The flags that an auditor means to do something with, held. All or none: an unknown one, one out of reach and one on himself answer
 * alike; one in another state refuses the whole, and says how many.
 */
export async function openFlags(
  tx: Tx,
  act: Act,
  ids: readonly string[],
  deed: Parameters<typeof mayDo>[1],
): Promise<Outcome<Flag[]>> {
  if (act.actor.accountId === null || !mayUseDesk(act.actor)) return notAllowed();
  const wanted = [...new Set(ids)];
  const flags = await holdFlagRows(tx, readerOf(act), wanted);
  if (flags.length !== wanted.length) return notFound();
  const wrong = flags.filter((flag) => !mayDo(flag.state, deed)).length;
  if (wrong > 0)
    return conflict(
      'wrong-state',
      `${wrong} tanda sudah berubah keadaan. Muat ulang antrean, lalu ulangi untuk yang masih terbuka.`,
      `${wrong} flags are in another state by now. Reload the queue and repeat for those still open.`,
    );
  return flags;
}

/** The rules that made these flags, each once. */
export function rulesOf(flags: readonly Pick<Flag, 'scope' | 'rule_code'>[]): RuleKey[] {
  const rules = flags.map((flag) => ({ scope: flag.scope, code: flag.rule_code }));
  return [...new Map(rules.map((rule) => [ruleKey(rule), rule])).values()];
}

/** What an auditor did, as a line of each flag's history; with the flags' own rows in the trail. */
export async function tellFlags(
  tx: Tx,
  act: Act,
  ids: readonly string[],
  kind: FlagEventKind,
  text: string | null,
): Promise<void> {
  const events = ids.map((flagId) => ({
    government_id: act.government.id,
    id: newId(),
    flag_id: flagId,
    kind,
    by: act.actor.id,
    at: act.now,
    text,
  }));
  await insertEvents(tx, events);
  await recordRows(tx, act, `audit.flag-${kind}`, 'audit_flag', ids);
  await recordRows(
    tx,
    act,
    'audit.flag-event',
    'audit_flag_event',
    events.map((event) => event.id),
  );
}
