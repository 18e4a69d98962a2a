import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Question, QuestionKind, Source } from '../../rules/model/model.ts';

export type QuestionRow = {
  government_id: string;
  id: string;
  code: string;
  source: Source;
  dimension: string | null;
  kind: QuestionKind;
  body: Question;
  valid_from: PlainDate;
  retired_on: PlainDate | null;
  retired_reason: string | null;
  version: number;
};

/** The bank in the order in which it was filled, retired questions among it. */
export async function listQuestions(tx: Tx): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`select * from survey_question order by id`.execute(tx);
  return rows;
}

export async function findQuestion(tx: Tx, id: string, hold = false): Promise<QuestionRow | undefined> {
  const { rows } = await sql<QuestionRow>`
    select * from survey_question where id = ${id}::uuid ${hold ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

export async function insertQuestions(tx: Tx, rows: readonly QuestionRow[]): Promise<void> {
  await insertMany(tx, 'survey_question', rows);
}

export async function changeQuestion(tx: Tx, id: string, body: Question): Promise<void> {
  await sql`
    update survey_question set body = ${JSON.stringify(body)}::jsonb, source = ${body.source}, dimension = ${body.dimension},
      kind = ${body.kind}, version = version + 1
    where id = ${id}::uuid`.execute(tx);
}

export async function retire(tx: Tx, id: string, on: PlainDate, reason: string): Promise<void> {
  await sql`
    update survey_question set retired_on = ${on}::date, retired_reason = ${reason}, version = version + 1
    where id = ${id}::uuid`.execute(tx);
}
