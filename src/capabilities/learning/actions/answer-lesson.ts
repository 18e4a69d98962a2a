import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { grade, type Graded } from '../rules/grade.ts';
import { findLesson } from '../rules/lessons/index.ts';
import { closeOffer, saveDone } from '../store/learning.ts';

/** Answers the three questions. What was answered is kept nowhere; the day on which all were right is. Refused: an account without a person. */
export async function answerLesson(
  tx: Tx,
  act: Act,
  key: string,
  answers: readonly number[],
): Promise<Outcome<Graded>> {
  const lesson = findLesson(key);
  if (lesson === undefined) return notFound();
  const { personId } = act.actor;
  if (personId === null) return notAllowed();
  const graded = grade(lesson, answers);
  if (!graded.passed) return graded;
  const saved = await saveDone(tx, {
    government_id: act.government.id,
    id: newId(),
    person_id: personId,
    lesson: key,
    version: lesson.version,
    done_on: act.today,
  });
  await recordRow(tx, act, 'lesson.done', 'lesson_done', saved);
  const offer = await closeOffer(tx, personId, key, act.today);
  if (offer !== undefined) await recordRow(tx, act, 'lesson.taken', 'lesson_offer', offer);
  return graded;
}
