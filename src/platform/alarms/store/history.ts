import { sql } from 'kysely';
import type { PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import { callKey } from '../rules/call-key.ts';
import type { AckWay, KeptWay } from './tables.ts';

/** One message about an alarm, and what became of it on each way. */
export interface Telling {
  account: string;
  at: string;
  instead: boolean;
  unreachable: boolean;
  readAt: string | null;
  ways: KeptWay[];
}

/** Messages about an alarm, oldest first. Ways come from the outbox while it remembers them, then from what was kept. */
export async function tellingsOf(tx: Tx, alarmId: string): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    select c.account_id as account, c.told_at as at, n.instead, c.unreachable_at is not null as unreachable,
      t.read_at as "readAt", coalesce(c.ways, (
        select jsonb_agg(jsonb_build_object('way', o.channel, 'state', coalesce(o.delivery, o.state), 'at', coalesce(o.delivery_at, o.settled_at)) order by o.channel, o.id)
        from outbox o where o.key = ${callKey('')} || c.id::text), '[]'::jsonb) as ways
    from alarm_notice n
    join alarm_call c on c.account_id = n.account_id and c.alarm_ids @> to_jsonb(array[n.alarm_id::text])
    left join notification t on t.account_id = c.account_id and t.key = ${callKey('')} || c.id::text
    where n.alarm_id = ${alarmId}::uuid order by c.told_at, c.id`.execute(tx);
  return rows;
}

export async function acksOf(
  tx: Tx,
  alarmId: string,
): Promise<{ account: string; way: AckWay; at: string; until: PlainDate }[]> {
  const { rows } = await sql<{ account: string; way: AckWay; at: string; until: PlainDate }>`
    select account_id as account, way, at, until_on as until from alarm_ack
    where alarm_id = ${alarmId}::uuid order by at, id`.execute(tx);
  return rows;
}
