import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { sha256 } from '../../../../platform/ids.ts';
import type { SurveyModel } from '../../rules/model/model.ts';
import { computeResult } from '../../rules/results/compute.ts';
import { showResult, type ShownResult } from '../../rules/results/suppress.ts';
import type { BoxAnswer } from '../../store/box-read.ts';
import type { ResultInputs } from '../../store/results/results.ts';

/** All that a result follows from. */
export interface ResultWork {
  model: SurveyModel;
  inputs: ResultInputs;
  answers: readonly BoxAnswer[];
}

export interface ResultMade {
  /** what may be shown of it */
  shown: ShownResult;
  /** SHA-256 of their canonical JSON */
  hashes: { answers: string; input: string; result: string };
}

/** A wave's result and the hashes that it is held against: of the same work always the same. Takes seconds: see `resultApart`. */
export function resultOf({ model, inputs, answers }: ResultWork): ResultMade {
  // In an order that follows from the answers alone, so that whoever has them computes the same.
  const sorted = answers
    .map((each) => ({ each, key: canonicalJson([each.source, each.stratum, each.answers]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const found = computeResult({
    model,
    year: inputs.year,
    groups: inputs.groups,
    answers: sorted.map(({ each }) => each),
    correction: Object.fromEntries(
      inputs.correction.map(({ code, count, of }) => [code, of === null ? count : { count, of }]),
    ),
    leastInvited: inputs.leastInvited,
    replicates: inputs.replicates,
    seed: inputs.seed,
    level: inputs.level,
  });
  const shown = showResult(found, {
    model,
    least: inputs.least,
    level: inputs.level,
    replicates: inputs.replicates,
    seed: inputs.seed,
    invited: inputs.groups,
    basis: Object.fromEntries(inputs.correction.map((each) => [each.code, each.basis])),
  });
  return {
    shown,
    hashes: {
      answers: sha256(`[${sorted.map(({ key }) => key).join(',')}]`),
      input: sha256(canonicalJson(inputs)),
      result: sha256(canonicalJson(shown)),
    },
  };
}
