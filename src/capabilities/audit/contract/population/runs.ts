import { z } from 'zod';

/** What a digit test looks at. */
export const DIGIT_TESTS = ['1', '2', 'second', '3'] as const;
export const digitTestSchema = z.enum(DIGIT_TESTS);

/** A digit, or a group of them, that comes up more often than it should by far. */
const spikeSchema = z.object({ digits: z.int(), expected: z.number(), observed: z.number(), z: z.number() });

export const benfordSchema = z
  .object({
    digits: digitTestSchema,
    /** amounts that were counted, and those below ten that were left out */
    n: z.int(),
    leftOut: z.int(),
    first: z.int().meta({ description: 'the first of the digits that `counts` begins with' }),
    counts: z.array(z.int()),
    expected: z.array(z.number()),
    mad: z.number().nullable(),
    excessMad: z.number().nullable(),
    bound: z.number().nullable().meta({ description: 'excess above which the verdict is `deviates`' }),
    verdict: z.enum(['conforms', 'deviates', 'too-few']),
    spikes: z.array(spikeSchema),
  })
  .meta({ id: 'AuditBenford' });
export type BenfordView = z.infer<typeof benfordSchema>;

export const benfordQuerySchema = z.object({
  year: z.coerce.number().int().min(2000).max(2199),
  agencyId: z.uuid().optional(),
  digits: digitTestSchema.default('1'),
});

export const runRequestSchema = z
  .object({
    year: z.int().min(2000).max(2199),
    /** none: the whole government */
    agencyIds: z.array(z.uuid()).min(1).max(500).optional(),
  })
  .meta({ id: 'AuditPopulationRunRequest' });

const ruleAnswerSchema = z.object({
  code: z.string(),
  state: z.enum(['found', 'clear', 'not-computable', 'suspended']),
  found: z.int(),
  missing: z.array(z.object({ field: z.string(), says: z.object({ id: z.string(), en: z.string() }) })),
  milliseconds: z.number(),
});

export const populationRunSchema = z
  .object({
    id: z.string(),
    year: z.int(),
    agencyIds: z.array(z.string()).nullable(),
    state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
    askedAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    cancelAskedAt: z.string().nullable(),
    lines: z.int().nullable(),
    /** rules that have answered so far, of how many */
    rulesDone: z.int(),
    rulesAll: z.int(),
    rules: z.array(ruleAnswerSchema),
    flags: z.object({ opened: z.int(), changed: z.int(), same: z.int(), gone: z.int() }),
    thresholdsHash: z.string().nullable(),
    dataHash: z.string().nullable(),
  })
  .meta({ id: 'AuditPopulationRun' });
export type PopulationRunView = z.infer<typeof populationRunSchema>;

export const populationRunListSchema = z.object({ runs: z.array(populationRunSchema) });
