import type { Tx } from '../../../platform/database/index.ts';
import type { CaseRow, WbsTables } from './tables.ts';

export type UnreadRow = Pick<CaseRow, 'day' | 'urgent' | 'conflict'>;

/** Reports that nobody has taken up, told apart by day, urgency and conflict only. */
export function listUnread(tx: Tx): Promise<UnreadRow[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_case')
    .select(['day', 'urgent', 'conflict'])
    .distinct()
    .where('status', '=', 'received')
    .where('shredded_day', 'is', null)
    .execute();
}
