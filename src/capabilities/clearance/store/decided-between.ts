import { sql, type RawBuilder } from 'kysely';
import type { SubjectKind } from '../../../platform/act.ts';
import type { CountedRow } from '../../../platform/counted-row.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Requests of one subject that were decided in a time. */
export interface DecidedRequests {
  kind: SubjectKind;
  subjectId: string;
  decided: number;
  /** of them, refused */
  refused: number;
}

/**
 * Requests for a certificate that became valid or were refused in a time, by subject; a request counts once, by how it was decided first. What
 * happened to a certificate later is no decision about the request.
 * @param from ISO 8601; @param before exclusive
 */
export async function decidedBetween(tx: Tx, from: string, before: string): Promise<DecidedRequests[]> {
  const { rows } = await sql<DecidedRequests>`
    ${decided(from, before)}
    select kind, subject_id as "subjectId", count(*)::int as decided,
      (count(*) filter (where to_state = 'refused'))::int as refused
    from decided group by kind, subject_id order by kind, subject_id`.execute(tx);
  return rows;
}

/** A request that `decidedBetween` counts, with whose it is. */
export interface DecidedRow extends Omit<CountedRow, 'agencyId'> {
  kind: SubjectKind;
  subjectId: string;
}

/** The requests that `decidedBetween` counts, newest decision first; by their purpose and never by a name. */
export async function decidedRowsBetween(tx: Tx, from: string, before: string): Promise<DecidedRow[]> {
  const { rows } = await sql<DecidedRow>`
    ${decided(from, before)}
    select id, kind, subject_id as "subjectId", purpose as label, (at at time zone 'UTC')::date as "on",
      (to_state = 'refused')::int as counts, 1 as of, null as amount
    from decided order by at desc, id`.execute(tx);
  return rows;
}

/** `decided`: one row a request, by its first decision. */
function decided(from: string, before: string): RawBuilder<unknown> {
  return sql`
    with first as (
      select distinct on (request_id) request_id, to_state, at from clearance_event
      where to_state in ('valid', 'refused') order by request_id, position),
    decided as (
      select r.id, r.kind, r.subject_id, r.purpose, f.to_state, f.at
      from first f join clearance_request r on r.id = f.request_id
      where f.at >= ${from}::timestamptz and f.at < ${before}::timestamptz)`;
}
