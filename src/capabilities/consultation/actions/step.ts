import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, type Refusal } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { next, type Event, type Stage } from '../rules/machine.ts';
import { insertMessage, updateQuestion } from '../store/questions.ts';
import type { MessageKind, QuestionRow } from '../store/tables.ts';

/** The stage has moved on meanwhile, or never allowed this. */
export function wrongStage(): Refusal {
  return conflict(
    'consultation-stage',
    'Konsultasi ini sudah berpindah tahap. Muat ulang halaman untuk melihat keadaannya sekarang.',
    'This consultation has moved on. Reload the page to see where it stands now.',
  );
}

/** The stage that `event` leads to, or the refusal. */
export function stageAfter(question: QuestionRow, event: Event): Stage | Refusal {
  return next(question.stage, event) ?? wrongStage();
}

/** Saves a question's new stage with its trail entry. */
export async function moveTo(
  tx: Tx,
  act: Act,
  question: QuestionRow,
  event: Event,
  stage: Stage,
  changes: Parameters<typeof updateQuestion>[2] = {},
): Promise<QuestionRow> {
  const changed = { ...changes, stage, stage_since: act.now };
  await updateQuestion(tx, question.id, changed);
  await recordRow(tx, act, `consultation.${event}`, 'consultation_question', question.id);
  return { ...question, ...changed };
}

/** Leaves a message in the exchange with its trail entry. @returns its id */
export async function say(
  tx: Tx,
  act: Act,
  question: QuestionRow,
  kind: MessageKind,
  body: string,
): Promise<string> {
  const id = newId();
  await insertMessage(tx, {
    government_id: act.government.id,
    id,
    question_id: question.id,
    kind,
    body,
    actor: act.actor.id,
    at: act.now,
  });
  await recordRow(tx, act, 'consultation.message', 'consultation_message', id);
  return id;
}
