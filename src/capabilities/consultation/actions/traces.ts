import type { Tx } from '../../../platform/database/index.ts';
import { actorNames } from '../../directory/index.ts';
import { findTraces } from '../rules/anonymise.ts';
import type { AnswerRow, ArticleRow, QuestionRow } from '../store/tables.ts';

/** Traces of people in an entry, field by field: patterns, and the names of those who asked and answered. */
export async function tracesOf(
  tx: Tx,
  article: ArticleRow,
  question: QuestionRow | undefined,
  answer: AnswerRow | undefined,
): Promise<{ field: string; kind: string; words: string }[]> {
  const people = await actorNames(tx, [question?.asker_account_id ?? null, answer?.author ?? null]);
  const names = [...people.values()];
  return (['title', 'question', 'answer'] as const).flatMap((field) =>
    findTraces(article[field], names).map(({ kind, words }) => ({ field, kind, words })),
  );
}
