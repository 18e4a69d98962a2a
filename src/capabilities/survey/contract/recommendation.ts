import { z } from 'zod';
import { dateOut, dateSchema, idSchema, text } from '../../../platform/http/schemas.ts';
import { SOURCES } from '../rules/model/model.ts';
import { REASONS, STATUSES, VERDICTS } from '../rules/recommendation/states.ts';

// What follows from weak dimensions, under /api/survey/recommendations.

const whole = z.int();
const version = whole.min(1);
const words = z.object({ id: z.string(), en: z.string() });

export const recommendationDone = z.object({ id: idSchema });
export const proposed = z.object({ added: whole });
export const recommendationQuery = z.object({ wave: idSchema.optional() });

const followUp = z.object({
  id: idSchema,
  sequence: whole,
  text: z.string(),
  progress: whole,
  by: z.string(),
  at: z.string(),
  evidence: z.array(z.object({ id: idSchema, name: z.string() })),
  verdict: z.enum(VERDICTS).nullable(),
  verdictNote: z.string().nullable(),
  verdictBy: z.string().nullable(),
  verdictAt: z.string().nullable(),
});

export const recommendationList = z
  .object({
    rows: z.array(
      z.object({
        id: idSchema,
        waveId: idSchema,
        wave: z.string(),
        source: z.enum(SOURCES),
        dimension: z.string(),
        dimensionName: words,
        reasons: z.array(z.enum(REASONS)),
        score: z.number(),
        threshold: z.number(),
        change: z.number().nullable(),
        state: z.enum(['proposed', 'open', 'dismissed']),
        text: z.string(),
        agencyId: idSchema.nullable(),
        agency: z.string().nullable(),
        dueOn: dateOut.nullable(),
        overdue: z.boolean(),
        status: z.enum(STATUSES).nullable(),
        progress: whole,
        dismissedReason: z.string().nullable(),
        followUps: z.array(followUp),
        version: whole,
        may: z.array(z.enum(['open', 'dismiss', 'submit', 'verify'])),
      }),
    ),
    /** recommendations that were given, followed up, and TLP in per cent */
    share: z.object({ total: whole, followedUp: whole, percent: z.number().nullable() }),
    /** day that a new one is due by default */
    due: dateOut,
    may: z.array(z.enum(['propose'])),
  })
  .meta({ id: 'SurveyRecommendations' });
export type RecommendationList = z.input<typeof recommendationList>;

export const openBody = z.object({
  version,
  text: text(4_000, 10),
  agencyId: idSchema,
  dueOn: dateSchema,
});
export const dismissBody = z.object({ version, reason: text(1_000, 5) });
export const submitBody = z.object({
  version,
  text: text(4_000, 5),
  progress: whole.min(0).max(100),
  fileIds: z.array(idSchema).min(1).max(20),
});
export const verifyBody = z.object({ version, verdict: z.enum(VERDICTS), note: text(2_000, 3) });
export type OpenRecommendation = z.output<typeof openBody>;
export type SubmitFollowUp = z.output<typeof submitBody>;
export type VerifyFollowUp = z.output<typeof verifyBody>;
