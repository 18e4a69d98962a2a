import { sql } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { SurveyModel } from '../../rules/model/model.ts';

export type ModelRow = {
  government_id: string;
  id: string;
  name: string;
  version: number;
  body: SurveyModel;
  /** hex SHA-256 of the body's RFC 8785 spelling */
  hash: string;
  published_at: string;
  published_by: string;
};

export type DraftRow = {
  government_id: string;
  id: string;
  name: string;
  body: SurveyModel;
  created_at: string;
  created_by: string;
  changed_at: string;
  version: number;
};

/** A published model; drafts are never answered by. */
export async function findModel(tx: Tx, id: string): Promise<ModelRow | undefined> {
  const { rows } = await sql<ModelRow>`select * from survey_model where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** Published models, the newest first. */
export async function listModels(tx: Tx): Promise<ModelRow[]> {
  const { rows } =
    await sql<ModelRow>`select * from survey_model order by published_at desc, id desc`.execute(tx);
  return rows;
}

/** The highest version that a name has; 0: none. */
export async function lastVersion(tx: Tx, name: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0)::int as version from survey_model where name = ${name}`.execute(tx);
  return rows[0]!.version;
}

export async function findDraft(tx: Tx, id: string, hold = false): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`
    select * from survey_model_draft where id = ${id}::uuid ${hold ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

export async function listDrafts(tx: Tx): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`select * from survey_model_draft order by changed_at desc, id`.execute(
    tx,
  );
  return rows;
}

export async function insertDraft(tx: Tx, row: DraftRow): Promise<void> {
  await insertMany(tx, 'survey_model_draft', [row]);
}

export async function changeDraft(
  tx: Tx,
  id: string,
  change: { name: string; body: SurveyModel; at: string },
): Promise<void> {
  await sql`
    update survey_model_draft set name = ${change.name}, body = ${JSON.stringify(change.body)}::jsonb,
      changed_at = ${change.at}::timestamptz, version = version + 1
    where id = ${id}::uuid`.execute(tx);
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await sql`delete from survey_model_draft where id = ${id}::uuid`.execute(tx);
}

export async function insertModel(tx: Tx, row: ModelRow): Promise<void> {
  await insertMany(tx, 'survey_model', [row]);
}

/** One transaction at a time gives out versions of a name. */
export async function holdName(tx: Tx, governmentId: string, name: string): Promise<void> {
  const key = JSON.stringify([governmentId, 'survey-model', name]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}
