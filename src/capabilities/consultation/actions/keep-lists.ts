import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals, recordRow } from '../../../platform/trail/record.ts';
import { mayAnswer, mayKeepLists } from '../policy.ts';
import type { Topic } from '../rules/topics.ts';
import { deleteCanned, findCanned, insertCanned, listCanned, updateCanned } from '../store/canned.ts';
import type { CannedRow } from '../store/tables.ts';
import { saveTopic } from '../store/topics.ts';

/** Changes or adds a topic. Topics are never deleted: old questions bear them. */
export async function keepTopic(tx: Tx, act: Act, topic: Topic): Promise<Outcome<{ id: string }>> {
  if (!mayKeepLists(act.actor)) return notAllowed();
  const id = await saveTopic(tx, act, topic);
  await recordRow(tx, act, 'consultation.topic', 'consultation_topic', id);
  return { id };
}

type CannedInput = Pick<CannedRow, 'topic' | 'title' | 'body'>;

export async function addCanned(tx: Tx, act: Act, input: CannedInput): Promise<Outcome<{ id: string }>> {
  if (!mayAnswer(act.actor) && !mayKeepLists(act.actor)) return notAllowed();
  const id = newId();
  if (!(await insertCanned(tx, { government_id: act.government.id, id, ...input }))) return titleTaken();
  await recordRow(tx, act, 'consultation.canned', 'consultation_canned', id);
  return { id };
}

export async function changeCanned(
  tx: Tx,
  act: Act,
  input: CannedInput & { id: string },
): Promise<Outcome<{ id: string }>> {
  if (!mayAnswer(act.actor) && !mayKeepLists(act.actor)) return notAllowed();
  if ((await findCanned(tx, input.id)) === undefined) return notFound();
  const others = (await listCanned(tx)).filter((each) => each.id !== input.id);
  if (others.some((each) => each.title === input.title)) return titleTaken();
  await updateCanned(tx, input.id, { topic: input.topic, title: input.title, body: input.body });
  await recordRow(tx, act, 'consultation.canned', 'consultation_canned', input.id);
  return { id: input.id };
}

export async function removeCanned(tx: Tx, act: Act, id: string): Promise<Outcome<void>> {
  if (!mayAnswer(act.actor) && !mayKeepLists(act.actor)) return notAllowed();
  if ((await findCanned(tx, id)) === undefined) return notFound();
  await recordRemovals(tx, act, 'consultation.canned-end', 'consultation_canned', [id]);
  await deleteCanned(tx, id);
}

function titleTaken() {
  return conflict(
    'canned-title',
    'Sudah ada jawaban siap pakai dengan judul ini. Pakai judul lain.',
    'Another ready-made answer bears this title. Choose another one.',
  );
}
