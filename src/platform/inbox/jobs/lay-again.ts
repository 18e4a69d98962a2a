import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { recordRows } from '../../trail/record.ts';
import { layDays } from '../store/clocks.ts';
import { lockMatters } from '../store/matters.ts';

/** Matters a transaction, so that nobody who works on one waits long. */
const BATCH = 500;

/**
 * Lays the days of open matters anew: the calendar may have got new holidays since.
 * @param after id of the last matter of the piece before
 * @returns id to go on from; null when none is left
 */
export async function layAgain(tx: Tx, act: Act, after: string | null): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from matter where state = 'open' and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${BATCH}`.execute(tx);
  const ids = (
    await lockMatters(
      tx,
      rows.map((row) => row.id),
    )
  )
    .filter((each) => each.state === 'open')
    .map((each) => each.id);
  await recordRows(tx, act, 'matter.lay', 'matter', await layDays(tx, act, ids));
  return rows.length < BATCH ? null : rows.at(-1)!.id;
}
