import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { conditionOf, everything, type FlagSearch } from './queue.ts';
import type { Flag, FlagEventTable, FlagTables } from './tables.ts';

type Reader = Pick<FlagSearch, 'agencyIds' | 'personId' | 'today'>;

/** Whole flags that the reader may see, held until the transaction ends; in order of their ids. */
export async function holdFlagRows(tx: Tx, reader: Reader, ids: readonly string[]): Promise<Flag[]> {
  return flagRows(tx, reader, ids, true);
}

export async function flagRows(
  tx: Tx,
  reader: Reader,
  ids: readonly string[],
  hold = false,
): Promise<Flag[]> {
  const { rows } = await sql<Flag>`
    select f.* from audit_flag f where f.id = any(${[...ids]}::uuid[]) and ${conditionOf(everything(reader))}
    order by f.id ${hold ? sql`for update` : sql``}`.execute(tx);
  return rows;
}

export async function changeFlags(
  tx: Tx,
  ids: readonly string[],
  change: Partial<
    Pick<
      Flag,
      | 'state'
      | 'state_at'
      | 'dismissed_by'
      | 'dismissed_reason'
      | 'dismissed_text'
      | 'assigned_to'
      | 'assigned_at'
      | 'report_id'
      | 'finding_id'
      | 'finding_state'
    >
  >,
): Promise<void> {
  await tx
    .withTables<FlagTables>()
    .updateTable('audit_flag')
    .set(change)
    .where('id', 'in', [...ids])
    .execute();
}

export async function eventsOf(tx: Tx, flagId: string): Promise<FlagEventTable[]> {
  return tx
    .withTables<FlagTables>()
    .selectFrom('audit_flag_event')
    .selectAll()
    .where('flag_id', '=', flagId)
    .orderBy('id')
    .execute();
}

/** Flags that became these findings. */
export async function flagsOfFindings(tx: Tx, findingIds: readonly string[]): Promise<Flag[]> {
  const { rows } = await sql<Flag>`
    select * from audit_flag where finding_id = any(${[...findingIds]}::uuid[]) order by id for update`.execute(
    tx,
  );
  return rows;
}

/** Person → open flags that wait with him. */
export async function openByAssignee(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ person: string; count: number }>`
    select assigned_to as person, count(*)::int as count from audit_flag
    where state = 'open' and assigned_to is not null group by assigned_to`.execute(tx);
  return new Map(rows.map((row) => [row.person, row.count]));
}
