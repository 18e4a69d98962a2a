import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Source } from '../../rules/model/model.ts';
import type { Reason, Status, Verdict } from '../../rules/recommendation/states.ts';

export type RecommendationRow = {
  government_id: string;
  id: string;
  wave_id: string;
  source: Source;
  dimension: string;
  reasons: Reason[];
  score: number;
  threshold: number;
  change: number | null;
  state: 'proposed' | 'open' | 'dismissed';
  text: string;
  agency_id: string | null;
  due_on: PlainDate | null;
  status: Status | null;
  progress: number;
  dismissed_reason: string | null;
  proposed_on: PlainDate;
  opened_on: PlainDate | null;
  opened_by: string | null;
  settled_on: PlainDate | null;
  version: number;
};

export type FollowUpRow = {
  government_id: string;
  id: string;
  recommendation_id: string;
  sequence: number;
  text: string;
  progress: number;
  submitted_by: string;
  submitted_at: string;
  verdict: Verdict | null;
  verdict_note: string | null;
  verdict_by: string | null;
  verdict_at: string | null;
};

export interface EvidenceRow {
  follow_up_id: string;
  file_id: string;
  name: string;
}

/** Of a wave, or of every wave; the newest proposals first. */
export async function listRecommendations(tx: Tx, waveId: string | null): Promise<RecommendationRow[]> {
  const { rows } = await sql<RecommendationRow>`
    select * from survey_recommendation where ${waveId}::uuid is null or wave_id = ${waveId}::uuid
    order by proposed_on desc, wave_id, source, dimension`.execute(tx);
  return rows;
}

export async function findRecommendation(
  tx: Tx,
  id: string,
  hold = false,
): Promise<RecommendationRow | undefined> {
  const { rows } = await sql<RecommendationRow>`
    select * from survey_recommendation where id = ${id}::uuid ${hold ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

export async function insertRecommendations(tx: Tx, rows: readonly RecommendationRow[]): Promise<void> {
  await insertMany(tx, 'survey_recommendation', rows);
}

type Change = Partial<
  Pick<
    RecommendationRow,
    | 'state'
    | 'text'
    | 'agency_id'
    | 'due_on'
    | 'status'
    | 'progress'
    | 'dismissed_reason'
    | 'opened_on'
    | 'opened_by'
    | 'settled_on'
  >
>;

export async function changeRecommendation(tx: Tx, id: string, change: Change): Promise<void> {
  await tx
    .withTables<{ survey_recommendation: RecommendationRow }>()
    .updateTable('survey_recommendation')
    .set((at) => ({ ...change, version: at('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function followUpsOf(tx: Tx, ids: readonly string[]): Promise<FollowUpRow[]> {
  const { rows } = await sql<FollowUpRow>`
    select * from survey_follow_up where recommendation_id = any(${[...ids]}::uuid[])
    order by recommendation_id, sequence`.execute(tx);
  return rows;
}

export async function insertFollowUp(
  tx: Tx,
  row: FollowUpRow,
  evidence: readonly { id: string; file_id: string }[],
): Promise<void> {
  await insertMany(tx, 'survey_follow_up', [row]);
  await insertMany(
    tx,
    'survey_follow_up_evidence',
    evidence.map((each) => ({ ...each, government_id: row.government_id, follow_up_id: row.id })),
  );
}

export async function judgeFollowUp(
  tx: Tx,
  id: string,
  verdict: Pick<FollowUpRow, 'verdict' | 'verdict_note' | 'verdict_by' | 'verdict_at'>,
): Promise<void> {
  await tx
    .withTables<{ survey_follow_up: FollowUpRow }>()
    .updateTable('survey_follow_up')
    .set(verdict)
    .where('id', '=', id)
    .execute();
}

export async function evidenceOf(tx: Tx, ids: readonly string[]): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select e.follow_up_id, e.file_id, f.name from survey_follow_up_evidence e join file f on f.id = e.file_id
    where e.follow_up_id = any(${[...ids]}::uuid[]) order by e.id`.execute(tx);
  return rows;
}

/** The recommendation that a file is evidence of. */
export async function recommendationOfFile(tx: Tx, fileId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select u.recommendation_id as id from survey_follow_up_evidence e join survey_follow_up u on u.id = e.follow_up_id
    where e.file_id = ${fileId}::uuid limit 1`.execute(tx);
  return rows[0]?.id;
}
