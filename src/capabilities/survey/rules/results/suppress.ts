import { labelOf } from './labels.ts';
import type { Computed } from './compute.ts';
import type { ResultGroup } from './merge-groups.ts';
import { HIDDEN, hiddenFigures, shownShare, type Shown } from './shown.ts';
import type { Spreading } from './bootstrap.ts';
import type { Band, Source, SurveyModel } from '../model/model.ts';
import type { SourceScore } from '../model/score.ts';

export interface ShowPlan {
  model: SurveyModel;
  /** fewest people behind a shown figure */
  least: number;
  level: number;
  replicates: number;
  seed: number;
  /** groups as invited: what the public counts show anyway */
  invited: readonly ResultGroup[];
  /** where each entered figure of the correction comes from */
  basis: Readonly<Record<string, string>>;
}

export type ShownResult = ReturnType<typeof showResult>;

/**
 * A result as it may be shown: no figure of fewer people than `least`, and none from which such a figure would follow. What is written nobody
 * reads here; shares are of all who answered, never of a unit.
 */
export function showResult(found: Computed, plan: ShowPlan) {
  const { score } = found;
  const { least, model } = plan;
  const people = score.sources.map((each) => each.kish.answers);
  const all = people.reduce((sum, each) => sum + each, 0);
  const tooFew = all < least;
  const hiddenSources = hiddenFigures(people, least);
  const whole = (value: number | null, spread: Spreading | null) =>
    tooFew ? HIDDEN : shownOf(value, spread);
  const staff = people[score.sources.findIndex((each) => each.source === 'internal')] ?? 0;
  const gapHidden = hiddenSources.size > 0;
  return {
    answers: tooFew ? null : all,
    index: whole(score.index, found.spread.index),
    raw: whole(score.raw, found.spread.raw),
    band: tooFew ? null : bandShown(score.band),
    bandYear: score.bandYear,
    correction: {
      value: score.correction.value,
      max: score.correction.max,
      parts: score.correction.parts.map((each, index) => ({
        code: each.code,
        name: model.correction.parts[index]!.name,
        x: each.x,
        points: each.points,
        cap: each.cap,
        basis: plan.basis[each.code] ?? null,
      })),
    },
    sources: score.sources.map((each, index) =>
      showSource(each, found, plan, hiddenSources.has(index) || people[index]! < least),
    ),
    // The gap between staff and experts would tell a hidden source: then only the index of all parts together is shown.
    conduct: {
      index: staff < least ? null : score.conduct.index,
      complete: score.conduct.complete,
      parts: score.conduct.parts.map(({ code, measured, deduction, most }) =>
        staff < least || gapHidden
          ? { code, measured: null, deduction: null, most }
          : { code, measured, deduction, most },
      ),
      hidden: staff < least || gapHidden,
    },
    // Other weights would tell hidden sources apart: each is one equation more.
    sensitivity:
      tooFew || hiddenSources.size > 0
        ? []
        : score.alternatives.map(({ weights, index, band }) => ({ weights, index, band: bandShown(band) })),
    notes: score.notes
      .filter(({ code }) => !TELLING.has(code))
      .map(({ code, about, message }) => ({ code, about, message })),
    least,
    level: plan.level,
    replicates: plan.replicates,
    seed: plan.seed,
  };
}

/** Notes that give away how many answered, or a figure that may be hidden; alpha stands beside its dimension. */
const TELLING = new Set([
  'stratum-one-answer',
  'stratum-without-answers',
  'stratum-over-population',
  'dimension-not-computable',
]);

const bandShown = (band: Band | null) => band && { code: band.code, name: band.name };

function shownOf(value: number | null, spread: Spreading | null): Shown {
  return {
    value,
    se: spread?.se ?? null,
    low: spread?.low ?? null,
    high: spread?.high ?? null,
    hidden: false,
  };
}

function showSource(of: SourceScore, found: Computed, plan: ShowPlan, hidden: boolean) {
  const { source } = of;
  const { least, model } = plan;
  const few = of.kish.answers < least;
  const groups = found.groups.filter((each) => each.source === source);
  const invited = plan.invited.filter((each) => each.source === source);
  const sum = (count: (group: ResultGroup) => number) => invited.reduce((all, each) => all + count(each), 0);
  const hiddenDimensions = hiddenFigures(
    of.dimensions.map((each) => (each.value === null ? 0 : each.answers)),
    least,
  );
  const hiddenGroups = hiddenFigures(
    groups.map((each) => each.answers),
    least,
  );
  return {
    source,
    weight: of.weight,
    population: sum((each) => each.population),
    invited: sum((each) => each.invited),
    issued: sum((each) => each.issued),
    // With the total beside it, the count of a source that is hidden with a small one would tell the small one's.
    answers: few || hidden ? null : of.kish.answers,
    score: hidden ? HIDDEN : shownOf(of.value, found.spread.sources[source]),
    kish: few ? null : of.kish.designEffect,
    effectiveAnswers: few ? null : of.kish.effectiveAnswers,
    dimensions: of.dimensions.map((each, index) => {
      const estimated = found.dimensions.find(
        (one) => one.source === source && one.code === each.code,
      )?.estimate;
      const hide = hidden || each.answers < least || hiddenDimensions.has(index);
      const reliability = of.reliability.find((one) => one.dimension === each.code);
      return {
        code: each.code,
        name: model.dimensions.find((one) => one.code === each.code)?.name ?? {
          id: each.code,
          en: each.code,
        },
        share: each.share,
        score: hide
          ? HIDDEN
          : {
              value: each.value,
              se: estimated?.se ?? null,
              low: clip(estimated?.interval?.[0]),
              high: clip(estimated?.interval?.[1]),
              hidden: false,
            },
        deff: hide ? null : (estimated?.deff ?? null),
        answers: hide ? null : each.answers,
        alpha: hide || (reliability?.complete ?? 0) < least ? null : (reliability?.alpha ?? null),
        lowAlpha: !hide && (reliability?.complete ?? 0) >= least && reliability?.low === true,
      };
    }),
    groups: groups.map((each, index) => {
      const hide = hidden || each.answers < least || hiddenGroups.has(index);
      return {
        code: each.code,
        name: each.name,
        population: each.population,
        invited: each.invited,
        answers: hide ? null : each.answers,
        value: hide ? null : each.value,
        hidden: hide,
      };
    }),
    questions: of.shares.map((question) => showQuestion(question, source, model, least)),
  };
}

/** Scores run from 0 to 100; an interval by a formula may run over. */
const clip = (value: number | undefined) => (value === undefined ? null : Math.min(100, Math.max(0, value)));

function showQuestion(
  { code, shares }: SourceScore['shares'][number],
  source: Source,
  model: SurveyModel,
  least: number,
) {
  const question = model.questions.find((each) => each.code === code && each.source === source)!;
  const answers = shares.reduce((sum, each) => sum + each.answers, 0);
  const few = answers < least;
  return {
    code,
    text: question.text,
    dimension: question.dimension,
    answers: few ? null : answers,
    shares: shares.map((each) => ({
      answer: each.answer,
      text: labelOf(model, question, each.answer),
      share: few ? null : shownShare(each.share),
    })),
  };
}
