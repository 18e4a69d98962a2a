import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Channel } from '../rules/kinds.ts';

/** As many submits may be under way at once before one waits for another. */
const SLOTS = 16;

/**
 * A ticket number of the year, never given twice. One counter row would make every submit wait until the transaction of the one
 * before has ended; so there are several, slot s giving s+1, s+1+16, s+1+32 …, and a submit takes the one with the lowest number
 * that nobody holds. Without a crowd the numbers follow each other; a rollback gives its number back.
 */
export async function drawTicketNumber(
  tx: Tx,
  governmentId: string,
  channel: Channel,
  year: number,
): Promise<number> {
  const free =
    (await take(tx, governmentId, channel, year, true)) ??
    // None there yet, or all held: make them, then wait for one.
    (await laySlots(tx, governmentId, channel, year), await take(tx, governmentId, channel, year, false));
  if (free === undefined) throw new Error('no counter for ticket numbers');
  return free;
}

async function take(
  tx: Tx,
  governmentId: string,
  channel: Channel,
  year: number,
  passOver: boolean,
): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    with free as (
      select slot from complaint_counter
      where government_id = ${governmentId}::uuid and channel = ${channel} and year = ${year}
      order by next_number limit 1 for update ${passOver ? sql`skip locked` : sql``})
    update complaint_counter c set next_number = c.next_number + ${SLOTS}
    from free
    where c.government_id = ${governmentId}::uuid and c.channel = ${channel} and c.year = ${year} and c.slot = free.slot
    returning c.next_number - ${SLOTS} as number`.execute(tx);
  return rows[0]?.number;
}

async function laySlots(tx: Tx, governmentId: string, channel: Channel, year: number): Promise<void> {
  await sql`
    insert into complaint_counter (government_id, channel, year, slot, next_number)
    select ${governmentId}::uuid, ${channel}, ${year}, slot, slot + 1
    from generate_series(0, ${SLOTS - 1}) as slot
    on conflict do nothing`.execute(tx);
}

/** Lets the numbers of a year go on after `last`, which somebody gave by other means (a demo). */
export async function layCounter(
  tx: Tx,
  governmentId: string,
  channel: Channel,
  year: number,
  last: number,
): Promise<void> {
  await laySlots(tx, governmentId, channel, year);
  await sql`
    update complaint_counter set next_number = slot + 1 + ${SLOTS} * ceil(greatest(0, ${last} - slot) / ${SLOTS}::numeric)::int
    where government_id = ${governmentId}::uuid and channel = ${channel} and year = ${year}`.execute(tx);
}
