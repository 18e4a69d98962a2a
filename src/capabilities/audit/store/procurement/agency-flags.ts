import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

/**
 * Agency → open flags of its procurements. An agency of which no procurement was examined in these years has no entry: that nothing was found
 * there is not known.
 */
export async function procurementFlagsByAgency(
  tx: Tx,
  years: readonly number[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ agency: string; flags: number }>`
    select p.agency_id as agency, (select count(*) from audit_flag f
      where f.scope = 'procurement' and f.state = 'open' and f.agency_id = p.agency_id and f.year = any(${[...years]}::int[]))::int as flags
    from procurement_process p
    where p.agency_id is not null and p.run_id is not null and p.year = any(${[...years]}::int[])
    group by p.agency_id`.execute(tx);
  return new Map(rows.map((row) => [row.agency, row.flags]));
}
