import { sumSource, sumSources, type SourceSum } from './aggregate.ts';
import { bandOf, bandTableOf } from './bands.ts';
import { conductOf, type Conduct } from './conduct.ts';
import { correct, type Correction, type CorrectionInput } from './correction.ts';
import { scorePerson, scoredQuestions, type PersonScore } from './item-score.ts';
import { SOURCES, questionsOf, type Answers, type Band, type Source, type SurveyModel } from './model.ts';
import { notesOf, type ScoreNote } from './notes.ts';
import { reliability, type Reliability } from './reliability.ts';
import { sharesOf, type QuestionShares } from './shares.ts';
import {
  kish,
  stratumKey,
  stratumWeights,
  type Kish,
  type StratumSize,
  type StratumWeight,
} from './weights.ts';

/** One person's answers, already held against the instrument (`checkAnswers`). */
export interface Response {
  source: Source;
  stratum: string;
  answers: Answers;
  /** instead of population / answers of the stratum: after raking, for instance */
  weight?: number | null;
  seconds?: number | null;
  /** where it stood, for whoever reads the figures */
  row?: number;
}

export interface ScoreInput {
  responses: readonly Response[];
  strata: readonly StratumSize[];
  /** whose bands hold */
  year: number;
  /** by part of the correction */
  correction: Readonly<Record<string, CorrectionInput | undefined>>;
}

export interface ScoredPerson extends PersonScore {
  source: Source;
  stratum: string;
  weight: number;
  row?: number;
}

export interface SourceScore extends SourceSum {
  source: Source;
  /** as the model gives it */
  weight: number;
  strata: StratumWeight[];
  kish: Kish;
  reliability: (Reliability & { dimension: string; low: boolean })[];
  shares: QuestionShares[];
}

export interface Alternative {
  weights: Record<Source, number>;
  raw: number | null;
  index: number | null;
  band: Band | null;
}

export interface Score {
  people: ScoredPerson[];
  sources: SourceScore[];
  raw: number | null;
  conduct: Conduct;
  correction: Correction;
  /** `max(0, raw − correction)`; null: one of them is not computable */
  index: number | null;
  band: Band | null;
  /** year of the table that the band comes from */
  bandYear: number | null;
  alternatives: Alternative[];
  notes: ScoreNote[];
}

/** Alpha below this is pointed out, unless the model says otherwise. */
export const LOW_ALPHA = 0.6;

/**
 * The whole score of a wave with every figure on the way, in full precision. What cannot be computed is null and told in `notes`, never 0.
 * Nothing is hidden here: what may be shown is decided where it is shown.
 */
export function score(model: SurveyModel, input: ScoreInput): Score {
  const given = input.responses.filter(isAnswered);
  const strata = stratumWeights(input.strata, given);
  const people = scorePeople(model, given, strata);
  const sources = SOURCES.map((source) => scoreSource(model, source, given, people, strata));
  const values = Object.fromEntries(sources.map((each) => [each.source, each.value])) as Record<
    Source,
    number | null
  >;
  const gap = values.internal === null || values.expert === null ? null : values.internal - values.expert;
  const conduct = conductOf(
    model,
    given.filter((each) => each.source === 'internal'),
    gap,
  );
  const correction = correct(model.correction, input.correction, conduct.index);
  const outcomeOf = (weights: Record<Source, number>): Alternative => {
    const raw = sumSources(weights, values);
    const index = raw === null || correction.value === null ? null : Math.max(0, raw - correction.value);
    return { weights, raw, index, band: bandOf(model.bands, input.year, index) };
  };
  const { raw, index, band } = outcomeOf(model.sourceWeights);
  const found = {
    people,
    sources,
    raw,
    conduct,
    correction,
    index,
    band,
    bandYear: bandTableOf(model.bands, input.year)?.year ?? null,
    alternatives: (model.alternativeWeights ?? []).map(outcomeOf),
  };
  return { ...found, notes: notesOf(found, input.responses.length - given.length, input.year) };
}

/** An empty sheet is no answer: its stratum weighs by those who gave one. */
function isAnswered({ answers }: Response): boolean {
  return Object.values(answers).some((each) => each !== null && each !== '');
}

function scorePeople(
  model: SurveyModel,
  given: readonly Response[],
  strata: readonly StratumWeight[],
): ScoredPerson[] {
  const weights = new Map(strata.map((each) => [stratumKey(each.source, each.code), each.weight]));
  const questions = Object.fromEntries(
    SOURCES.map((source) => [source, scoredQuestions(model, source)]),
  ) as Record<Source, ReturnType<typeof scoredQuestions>>;
  return given.map(({ source, stratum, answers, weight, row }) => ({
    ...(row === undefined ? {} : { row }),
    source,
    stratum,
    weight: weight ?? weights.get(stratumKey(source, stratum)) ?? 0,
    ...scorePerson(model.minItemFraction, questions[source], answers),
  }));
}

function scoreSource(
  model: SurveyModel,
  source: Source,
  given: readonly Response[],
  people: readonly ScoredPerson[],
  strata: readonly StratumWeight[],
): SourceScore {
  const own = people.filter((each) => each.source === source);
  const withAnswers = given.flatMap((each, index) =>
    each.source === source ? [{ answers: each.answers, weight: people[index]!.weight }] : [],
  );
  return {
    source,
    weight: model.sourceWeights[source],
    ...sumSource(model, source, own),
    strata: strata.filter((each) => each.source === source),
    kish: kish(own.map((each) => each.weight)),
    reliability: [...scoredQuestions(model, source)].map(([dimension, questions]) => {
      const found = reliability(
        questions.map((each) => each.code),
        own.map((each) => each.items),
      );
      return {
        dimension,
        ...found,
        low: found.alpha !== null && found.alpha < (model.leastAlpha ?? LOW_ALPHA),
      };
    }),
    shares: questionsOf(model, source).flatMap((each) => sharesOf(each, withAnswers) ?? []),
  };
}
