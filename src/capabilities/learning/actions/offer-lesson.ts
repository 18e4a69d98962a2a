import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { OFFER_AGAIN_DAYS } from '../parameters.ts';
import { lessonFor } from '../rules/lessons/index.ts';
import type { Occasion } from '../rules/lessons/lesson.ts';
import { insertOffer, lessonsDone } from '../store/learning.ts';

/** Offers the lesson that belongs to what just happened to somebody: once, and not to whoever did it lately. Nobody is told of it but he. */
export async function offerLesson(tx: Tx, act: Act, personId: string, occasion: Occasion): Promise<void> {
  const lesson = lessonFor(occasion);
  const again = await getParameter(tx, OFFER_AGAIN_DAYS, act.today);
  const done = (await lessonsDone(tx, personId)).find(
    (each) => each.lesson === lesson.key && each.version === lesson.version,
  );
  if (done !== undefined && addDays(done.done_on, again) > act.today) return;
  const id = newId();
  const offered = await insertOffer(tx, {
    government_id: act.government.id,
    id,
    person_id: personId,
    lesson: lesson.key,
    occasion,
    offered_on: act.today,
    done_on: null,
  });
  if (offered) await recordRow(tx, act, 'lesson.offer', 'lesson_offer', id);
}
