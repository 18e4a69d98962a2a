import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { recordRemovals, recordRows } from '../../trail/record.ts';
import { callKey } from '../rules/call-key.ts';

/** Messages a statement. */
const BATCH = 2_000;

/**
 * Keeps what became of the messages that were told before `before`, so that the history stays when the outbox forgets its addresses.
 * @returns how many
 */
export async function keepWays(tx: Tx, act: Act, before: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update alarm_call c set ways = coalesce((
      select jsonb_agg(jsonb_build_object('way', o.channel, 'state', coalesce(o.delivery, o.state), 'at', coalesce(o.delivery_at, o.settled_at)) order by o.channel, o.id)
      from outbox o where o.key = ${callKey('')} || c.id::text), '[]'::jsonb)
    where c.id in (select id from alarm_call where ways is null and told_at < ${before}::timestamptz order by id limit ${BATCH})
    returning c.id`.execute(tx);
  const ids = rows.map((row) => row.id);
  await recordRows(tx, act, 'alarm-call.keep-ways', 'alarm_call', ids);
  return ids.length;
}

/**
 * Deletes who was told and who answered, of alarms that cleared before `before`, and messages that are about nothing else. The alarm itself stays: should
 * it return, it is the same. @returns how many notices
 */
export async function forgetTellings(tx: Tx, act: Act, before: string): Promise<number> {
  const { rows: alarms } = await sql<{ id: string }>`
    select a.id from alarm a where a.cleared_at < ${before}::timestamptz
      and exists (select from alarm_notice n where n.alarm_id = a.id) order by a.id limit ${BATCH}`.execute(
    tx,
  );
  const ids = alarms.map((row) => row.id);
  if (ids.length === 0) return 0;
  const acks = await idsOf(tx, 'alarm_ack', ids);
  const notices = await idsOf(tx, 'alarm_notice', ids);
  const { rows: calls } = await sql<{ id: string }>`
    select c.id from alarm_call c where c.told_at < ${before}::timestamptz and not exists (
      select from alarm_notice n where n.call_id = c.id and n.alarm_id <> all(${ids}::uuid[]))
    order by c.id limit ${BATCH}`.execute(tx);
  await drop(tx, act, 'alarm_ack', acks);
  await drop(tx, act, 'alarm_notice', notices);
  await drop(
    tx,
    act,
    'alarm_call',
    calls.map((row) => row.id),
  );
  return notices.length;
}

async function idsOf(
  tx: Tx,
  table: 'alarm_ack' | 'alarm_notice',
  alarms: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where alarm_id = any(${[...alarms]}::uuid[]) order by id`.execute(tx);
  return rows.map((row) => row.id);
}

async function drop(
  tx: Tx,
  act: Act,
  table: 'alarm_ack' | 'alarm_notice' | 'alarm_call',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await recordRemovals(tx, act, `${table.replace('_', '-')}.forget`, table, ids);
  await sql`delete from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`.execute(tx);
}
