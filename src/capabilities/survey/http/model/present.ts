import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { actorNames } from '../../../directory/index.ts';
import { offeredTo } from '../../actions/model/bank.ts';
import { publishingProblems } from '../../actions/model/publish-model.ts';
import type { bankList, draftView, modelList, modelView } from '../../contract/model.ts';
import { mayManage } from '../../policy.ts';
import { DIMENSIONS } from '../../rules/model/bank/dimensions.ts';
import { longestWay } from '../../rules/model/length.ts';
import type { Source, SurveyModel } from '../../rules/model/model.ts';
import { listDrafts, listModels, type DraftRow, type ModelRow } from '../../store/model/models.ts';
import { listQuestions } from '../../store/model/questions.ts';

export async function presentModels(tx: Tx, act: Act): Promise<z.input<typeof modelList>> {
  const models = await listModels(tx);
  const names = await actorNames(
    tx,
    models.map((each) => each.published_by),
  );
  return {
    drafts: (await listDrafts(tx)).map((row) => ({
      id: row.id,
      name: row.name,
      changedAt: row.changed_at,
      version: row.version,
      questions: row.body.questions.length,
    })),
    models: models.map((row) => ({
      ...headOf(row, names.get(row.published_by)),
      questions: row.body.questions.length,
    })),
    may: mayManage(act.actor) ? ['manage'] : [],
  };
}

export async function presentModel(tx: Tx, row: ModelRow): Promise<z.input<typeof modelView>> {
  const names = await actorNames(tx, [row.published_by]);
  return { ...headOf(row, names.get(row.published_by)), body: row.body, longest: longestOf(row.body) };
}

function headOf(row: ModelRow, publishedBy: string | undefined) {
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    hash: row.hash,
    publishedAt: row.published_at,
    publishedBy: publishedBy ?? '',
  };
}

export function presentDraft(act: Act, row: DraftRow): z.input<typeof draftView> {
  const problems = publishingProblems(row.body);
  const mine = mayManage(act.actor);
  return {
    id: row.id,
    name: row.name,
    changedAt: row.changed_at,
    version: row.version,
    body: row.body,
    longest: longestOf(row.body),
    problems,
    may: mine ? ['edit', 'discard', ...(problems.length === 0 ? (['publish'] as const) : [])] : [],
  };
}

function longestOf(model: SurveyModel): Record<Source, number> {
  return {
    internal: longestWay(model, 'internal'),
    external: longestWay(model, 'external'),
    expert: longestWay(model, 'expert'),
  };
}

export async function presentBank(
  tx: Tx,
  act: Act,
  source: Source | null,
): Promise<z.input<typeof bankList>> {
  const all = await listQuestions(tx);
  return {
    rows: all
      .filter((row) => source === null || row.source === source)
      .map((row) => ({
        id: row.id,
        question: row.body,
        validFrom: row.valid_from,
        retiredOn: row.retired_on,
        retiredReason: row.retired_reason,
        version: row.version,
      })),
    dimensions: DIMENSIONS.map(({ code, name }) => ({ code, name })),
    offered: offeredTo(all).length,
    may: mayManage(act.actor) ? ['manage'] : [],
  };
}
