import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRemovals, recordRow } from '../../../../platform/trail/record.ts';
import type { NewDraft } from '../../contract/model.ts';
import { mayManage } from '../../policy.ts';
import { modelFromBank } from '../../rules/model/bank/default-model.ts';
import type { SurveyModel } from '../../rules/model/model.ts';
import {
  changeDraft,
  deleteDraft,
  findDraft,
  findModel,
  insertDraft,
  type DraftRow,
} from '../../store/model/models.ts';
import { listQuestions } from '../../store/model/questions.ts';
import { adoptBank } from './bank.ts';
import { modelPolicy } from './policy-of-models.ts';
import { changed } from './refusals.ts';

/** Begins a draft: of a published model, or of the bank with the government's weights. An empty bank takes in the questions of the program first. */
export async function createDraft(tx: Tx, act: Act, input: NewDraft): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const name = input.name.trim();
  const body = input.from === null ? await fromBank(tx, act, name) : (await findModel(tx, input.from))?.body;
  if (body === undefined) return notFound();
  if (isRefusal(body)) return body;
  const row: DraftRow = {
    government_id: act.government.id,
    id: newId(),
    name,
    body: { ...body, name, version: 1 },
    created_at: act.now,
    created_by: act.actor.id,
    changed_at: act.now,
    version: 1,
  };
  await insertDraft(tx, row);
  await recordRow(tx, act, 'survey.draft-model', 'survey_model_draft', row.id);
  return { id: row.id };
}

async function fromBank(tx: Tx, act: Act, name: string): Promise<Outcome<SurveyModel>> {
  if ((await listQuestions(tx)).length === 0) {
    const taken = await adoptBank(tx, act);
    if (isRefusal(taken)) return taken;
  }
  const live = (await listQuestions(tx)).filter((each) => each.retired_on === null);
  return modelFromBank(
    name,
    live.map((each) => each.body),
    await modelPolicy(tx, act.today),
  );
}

/** Changes a draft. It may be unfinished: what stands in the way of publishing is told, not refused. */
export async function editDraft(
  tx: Tx,
  act: Act,
  id: string,
  input: { name: string; version: number; body: SurveyModel },
): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const row = await openDraft(tx, id, input.version);
  if (isRefusal(row)) return row;
  const name = input.name.trim();
  await changeDraft(tx, id, { name, body: { ...input.body, name, version: 1 }, at: act.now });
  await recordRow(tx, act, 'survey.edit-model', 'survey_model_draft', id);
  return { id };
}

export async function discardDraft(
  tx: Tx,
  act: Act,
  id: string,
  version: number,
): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const row = await openDraft(tx, id, version);
  if (isRefusal(row)) return row;
  await removeDraft(tx, act, id, 'survey.discard-model');
  return { id };
}

export async function removeDraft(tx: Tx, act: Act, id: string, action: string): Promise<void> {
  await recordRemovals(tx, act, action, 'survey_model_draft', [id]);
  await deleteDraft(tx, id);
}

export async function openDraft(tx: Tx, id: string, version: number): Promise<Outcome<DraftRow>> {
  const row = await findDraft(tx, id, true);
  if (row === undefined) return notFound();
  return row.version === version ? row : changed();
}
