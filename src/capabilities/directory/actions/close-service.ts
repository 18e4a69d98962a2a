import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { endAccounts, type EndReason } from '../../../platform/identity/accounts.ts';
import { recordRemovals, recordRows } from '../../../platform/trail/record.ts';
import { closeRows } from '../store/closing.ts';
import { setEnds } from '../store/person.ts';

/**
 * Ends the service of people, without asking who does it: positions and roles end on their last day, accounts at once when that day has
 * passed, else by the nightly job. What they owe stays open, and so does whatever bears their names.
 */
export async function closeService(
  tx: Tx,
  act: Act,
  ids: readonly string[],
  end: { lastDay: PlainDate; reason: EndReason },
): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ['position', 'role_grant'] as const) {
    const closed = await closeRows(tx, table, sql`person_id = any(${[...ids]}::uuid[])`, end.lastDay);
    const verb = table === 'position' ? 'position' : 'role';
    await recordRows(tx, act, `${verb}.end`, table, closed.changed);
    await recordRemovals(tx, act, `${verb}.remove`, table, closed.removed);
  }
  await setEnds(tx, ids, { on: end.lastDay, reason: end.reason });
  await recordRows(tx, act, 'person.end', 'person', ids);
  if (end.lastDay < act.today) await endAccounts(tx, act, ids, end.reason);
}
