import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Counter } from './tables.ts';
import { waveTables } from './waves.ts';

export async function insertCounter(tx: Tx, counter: Counter): Promise<void> {
  await waveTables(tx).insertInto('survey_counter').values(counter).execute();
}

export async function findCounter(tx: Tx, code: string): Promise<Counter | undefined> {
  return waveTables(tx).selectFrom('survey_counter').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function lockCounter(tx: Tx, id: string): Promise<Counter | undefined> {
  return waveTables(tx)
    .selectFrom('survey_counter')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateCounter(tx: Tx, id: string, open: boolean): Promise<void> {
  await waveTables(tx)
    .updateTable('survey_counter')
    .set((eb) => ({ open, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Counters of a wave with how many entered themselves. */
export async function countersOf(tx: Tx, waveId: string): Promise<(Counter & { entered: number })[]> {
  const { rows } = await sql<Counter & { entered: number }>`
    select c.*, coalesce((select sum(d.entered) from survey_counter_day d
      where d.government_id = c.government_id and d.counter_id = c.id), 0)::int as entered
    from survey_counter c where c.wave_id = ${waveId}::uuid order by c.id`.execute(tx);
  return rows;
}

/** Counts one entry of a day before it is made. @returns whether there was room */
export async function takeRoom(
  tx: Tx,
  counter: Pick<Counter, 'government_id' | 'id'>,
  day: PlainDate,
  most: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into survey_counter_day as d (government_id, counter_id, day, entered)
    values (${counter.government_id}::uuid, ${counter.id}::uuid, ${day}::date, 1)
    on conflict (government_id, counter_id, day) do update set entered = d.entered + 1 where d.entered < ${most}
    returning entered`.execute(tx);
  return rows.length > 0;
}
