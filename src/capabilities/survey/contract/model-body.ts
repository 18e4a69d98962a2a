import { z } from 'zod';
import { text } from '../../../platform/http/schemas.ts';
import {
  QUESTION_KINDS,
  SOURCES,
  type Condition,
  type Question,
  type Source,
  type SurveyModel,
} from '../rules/model/model.ts';

// A model as it crosses the wire and as files of `lurus survey score` hold it. Strict: a misspelt name must not pass as a default.

export const code = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,39}$/, { error: 'other' });
export const words = z.strictObject({ id: text(1_000), en: text(1_000) });
const whole = z.number().int();
const score = z.number().min(0).max(100);
const weight = z.number().min(0).max(1_000_000);
export const source = z.enum(SOURCES);

/** Conditions within conditions: none needs more. */
const DEEPEST = 6;

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({
        question: code,
        is: z
          .array(z.union([z.string().max(40), z.number()]))
          .min(1)
          .max(50),
      }),
      z.strictObject({ all: z.array(condition).min(1).max(20) }),
      z.strictObject({ any: z.array(condition).min(1).max(20) }),
      z.strictObject({ not: condition }),
    ]),
  )
  .meta({ id: 'SurveyCondition' });

function depthOf(each: Condition): number {
  if ('question' in each) return 1;
  const inner = 'all' in each ? each.all : 'any' in each ? each.any : [each.not];
  return 1 + Math.max(...inner.map(depthOf));
}

export const question = z
  .strictObject({
    code,
    source,
    dimension: code.nullable(),
    kind: z.enum(QUESTION_KINDS),
    text: words,
    help: words.optional(),
    weight: z.number().positive().max(1_000).optional(),
    points: whole.min(2).max(11).optional(),
    scale: code.optional(),
    reversed: z.boolean().optional(),
    options: z
      .array(z.strictObject({ code, text: words }))
      .min(1)
      .max(20)
      .optional(),
    map: z.record(code, score.nullable()).optional(),
    steps: z
      .array(z.strictObject({ upTo: whole.min(0).nullable(), score: score.nullable() }))
      .min(1)
      .max(20)
      .optional(),
    expects: code.optional(),
    recallMonths: whole.min(1).max(120).optional(),
    sensitive: z.boolean(),
    showIf: condition.refine((each) => depthOf(each) <= DEEPEST, { error: 'other' }).optional(),
  })
  .meta({ id: 'SurveyQuestion' });

const part = z.strictObject({
  code,
  name: words,
  input: z.enum(['given', 'conduct']),
  per: z.number().positive().optional(),
  cap: score,
  from: z.number().min(0),
  slope: z.number().min(0),
});

const percent = z.number().min(0).max(100);
export const conductRules = z.strictObject({
  weights: z.strictObject({ straightLine: percent, speed: percent, cluster: percent, gap: percent }),
  straightLineFree: percent,
  straightLineRange: percent.positive(),
  leastLikert: whole.min(2).max(100),
  speedFraction: z.number().min(0).max(1),
  clusterDifferences: z.union([z.literal(0), z.literal(1)]),
  clusterLeastQuestions: whole.min(2).max(100),
  gapFree: percent,
  gapRange: percent.positive(),
});

export const bandTable = z.strictObject({
  year: whole.min(2000).max(2199),
  bands: z
    .array(z.strictObject({ code, name: words, below: z.number().min(0).max(100).nullable() }))
    .min(1)
    .max(10),
  source: text(300),
  verified: z.boolean(),
});

/** Every source has an entry. */
function bySource<S extends z.ZodType>(inner: S) {
  return z.strictObject(Object.fromEntries(SOURCES.map((each) => [each, inner])) as Record<Source, S>);
}

const instrument = z.strictObject({
  blocks: z.array(z.strictObject({ questions: z.array(code).max(100), shuffle: z.boolean() })).max(50),
});

export const sourceWeights = bySource(weight);
export const instruments = bySource(instrument);
export const dimensionWeights = bySource(z.record(code, weight));

export const modelBody = z
  .strictObject({
    name: text(120),
    version: whole.min(1),
    minItemFraction: z.number().min(0).max(1),
    leastAnswers: whole.min(1).max(1_000).optional(),
    leastAlpha: z.number().min(0).max(1).optional(),
    dimensions: z.array(z.strictObject({ code, name: words })).max(30),
    sourceWeights,
    alternativeWeights: z.array(sourceWeights).max(10).optional(),
    dimensionWeights,
    correction: z.strictObject({ max: score, parts: z.array(part).max(10) }),
    conduct: conductRules,
    bands: z.array(bandTable).max(30),
    scales: z.record(code, z.array(words).min(2).max(11)),
    questions: z.array(question).max(200),
    instruments,
  })
  .meta({ id: 'SurveyModel' });

/** The schema and the type of the rules say the same. */
export type ModelBody = z.output<typeof modelBody>;
export const asModel = (body: ModelBody): SurveyModel => body as SurveyModel;
export const asQuestion = (body: z.output<typeof question>): Question => body as Question;
