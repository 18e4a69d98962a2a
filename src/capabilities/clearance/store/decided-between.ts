import { sql } from 'kysely';
import type { SubjectKind } from '../../../platform/act.ts';
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
    with first as (
      select distinct on (request_id) request_id, to_state, at from clearance_event
      where to_state in ('valid', 'refused') order by request_id, position)
    select r.kind, r.subject_id as "subjectId", count(*)::int as decided,
      (count(*) filter (where f.to_state = 'refused'))::int as refused
    from first f join clearance_request r on r.id = f.request_id
    where f.at >= ${from}::timestamptz and f.at < ${before}::timestamptz
    group by r.kind, r.subject_id order by r.kind, r.subject_id`.execute(tx);
  return rows;
}
