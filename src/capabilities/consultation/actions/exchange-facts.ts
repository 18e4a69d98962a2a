import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { pauseMatter, resumeMatter, setStage } from '../../../platform/inbox/index.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { mayAnswer } from '../policy.ts';
import { lockQuestion } from '../store/questions.ts';
import type { QuestionRow } from '../store/tables.ts';
import { tellAsker, tellConsultants } from './notices.ts';
import { moveTo, say, stageAfter } from './step.ts';
import { attachFiles } from './submit-question.ts';

/** Asks for more facts: the clocks stand still until the asker replies. Refused: no consultant (403), another stage (409). */
export async function askFacts(
  tx: Tx,
  act: Act,
  vault: Vault,
  input: { id: string; text: string },
): Promise<Outcome<QuestionRow>> {
  if (!mayAnswer(act.actor)) return notAllowed();
  const question = await lockQuestion(tx, input.id);
  if (question === undefined) return notFound();
  const stage = stageAfter(question, 'ask-facts');
  if (isRefusal(stage)) return stage;
  const message = await say(tx, act, question, 'ask-facts', input.text);
  const moved = await moveTo(tx, act, question, 'ask-facts', stage);
  await setStage(tx, act, question.id, { stage });
  await pauseMatter(tx, act, question.id, { reason: 'Menunggu keterangan penanya' });
  await tellAsker(tx, act, vault, moved, 'facts', `consultation-facts:${message}`);
  return moved;
}

/**
 * The asker replies: the clocks run on. The caller has found out that it is his: by his account or by his code.
 * @param question locked
 */
export async function giveFacts(
  tx: Tx,
  act: Act,
  question: QuestionRow,
  input: { text: string; fileIds: readonly string[] },
): Promise<Outcome<QuestionRow>> {
  const stage = stageAfter(question, 'give-facts');
  if (isRefusal(stage)) return stage;
  const message = await say(tx, act, question, 'give-facts', input.text);
  await attachFiles(tx, act, question.id, input.fileIds);
  const moved = await moveTo(tx, act, question, 'give-facts', stage);
  await setStage(tx, act, question.id, { stage });
  await resumeMatter(tx, act, question.id);
  await tellConsultants(tx, act, moved, 'factsGiven', `consultation-given:${message}`, {
    id: { number: question.number },
  });
  return moved;
}
