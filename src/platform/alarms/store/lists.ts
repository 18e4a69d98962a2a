import { sql, type RawBuilder } from 'kysely';
import type { Role } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import type { AlarmQuery } from '../contract.ts';
import { AUDITORS, type Sight } from '../policy.ts';
import type { Condition, Rung, Severity } from '../rule.ts';

/** An alarm as a list shows it. */
export interface ListedAlarm {
  id: string;
  code: string;
  subject: string;
  step: number;
  severity: Severity;
  urgent: boolean;
  agencyId: string | null;
  link: string;
  titleId: string;
  titleEn: string;
  bodyId: string;
  bodyEn: string;
  firedAt: string;
  firedOn: PlainDate;
  clearedAt: string | null;
  heldUntil: PlainDate | null;
  muted: 'inhibited' | 'silenced' | null;
  mine: boolean;
  rung: number;
}

/** And all that its own page shows. */
export interface WholeAlarm extends ListedAlarm {
  receivers: Role[];
  ladder: Rung[];
  facts: Condition['facts'];
}

const COLUMNS = sql`a.id, a.code, a.subject, a.step, a.severity, a.urgent, a.agency_id as "agencyId", a.link,
  a.title_id as "titleId", a.title_en as "titleEn", a.body_id as "bodyId", a.body_en as "bodyEn",
  a.fired_at as "firedAt", a.fired_on as "firedOn", a.cleared_at as "clearedAt", a.held_until as "heldUntil", a.muted, a.rung`;

/** He was told of alarm `a`. */
function told(account: string): RawBuilder<boolean> {
  return sql`exists (select from alarm_notice n
    where n.alarm_id = a.id and n.account_id = ${account}::uuid and n.told_on is not null)`;
}

/** Alarm `a` is told to auditors alone. */
const QUIET = sql<boolean>`(a.owners = '[]'::jsonb and a.receivers <@ ${JSON.stringify(AUDITORS)}::jsonb)`;

/**
 * Silence `s` is one that he asked for or decides on, or keeps back alarms that he reads: of its subject, else of its agency. That one
 * exists tells of the alarm, so it goes no further than the alarm itself.
 */
export function silenceSeen(sight: Sight): RawBuilder<boolean> {
  const { account, auditor, level, silences } = sight;
  const place = silences === null ? sql`true` : sql`s.agency_id = any(${[...silences]}::uuid[])`;
  const itsAlarms = sql`select from alarm a where a.code = s.code and (s.subject is null or a.subject = s.subject)`;
  const open = auditor ? sql`true` : sql`not exists (${itsAlarms} and ${QUIET})`;
  return sql`(s.asked_by = ${account}::uuid or s.level < ${level}::int or (${place} and ${open})
    or (s.subject is not null and exists (${itsAlarms} and ${seen(sight)})))`;
}

/** Alarm `a` is one of the agencies that he reads, and not of the auditors' quiet list unless he is one of them. */
function ofAgencies({ agencies, auditor }: Sight): RawBuilder<boolean> {
  const place = agencies === null ? sql`true` : sql`a.agency_id = any(${[...agencies]}::uuid[])`;
  return auditor ? sql`(${place})` : sql`(${place} and not ${QUIET})`;
}

function seen(sight: Sight): RawBuilder<boolean> {
  return sql`(${told(sight.account)} or ${ofAgencies(sight)})`;
}

function stateIs(state: AlarmQuery['state'], today: PlainDate): RawBuilder<boolean> {
  const held = sql`coalesce(a.held_until >= ${today}::date, false)`;
  switch (state) {
    case 'cleared':
      return sql`a.cleared_at is not null`;
    case 'muted':
      return sql`a.cleared_at is null and a.muted is not null`;
    case 'held':
      return sql`a.cleared_at is null and a.muted is null and ${held}`;
    case 'open':
      return sql`a.cleared_at is null and a.muted is null and not ${held}`;
    case 'standing':
      return sql`a.cleared_at is null and a.muted is null`;
  }
}

function matching(sight: Sight, query: AlarmQuery, today: PlainDate): RawBuilder<boolean> {
  const parts = [
    query.scope === 'mine' ? told(sight.account) : ofAgencies(sight),
    stateIs(query.state, today),
    query.severity === undefined ? sql`true` : sql`a.severity = ${query.severity}`,
    query.code === undefined ? sql`true` : sql`a.code = ${query.code}`,
    query.agency === undefined ? sql`true` : sql`a.agency_id = ${query.agency}::uuid`,
  ];
  return sql`${sql.join(parts, sql` and `)}`;
}

/** A page of alarms: the critical first, agency by agency, the newest first. */
export async function listAlarms(
  tx: Tx,
  sight: Sight,
  query: AlarmQuery,
  today: PlainDate,
): Promise<ListedAlarm[]> {
  const { rows } = await sql<ListedAlarm>`
    select ${COLUMNS}, ${told(sight.account)} as mine from alarm a where ${matching(sight, query, today)}
    order by array_position(array['critical', 'warning', 'info'], a.severity), a.agency_id nulls first, a.fired_at desc, a.id desc
    limit ${query.size} offset ${(query.page - 1) * query.size}`.execute(tx);
  return rows;
}

/** How many there are of each severity and agency. */
export async function countAlarms(
  tx: Tx,
  sight: Sight,
  query: AlarmQuery,
  today: PlainDate,
): Promise<{ severity: Severity; agencyId: string | null; count: number }[]> {
  const { rows } = await sql<{ severity: Severity; agencyId: string | null; count: number }>`
    select a.severity, a.agency_id as "agencyId", count(*) as count from alarm a
    where ${matching(sight, query, today)} group by a.severity, a.agency_id`.execute(tx);
  return rows;
}

/** An alarm that somebody was told of or may read as one of his agencies'. */
export async function findAlarm(tx: Tx, sight: Sight, id: string): Promise<WholeAlarm | undefined> {
  const { rows } = await sql<WholeAlarm>`
    select ${COLUMNS}, a.receivers, a.ladder, a.facts, ${told(sight.account)} as mine
    from alarm a where a.id = ${id}::uuid and ${seen(sight)}`.execute(tx);
  return rows[0];
}

/** The steps of one subject and rule, as far as they fired. */
export async function stepsOf(
  tx: Tx,
  code: string,
  subject: string,
): Promise<{ id: string; step: number; firedOn: PlainDate; open: boolean }[]> {
  const { rows } = await sql<{ id: string; step: number; firedOn: PlainDate; open: boolean }>`
    select id, step, fired_on as "firedOn", cleared_at is null as open from alarm
    where code = ${code} and subject = ${subject} order by step`.execute(tx);
  return rows;
}

/** Titles of what silences are about, of alarms that somebody may read. Key: code and subject. */
export async function titlesOf(
  tx: Tx,
  sight: Sight,
  subjects: readonly string[],
): Promise<Map<string, { id: string; en: string }>> {
  const { rows } = await sql<{ code: string; subject: string; titleId: string; titleEn: string }>`
    select distinct on (a.code, a.subject) a.code, a.subject, a.title_id as "titleId", a.title_en as "titleEn"
    from alarm a where a.subject = any(${[...subjects]}::text[]) and ${seen(sight)}
    order by a.code, a.subject, a.step desc`.execute(tx);
  return new Map(
    rows.map((each) => [`${each.code}\n${each.subject}`, { id: each.titleId, en: each.titleEn }]),
  );
}

/** Open alarms of each rule. */
export async function openByCode(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; count: number }>`
    select code, count(*) as count from alarm where cleared_at is null group by code`.execute(tx);
  return new Map(rows.map((row) => [row.code, row.count]));
}

/** Top steps that an account was told of, that are open and that nobody's acknowledgement holds; the critical first. */
export async function dueFor(
  tx: Tx,
  account: string,
  today: PlainDate,
  limit: number,
): Promise<ListedAlarm[]> {
  const { rows } = await sql<ListedAlarm>`
    select ${COLUMNS}, true as mine from alarm a
    where a.cleared_at is null and a.muted is null and coalesce(a.held_until < ${today}::date, true) and a.severity <> 'info'
      and ${told(account)} and not exists (
        select from alarm h where h.code = a.code and h.subject = a.subject and h.step > a.step and h.cleared_at is null)
    order by array_position(array['critical', 'warning'], a.severity), a.fired_at, a.id limit ${limit}`.execute(
    tx,
  );
  return rows;
}
