import { readFileSync } from 'node:fs';
import { DEFAULT_CONDUCT, PUBLISHED_BANDS } from './defaults.ts';
import type { Question, Source, SurveyModel } from './model.ts';

const WORDS = { id: 'x', en: 'x' };

export function likert(code: string, more: Partial<Question> = {}): Question {
  return { code, source: 'internal', dimension: 'd', kind: 'likert', text: WORDS, sensitive: false, ...more };
}

export function experience(code: string, more: Partial<Question> = {}): Question {
  return {
    ...likert(code),
    kind: 'experience',
    options: ['tidak', 'sekali', 'sering'].map((each) => ({ code: each, text: WORDS })),
    map: { tidak: 100, sekali: 50, sering: 0, tidak_tahu: null, menolak: null },
    ...more,
  };
}

/** Questions of any sources, every dimension of equal weight, no correction. */
export function modelOf(questions: Question[], more: Partial<SurveyModel> = {}): SurveyModel {
  const dimensions = [...new Set(questions.flatMap((each) => each.dimension ?? []))];
  const of = <T>(make: (source: Source) => T) => ({
    internal: make('internal'),
    external: make('external'),
    expert: make('expert'),
  });
  const own = (source: Source) => questions.filter((each) => each.source === source);
  return {
    name: 'uji',
    version: 1,
    minItemFraction: 0.5,
    dimensions: dimensions.map((code) => ({ code, name: WORDS })),
    sourceWeights: of((source) => (own(source).length > 0 ? 1 : 0)),
    dimensionWeights: of((source) =>
      Object.fromEntries(
        own(source).flatMap((each) => (each.dimension === null ? [] : [[each.dimension, 1]])),
      ),
    ),
    correction: { max: 16.16, parts: [] },
    conduct: DEFAULT_CONDUCT,
    bands: PUBLISHED_BANDS,
    scales: {},
    questions,
    instruments: of((source) => ({
      blocks: [{ questions: own(source).map((each) => each.code), shuffle: false }],
    })),
    ...more,
  };
}

/** The example of docs/survey-cli.md, as files. */
export const EXAMPLE = {
  model: 'docs/examples/survey-model.json',
  answers: 'docs/examples/survey-answers.csv',
  read: () => JSON.parse(readFileSync('docs/examples/survey-model.json', 'utf8')) as Record<string, unknown>,
};
