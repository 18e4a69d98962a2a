import { z } from 'zod';
import {
  dateOut,
  dateSchema,
  idSchema,
  pageOf,
  pageQuery,
  rupiahSchema,
  text,
} from '../../../platform/http/schemas.ts';
import { SAMPLE_METHODS } from '../rules/sampling/design.ts';

// Samples of a year's lines, under /api/audit/samples.

const whole = z.number().int();
const share = z.number().gt(0).lt(1);
export const CONFIDENCES = [0.8, 0.85, 0.9, 0.95, 0.975, 0.99] as const;
const confidence = z.coerce
  .number()
  .refine((value) => CONFIDENCES.some((each) => each === value), { error: 'choice' })
  .meta({ examples: [0.95] });

/** What a population is made of: lines of a year, narrowed. */
export const populationFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2199),
  agencyId: z.union([idSchema, z.literal('')]).default(''),
  /** beginning of the account's code */
  account: text(30, 0).default(''),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
});
export type PopulationFilter = z.output<typeof populationFilter>;

/** How many? Monetary units by tolerable and expected misstatement in rupiah; attributes by rates. */
export const sizeQuery = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mus'),
    confidence,
    /** rupiah of the population */
    amount: z.coerce.number().int().positive(),
    tolerable: z.coerce.number().int().positive(),
    expected: z.coerce.number().int().min(0),
  }),
  z.object({
    kind: z.literal('attributes'),
    confidence,
    tolerable: z.coerce.number().gt(0).lt(1),
    expected: z.coerce.number().min(0).lt(1),
  }),
]);
export const sizeOut = z
  .object({
    size: whole,
    /** deviations that the size allows for */
    allowed: whole,
    /** rupiah between two monetary units; null for attributes */
    interval: z.number().nullable(),
    formula: z.object({ id: z.string(), en: z.string() }),
    source: z.string(),
  })
  .meta({ id: 'AuditSampleSize' });

const musDesign = z.object({
  method: z.enum(['mus-systematic', 'mus-cell']),
  confidence: share,
  tolerable: rupiahSchema,
  expected: rupiahSchema,
  /** null: reckoned */
  size: whole.min(1).max(5_000).nullable(),
});
const stratifiedDesign = z.object({
  method: z.literal('stratified'),
  confidence: share,
  /** rupiah where a stratum ends and the next begins, rising */
  bounds: z.array(rupiahSchema).max(9),
  /** how many of each stratum; one more than bounds */
  counts: z.array(whole.min(0).max(5_000)).min(1).max(10),
});
export const drawBody = z.object({
  title: text(300),
  population: populationFilter,
  design: z.discriminatedUnion('method', [musDesign, stratifiedDesign]),
  /** null: drawn by chance now; recorded in any case */
  seed: text(64).nullable().default(null),
});
export type DrawInput = z.output<typeof drawBody>;

export const sampleRow = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  year: whole,
  agency: z.string().nullable(),
  method: z.enum(SAMPLE_METHODS),
  items: whole,
  examined: whole,
  populationCount: whole,
  populationAmount: whole,
  state: z.enum(['drawn', 'evaluated']),
  drawnAt: z.string(),
  drawnBy: z.string(),
});
export const sampleList = pageOf(sampleRow).meta({ id: 'AuditSamples' });
export const sampleQuery = pageQuery.extend({ year: z.coerce.number().int().min(2000).max(2199).optional() });

export const sampleItemOut = z.object({
  id: idSchema,
  position: whole,
  lineId: z.string(),
  label: z.string(),
  day: dateOut.nullable(),
  stratum: z.string(),
  hits: whole,
  booked: whole,
  audited: whole.nullable(),
  deviates: z.boolean().nullable(),
  note: z.string().nullable(),
});

const stratumOut = z.object({
  from: whole,
  below: whole.nullable(),
  count: whole,
  items: whole,
  amount: whole,
});

export const evaluationOut = z.object({
  /** rupiah over the whole population, most likely; negative never: over- and understatement are reckoned apart */
  overstatement: z.object({ projected: z.number(), upper: z.number() }),
  understatement: z.object({ projected: z.number(), upper: z.number() }),
  /** the wider upper limit stays within the tolerable misstatement; null: none was named */
  within: z.boolean().nullable(),
  /** control deviations: how many of how many, and the upper limit of the rate; null: none was tested */
  deviations: z.object({ found: whole, of: whole, upperRate: z.number() }).nullable(),
  steps: z.array(z.object({ id: z.string(), en: z.string() })),
  source: z.string(),
});

export const sampleView = sampleRow
  .extend({
    population: populationFilter,
    confidence: z.number(),
    tolerable: whole.nullable(),
    expected: whole.nullable(),
    interval: z.number().nullable(),
    start: z.number().nullable(),
    strata: z.array(stratumOut),
    seed: z.string(),
    populationHash: z.string(),
    rows: z.array(sampleItemOut),
    evaluation: evaluationOut.nullable(),
    may: z.array(z.enum(['examine', 'evaluate'])),
  })
  .meta({ id: 'AuditSample' });
export type SampleView = z.output<typeof sampleView>;

export const examineBody = z.object({
  items: z
    .array(
      z.object({
        id: idSchema,
        /** null: not examined (any more) */
        audited: rupiahSchema.nullable(),
        deviates: z.boolean().nullable().default(null),
        note: text(2_000, 0).default(''),
      }),
    )
    .min(1)
    .max(500),
});
export const redrawOut = z
  .object({
    /** drawn again from the kept population with the recorded seed */
    same: z.boolean(),
    /** the lines of the year are still those of the record; null: too many to ask at once */
    populationSame: z.boolean().nullable(),
    says: z.object({ id: z.string(), en: z.string() }),
  })
  .meta({ id: 'AuditRedraw' });
export const itemParams = z.object({ id: idSchema });
