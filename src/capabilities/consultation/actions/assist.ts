import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { closeMatter, resumeMatter, setStage, startClock, stopClock } from '../../../platform/inbox/index.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { ASSISTANCE_DAYS } from '../parameters.ts';
import { mayAnswer } from '../policy.ts';
import { lockQuestion } from '../store/questions.ts';
import type { QuestionRow } from '../store/tables.ts';
import { tellAsker } from './notices.ts';
import { moveTo, say, stageAfter } from './step.ts';

/** A consultant sees that a question is about one live procurement: it becomes a request for assistance, with the reason told. */
export async function leadToAssistance(
  tx: Tx,
  act: Act,
  vault: Vault,
  input: { id: string; text: string },
): Promise<Outcome<QuestionRow>> {
  if (!mayAnswer(act.actor)) return notAllowed();
  const question = await lockQuestion(tx, input.id);
  if (question === undefined) return notFound();
  const stage = stageAfter(question, 'lead-to-assistance');
  if (isRefusal(stage)) return stage;
  if (question.stage === 'waiting-asker') await resumeMatter(tx, act, question.id);
  await say(tx, act, question, 'lead-to-assistance', input.text);
  const moved = await moveTo(tx, act, question, 'lead-to-assistance', stage, {
    purpose: 'assistance',
    lead_reason: input.text,
  });
  await stopClock(tx, act, question.id, 'answer');
  await setStage(tx, act, question.id, { stage });
  const days = await getParameter(tx, ASSISTANCE_DAYS, act.today);
  await startClock(tx, act, question.id, { name: 'assistance', days, from: act.today });
  await tellAsker(tx, act, vault, moved, 'led', `consultation-led:${question.id}`);
  return moved;
}

/** Says how the inspectorate will assist, or why not and who will; the request is closed. */
export async function settleAssistance(
  tx: Tx,
  act: Act,
  vault: Vault,
  input: { id: string; text: string },
): Promise<Outcome<QuestionRow>> {
  if (!mayAnswer(act.actor)) return notAllowed();
  const question = await lockQuestion(tx, input.id);
  if (question === undefined) return notFound();
  const stage = stageAfter(question, 'settle-assistance');
  if (isRefusal(stage)) return stage;
  await say(tx, act, question, 'assistance', input.text);
  const moved = await moveTo(tx, act, question, 'settle-assistance', stage, { answered_on: act.today });
  await stopClock(tx, act, question.id, 'assistance');
  await closeMatter(tx, act, question.id, { stage });
  await tellAsker(tx, act, vault, moved, 'assisted', `consultation-assisted:${question.id}`);
  return moved;
}
