import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

export interface FirstAgreed {
  start_on: PlainDate | null;
  end_on: PlainDate | null;
}

/** Contract → first and last day as they were signed; one that is not signed has no entry. */
export async function firstAgreed(tx: Tx, ids: readonly string[]): Promise<Map<string, FirstAgreed>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<FirstAgreed & { id: string }>`
    select contract_id as id, start_on, end_on from contract_version
    where n = 0 and contract_id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}
