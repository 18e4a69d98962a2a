import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Scope } from '../rules/scope.ts';
import { visible } from './visibility.ts';

/** A finding that waits for somebody, in one row. */
export interface WaitingFinding {
  id: string;
  findingId: string;
  number: string;
  title: string;
  source: string;
  due: PlainDate | null;
}

/** Most rows of one kind on a desk. */
const MOST = 50;

/** Final findings whose auditee must act, the most urgent first. */
export async function awaitingAuditee(tx: Tx, scope: Scope): Promise<WaitingFinding[]> {
  const { rows } = await sql<WaitingFinding>`
    select f.id, f.id as "findingId", f.number, f.title, f.source, f.due_on as due from finding f
    where ${visible(scope)} and f.state = 'final' and f.status in ('BT', 'BS') and f.due_on is not null
    order by f.due_on, f.id limit ${MOST}`.execute(tx);
  return rows;
}

/** Submissions that nobody has verified, the oldest first. */
export async function awaitingVerification(tx: Tx, scope: Scope, except: string): Promise<WaitingFinding[]> {
  const { rows } = await sql<WaitingFinding>`
    select u.id, f.id as "findingId", f.number, f.title, f.source, null as due
    from follow_up u join recommendation c on c.id = u.recommendation_id join finding f on f.id = c.finding_id
    where u.verdict is null and u.submitted_by <> ${except} and ${visible(scope)} order by u.id limit ${MOST}`.execute(
    tx,
  );
  return rows;
}

/** Requests to accept a valid reason, the oldest first. */
export async function awaitingDecision(tx: Tx, scope: Scope, except: string): Promise<WaitingFinding[]> {
  const { rows } = await sql<WaitingFinding>`
    select u.id, f.id as "findingId", f.number, f.title, f.source, null as due
    from suspension u join recommendation c on c.id = u.recommendation_id join finding f on f.id = c.finding_id
    where u.state = 'requested' and u.requested_by <> ${except} and ${visible(scope)} order by u.id limit ${MOST}`.execute(
    tx,
  );
  return rows;
}

/** Reviews of others that are late. */
export async function awaitingReview(tx: Tx, scope: Scope, today: PlainDate): Promise<WaitingFinding[]> {
  const { rows } = await sql<WaitingFinding>`
    select c.id, f.id as "findingId", f.number, f.title, f.source, c.review_due_on as due
    from recommendation c join finding f on f.id = c.finding_id
    where c.step = 'reviewing' and c.review_due_on < ${today}::date and ${visible(scope)}
    order by c.review_due_on, c.id limit ${MOST}`.execute(tx);
  return rows;
}

export interface WaitingReport {
  id: string;
  title: string;
  due: PlainDate | null;
}

/** Drafts that are out for response; with `answered` null, those that still lack an answer of one of these agencies. */
export async function respondingReports(
  tx: Tx,
  scope: Scope,
  waitingFor: readonly string[] | null,
): Promise<WaitingReport[]> {
  const open =
    waitingFor === null
      ? sql`true`
      : sql`not exists (select from response a where a.finding_id = f.id and a.agency_id = any(${[...waitingFor]}::uuid[]))`;
  const { rows } = await sql<WaitingReport>`
    select t.id, t.title, t.respond_by as due from report t
    where t.state = 'responding'
      and exists (select from finding f where f.report_id = t.id and ${visible(scope)} and ${open})
    order by t.respond_by, t.id limit ${MOST}`.execute(tx);
  return rows;
}
