import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Channel } from '../rules/kinds.ts';
import type { Counted } from '../rules/statistics.ts';
import type { ComplaintTables } from './tables.ts';

/** What is counted of the complaints received in a year; those that were withdrawn are left out. */
export async function countedOf(tx: Tx, channel: Channel, year: number): Promise<Counted[]> {
  const rows = await tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint')
    .select(['handler_agency_id', 'in_time', 'answered_in', 'objections', 'rating'])
    .where('channel', '=', channel)
    .where('received_on', '>=', plainDate(`${year}-01-01`))
    .where('received_on', '<=', plainDate(`${year}-12-31`))
    .where('state', '<>', 'withdrawn')
    .execute();
  return rows.map((row) => ({
    agencyId: row.handler_agency_id,
    inTime: row.in_time,
    days: row.answered_in,
    contested: row.objections > 0,
    rating: row.rating,
  }));
}
