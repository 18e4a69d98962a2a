import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { budget, type Realisation } from './lines.ts';

/** What left the lines within these days, both included, and has not vanished. */
export async function realisationsBetween(
  tx: Tx,
  lineIds: readonly string[],
  from: PlainDate,
  to: PlainDate,
): Promise<Realisation[]> {
  if (lineIds.length === 0) return [];
  return budget(tx)
    .selectFrom('realisation')
    .selectAll()
    .where(sql<boolean>`line_id = any(${[...lineIds]}::uuid[])`)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('vanished_at', 'is', null)
    .execute();
}
