import { sql } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { OfficialKind } from '../../rules/model/official.ts';

export type OfficialResultRow = {
  government_id: string;
  id: string;
  year: number;
  kind: OfficialKind;
  name: string;
  dimension: string | null;
  value: number;
  band: string | null;
  respondents: number | null;
  source: string;
  import_id: string | null;
  entered_at: string;
  entered_by: string;
  version: number;
};

/** The newest year first, its index before sources and dimensions. */
export async function listOfficialResults(tx: Tx, year: number | null = null): Promise<OfficialResultRow[]> {
  const { rows } = await sql<OfficialResultRow>`
    select * from survey_official_result where ${year}::int is null or year = ${year}::int
    order by year desc, array_position(array['index', 'source', 'dimension'], kind), id`.execute(tx);
  return rows;
}

export async function insertOfficialResults(tx: Tx, rows: readonly OfficialResultRow[]): Promise<void> {
  await insertMany(tx, 'survey_official_result', rows);
}

export async function changeOfficialResult(tx: Tx, row: OfficialResultRow): Promise<void> {
  await sql`
    update survey_official_result set dimension = ${row.dimension}, value = ${row.value}::float8, band = ${row.band},
      respondents = ${row.respondents}::int, source = ${row.source}, entered_at = ${row.entered_at}::timestamptz,
      entered_by = ${row.entered_by}, version = version + 1
    where id = ${row.id}::uuid`.execute(tx);
}

export async function deleteOfficialResult(tx: Tx, id: string): Promise<void> {
  await sql`delete from survey_official_result where id = ${id}::uuid`.execute(tx);
}

export async function findOfficialResult(tx: Tx, id: string): Promise<OfficialResultRow | undefined> {
  const { rows } = await sql<OfficialResultRow>`
    select * from survey_official_result where id = ${id}::uuid for update`.execute(tx);
  return rows[0];
}
