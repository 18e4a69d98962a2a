import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Interval } from '../../../platform/calendar/deadlines.ts';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * Brings what findings repeat of their recommendations up to date: the worst status (rules/status.ts `worstStatus`), the next day
 * on which somebody of the auditee must have acted, and the shares of open recommendations that are still unpaid.
 * @returns ids of findings that changed, for the trail
 */
export async function refreshFindings(tx: Tx, findingIds: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (let start = 0; start < findingIds.length; start += BATCH)
    changed.push(...(await refreshBatch(tx, findingIds.slice(start, start + BATCH))));
  return changed;
}

/** Findings a statement: tables that were filled in this transaction have no statistics yet, and plans for all at once go astray. */
const BATCH = 2_000;

async function refreshBatch(tx: Tx, findingIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update finding f set status = s.status, due_on = s.due_on, due_provisional = s.due_provisional, unpaid = s.unpaid
    from (
      select r.finding_id,
        case when bool_or(r.status = 'BT') then 'BT' when bool_or(r.status = 'BS') then 'BS'
          when bool_or(r.status = 'TD') then 'TD' else 'S' end as status,
        min(r.due_on) filter (where r.step in ('open', 'returned')) as due_on,
        coalesce(bool_or(r.due_provisional) filter (where r.step in ('open', 'returned')), false) as due_provisional,
        coalesce(sum(m.unpaid) filter (where r.step <> 'closed'), 0)::bigint as unpaid
      from recommendation r
      left join (
        select x.recommendation_id, sum(greatest(0, x.share - coalesce(p.paid, 0))) as unpaid
        from responsible x
        left join lateral (
          select sum(amount) as paid from payment where responsible_id = x.id and state = 'verified') p on true
        where x.finding_id = any(${[...findingIds]}::uuid[]) group by x.recommendation_id) m on m.recommendation_id = r.id
      where r.finding_id = any(${[...findingIds]}::uuid[]) group by r.finding_id) s
    where f.id = s.finding_id and (f.status, f.due_on, f.due_provisional, f.unpaid)
      is distinct from (s.status, s.due_on, s.due_provisional, s.unpaid)
    returning f.id`.execute(tx);
  return rows.map((row) => row.id);
}

/** What the clocks of a recommendation are made of, as stored. */
export interface ClockRow {
  id: string;
  finding_id: string;
  source: string;
  received_on: PlainDate | null;
  forwarded_on: PlainDate | null;
  due_on: PlainDate | null;
  due_provisional: boolean;
  review_due_on: PlainDate | null;
  review_due_provisional: boolean;
  suspensions: Interval[];
}

/** Clock facts of recommendations: of one report, of some recommendations, or of all whose due day is provisional. */
export async function loadClocks(
  tx: Tx,
  which: { reportId: string } | { recommendationIds: readonly string[] } | { provisional: true },
): Promise<ClockRow[]> {
  const condition =
    'reportId' in which
      ? sql`f.report_id = ${which.reportId}::uuid`
      : 'provisional' in which
        ? sql`r.step <> 'closed' and (r.due_provisional or r.review_due_provisional)`
        : sql`r.id = any(${[...which.recommendationIds]}::uuid[])`;
  const { rows } = await sql<ClockRow>`
    select r.id, r.finding_id, f.source, t.received_on, r.forwarded_on, r.due_on, r.due_provisional,
      r.review_due_on, r.review_due_provisional,
      coalesce((select json_agg(json_build_object('from', s.from_on, 'to', s.to_on) order by s.from_on, s.id)
        from suspension s where s.recommendation_id = r.id and s.state = 'accepted'), '[]') as suspensions
    from recommendation r join finding f on f.id = r.finding_id join report t on t.id = f.report_id
    where ${condition} order by r.id`.execute(tx);
  return rows;
}

export interface DueRow {
  id: string;
  due_on: PlainDate | null;
  due_provisional: boolean;
  review_due_on: PlainDate | null;
  review_due_provisional: boolean;
}

export async function saveClocks(tx: Tx, rows: readonly DueRow[]): Promise<void> {
  await sql`
    update recommendation r set due_on = d.due_on, due_provisional = d.due_provisional,
      review_due_on = d.review_due_on, review_due_provisional = d.review_due_provisional
    from json_to_recordset(${JSON.stringify(rows)}::json) as d
      (id uuid, due_on date, due_provisional boolean, review_due_on date, review_due_provisional boolean)
    where r.id = d.id`.execute(tx);
}
