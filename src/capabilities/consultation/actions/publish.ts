import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { ANSWER_NOTICE } from '../parameters.ts';
import { mayPublish } from '../policy.ts';
import { findTraces } from '../rules/anonymise.ts';
import { answersOf } from '../store/answers.ts';
import { articleOf, findArticle, insertArticle, updateArticle } from '../store/articles.ts';
import { findQuestion } from '../store/questions.ts';
import type { ArticleRow } from '../store/tables.ts';
import { findTopic } from '../store/topics.ts';

export type ArticleInput = Pick<ArticleRow, 'topic' | 'title' | 'question' | 'answer' | 'bases'>;

/**
 * Begins an entry of the knowledge base: from an answered question, as a copy to be anonymised by hand, or empty.
 * Refused: other roles (403), a question that is not answered or has become an entry already (409).
 */
export async function draftArticle(
  tx: Tx,
  act: Act,
  questionId: string | null,
): Promise<Outcome<{ id: string }>> {
  if (!mayPublish(act.actor)) return notAllowed();
  const notice = await getParameter(tx, ANSWER_NOTICE, act.today);
  let content: ArticleInput = { topic: 'lain', title: '', question: '', answer: '', bases: [] };
  if (questionId !== null) {
    const question = await findQuestion(tx, questionId);
    if (question === undefined) return notFound();
    const answer = (await answersOf(tx, questionId)).find((each) => each.state === 'sent');
    if (answer === undefined) return notAnswered();
    const known = await articleOf(tx, questionId);
    if (known !== null) return { id: known };
    content = {
      topic: question.topic,
      title: question.subject,
      question: `${question.facts}\n\n${question.asked}`,
      answer: answer.body,
      bases: answer.bases,
    };
  }
  const id = newId();
  await insertArticle(tx, {
    government_id: act.government.id,
    id,
    question_id: questionId,
    state: 'draft',
    ...content,
    notice,
    made_by: act.actor.id,
    made_at: act.now,
    published_on: null,
    anonymised_by: null,
  });
  await recordRow(tx, act, 'consultation.draft', 'consultation_article', id);
  return { id };
}

/** Saves the text. A published entry keeps its state, but a change of its words takes the word for its anonymity anew. */
export async function saveArticle(
  tx: Tx,
  act: Act,
  id: string,
  input: ArticleInput,
): Promise<Outcome<{ id: string }>> {
  if (!mayPublish(act.actor)) return notAllowed();
  const article = await findArticle(tx, id);
  if (article === undefined) return notFound();
  if ((await findTopic(tx, input.topic)) === undefined) {
    return badField('topic', 'Pilih topik dari daftar.', 'Choose a topic from the list.');
  }
  const back =
    article.state === 'published' ? { state: 'draft' as const, published_on: null, anonymised_by: null } : {};
  await updateArticle(tx, id, { ...input, ...back });
  await recordRow(tx, act, 'consultation.edit', 'consultation_article', id);
  return { id };
}

/**
 * Publishes an entry. Whoever does says by name that he has read it and that nobody can be recognised.
 * Refused: without that word (422); while a NIK, NIP, telephone number or mail address stands in it (422): names are only warned of.
 */
export async function publishArticle(
  tx: Tx,
  act: Act,
  id: string,
  anonymous: boolean,
): Promise<Outcome<{ id: string }>> {
  if (!mayPublish(act.actor)) return notAllowed();
  const article = await findArticle(tx, id);
  if (article === undefined) return notFound();
  if (article.title.trim() === '' || article.question.trim() === '' || article.answer.trim() === '') {
    return badField('title', 'Isi judul, pertanyaan, dan jawaban.', 'Fill in title, question and answer.');
  }
  const text = [article.title, article.question, article.answer].join('\n');
  const certain = findTraces(text, []);
  if (certain.length > 0) {
    const list = certain.map((each) => each.words).join(', ');
    return badField(
      'question',
      `Hapus dulu data pribadi ini: ${list}.`,
      `Take this personal data out first: ${list}.`,
    );
  }
  if (!anonymous) {
    return badField(
      'anonymous',
      'Nyatakan bahwa tidak seorang pun dapat dikenali dari teks ini.',
      'Confirm that nobody can be recognised from this text.',
    );
  }
  await updateArticle(tx, id, { state: 'published', published_on: act.today, anonymised_by: act.actor.id });
  await recordRow(tx, act, 'consultation.publish', 'consultation_article', id);
  return { id };
}

export async function withdrawArticle(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  if (!mayPublish(act.actor)) return notAllowed();
  if ((await findArticle(tx, id)) === undefined) return notFound();
  await updateArticle(tx, id, { state: 'withdrawn' });
  await recordRow(tx, act, 'consultation.unpublish', 'consultation_article', id);
  return { id };
}

function notAnswered() {
  return conflict(
    'not-answered',
    'Hanya konsultasi yang sudah dijawab dapat diterbitkan.',
    'Only an answered question can be published.',
  );
}
