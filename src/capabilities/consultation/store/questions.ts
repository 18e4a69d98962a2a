import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { ChannelKind } from '../rules/channels.ts';
import { isSettled, OPEN_STAGES, STAGES, type Stage } from '../rules/machine.ts';
import type { Sample } from '../rules/statistics.ts';
import type { ConsultationTables, FileLinkRow, MessageRow, QuestionRow } from './tables.ts';

const db = (tx: Tx) => tx.withTables<ConsultationTables>();

export async function insertQuestion(tx: Tx, row: QuestionRow): Promise<void> {
  await db(tx).insertInto('consultation_question').values(row).execute();
}

export async function findQuestion(tx: Tx, id: string): Promise<QuestionRow | undefined> {
  return db(tx).selectFrom('consultation_question').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, locked: two people who act on one question wait for each other. */
export async function lockQuestion(tx: Tx, id: string): Promise<QuestionRow | undefined> {
  return db(tx)
    .selectFrom('consultation_question')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** A question of the public by number and keyed hash of its code, locked. */
export async function lockByCode(tx: Tx, number: string, hash: string): Promise<QuestionRow | undefined> {
  return db(tx)
    .selectFrom('consultation_question')
    .selectAll()
    .where('number', '=', number)
    .where('code_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
}

type Changing = Partial<
  Pick<
    QuestionRow,
    | 'purpose'
    | 'stage'
    | 'stage_since'
    | 'lead_reason'
    | 'answered_on'
    | 'answered_days'
    | 'rating'
    | 'rating_comment'
    | 'rated_at'
  >
>;

export async function updateQuestion(tx: Tx, id: string, changes: Changing): Promise<void> {
  await db(tx).updateTable('consultation_question').set(changes).where('id', '=', id).execute();
}

export interface QuestionFilter {
  /** only what this account has asked; null: everybody's */
  askerId: string | null;
  channel: ChannelKind | '';
  stage: Stage | 'open' | '';
  topic: string;
  text: string;
  offset: number;
  limit: number;
}

/** Newest first; what came without proof of work sorts behind. */
export async function listQuestions(
  tx: Tx,
  filter: QuestionFilter,
): Promise<{ rows: QuestionRow[]; total: number }> {
  let query = db(tx).selectFrom('consultation_question');
  if (filter.askerId !== null) query = query.where('asker_account_id', '=', filter.askerId);
  if (filter.channel !== '') query = query.where('channel', '=', filter.channel);
  if (filter.stage === 'open') query = query.where('stage', 'in', OPEN_STAGES);
  else if (filter.stage !== '') query = query.where('stage', '=', filter.stage);
  if (filter.topic !== '') query = query.where('topic', '=', filter.topic);
  const text = filter.text.trim();
  if (text !== '') {
    const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((or) => or.or([or('subject', 'ilike', pattern), or('number', 'ilike', pattern)]));
  }
  const rows = await query
    .selectAll()
    .orderBy('unproven')
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  const counted = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total: Number(counted.total) };
}

export async function insertMessage(tx: Tx, row: MessageRow): Promise<void> {
  await db(tx).insertInto('consultation_message').values(row).execute();
}

export async function messagesOf(tx: Tx, questionId: string): Promise<MessageRow[]> {
  return db(tx)
    .selectFrom('consultation_message')
    .selectAll()
    .where('question_id', '=', questionId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export async function insertFileLinks(tx: Tx, rows: readonly FileLinkRow[]): Promise<void> {
  if (rows.length > 0)
    await db(tx)
      .insertInto('consultation_file')
      .values([...rows])
      .execute();
}

export async function fileIdsOf(tx: Tx, questionId: string): Promise<string[]> {
  const rows = await db(tx)
    .selectFrom('consultation_file')
    .select('file_id')
    .where('question_id', '=', questionId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.file_id);
}

/** Questions that wait for their asker since before `before`. */
export async function waitingSince(tx: Tx, before: string, limit: number): Promise<QuestionRow[]> {
  return db(tx)
    .selectFrom('consultation_question')
    .selectAll()
    .where('stage', '=', 'waiting-asker')
    .where('stage_since', '<', before)
    .orderBy('stage_since')
    .limit(limit)
    .execute();
}

/** What statistics of a year rest on; withdrawn questions and requests for assistance do not count. */
export async function samplesOf(tx: Tx, channel: ChannelKind, year: number): Promise<Sample[]> {
  const rows = await db(tx)
    .selectFrom('consultation_question')
    .select(['topic', 'answered_days as days', 'rating'])
    .where('channel', '=', channel)
    .where('purpose', '=', 'question')
    .where('stage', '<>', 'withdrawn')
    .where('received_on', '>=', `${year}-01-01` as PlainDate)
    .where('received_on', '<=', `${year}-12-31` as PlainDate)
    .execute();
  return rows;
}

/** Drops the contacts of questions that were settled before this instant. @returns whose; the caller records them */
export async function forgetSettledContacts(tx: Tx, before: string, limit: number): Promise<string[]> {
  const settled = STAGES.filter(isSettled);
  const { rows } = await sql<{ id: string }>`
    update consultation_question q set contact_kind = 'none', contact = null
    from (select government_id, id from consultation_question
      where contact is not null and stage = any(${settled}::text[]) and stage_since < ${before}::timestamptz
      order by id limit ${limit} for update) as over
    where q.government_id = over.government_id and q.id = over.id
    returning q.id`.execute(tx);
  return rows.map((row) => row.id);
}
