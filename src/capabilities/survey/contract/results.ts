import { z } from 'zod';
import { idSchema, text } from '../../../platform/http/schemas.ts';
import { SOURCES } from '../rules/model/model.ts';
import { WAVE_STATES } from '../rules/wave/states.ts';

const words = z.object({ id: z.string(), en: z.string() });
const figure = z.number().nullable();

/** A figure with its error. Null and `hidden`: too few people stand behind it, or another hidden figure would follow from it. */
const shown = z
  .object({ value: figure, se: figure, low: figure, high: figure, hidden: z.boolean() })
  .meta({ id: 'SurveyFigure' });

const band = z.object({ code: z.string(), name: words }).nullable();

const dimension = z.object({
  code: z.string(),
  name: words,
  /** its share in the source; null: not published */
  share: figure,
  score: shown,
  deff: figure,
  /** people who have a score; null: hidden */
  answers: z.int().nullable(),
  /** Cronbach's alpha and whether it is low */
  alpha: figure,
  lowAlpha: z.boolean(),
});

const group = z.object({
  /** strata that share a key, e.g. `i1` or `i2+i5` */
  code: z.string(),
  name: z.string(),
  population: z.int(),
  invited: z.int(),
  answers: z.int().nullable(),
  value: figure,
  hidden: z.boolean(),
});

const question = z.object({
  code: z.string(),
  text: words,
  dimension: z.string().nullable(),
  /** null: hidden, and so are its shares */
  answers: z.int().nullable(),
  /** per cent, whole; `<5` and `>95` hide how few and how nearly all */
  shares: z.array(
    z.object({
      answer: z.string(),
      text: words,
      share: z.union([z.int(), z.literal(['<5', '>95'])]).nullable(),
    }),
  ),
});

const source = z.object({
  source: z.enum(SOURCES),
  weight: z.number(),
  population: z.int(),
  invited: z.int(),
  issued: z.int(),
  answers: z.int().nullable(),
  score: shown,
  /** Kish: loss by unequal weights, and the number of answers that it leaves */
  kish: figure,
  effectiveAnswers: figure,
  dimensions: z.array(dimension),
  groups: z.array(group),
  questions: z.array(question),
});

const conduct = z.object({
  /** 100: clean */
  index: figure,
  complete: z.boolean(),
  parts: z.array(
    z.object({
      code: z.enum(['straightLine', 'speed', 'cluster', 'gap']),
      /** per cent of people, or points of the gap */
      measured: figure,
      deduction: figure,
      most: z.number(),
    }),
  ),
  hidden: z.boolean(),
});

const correction = z.object({
  value: figure,
  max: z.number(),
  parts: z.array(
    z.object({
      code: z.string(),
      name: words,
      x: figure,
      points: figure,
      cap: z.number(),
      /** where the entered figure comes from; null: computed, or nothing was entered */
      basis: z.string().nullable(),
    }),
  ),
});

/** A wave's result as it may be shown: what is hidden here is kept nowhere. */
export const surveyResult = z
  .object({
    answers: z.int().nullable(),
    index: shown,
    raw: shown,
    band,
    bandYear: z.int().nullable(),
    correction,
    sources: z.array(source),
    conduct,
    /** the index with other weights of the sources */
    sensitivity: z.array(
      z.object({
        weights: z.object({ internal: z.number(), external: z.number(), expert: z.number() }),
        index: figure,
        band,
      }),
    ),
    notes: z.array(z.object({ code: z.string(), about: z.string().nullable(), message: words })),
    /** fewest people behind a shown figure */
    least: z.int(),
    level: z.number(),
    replicates: z.int(),
    seed: z.int(),
  })
  .meta({ id: 'SurveyResult' });
export type SurveyResult = z.output<typeof surveyResult>;

/** What the result was computed from, so that anybody with the same can compute it again. */
const proof = z.object({
  computedAt: z.string(),
  computedBy: z.string().nullable(),
  modelName: z.string(),
  modelVersion: z.int(),
  modelHash: z.string(),
  answersHash: z.string(),
  /** root of the published receipts */
  receiptRoot: z.string(),
  inputHash: z.string(),
  resultHash: z.string(),
});

/** An entered figure: x itself, or counted of so many; its basis names the document. */
const correctionEntry = z.object({
  code: z.string().max(40),
  count: z.number().min(0).max(1e9),
  /** null: `count` is x itself */
  of: z.number().positive().max(1e9).nullable(),
  basis: text(300),
});
export const computeBody = z.object({
  correction: z.array(correctionEntry).max(20),
  /** of the result that the reader saw; 0: none yet */
  version: z.int().min(0),
});
export type ComputeInput = z.output<typeof computeBody>;

export const resultView = z
  .object({
    wave: z.object({
      id: idSchema,
      code: z.string(),
      name: z.string(),
      year: z.int(),
      state: z.enum(WAVE_STATES),
    }),
    /** of the wave, for its step to publish (`POST /survey/waves/:id/publish`) */
    waveVersion: z.int(),
    /** of the result; 0: nothing computed yet */
    version: z.int(),
    /** false: the box still moves its last answers */
    boxClosed: z.boolean(),
    may: z.array(z.enum(['compute', 'publish', 'prove', 'report'])),
    /** parts of the correction that are entered by hand, with what was entered last */
    correctionParts: z.array(
      z.object({
        code: z.string(),
        name: words,
        /** entered as count of so many, per this */
        per: z.number().nullable(),
        entered: correctionEntry.nullable(),
      }),
    ),
    result: surveyResult.nullable(),
    proof: proof.nullable(),
    /** computed waves to compare with, the newest first */
    others: z.array(z.object({ id: idSchema, name: z.string(), year: z.int() })),
  })
  .meta({ id: 'SurveyResultView' });
export type ResultView = z.input<typeof resultView>;

export const computed = z.object({ version: z.int(), resultHash: z.string() });
export const proven = z.object({ same: z.boolean(), resultHash: z.string(), again: z.string() });
export const publishBody = z.object({ version: z.int().min(1) });

/** Language of a report; without it Indonesian, as official papers are written. */
export const reportQuery = z.object({ lang: z.enum(['id', 'en']).default('id') });

const difference = z.object({
  name: words,
  before: figure,
  after: figure,
  /** after less before, with the interval at the results' level; null where one is hidden or missing */
  change: figure,
  low: figure,
  high: figure,
  /** the interval leaves out zero */
  clear: z.boolean(),
});
export const compareQuery = z.object({ with: idSchema });
export const comparison = z
  .object({
    before: z.object({ id: idSchema, name: z.string(), year: z.int() }),
    after: z.object({ id: idSchema, name: z.string(), year: z.int() }),
    /** two versions of a model ask other questions */
    sameModel: z.boolean(),
    index: difference,
    sources: z.array(
      difference.extend({
        source: z.enum(SOURCES),
        dimensions: z.array(difference.extend({ code: z.string() })),
      }),
    ),
  })
  .meta({ id: 'SurveyComparison' });
export type Comparison = z.input<typeof comparison>;
