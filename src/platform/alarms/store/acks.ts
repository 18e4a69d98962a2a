import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import { insertMany } from '../../database/insert.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { recordRows } from '../../trail/record.ts';
import type { AckWay } from './tables.ts';

/** Of these alarms the ones that are open and that an account was told of, locked. @returns ids */
export async function lockHeard(tx: Tx, account: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from alarm a
    where a.id = any(${[...ids]}::uuid[]) and a.cleared_at is null and exists (
      select from alarm_notice n where n.alarm_id = a.id and n.account_id = ${account}::uuid and n.told_on is not null)
    order by a.id for update`.execute(tx);
  return rows.map((row) => row.id);
}

export async function insertAcks(
  tx: Tx,
  act: Act,
  ack: { account: string; alarmIds: readonly string[]; way: AckWay; until: PlainDate },
): Promise<void> {
  const rows = ack.alarmIds.map((alarm) => ({
    government_id: act.government.id,
    id: newId(),
    alarm_id: alarm,
    account_id: ack.account,
    way: ack.way,
    at: act.now,
    until_on: ack.until,
  }));
  await insertMany(tx, 'alarm_ack', rows);
  await recordRows(
    tx,
    act,
    'alarm.acknowledge',
    'alarm_ack',
    rows.map((row) => row.id),
  );
}
