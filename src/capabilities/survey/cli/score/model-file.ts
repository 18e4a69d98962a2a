import { z } from 'zod';
import { text } from '../../../../platform/http/schemas.ts';
import {
  bandTable,
  code,
  conductRules,
  instruments,
  modelBody,
  question,
  source,
  words,
} from '../../contract/model-body.ts';
import { checkModel } from '../../rules/model/check-model.ts';
import {
  DEFAULT_ALTERNATIVES,
  DEFAULT_CONDUCT,
  DEFAULT_MIN_ITEM_FRACTION,
  PUBLISHED_BANDS,
} from '../../rules/model/defaults.ts';
import { SOURCES, type Question, type Source, type SurveyModel } from '../../rules/model/model.ts';
import type { ScoreInput } from '../../rules/model/score.ts';

/** Words may be one text for both languages, or be left out: a file that only scores needs none. */
const anyWords = z.union([words, text(1_000)]);

const weight = z.number().min(0).max(1_000_000);
const weights = z.partialRecord(source, weight);

const questionInFile = question.extend({
  dimension: code.nullable().default(null),
  text: anyWords.optional(),
  sensitive: z.boolean().default(false),
});

const correctionInput = z.union([
  z.number(),
  z.strictObject({ count: z.number().min(0), of: z.number().positive() }),
]);

/** MODEL.json: what a model says, with what one wave is scored by. Only what changes from office to office is obligatory. */
export const modelFile = modelBody.extend({
  name: text(120).default('tanpa nama'),
  version: z.number().int().min(1).default(1),
  minItemFraction: z.number().min(0).max(1).default(DEFAULT_MIN_ITEM_FRACTION),
  dimensions: z.array(z.strictObject({ code, name: anyWords.optional() })).max(30),
  sourceWeights: weights,
  alternativeWeights: z.array(weights).max(10).default(DEFAULT_ALTERNATIVES),
  dimensionWeights: z.partialRecord(source, z.record(code, weight)),
  correction: modelBody.shape.correction
    .extend({
      parts: z
        .array(
          modelBody.shape.correction.shape.parts.element.extend({
            name: anyWords.optional(),
            input: z.enum(['given', 'conduct']).default('given'),
            from: z.number().min(0).default(0),
          }),
        )
        .max(10),
    })
    .default({ max: 0, parts: [] }),
  conduct: conductRules.partial().default({}),
  bands: z.array(bandTable).max(30).default(PUBLISHED_BANDS),
  scales: modelBody.shape.scales.default({}),
  questions: z.array(questionInFile).max(200),
  instruments: instruments.partial().default({}),
  year: z.number().int().min(2000).max(2199),
  strata: z
    .array(
      z.strictObject({
        source,
        code: text(60),
        population: z.number().min(0).max(1e9),
        name: text(300).optional(),
      }),
    )
    .max(5_000),
  correctionInputs: z.record(code, correctionInput.nullable()).default({}),
});
export type ModelFile = z.output<typeof modelFile>;

/** A model as the rules want it, what is left out filled in; and what is wrong with it as a whole. */
export function modelOf(file: ModelFile): { model: SurveyModel; problems: string[] } {
  const { year: _year, strata: _strata, correctionInputs: _inputs, ...body } = file;
  const questions = body.questions.map((each) => ({
    ...each,
    text: bothOf(each.text, each.code),
  })) as Question[];
  const of = <T>(make: (source: Source) => T) =>
    Object.fromEntries(SOURCES.map((each) => [each, make(each)])) as Record<Source, T>;
  const model = {
    ...body,
    dimensions: body.dimensions.map((each) => ({ code: each.code, name: bothOf(each.name, each.code) })),
    sourceWeights: of((each) => body.sourceWeights[each] ?? 0),
    alternativeWeights: body.alternativeWeights.map((each) => of((one) => each[one] ?? 0)),
    dimensionWeights: of((each) => body.dimensionWeights[each] ?? {}),
    correction: {
      max: body.correction.max,
      parts: body.correction.parts.map((each) => ({ ...each, name: bothOf(each.name, each.code) })),
    },
    conduct: { ...DEFAULT_CONDUCT, ...body.conduct },
    questions,
    instruments: of((each) => body.instruments[each] ?? allOf(questions, each)),
  } as SurveyModel;
  return { model, problems: [...problemsOf(model), ...inputProblems(file)] };
}

export function inputOf(file: ModelFile): Omit<ScoreInput, 'responses'> {
  return { strata: file.strata, year: file.year, correction: file.correctionInputs };
}

function bothOf(given: z.output<typeof anyWords> | undefined, fallback: string) {
  return typeof given === 'object' ? given : { id: given ?? fallback, en: given ?? fallback };
}

function allOf(questions: readonly Question[], of: Source) {
  const codes = questions.filter((each) => each.source === of).map((each) => each.code);
  return { blocks: [{ questions: codes, shuffle: false }] };
}

function problemsOf(model: SurveyModel): string[] {
  return checkModel(model).map(({ path, message }) => `${path}: ${message.id} / ${message.en}`);
}

function inputProblems({ strata, correction, correctionInputs }: ModelFile): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const each of strata) {
    const key = `${each.source} ${each.code}`;
    if (seen.has(key)) problems.push(`strata: ${key}: tertulis dua kali / stands twice`);
    seen.add(key);
  }
  const parts = new Set(correction.parts.map((each) => each.code));
  for (const name of Object.keys(correctionInputs))
    if (!parts.has(name))
      problems.push(
        `correctionInputs.${name}: tidak ada bagian koreksi bernama itu / the correction has no such part`,
      );
  return problems;
}
