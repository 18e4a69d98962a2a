import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { recordRow, recordRows } from '../../trail/record.ts';
import type { PlainDate } from '../../calendar/index.ts';
import type { Severity } from '../rule.ts';
import type { AlarmTables } from './tables.ts';

/** A group whose time has come. */
export interface DueGroup {
  id: string;
  account: string;
  agencyId: string | null;
  severity: Severity;
  phone: string | null;
}

/** Takes up to `count` groups that are due; another program that tells at the same time takes others. */
export async function claimGroups(tx: Tx, now: string, count: number): Promise<DueGroup[]> {
  const { rows } = await sql<DueGroup>`
    select g.id, g.account_id as account, g.agency_id as "agencyId", g.severity,
      case when a.status = 'active' then a.phone end as phone
    from alarm_group g join account a on a.government_id = g.government_id and a.id = g.account_id
    where g.due_at <= ${now}::timestamptz
    order by g.due_at, g.id limit ${count} for update of g skip locked`.execute(tx);
  return rows;
}

/** One alarm in a message. */
export interface Told {
  noticeId: string;
  alarmId: string;
  link: string;
  titleId: string;
  titleEn: string;
  bodyId: string;
  bodyEn: string;
  instead: boolean;
  urgent: boolean;
}

/** What a group tells now: what waits of open alarms that nothing keeps from being told, the newest step first. */
export async function readWaiting(tx: Tx, group: DueGroup): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select n.id as "noticeId", a.id as "alarmId", a.link, a.title_id as "titleId", a.title_en as "titleEn",
      a.body_id as "bodyId", a.body_en as "bodyEn", n.instead, a.urgent
    from alarm_notice n join alarm a on a.government_id = n.government_id and a.id = n.alarm_id
    where n.waiting and n.account_id = ${group.account}::uuid and a.agency_id is not distinct from ${group.agencyId}::uuid
      and a.severity = ${group.severity} and a.cleared_at is null and a.muted is null
    order by a.fired_at desc, a.id desc for update of n`.execute(tx);
  return rows;
}

/** One message to one account. */
export interface NewCall {
  account: string;
  severity: Severity;
  told: readonly Told[];
  code: string;
  expiresAt: string;
}

/** Saves that a group was told: the message, and each alarm in it. @returns id of the message */
export async function saveCall(tx: Tx, act: Act, group: DueGroup, call: NewCall): Promise<string> {
  const id = newId();
  await tx
    .withTables<AlarmTables>()
    .insertInto('alarm_call')
    .values({
      government_id: act.government.id,
      id,
      account_id: call.account,
      alarm_ids: JSON.stringify(call.told.map((each) => each.alarmId)),
      severity: call.severity,
      told_at: act.now,
      told_on: act.today,
      code: call.code,
      expires_at: call.expiresAt,
      link_used_at: null,
      unreachable_at: null,
    })
    .execute();
  const notices = call.told.map((each) => each.noticeId);
  await sql`update alarm_notice set waiting = false, call_id = ${id}::uuid, told_on = ${act.today}::date
    where id = any(${notices}::uuid[])`.execute(tx);
  await setTold(tx, group.id, act.now);
  await recordRow(tx, act, 'alarm.tell', 'alarm_call', id);
  await recordRows(tx, act, 'alarm.tell', 'alarm_notice', notices);
  return id;
}

async function setTold(tx: Tx, groupId: string, now: string): Promise<void> {
  await sql`update alarm_group set due_at = null, told_at = ${now}::timestamptz where id = ${groupId}::uuid`.execute(
    tx,
  );
}

/** What waited has cleared or was silenced meanwhile. */
export async function setIdle(tx: Tx, groupId: string): Promise<void> {
  await sql`update alarm_group set due_at = null where id = ${groupId}::uuid`.execute(tx);
}

/** Reply codes of an account that still work. */
export async function liveCodes(tx: Tx, account: string, now: string): Promise<Set<string>> {
  const rows = await tx
    .withTables<AlarmTables>()
    .selectFrom('alarm_call')
    .select('code')
    .where('account_id', '=', account)
    .where('expires_at', '>', now)
    .execute();
  return new Set(rows.map((row) => row.code));
}

/** A message that is answered. */
export interface AnsweredCall {
  id: string;
  account: string;
  alarmIds: string[];
}

/** The message that a code from a number answers: of an account that has this number, not yet expired. */
export async function findByReply(
  tx: Tx,
  phone: string,
  code: string,
  now: string,
): Promise<AnsweredCall | undefined> {
  const { rows } = await sql<AnsweredCall>`
    select c.id, c.account_id as account, c.alarm_ids as "alarmIds"
    from alarm_call c join account a on a.government_id = c.government_id and a.id = c.account_id
    where a.phone = ${phone} and a.status = 'active' and c.code = ${code} and c.expires_at > ${now}::timestamptz
    order by c.id desc limit 1`.execute(tx);
  return rows[0];
}

/** Spends the link of a message. @returns the message, or undefined where its link was used or has expired */
export async function spendLink(tx: Tx, id: string, now: string): Promise<AnsweredCall | undefined> {
  const { rows } = await sql<AnsweredCall>`
    update alarm_call c set link_used_at = ${now}::timestamptz from account a
    where a.government_id = c.government_id and a.id = c.account_id and a.status = 'active'
      and c.id = ${id}::uuid and c.link_used_at is null and c.expires_at > ${now}::timestamptz
    returning c.id, c.account_id as account, c.alarm_ids as "alarmIds"`.execute(tx);
  return rows[0];
}

/** A critical message and what became of it. */
export interface CallReach {
  id: string;
  toldOn: PlainDate;
  seen: boolean;
  ways: number;
  alarmIds: string[];
}

/** Critical messages since `since` that nobody has called unreachable, with the ways on which they went. @param keyPrefix of their notices */
export async function readReach(tx: Tx, since: PlainDate, keyPrefix: string): Promise<CallReach[]> {
  const { rows } = await sql<CallReach>`
    select c.id, c.told_on as "toldOn", c.alarm_ids as "alarmIds",
      n.read_at is not null or c.link_used_at is not null or exists (
        select from alarm_ack k where k.account_id = c.account_id and k.at >= c.told_at
          and c.alarm_ids @> to_jsonb(array[k.alarm_id::text])) as seen,
      (select count(*) from outbox o where o.key = n.key and o.address = any(array[ac.email, ac.phone, ltrim(ac.phone, '+')]
          || array(select p.id::text from push_subscription p where p.account_id = c.account_id))
        and o.state in ('waiting', 'sending', 'sent') and o.delivery is distinct from 'failed') as ways
    from alarm_call c join account ac on ac.government_id = c.government_id and ac.id = c.account_id
    join notification n on n.account_id = c.account_id and n.key = ${keyPrefix} || c.id::text
    where c.severity = 'critical' and c.unreachable_at is null and c.told_on >= ${since}::date
    order by c.id`.execute(tx);
  return rows;
}

/** Their receivers could not be reached. */
export async function setUnreachable(tx: Tx, act: Act, ids: readonly string[]): Promise<void> {
  await sql`update alarm_call set unreachable_at = ${act.now}::timestamptz where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
  await recordRows(tx, act, 'alarm.unreachable', 'alarm_call', ids);
}

/** A message as whoever has its link may see it. */
export interface LinkedCall {
  titleId: string;
  titleEn: string;
  /** alarms in it */
  count: number;
  toldOn: PlainDate;
  state: 'open' | 'used' | 'expired';
  /** last day of the hold, where one stands */
  heldUntil: PlainDate | null;
}

/** The message of a link, of an account that is still open: the title of its first alarm, and how many there are. */
export async function findLinked(tx: Tx, id: string, now: string): Promise<LinkedCall | undefined> {
  const { rows } = await sql<LinkedCall>`
    select a.title_id as "titleId", a.title_en as "titleEn", jsonb_array_length(c.alarm_ids) as count, c.told_on as "toldOn",
      a.held_until as "heldUntil",
      case when c.link_used_at is not null then 'used' when c.expires_at <= ${now}::timestamptz then 'expired' else 'open' end as state
    from alarm_call c
    join account k on k.government_id = c.government_id and k.id = c.account_id and k.status = 'active'
    join alarm a on a.government_id = c.government_id and a.id = (c.alarm_ids ->> 0)::uuid
    where c.id = ${id}::uuid`.execute(tx);
  return rows[0];
}
