import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { recordRows } from '../../trail/record.ts';
import { lockMatters, setMatters, tell } from '../store/matters.ts';

/** Gives back to the queue what people have who are here no more: nobody would notice until it is late. */
export async function releaseLeavers(tx: Tx, act: Act): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select m.id from matter m join account a on a.government_id = m.government_id and a.id = m.assignee_id
    where m.state = 'open' and a.status = 'ended' order by m.id`.execute(tx);
  const locked = await lockMatters(
    tx,
    rows.map((row) => row.id),
  );
  const ids = locked.filter((each) => each.state === 'open').map((each) => each.id);
  await setMatters(tx, ids, { assignee_id: null });
  await tell(tx, act, 'released', ids, null);
  await recordRows(tx, act, 'matter.release', 'matter', ids);
}
