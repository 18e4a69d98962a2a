import type { Act } from '../../../platform/act.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { closeMatter, resumeMatter, setStage, startClock, stopClock } from '../../../platform/inbox/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { badField, isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { accountsWithRole } from '../../directory/index.ts';
import { ANSWER_NOTICE, APPROVAL_DAYS } from '../parameters.ts';
import { mayAnswer, mayApprove } from '../policy.ts';
import { openPlaces } from '../rules/canned.ts';
import { answersOf, insertAnswer, updateAnswer } from '../store/answers.ts';
import { lockQuestion } from '../store/questions.ts';
import type { AnswerRow, QuestionRow } from '../store/tables.ts';
import { findTopic } from '../store/topics.ts';
import { linkOf, tellAsker, words } from './notices.ts';
import { moveTo, stageAfter, wrongStage } from './step.ts';

export interface NewAnswer {
  id: string;
  body: string;
  /** legal bases, one sentence each */
  bases: readonly string[];
}

/**
 * Writes the answer. Where the topic asks for a second pair of eyes it waits for the technical controller; else it leaves at once.
 * Refused: no consultant (403), another stage (409), places of a canned answer left open (422).
 */
export async function answerQuestion(
  tx: Tx,
  act: Act,
  vault: Vault,
  input: NewAnswer,
): Promise<Outcome<QuestionRow>> {
  if (!mayAnswer(act.actor)) return notAllowed();
  const question = await lockQuestion(tx, input.id);
  if (question === undefined) return notFound();
  const left = openPlaces(input.body);
  if (left.length > 0) {
    const list = left.map((each) => `{${each}}`).join(', ');
    return badField(
      'body',
      `Isi dulu bagian yang masih kosong: ${list}.`,
      `Fill the open places first: ${list}.`,
    );
  }
  const team = (await findTopic(tx, question.topic))?.needsApproval === true;
  const event = team ? 'propose-answer' : 'answer';
  const stage = stageAfter(question, event);
  if (isRefusal(stage) || question.stage === 'in-approval') return isRefusal(stage) ? stage : wrongStage();
  const answer: AnswerRow = {
    government_id: act.government.id,
    id: newId(),
    question_id: question.id,
    state: team ? 'waiting' : 'sent',
    body: input.body,
    bases: [...input.bases],
    notice: await getParameter(tx, ANSWER_NOTICE, act.today),
    author: act.actor.id,
    written_at: act.now,
    decided_by: null,
    decided_at: null,
    decision_note: null,
  };
  await insertAnswer(tx, answer);
  await recordRow(tx, act, 'consultation.write', 'consultation_answer', answer.id);
  // Somebody who answers before the facts came has enough of them.
  if (question.stage === 'waiting-asker') await resumeMatter(tx, act, question.id);
  if (!team) return send(tx, act, vault, question, answer.id);
  const moved = await moveTo(tx, act, question, event, stage);
  await setStage(tx, act, question.id, { stage });
  const days = await getParameter(tx, APPROVAL_DAYS, act.today);
  await startClock(tx, act, question.id, { name: 'approval', days, from: act.today });
  const to = await accountsWithRole(tx, 'technical-controller', null, act.today);
  await notify(tx, act, {
    to,
    key: `consultation-approval:${answer.id}`,
    link: linkOf(question),
    ...words('approval', { id: { number: question.number } }),
  });
  return moved;
}

/** Approves a team's answer, which then leaves, or sends it back with a note. Refused: own work and other roles (403). */
export async function decideAnswer(
  tx: Tx,
  act: Act,
  vault: Vault,
  input: { id: string; answerId: string; approve: boolean; note: string },
): Promise<Outcome<QuestionRow>> {
  const question = await lockQuestion(tx, input.id);
  if (question === undefined) return notFound();
  const answer = (await answersOf(tx, question.id)).find((each) => each.id === input.answerId);
  if (answer === undefined) return notFound();
  if (!mayApprove(act.actor, answer.author)) return notAllowed();
  if (question.stage !== 'in-approval' || answer.state !== 'waiting') return wrongStage();
  if (!input.approve && input.note.trim() === '') {
    return badField('note', 'Tulis apa yang perlu diperbaiki.', 'Say what has to be put right.');
  }
  await updateAnswer(tx, answer.id, {
    state: input.approve ? 'sent' : 'returned',
    decided_by: act.actor.id,
    decided_at: act.now,
    decision_note: input.note,
  });
  await recordRow(tx, act, 'consultation.decide', 'consultation_answer', answer.id);
  await stopClock(tx, act, question.id, 'approval');
  if (input.approve) return send(tx, act, vault, question, answer.id);
  const moved = await moveTo(tx, act, question, 'return-answer', 'received');
  await setStage(tx, act, question.id, { stage: 'received' });
  await notify(tx, act, {
    to: [answer.author],
    key: `consultation-returned:${answer.id}`,
    link: linkOf(question),
    ...words('returned', { id: { number: question.number } }),
  });
  return moved;
}

async function send(
  tx: Tx,
  act: Act,
  vault: Vault,
  question: QuestionRow,
  answerId: string,
): Promise<QuestionRow> {
  const days = workingDaysBetween(await loadCalendar(tx), question.received_on, act.today);
  const moved = await moveTo(tx, act, question, 'answer', 'answered', {
    answered_on: act.today,
    answered_days: Math.max(0, days),
  });
  await stopClock(tx, act, question.id, 'answer');
  await closeMatter(tx, act, question.id, { stage: 'answered' });
  await tellAsker(tx, act, vault, moved, 'answered', `consultation-answered:${answerId}`);
  return moved;
}
