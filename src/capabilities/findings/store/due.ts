import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** A recommendation whose clock asks for a message. */
export interface DueRecommendation {
  id: string;
  findingId: string;
  due: PlainDate;
  /** whole days to the due day; negative: late */
  left: number;
}

/** Recommendations that wait for the auditee and are due within `days`, or late. */
export async function dueForAuditee(tx: Tx, today: PlainDate, days: number): Promise<DueRecommendation[]> {
  const { rows } = await sql<DueRecommendation>`
    select r.id, r.finding_id as "findingId", r.due_on as due, r.due_on - ${today}::date as left
    from recommendation r join finding f on f.id = r.finding_id and f.state = 'final'
    where r.step in ('open', 'returned') and r.due_on <= ${today}::date + ${days}::int order by r.due_on, r.id`.execute(
    tx,
  );
  return rows;
}

/** Recommendations whose review by the issuer is late. */
export async function lateReviews(tx: Tx, today: PlainDate): Promise<DueRecommendation[]> {
  const { rows } = await sql<DueRecommendation>`
    select id, finding_id as "findingId", review_due_on as due, review_due_on - ${today}::date as left
    from recommendation where step = 'reviewing' and review_due_on < ${today}::date order by review_due_on, id`.execute(
    tx,
  );
  return rows;
}

export interface AgencyLate {
  agencyId: string;
  agencyName: string;
  count: number;
  oldest: PlainDate;
}

/** Late recommendations of each agency that has any. */
export async function lateByAgency(tx: Tx, today: PlainDate): Promise<AgencyLate[]> {
  const { rows } = await sql<AgencyLate>`
    select a.id as "agencyId", a.name as "agencyName", count(*)::int as count, min(r.due_on) as oldest
    from recommendation r join finding f on f.id = r.finding_id and f.state = 'final' join agency a on a.id = f.agency_id
    where r.step in ('open', 'returned') and r.due_on < ${today}::date group by a.id, a.name order by a.name`.execute(
    tx,
  );
  return rows;
}

/** Losses that are not closed. */
export async function openLossIds(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from loss_case where state in ('open', 'scheduled') order by id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Which of `keys` have been told already, to anybody. */
export async function toldKeys(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct key from notification where key = any(${[...keys]}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.key));
}
