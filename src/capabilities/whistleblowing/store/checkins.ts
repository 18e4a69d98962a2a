import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CheckinRow, WbsTables } from './tables.ts';

/** The check-in that waits for the reporter's answer on `today`: the latest that is due and not answered. */
export function findOpenCheckin(tx: Tx, reportId: string, today: PlainDate): Promise<CheckinRow | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_checkin')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('due_day', '<=', today)
    .where('answered_day', 'is', null)
    .orderBy('due_day', 'desc')
    .executeTakeFirst();
}

/** One answer serves every check-in that was due by then. */
export async function answerCheckins(tx: Tx, reportId: string, today: PlainDate): Promise<void> {
  await tx
    .withTables<WbsTables>()
    .updateTable('wbs_checkin')
    .set({ answered_day: today })
    .where('report_id', '=', reportId)
    .where('due_day', '<=', today)
    .where('answered_day', 'is', null)
    .execute();
}
