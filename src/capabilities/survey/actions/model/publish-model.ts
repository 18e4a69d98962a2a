import type { Act } from '../../../../platform/act.ts';
import { canonicalJson } from '../../../../platform/canonical-json.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { isRefusal, notAllowed, Refusal, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { mayManage } from '../../policy.ts';
import { checkModel, type ModelProblem } from '../../rules/model/check-model.ts';
import { longestWay, MOST_QUESTIONS } from '../../rules/model/length.ts';
import { SOURCES, type SurveyModel } from '../../rules/model/model.ts';
import { holdName, insertModel, lastVersion, type ModelRow } from '../../store/model/models.ts';
import { openDraft, removeDraft } from './drafts.ts';

/** hex SHA-256 of the body's RFC 8785 spelling: the same for whoever computes it from an export */
export function modelHash(body: SurveyModel): string {
  return sha256(canonicalJson(body));
}

/** What stands in the way of publishing; a questionnaire that takes too long is among it. */
export function publishingProblems(body: SurveyModel): ModelProblem[] {
  const problems = checkModel(body);
  for (const source of SOURCES) {
    const longest = longestWay(body, source);
    if (longest > MOST_QUESTIONS)
      problems.push({
        path: `instruments.${source}`,
        message: {
          id: `Seseorang dapat ditanyai ${longest} pertanyaan; paling banyak ${MOST_QUESTIONS}.`,
          en: `Somebody may be asked ${longest} questions; at most ${MOST_QUESTIONS}.`,
        },
      });
    if (body.sourceWeights[source] > 0 && longest === 0)
      problems.push({
        path: `instruments.${source}`,
        message: {
          id: 'Sumber ini berbobot, tetapi kuesionernya kosong.',
          en: 'This source has a weight, but its questionnaire is empty.',
        },
      });
  }
  return problems;
}

/** Publishes a draft as the next version of its name. From then on nobody changes it: the program has no right to. */
export async function publishModel(
  tx: Tx,
  act: Act,
  draftId: string,
  version: number,
): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const draft = await openDraft(tx, draftId, version);
  if (isRefusal(draft)) return draft;
  const problems = publishingProblems(draft.body);
  if (problems.length > 0)
    return new Refusal(
      422,
      'model-incomplete',
      {
        id: 'Model belum dapat diterbitkan. Perbaiki hal berikut.',
        en: 'The model cannot be published yet. Mend the following.',
      },
      problems.map((each) => ({ field: `body.${each.path}`, message: each.message })),
    );
  await holdName(tx, act.government.id, draft.name);
  const next = (await lastVersion(tx, draft.name)) + 1;
  const body = { ...draft.body, name: draft.name, version: next };
  const row: ModelRow = {
    government_id: act.government.id,
    id: newId(),
    name: draft.name,
    version: next,
    body,
    hash: modelHash(body),
    published_at: act.now,
    published_by: act.actor.id,
  };
  await insertModel(tx, row);
  await recordRow(tx, act, 'survey.publish-model', 'survey_model', row.id);
  await removeDraft(tx, act, draftId, 'survey.publish-model');
  return { id: row.id };
}
