import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import { newId } from '../../ids.ts';
import type { Tx } from '../../database/index.ts';
import { recordRows } from '../../trail/record.ts';
import type { Severity } from '../rule.ts';

/** Somebody who has to hear of an alarm. */
export interface Hearer {
  alarm: string;
  account: string;
  /** because somebody before him could not be reached */
  instead: boolean;
}

/** Pairs a statement. */
const BATCH = 5_000;

/** Lays a waiting notice for everybody who has none of this alarm; who has one hears no second time. @returns how many are new */
export async function addNotices(tx: Tx, act: Act, hearers: readonly Hearer[]): Promise<number> {
  let added = 0;
  for (let start = 0; start < hearers.length; start += BATCH) {
    const rows = hearers.slice(start, start + BATCH).map((each) => ({ ...each, id: newId() }));
    const result = await sql<{ id: string }>`
      insert into alarm_notice (government_id, id, alarm_id, account_id, waiting, instead)
      select ${act.government.id}::uuid, r.id, r.alarm, a.id, true, r.instead
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, alarm uuid, account uuid, instead boolean)
      join account a on a.id = r.account and a.status <> 'ended'
      where not exists (select from alarm_notice n
        where n.government_id = ${act.government.id}::uuid and n.alarm_id = r.alarm and n.account_id = r.account)
      order by r.id
      on conflict (government_id, alarm_id, account_id) do nothing returning id`.execute(tx);
    const ids = result.rows.map((row) => row.id);
    await recordRows(tx, act, 'alarm-notice.lay', 'alarm_notice', ids);
    added += ids.length;
  }
  return added;
}

/** Notices of these alarms that were told and wait for nothing. */
export async function readTold(
  tx: Tx,
  alarmIds: readonly string[],
): Promise<{ id: string; alarm: string; toldOn: PlainDate }[]> {
  const { rows } = await sql<{ id: string; alarm: string; toldOn: PlainDate }>`
    select id, alarm_id as alarm, told_on as "toldOn" from alarm_notice
    where not waiting and told_on is not null and alarm_id = any(${[...alarmIds]}::uuid[])`.execute(tx);
  return rows;
}

/** These are told once more. */
export async function tellAgain(tx: Tx, act: Act, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update alarm_notice set waiting = true where id = any(${[...ids]}::uuid[])`.execute(tx);
  await recordRows(tx, act, 'alarm-notice.repeat', 'alarm_notice', ids);
}

/** A group that has something to tell. */
export interface Group {
  account: string;
  agencyId: string | null;
  severity: Severity;
  urgent: boolean;
  toldAt: string | null;
  dueAt: string | null;
}

/** Groups with notices that wait, of alarms that are open and that nothing keeps from being told. */
export async function readGroups(tx: Tx): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select w.*, g.told_at as "toldAt", g.due_at as "dueAt" from (
      select n.account_id as account, a.agency_id as "agencyId", a.severity, bool_or(a.urgent) as urgent
      from alarm_notice n join alarm a on a.government_id = n.government_id and a.id = n.alarm_id
      where n.waiting and a.cleared_at is null and a.muted is null
      group by n.account_id, a.agency_id, a.severity) w
    left join alarm_group g on g.account_id = w.account and g.agency_id is not distinct from w."agencyId"
      and g.severity = w.severity`.execute(tx);
  return rows;
}

/** Lays when each group goes out. */
export async function saveDue(
  tx: Tx,
  act: Act,
  groups: readonly { account: string; agencyId: string | null; severity: Severity; due: string }[],
): Promise<void> {
  if (groups.length === 0) return;
  const rows = groups.map((each) => ({ ...each, id: newId() }));
  await sql`
    insert into alarm_group (government_id, id, account_id, agency_id, severity, due_at)
    select ${act.government.id}::uuid, id, account, "agencyId", severity, due
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (id uuid, account uuid, "agencyId" uuid, severity text, due timestamptz)
    on conflict (government_id, account_id, agency_id, severity) do update set due_at = excluded.due_at`.execute(
    tx,
  );
}
