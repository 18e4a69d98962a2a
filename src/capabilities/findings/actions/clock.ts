import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { FOLLOW_UP_DAYS, OWN_FOLLOW_UP_DAYS, REVIEW_DAYS } from '../parameters.ts';
import { clocksOf } from '../rules/clocks.ts';
import { reviewOf, type Source } from '../rules/sources.ts';
import { loadClocks, saveClocks, type DueRow } from '../store/refresh.ts';

/**
 * Computes the due days of recommendations anew and stores those that moved: after a receipt, an accepted suspension, a
 * forwarding, or when the holidays of a year were entered. The law's numbers are those of the day of receipt.
 * @returns what moved; the caller settles it
 */
export async function recalculate(
  tx: Tx,
  which: Parameters<typeof loadClocks>[1],
): Promise<{ findingIds: string[]; recommendationIds: string[] }> {
  const rows = await loadClocks(tx, which);
  if (rows.length === 0) return { findingIds: [], recommendationIds: [] };
  const calendar = await loadCalendar(tx);
  const known = new Map<PlainDate, { followUp: number; own: number; review: number }>();
  const daysOn = async (day: PlainDate) => {
    const days =
      known.get(day) ??
      (await getParameters(
        tx,
        { followUp: FOLLOW_UP_DAYS, own: OWN_FOLLOW_UP_DAYS, review: REVIEW_DAYS },
        day,
      ));
    known.set(day, days);
    return days;
  };
  const moved: (DueRow & { finding_id: string })[] = [];
  for (const row of rows) {
    const follow = row.received_on === null ? null : await daysOn(row.received_on);
    const review = row.forwarded_on === null ? null : await daysOn(row.forwarded_on);
    const own = reviewOf(row.source as Source) === 'own';
    const clocks = clocksOf(
      { receivedOn: row.received_on, suspensions: row.suspensions, forwardedOn: row.forwarded_on },
      { followUp: (own ? follow?.own : follow?.followUp) ?? 0, review: review?.review ?? 0 },
      calendar,
    );
    const next: DueRow = {
      id: row.id,
      due_on: clocks.followUp?.due ?? null,
      due_provisional: clocks.followUp?.provisional ?? false,
      review_due_on: clocks.review?.due ?? null,
      review_due_provisional: clocks.review?.provisional ?? false,
    };
    const same = (Object.keys(next) as (keyof DueRow)[]).every((key) => next[key] === row[key]);
    if (!same) moved.push({ ...next, finding_id: row.finding_id });
  }
  await saveClocks(tx, moved);
  return {
    findingIds: [...new Set(moved.map((row) => row.finding_id))],
    recommendationIds: moved.map((row) => row.id),
  };
}
