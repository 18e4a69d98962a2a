import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { searchWords } from '../rules/search.ts';
import type { ArticleRow, ArticleState, ConsultationTables } from './tables.ts';

const db = (tx: Tx) => tx.withTables<ConsultationTables>();

const COLUMNS = [
  'government_id',
  'id',
  'question_id',
  'state',
  'topic',
  'title',
  'question',
  'answer',
  'bases',
  'notice',
  'made_by',
  'made_at',
  'published_on',
  'anonymised_by',
] as const;

export async function insertArticle(tx: Tx, row: ArticleRow): Promise<void> {
  await db(tx)
    .insertInto('consultation_article')
    .values({ ...row, bases: JSON.stringify(row.bases) as never })
    .execute();
}

export async function findArticle(tx: Tx, id: string): Promise<ArticleRow | undefined> {
  return db(tx).selectFrom('consultation_article').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The article that a question has become, if any that was not withdrawn. */
export async function articleOf(tx: Tx, questionId: string): Promise<string | null> {
  const row = await db(tx)
    .selectFrom('consultation_article')
    .select('id')
    .where('question_id', '=', questionId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateArticle(
  tx: Tx,
  id: string,
  changes: Partial<Omit<ArticleRow, 'government_id' | 'id'>>,
): Promise<void> {
  const { bases, ...rest } = changes;
  await db(tx)
    .updateTable('consultation_article')
    .set({ ...rest, ...(bases === undefined ? {} : { bases: JSON.stringify(bases) as never }) })
    .where('id', '=', id)
    .execute();
}

/** Most that a search ranks: behind these nobody looks. */
const RANKED = 200;

/**
 * Published answers by words, best first; without words the newest. Every word may miss, the ranking sorts. The table is read whole:
 * under row-level security no index answers `@@` (its operator is not leakproof), and 5,000 stored vectors take some milliseconds.
 */
export async function searchArticles(
  tx: Tx,
  filter: { text: string; topic: string; state: ArticleState; offset: number; limit: number },
): Promise<{ rows: ArticleRow[]; total: number }> {
  const words = searchWords(filter.text);
  const where = sql.join(
    [
      sql`state = ${filter.state}`,
      ...(filter.topic === '' ? [] : [sql`topic = ${filter.topic}`]),
      ...(words.length === 0 ? [] : [sql`words @@ ${queryOf(words)}`]),
    ],
    sql` and `,
  );
  const columns = sql.join(COLUMNS.map((name) => sql.ref(name)));
  const order =
    words.length === 0
      ? sql`coalesce(published_on, '0001-01-01') desc, id desc`
      : sql`ts_rank(words, ${queryOf(words)}, 1) desc, id desc`;
  // The ids are ranked first, so that long texts are fetched for one page only.
  const ids = await sql<{ id: string }>`
    select id from consultation_article where ${where} order by ${order} limit ${words.length === 0 ? null : RANKED}`.execute(
    tx,
  );
  const page = ids.rows.slice(filter.offset, filter.offset + filter.limit).map((row) => row.id);
  if (page.length === 0) return { rows: [], total: ids.rows.length };
  const { rows } = await sql<ArticleRow>`
    select ${columns} from consultation_article where id = any(${page}::uuid[])`.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { rows: page.map((id) => byId.get(id)!), total: ids.rows.length };
}

/** Any of the words, by their stems. */
function queryOf(words: readonly string[]) {
  return sql`(${sql.join(
    words.map((word) => sql`plainto_tsquery('indonesian', ${word})`),
    sql` || `,
  )})`;
}

/** Suggestions for somebody who is about to ask: only what shares enough words with his text. */
export async function suggestArticles(
  tx: Tx,
  text: string,
  limit: number,
): Promise<Pick<ArticleRow, 'id' | 'title' | 'answer'>[]> {
  const words = searchWords(text);
  if (words.length < 2) return [];
  const shared = sql.join(
    words.map((word) => sql`(words @@ plainto_tsquery('indonesian', ${word}))::int`),
    sql` + `,
  );
  const needed = Math.min(4, Math.ceil(words.length / 3) + 1);
  const { rows } = await sql<Pick<ArticleRow, 'id' | 'title' | 'answer'>>`
    select id, title, answer from consultation_article
    where state = 'published' and words @@ ${queryOf(words)} and (${shared}) >= ${needed}
    order by (${shared}) desc, ts_rank(words, ${queryOf(words)}, 1) desc, id limit ${limit}`.execute(tx);
  return rows;
}
