import type { Act } from '../../act.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { loadCalendar } from '../../calendar/store.ts';
import type { Tx } from '../../database/index.ts';
import { getParameters } from '../../parameters/index.ts';
import type { AlarmDetail, AlarmPage, AlarmQuery, AlarmRow, AlarmState } from '../contract.ts';
import { ACK_DAYS, MOST_ACK_DAYS } from '../parameters.ts';
import { readsAgencies, type Sight } from '../policy.ts';
import type { AlarmRule, AlarmSources } from '../rule.ts';
import { isHeld } from '../rules/ladder.ts';
import { levelOf, rolesAbove } from '../rules/levels.ts';
import { acksOf, tellingsOf, type Telling } from '../store/history.ts';
import { countAlarms, findAlarm, listAlarms, stepsOf, type ListedAlarm } from '../store/lists.ts';

/** Every rule by its code. */
export function rulesByCode(sources: AlarmSources): Map<string, AlarmRule> {
  return new Map(sources.offers.flatMap((each) => each.rules.map((rule) => [rule.code, rule] as const)));
}

/** Title of a rule; one that no capability declares any more is named by its code. */
export function ruleTitle(rules: ReadonlyMap<string, AlarmRule>, code: string): { id: string; en: string } {
  return rules.get(code)?.title ?? { id: code, en: code };
}

export async function alarmPage(
  tx: Tx,
  act: Act,
  sources: AlarmSources,
  sight: Sight,
  query: AlarmQuery,
): Promise<AlarmPage> {
  const rows = await listAlarms(tx, sight, query, act.today);
  const counted = await countAlarms(tx, sight, query, act.today);
  const agencies = await sources.agencies(tx, idsOf(counted));
  const { usual, most } = await getParameters(tx, { usual: ACK_DAYS, most: MOST_ACK_DAYS }, act.today);
  const counts = { info: 0, warning: 0, critical: 0 };
  for (const { severity, count } of counted) counts[severity] += count;
  const rules = rulesByCode(sources);
  return {
    rows: rows.map((each) => rowOf(act, each, rules, agencies)),
    total: counts.info + counts.warning + counts.critical,
    page: query.page,
    size: query.size,
    counts,
    agencies: [...agencies]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
    mayAgency: readsAgencies(sight),
    ackDays: { usual: Math.min(usual, most), most },
  };
}

function idsOf(rows: readonly { agencyId: string | null }[]): string[] {
  return [...new Set(rows.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])))];
}

function stateOf(act: Act, { clearedAt, muted, heldUntil }: ListedAlarm): AlarmState {
  if (clearedAt !== null) return 'cleared';
  if (muted !== null) return 'muted';
  return isHeld(heldUntil, act.today) ? 'held' : 'open';
}

function rowOf(
  act: Act,
  each: ListedAlarm,
  rules: ReadonlyMap<string, AlarmRule>,
  agencies: ReadonlyMap<string, string>,
): AlarmRow {
  const { titleId, titleEn, bodyId, bodyEn, agencyId, ...rest } = each;
  return {
    ...rest,
    rule: ruleTitle(rules, each.code),
    title: { id: titleId, en: titleEn },
    body: { id: bodyId, en: bodyEn },
    agency: agencyId === null ? null : { id: agencyId, name: agencies.get(agencyId) ?? '' },
    state: stateOf(act, each),
  };
}

/** One alarm with who was told when and on which way; undefined where it is not for these eyes. */
export async function alarmDetail(
  tx: Tx,
  act: Act,
  sources: AlarmSources,
  sight: Sight,
  id: string,
): Promise<AlarmDetail | undefined> {
  const alarm = await findAlarm(tx, sight, id);
  if (alarm === undefined) return undefined;
  const told = await tellingsOf(tx, id);
  const acks = await acksOf(tx, id);
  const names = await sources.names(tx, [...new Set([...told, ...acks].map((each) => each.account))]);
  const agencies = await sources.agencies(tx, idsOf([alarm]));
  const calendar = await loadCalendar(tx);
  const { receivers, ladder, facts, ...listed } = alarm;
  const level = levelOf(act.actor, alarm.agencyId);
  return {
    alarm: rowOf(act, listed, rulesByCode(sources), agencies),
    facts,
    receivers,
    ladder: ladder.map((rung, place) => ({
      receivers: [...rung.receivers],
      on: addWorkingDays(calendar, alarm.firedOn, rung.after),
      reached: place < alarm.rung,
    })),
    told: told.map((each) => ({
      name: names.get(each.account) ?? null,
      at: each.at,
      instead: each.instead,
      unreachable: each.unreachable,
      ways: waysOf(each),
    })),
    acks: acks.map(({ account, ...each }) => ({ ...each, name: names.get(account) ?? null })),
    steps: (await stepsOf(tx, alarm.code, alarm.subject)).filter((each) => each.id !== id),
    maySilence: alarm.clearedAt === null && level > 0 && rolesAbove(level).length > 0,
  };
}

const OUTBOX = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  failed: 'failed',
  closed: 'closed',
  // what the provider said afterwards
  delivered: 'delivered',
  read: 'read',
} as const;

function waysOf({ at, readAt, ways }: Telling): AlarmDetail['told'][number]['ways'] {
  const app = readAt === null ? { state: 'told' as const, at } : { state: 'read' as const, at: readAt };
  return [
    { way: 'app', ...app },
    ...ways.map((each) => ({
      way: each.way,
      state: OUTBOX[each.state as keyof typeof OUTBOX] ?? 'sent',
      at: each.at,
    })),
  ];
}
