import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { setStage } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { AnswerBody, Moved } from '../contract.ts';
import { REVIEW_DAYS } from '../parameters.ts';
import { mayAnswer } from '../policy.ts';
import { start } from './clocks.ts';
import { openFor, placeOf } from './gate.ts';
import { move } from './move.ts';
import { tellDesk } from './notices.ts';
import { ownFiles } from './own-files.ts';

/** The agency answers. The reporter reads it once a reviewer of the government has approved it. */
export async function answerComplaint(
  tx: Tx,
  act: Act,
  input: { id: string } & AnswerBody,
): Promise<Outcome<Moved>> {
  const opened = await openFor(tx, act, input.id, 'answer', (each) => mayAnswer(act.actor, placeOf(each)));
  if (isRefusal(opened)) return opened;
  const files = await ownFiles(tx, act, input.fileIds ?? []);
  if (isRefusal(files)) return files;
  const { complaint, to } = opened;
  const after = await move(tx, act, complaint, 'answer', to, { message: input.text, fileIds: files });
  await start(tx, act, after.id, 'review', REVIEW_DAYS, act.today);
  await setStage(tx, act, after.id, { stage: to });
  await tellDesk(tx, act, after, 'review');
  return { id: after.id, state: to };
}
