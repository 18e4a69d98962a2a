import type { Act } from '../../../platform/act.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { closeMatter } from '../../../platform/inbox/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { GIVE_UP_DAYS } from '../parameters.ts';
import { momentOf } from '../rules/slots.ts';
import { updateQuestion, waitingSince } from '../store/questions.ts';
import { answersOf, updateAnswer } from '../store/answers.ts';
import type { QuestionRow } from '../store/tables.ts';
import { tellAsker } from './notices.ts';
import { moveTo, say, stageAfter, wrongStage } from './step.ts';

/** The asker takes his question back. @param question locked, and his */
export async function withdrawQuestion(
  tx: Tx,
  act: Act,
  question: QuestionRow,
  reason: string,
): Promise<Outcome<QuestionRow>> {
  const stage = stageAfter(question, 'withdraw');
  if (isRefusal(stage)) return stage;
  if (reason.trim() !== '') await say(tx, act, question, 'withdraw', reason);
  for (const answer of await answersOf(tx, question.id)) {
    if (answer.state !== 'waiting') continue;
    await updateAnswer(tx, answer.id, { state: 'dropped' });
    await recordRow(tx, act, 'consultation.drop', 'consultation_answer', answer.id);
  }
  const moved = await moveTo(tx, act, question, 'withdraw', stage);
  await closeMatter(tx, act, question.id, { stage });
  return moved;
}

/** The asker says how helpful the answer was, once; a second time replaces the first. @param question locked, and his */
export async function rateAnswer(
  tx: Tx,
  act: Act,
  question: QuestionRow,
  input: { rating: number; comment: string },
): Promise<Outcome<QuestionRow>> {
  if (question.stage !== 'answered' && question.stage !== 'assisted') return wrongStage();
  if (!Number.isInteger(input.rating) || input.rating < 1 || input.rating > 5) {
    return badField('rating', 'Pilih nilai 1 sampai 5.', 'Choose 1 to 5.');
  }
  const changes = {
    rating: input.rating,
    rating_comment: input.comment.trim() === '' ? null : input.comment,
    rated_at: act.now,
  };
  await updateQuestion(tx, question.id, changes);
  await recordRow(tx, act, 'consultation.rate', 'consultation_question', question.id);
  return { ...question, ...changes };
}

const BATCH = 100;

/** Closes questions whose asker has not replied for long; he may ask again. @returns how many */
export async function giveUpWaiting(tx: Tx, act: Act, vault: Vault): Promise<number> {
  const days = await getParameter(tx, GIVE_UP_DAYS, act.today);
  const since = addWorkingDays(await loadCalendar(tx), act.today, -days);
  const before = momentOf(since, '00:00', act.government.zone);
  const waiting = await waitingSince(tx, before, BATCH);
  for (const question of waiting) {
    const moved = await moveTo(tx, act, question, 'withdraw', 'withdrawn');
    await closeMatter(tx, act, question.id, { stage: 'withdrawn' });
    await tellAsker(tx, act, vault, moved, 'closed', `consultation-closed:${question.id}`);
  }
  return waiting.length;
}
