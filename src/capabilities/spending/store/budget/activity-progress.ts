import type { Tx } from '../../../../platform/database/index.ts';
import { budget } from './lines.ts';
import type { ActivityProgressTable } from './tables.ts';

export type ActivityProgress = ActivityProgressTable;

/** What monthly forms said of the agencies' sub-activities in one year. */
export async function progressOfYear(
  tx: Tx,
  year: number,
  agencyIds: readonly string[],
): Promise<ActivityProgress[]> {
  if (agencyIds.length === 0) return [];
  return budget(tx)
    .selectFrom('activity_progress')
    .selectAll()
    .where('year', '=', year)
    .where('agency_id', 'in', agencyIds)
    .execute();
}
