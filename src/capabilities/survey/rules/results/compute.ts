import type { CorrectionInput } from '../model/correction.ts';
import { SOURCES, type Answers, type Source, type SurveyModel } from '../model/model.ts';
import { score, type Score } from '../model/score.ts';
import { estimate, type Estimate } from '../estimation/estimate.ts';
import { bootstrap, type Spread } from './bootstrap.ts';
import { designOf } from './design-of.ts';
import { mergeGroups, type ResultGroup } from './merge-groups.ts';

export interface WaveInput {
  model: SurveyModel;
  year: number;
  groups: readonly ResultGroup[];
  answers: readonly { source: Source; stratum: string; answers: Answers }[];
  correction: Readonly<Record<string, CorrectionInput | undefined>>;
  /** fewest invitations of a stratum that is estimated by itself */
  leastInvited: number;
  replicates: number;
  seed: number;
  /** of intervals */
  level: number;
}

export interface Computed {
  score: Score;
  /** strata as they were estimated, small ones merged */
  groups: (ResultGroup & { answers: number; value: number | null })[];
  /** Taylor, of each dimension of a source */
  dimensions: { source: Source; code: string; estimate: Estimate | null }[];
  spread: Spread;
}

/** A wave's whole result: the score, and how far each figure may be off. Nothing is hidden here. */
export function computeResult(input: WaveInput): Computed {
  const { groups, stratumOf } = mergeGroups(input.groups, input.answers, input.leastInvited);
  const responses = input.answers.map((each) => ({
    source: each.source,
    stratum: stratumOf(each.source, each.stratum),
    answers: each.answers,
  }));
  const found = score(input.model, {
    responses,
    strata: groups.map(({ source, code, population }) => ({ source, code, population })),
    year: input.year,
    correction: input.correction,
  });
  return {
    score: found,
    groups: groups.map((group) => {
      const own = found.people.filter((each) => each.source === group.source && each.stratum === group.code);
      return { ...group, answers: own.length, value: valueOf(input.model, group.source, own) };
    }),
    dimensions: SOURCES.flatMap((source) =>
      Object.keys(input.model.dimensionWeights[source]).map((code) => ({
        source,
        code,
        estimate: dimensionEstimate(found, source, code, groups, input.level),
      })),
    ),
    spread: bootstrap(input.model, found, groups, input),
  };
}

/** Score of a group: mean of each dimension, weighted as the source weighs them. */
function valueOf(model: SurveyModel, source: Source, people: Score['people']): number | null {
  let [sum, weights] = [0, 0];
  for (const [code, weight] of Object.entries(model.dimensionWeights[source])) {
    const values = people.flatMap((each) => each.dimensions[code] ?? []);
    if (values.length === 0) continue;
    sum += (weight * values.reduce((all, value) => all + value, 0)) / values.length;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}

function dimensionEstimate(
  found: Score,
  source: Source,
  code: string,
  groups: readonly ResultGroup[],
  level: number,
): Estimate | null {
  const people = found.people.filter((each) => each.source === source && each.weight > 0);
  const y = Float64Array.from(people, (each) => each.dimensions[code] ?? Number.NaN);
  if (!y.some((value) => Number.isFinite(value))) return null;
  const design = designOf(people, source, groups);
  return estimate(design, y, { statistic: 'mean', lone: 'remove', missing: 'domain', level });
}
