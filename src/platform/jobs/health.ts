import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';

/** How one job is doing for a government. */
export interface JobHealth {
  job: string;
  /** waiting for its first run or for another try */
  waiting: number;
  /** since when the oldest one waits */
  oldest: string | null;
  active: number;
  /** given up within the last two weeks */
  failed: number;
  /** kind and place of the last failure */
  lastFailure: string | null;
}

/** Jobs of a government that wait, run or were given up, for the health page; those that ended well are left out. */
export async function jobsHealth(tx: Tx, governmentId: string): Promise<JobHealth[]> {
  const { rows } = await sql<JobHealth>`
    select name as job,
      count(*) filter (where state in ('created', 'retry')) as waiting,
      min(created_on) filter (where state in ('created', 'retry')) as oldest,
      count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'failed') as failed,
      (array_agg(output ->> 'failure' order by completed_on desc nulls last)
        filter (where output ->> 'failure' is not null))[1] as "lastFailure"
    from pgboss.job
    where data ->> 'governmentId' = ${governmentId} and state in ('created', 'retry', 'active', 'failed')
    group by name order by name`.execute(tx);
  return rows;
}
