import { randomUUID } from 'node:crypto';
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

/** Plans check-ins of a case; a day that is planned already stays as it is. */
export async function insertCheckins(
  tx: Tx,
  governmentId: string,
  reportId: string,
  days: readonly PlainDate[],
): Promise<void> {
  const own = { government_id: governmentId, report_id: reportId, answered_day: null };
  if (days.length === 0) return;
  await tx
    .withTables<WbsTables>()
    .insertInto('wbs_checkin')
    .values(days.map((due) => ({ ...own, id: randomUUID(), due_day: due })))
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Takes back what is not due yet on `today`. */
export async function deleteCheckinsAfter(tx: Tx, reportId: string, today: PlainDate): Promise<void> {
  await tx
    .withTables<WbsTables>()
    .deleteFrom('wbs_checkin')
    .where('report_id', '=', reportId)
    .where('due_day', '>', today)
    .where('answered_day', 'is', null)
    .execute();
}

export function listCheckins(tx: Tx, reportId: string): Promise<CheckinRow[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_checkin')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('due_day')
    .execute();
}
