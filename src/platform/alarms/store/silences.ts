import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { recordRow, recordRows } from '../../trail/record.ts';
import type { Sight } from '../policy.ts';
import { silenceSeen } from './lists.ts';
import type { AlarmTables, SilenceTable } from './tables.ts';

export type NewSilence = Pick<
  SilenceTable,
  'code' | 'subject' | 'agency_id' | 'reason' | 'level' | 'until_on'
>;

export async function insertSilence(tx: Tx, act: Act, silence: NewSilence): Promise<string> {
  const id = newId();
  await tx
    .withTables<AlarmTables>()
    .insertInto('alarm_silence')
    .values({
      ...silence,
      government_id: act.government.id,
      id,
      asked_by: act.actor.accountId!,
      asked_at: act.now,
      state: 'asked',
      decided_by: null,
      decided_at: null,
    })
    .execute();
  await recordRow(tx, act, 'alarm-silence.ask', 'alarm_silence', id);
  return id;
}

export async function findSilence(tx: Tx, id: string): Promise<SilenceTable | undefined> {
  return tx
    .withTables<AlarmTables>()
    .selectFrom('alarm_silence')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function decideSilence(
  tx: Tx,
  act: Act,
  id: string,
  state: 'approved' | 'refused' | 'ended',
): Promise<void> {
  await tx
    .withTables<AlarmTables>()
    .updateTable('alarm_silence')
    .set({ state, decided_by: act.actor.accountId, decided_at: act.now })
    .where('id', '=', id)
    .execute();
  await recordRow(tx, act, `alarm-silence.${state}`, 'alarm_silence', id);
}

/** Open alarms that an approved silence keeps from being told today. @returns ids */
export async function silencedAlarms(tx: Tx, today: PlainDate): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select a.id from alarm a where a.cleared_at is null and exists (
      select from alarm_silence s where s.state = 'approved' and s.until_on >= ${today}::date and s.code = a.code
        and (s.subject is null or s.subject = a.subject)
        and (s.agency_id is null or s.agency_id = a.agency_id))`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/** Silences that are asked for or hold, and those of the last 90 days, as far as somebody reads what they are about. */
export async function listSilences(tx: Tx, sight: Sight, today: PlainDate): Promise<SilenceTable[]> {
  const { rows } = await sql<SilenceTable>`select s.* from alarm_silence s
    where s.until_on >= ${today}::date - 90 and ${silenceSeen(sight)} order by s.asked_at desc, s.id desc limit 500`.execute(
    tx,
  );
  return rows;
}

/** Does he read the silence? */
export async function seesSilence(tx: Tx, sight: Sight, id: string): Promise<boolean> {
  const { rows } =
    await sql`select from alarm_silence s where s.id = ${id}::uuid and ${silenceSeen(sight)}`.execute(tx);
  return rows.length > 0;
}

/** Ends what nobody decided on before its last day. */
export async function endUndecided(tx: Tx, act: Act): Promise<void> {
  const rows = await tx
    .withTables<AlarmTables>()
    .updateTable('alarm_silence')
    .set({ state: 'ended', decided_at: act.now })
    .where('state', '=', 'asked')
    .where('until_on', '<', act.today)
    .returning('id')
    .execute();
  await recordRows(
    tx,
    act,
    'alarm-silence.ended',
    'alarm_silence',
    rows.map((row) => row.id),
  );
}
