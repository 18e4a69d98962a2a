import { sql } from 'kysely';
import type { Act, Role } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import { insertMany } from '../../database/insert.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { recordRows } from '../../trail/record.ts';
import type { Rung, Severity } from '../rule.ts';
import type { Diff, Holding, Known } from '../rules/diff.ts';
import type { AlarmTables } from './tables.ts';

/** One sweep of a government at a time: two would both find the same step new. */
export async function lockSweep(tx: Tx, governmentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`alarms:${governmentId}`}, 0))`.execute(tx);
}

/** Every open alarm, and of the cleared ones those that `fingerprints` name. */
export async function readKnown(tx: Tx, fingerprints: readonly string[]): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select id, fingerprint, content, cleared_at is not null as cleared from alarm
    where cleared_at is null or fingerprint = any(${[...fingerprints]}::text[])
    order by id for update`.execute(tx);
  return rows;
}

function columnsOf({ condition: each, content }: Holding) {
  return {
    severity: each.severity,
    agency_id: each.agencyId,
    receivers: each.receivers,
    owners: each.owners ?? [],
    ladder: each.ladder ?? [],
    urgent: each.urgent === true,
    link: each.link,
    title_id: each.title.id,
    title_en: each.title.en,
    body_id: each.body.id,
    body_en: each.body.en,
    facts: each.facts,
    content,
  };
}

/** Saves what one sweep found, and leaves it in the trail. */
export async function saveDiff(tx: Tx, act: Act, diff: Diff): Promise<void> {
  const fired = diff.fired.map((each) => ({
    government_id: act.government.id,
    id: newId(),
    fingerprint: each.fingerprint,
    code: each.condition.code,
    subject: each.condition.subject,
    step: each.condition.step,
    ...columnsOf(each),
    fired_at: act.now,
    fired_on: act.today,
    rung: 0,
    rung_on: act.today,
  }));
  await insertMany(tx, 'alarm', fired);
  await recordRows(tx, act, 'alarm.fire', 'alarm', idsOf(fired));
  await update(tx, act, diff.changed);
  await recordRows(tx, act, 'alarm.change', 'alarm', idsOf(diff.changed));
  await update(tx, act, diff.returned);
  await recordRows(tx, act, 'alarm.return', 'alarm', idsOf(diff.returned));
  await sql`update alarm set cleared_at = ${act.now}::timestamptz, muted = null where id = any(${diff.cleared}::uuid[])`.execute(
    tx,
  );
  await recordRows(tx, act, 'alarm.clear', 'alarm', diff.cleared);
}

async function update(tx: Tx, act: Act, rows: readonly { id: string; holding: Holding }[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ id, holding }) => ({ id, ...columnsOf(holding) }));
  await sql`
    update alarm a set severity = r.severity, agency_id = r.agency_id, receivers = r.receivers, owners = r.owners,
      ladder = r.ladder, urgent = r.urgent, link = r.link, title_id = r.title_id, title_en = r.title_en,
      body_id = r.body_id, body_en = r.body_en, facts = r.facts, content = r.content, cleared_at = null
    from json_populate_recordset(null::alarm, ${JSON.stringify(values)}::json) r
    where a.government_id = ${act.government.id}::uuid and a.id = r.id`.execute(tx);
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((row) => row.id);
}

/** An open alarm, as far as it decides who hears when. */
export interface OpenAlarm {
  id: string;
  code: string;
  subject: string;
  step: number;
  severity: Severity;
  agencyId: string | null;
  receivers: Role[];
  owners: string[];
  ladder: Rung[];
  firedOn: PlainDate;
  rung: number;
  rungOn: PlainDate;
  heldUntil: PlainDate | null;
  muted: 'inhibited' | 'silenced' | null;
}

export async function readOpen(tx: Tx): Promise<OpenAlarm[]> {
  return tx
    .withTables<AlarmTables>()
    .selectFrom('alarm')
    .select(['id', 'code', 'subject', 'step', 'severity', 'receivers', 'owners', 'ladder', 'rung', 'muted'])
    .select(['agency_id as agencyId', 'fired_on as firedOn', 'rung_on as rungOn', 'held_until as heldUntil'])
    .where('cleared_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** Lays what keeps alarms from being told. */
export async function saveMuted(
  tx: Tx,
  act: Act,
  rows: readonly { id: string; muted: OpenAlarm['muted'] }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`update alarm a set muted = r.muted
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, muted text)
    where a.government_id = ${act.government.id}::uuid and a.id = r.id`.execute(tx);
  await recordRows(tx, act, 'alarm.mute', 'alarm', idsOf(rows));
}

/** Each of these climbs one rung of its ladder. */
export async function climbRungs(tx: Tx, act: Act, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update alarm set rung = rung + 1, rung_on = ${act.today}::date where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
  await recordRows(tx, act, 'alarm.climb', 'alarm', ids);
}

/** Holds repeats and ladders through `until` where they are not held longer already. */
export async function holdAlarms(tx: Tx, act: Act, ids: readonly string[], until: PlainDate): Promise<void> {
  await sql`update alarm set held_until = greatest(coalesce(held_until, ${until}::date), ${until}::date)
    where id = any(${[...ids]}::uuid[])`.execute(tx);
  await recordRows(tx, act, 'alarm.hold', 'alarm', ids);
}
