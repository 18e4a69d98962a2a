import { sql, type Insertable } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Severity } from '../../rules/verdict.ts';
import { procurement, type Process, type ProcessTable } from './tables.ts';

/** Rows of one statement: releases are long. */
const BATCH = 200;

export type KnownProcess = Pick<Process, 'id' | 'ocid' | 'data_hash' | 'release'>;

/** ocid → what is kept of it. */
export async function processesByOcid(tx: Tx, ocids: readonly string[]): Promise<Map<string, KnownProcess>> {
  if (ocids.length === 0) return new Map();
  const rows = await procurement(tx)
    .selectFrom('procurement_process')
    .select(['id', 'ocid', 'data_hash', 'release'])
    .where('ocid', 'in', ocids)
    .execute();
  return new Map(rows.map((row) => [row.ocid, row]));
}

/** Inserts new processes, and brings those with a known ocid up to date. */
export async function keepProcesses(tx: Tx, rows: readonly Insertable<ProcessTable>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await procurement(tx)
      .insertInto('procurement_process')
      .values(rows.slice(start, start + BATCH))
      .onConflict((known) =>
        known.columns(['government_id', 'ocid']).doUpdateSet((row) => ({
          year: row.ref('excluded.year'),
          agency_id: row.ref('excluded.agency_id'),
          buyer_id: row.ref('excluded.buyer_id'),
          buyer_name: row.ref('excluded.buyer_name'),
          procuring_entity_id: row.ref('excluded.procuring_entity_id'),
          title: row.ref('excluded.title'),
          method: row.ref('excluded.method'),
          method_details: row.ref('excluded.method_details'),
          value: row.ref('excluded.value'),
          tendered_on: row.ref('excluded.tendered_on'),
          release: row.ref('excluded.release'),
          data_hash: row.ref('excluded.data_hash'),
          import_id: row.ref('excluded.import_id'),
          imported_at: row.ref('excluded.imported_at'),
        })),
      )
      .execute();
  }
}

export type LoadedProcess = Pick<Process, 'id' | 'ocid' | 'agency_id' | 'year' | 'release'>;

/** All processes, some at a time, in order of their ocid. */
export async function* eachProcess(tx: Tx): AsyncGenerator<LoadedProcess[]> {
  let last = '';
  for (;;) {
    const rows: LoadedProcess[] = await procurement(tx)
      .selectFrom('procurement_process')
      .select(['id', 'ocid', 'agency_id', 'year', 'release'])
      .where(sql<boolean>`ocid collate "C" > ${last}`)
      .orderBy(sql`ocid collate "C"`)
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)!.ocid;
  }
}

/** What a run said of a process. */
export interface ProcessOutcome {
  id: string;
  found: readonly string[];
  lacking: readonly string[];
  worst: Severity | null;
}

/** Enters what a run said; a process of which it said the same before is left alone but for the run. */
export async function keepOutcomes(
  tx: Tx,
  runId: string,
  outcomes: readonly ProcessOutcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  await sql`
    update procurement_process p set run_id = ${runId}, found_codes = o.found, not_computable_codes = o.lacking, worst_severity = o.worst
    from (
      select (e->>'id')::uuid as id, e->>'worst' as worst,
        array(select jsonb_array_elements_text(e->'found')) as found,
        array(select jsonb_array_elements_text(e->'lacking')) as lacking
      from jsonb_array_elements(${JSON.stringify(outcomes)}::jsonb) e) o
    where p.id = o.id`.execute(tx);
}

export interface ProcessFilter {
  agencyIds: readonly string[] | null;
  year: number | null;
  code: string;
  words: string;
  limit: number;
  offset: number;
}

export type ListedProcess = Omit<Process, 'release' | 'government_id' | 'data_hash' | 'import_id' | 'source'>;

/** A page, the gravest first, then the dearest. */
export async function listProcesses(
  tx: Tx,
  filter: ProcessFilter,
): Promise<{ rows: ListedProcess[]; total: number }> {
  let query = procurement(tx).selectFrom('procurement_process');
  if (filter.agencyIds !== null) {
    if (filter.agencyIds.length === 0) return { rows: [], total: 0 };
    query = query.where('agency_id', 'in', filter.agencyIds);
  }
  if (filter.year !== null) query = query.where('year', '=', filter.year);
  if (filter.code !== '') query = query.where(sql<boolean>`${filter.code} = any(found_codes)`);
  if (filter.words !== '') {
    const words = `%${filter.words.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((where) => where.or([where('title', 'ilike', words), where('ocid', 'ilike', words)]));
  }
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select([
      'id',
      'ocid',
      'year',
      'agency_id',
      'buyer_id',
      'buyer_name',
      'procuring_entity_id',
      'title',
      'method',
      'method_details',
      'value',
      'tendered_on',
      'imported_at',
      'run_id',
      'found_codes',
      'not_computable_codes',
      'worst_severity',
    ])
    .orderBy(
      sql`case worst_severity when 'critical' then 0 when 'high' then 1 when 'medium' then 2 when 'low' then 3 else 4 end`,
    )
    .orderBy(sql`coalesce(value, 0) desc`)
    .orderBy('id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { rows, total: Number(total) };
}

export async function findProcess(tx: Tx, id: string): Promise<Process | undefined> {
  return procurement(tx)
    .selectFrom('procurement_process')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}
