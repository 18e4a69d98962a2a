import { sql, type RawBuilder } from 'kysely';
import type { ColumnType, Selectable } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PopulationItem, SampleMethod, Stratum } from '../../rules/sampling/design.ts';
import type { Evaluation } from '../../rules/sampling/evaluate.ts';

/** All that a drawing went by, beside the seed. */
export interface KeptDesign {
  population: {
    year: number;
    agencyId: string;
    account: string;
    from: PlainDate | null;
    to: PlainDate | null;
  };
  confidence: number;
  tolerable: number | null;
  expected: number | null;
  interval: number | null;
  start: number | null;
  bounds: readonly number[];
  strata: readonly Stratum[];
}

type Kept<T> = ColumnType<T, string, string>;
export type SampleTable = {
  government_id: string;
  id: string;
  number: string;
  serial: number;
  year: number;
  title: string;
  agency_id: string | null;
  method: SampleMethod;
  design: Kept<KeptDesign>;
  seed: string;
  population_hash: string;
  population_count: number;
  population_amount: number;
  state: 'drawn' | 'evaluated';
  evaluation: Kept<Evaluation> | ColumnType<null, null, null>;
  drawn_by: string;
  drawn_at: string;
  evaluated_by: string | null;
  evaluated_at: string | null;
};
export type SampleItemTable = {
  government_id: string;
  id: string;
  sample_id: string;
  position: number;
  line_id: string;
  label: string;
  day: PlainDate | null;
  stratum: string;
  hits: number;
  booked: number;
  audited: number | null;
  deviates: boolean | null;
  note: string | null;
  examined_by: string | null;
  examined_at: string | null;
};
export type SamplingTables = { audit_sample: SampleTable; audit_sample_item: SampleItemTable };
export type Sample = Omit<Selectable<SampleTable>, 'evaluation'> & { evaluation: Evaluation | null };

/** Lines of a year as a population, in order of their ids. */
export async function populationOf(
  tx: Tx,
  design: KeptDesign['population'],
  limit: number,
): Promise<PopulationItem[]> {
  const { rows } = await sql<PopulationItem>`
    select id, amount from audit_line l where ${within(design)} order by id limit ${limit}`.execute(tx);
  return rows;
}

function within({ year, agencyId, account, from, to }: KeptDesign['population']): RawBuilder<unknown> {
  const code = `${account.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`l.year = ${year} and (${agencyId} = '' or l.agency_id::text = ${agencyId})
    and (${account} = '' or l.account_code like ${code}) and (${from}::date is null or l.day >= ${from}::date)
    and (${to}::date is null or l.day <= ${to}::date)`;
}

/** What the drawn lines are called. */
export async function lineLabels(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { label: string; day: PlainDate | null }>> {
  const { rows } = await sql<{ id: string; label: string; day: PlainDate | null }>`
    select id, concat_ws(' · ', number, vendor_name, left(description, 80)) as label, day
    from audit_line where id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...line }) => [id, line]));
}

export async function insertSample(tx: Tx, sample: object, items: readonly object[]): Promise<void> {
  await insertMany(tx, 'audit_sample', [sample]);
  await insertMany(tx, 'audit_sample_item', items);
}

export async function findSample(tx: Tx, id: string, hold = false): Promise<Sample | undefined> {
  const { rows } = await sql<Sample>`
    select * from audit_sample where id = ${id}::uuid ${hold ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

export async function itemsOf(tx: Tx, sampleId: string): Promise<SampleItemTable[]> {
  return tx
    .withTables<SamplingTables>()
    .selectFrom('audit_sample_item')
    .selectAll()
    .where('sample_id', '=', sampleId)
    .orderBy('position')
    .execute();
}

export async function examineItem(
  tx: Tx,
  sampleId: string,
  id: string,
  said: Pick<SampleItemTable, 'audited' | 'deviates' | 'note' | 'examined_by' | 'examined_at'>,
): Promise<boolean> {
  const done = await tx
    .withTables<SamplingTables>()
    .updateTable('audit_sample_item')
    .set(said)
    .where('sample_id', '=', sampleId)
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function keepEvaluation(
  tx: Tx,
  id: string,
  evaluation: Evaluation,
  by: string,
  at: string,
): Promise<void> {
  await sql`
    update audit_sample set state = 'evaluated', evaluation = ${JSON.stringify(evaluation)}::jsonb, evaluated_by = ${by}::uuid,
      evaluated_at = ${at}::timestamptz where id = ${id}::uuid`.execute(tx);
}

export interface ListedSample extends Sample {
  items: number;
  examined: number;
}

export async function listSamples(
  tx: Tx,
  search: { agencyIds: readonly string[] | null; year?: number | undefined; limit: number; offset: number },
): Promise<{ rows: ListedSample[]; total: number }> {
  const { agencyIds, year } = search;
  const condition = sql`(${agencyIds === null} or s.agency_id = any(${[...(agencyIds ?? [])]}::uuid[]))
    and (${year ?? null}::int is null or s.year = ${year ?? null}::int)`;
  const { rows } = await sql<ListedSample>`
    select s.*, i.items, i.examined from audit_sample s
    cross join lateral (select count(*)::int as items, count(audited)::int as examined from audit_sample_item where sample_id = s.id) i
    where ${condition} order by s.id desc limit ${search.limit} offset ${search.offset}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from audit_sample s where ${condition}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}
