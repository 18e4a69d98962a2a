import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';

/** What a month allows. */
export interface SmsBudget {
  cap: number;
  /** per cent of it that only critical messages may use */
  reserve: number;
}

/** Messages of a month that this kind may have used up in all. */
export function roomOf({ cap, reserve }: SmsBudget, critical: boolean): number {
  return critical ? cap : Math.floor((cap * (100 - Math.min(reserve, 100))) / 100);
}

const firstDay = (day: string) => `${day.slice(0, 8)}01`;

/**
 * Counts messages before they are handed over, so that two programs together stay within the cap as well; killed on the way, it counts too many.
 * @param day of the government's zone @returns whether there was room for all of them
 */
export async function spendSms(
  tx: Tx,
  governmentId: string,
  day: string,
  messages: number,
  room: number,
): Promise<boolean> {
  if (messages > room) return false;
  const { rows } = await sql`
    insert into sms_month as m (government_id, month, messages) values (${governmentId}::uuid, ${firstDay(day)}::date, ${messages})
    on conflict (government_id, month) do update set messages = m.messages + excluded.messages
      where m.messages + excluded.messages <= ${room}
    returning messages`.execute(tx);
  return rows.length > 0;
}

/** They were not taken. */
export async function returnSms(tx: Tx, day: string, messages: number): Promise<void> {
  await sql`update sms_month set messages = greatest(0, messages - ${messages}) where month = ${firstDay(day)}::date`.execute(
    tx,
  );
}

/** SMS of the day's month so far, as they are charged. */
export async function countSms(tx: Tx, day: string): Promise<number> {
  const { rows } = await sql<{ messages: number }>`
    select messages from sms_month where month = ${firstDay(day)}::date`.execute(tx);
  return rows[0]?.messages ?? 0;
}
