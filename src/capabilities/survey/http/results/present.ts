import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { actorNames } from '../../../directory/index.ts';
import type { Comparison, ResultView } from '../../contract/results.ts';
import { mayApprove, mayManage, mayRead } from '../../policy.ts';
import { compareResults } from '../../rules/results/compare.ts';
import { findModel } from '../../store/model/models.ts';
import { findResult, wavesWithResult, type ResultRow } from '../../store/results/results.ts';
import { hasPrivateKeys } from '../../store/tokens/keys.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { findWave } from '../../store/wave/waves.ts';

/** Before a result is published, whoever computes it and whoever publishes it read it. */
function mayReadResult(act: Act, wave: Wave): boolean {
  return wave.state === 'published' ? mayRead(act.actor) : mayManage(act.actor) || mayApprove(act.actor);
}

/** A wave's result with what it was computed from, and what the reader may do. */
export async function presentResult(tx: Tx, act: Act, waveId: string): Promise<Outcome<ResultView>> {
  if (!mayRead(act.actor)) return notAllowed();
  const wave = await findWave(tx, waveId);
  if (wave === undefined) return notFound();
  const readable = mayReadResult(act, wave);
  const row = readable ? await findResult(tx, waveId) : undefined;
  const model = wave.model_id === null ? undefined : await findModel(tx, wave.model_id);
  const isOver = wave.state === 'closed' || wave.state === 'published';
  const manages = mayManage(act.actor);
  const may: ResultView['may'] = [];
  if (wave.state === 'closed' && manages) may.push('compute');
  if (wave.state === 'closed' && row !== undefined && mayApprove(act.actor)) may.push('publish');
  if (row !== undefined) may.push('prove', 'report');
  return {
    wave: { id: wave.id, code: wave.code, name: wave.name, year: wave.year, state: wave.state },
    waveVersion: wave.version,
    version: row?.version ?? 0,
    boxClosed: isOver && !(await hasPrivateKeys(tx, waveId)),
    may,
    correctionParts:
      manages && isOver
        ? (model?.body.correction.parts ?? [])
            .filter((each) => each.input === 'given')
            .map((each) => ({
              code: each.code,
              name: each.name,
              per: each.per ?? null,
              entered: row?.input.correction.find((one) => one.code === each.code) ?? null,
            }))
        : [],
    result: row?.body ?? null,
    proof: row === undefined || model === undefined ? null : await proofOf(tx, row, model),
    others:
      row === undefined
        ? []
        : (await wavesWithResult(tx, !manages && !mayApprove(act.actor))).filter(
            (each) => each.id !== waveId,
          ),
  };
}

async function proofOf(tx: Tx, row: ResultRow, model: { name: string; version: number; hash: string }) {
  const names = await actorNames(tx, [row.computed_by]);
  return {
    computedAt: row.computed_at,
    computedBy: names.get(row.computed_by) ?? null,
    modelName: model.name,
    modelVersion: model.version,
    modelHash: model.hash,
    answersHash: row.answers_hash,
    receiptRoot: row.receipt_root,
    inputHash: row.input_hash,
    resultHash: row.result_hash,
  };
}

/** A wave beside an earlier one. */
export async function presentComparison(
  tx: Tx,
  act: Act,
  { after, before }: { after: string; before: string },
): Promise<Outcome<Comparison>> {
  if (!mayRead(act.actor)) return notAllowed();
  const both = [];
  for (const id of [before, after]) {
    const wave = await findWave(tx, id);
    const row = wave !== undefined && mayReadResult(act, wave) ? await findResult(tx, id) : undefined;
    if (wave === undefined || row === undefined) return notFound();
    both.push({ wave: { id: wave.id, name: wave.name, year: wave.year }, row });
  }
  const [old, now] = both as [(typeof both)[number], (typeof both)[number]];
  return {
    before: old.wave,
    after: now.wave,
    sameModel: old.row.model_id === now.row.model_id,
    ...compareResults(old.row.body, now.row.body),
  };
}
