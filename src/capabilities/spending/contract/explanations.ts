import { z } from 'zod';
import { dateOut, idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { PARTIES } from '../rules/payments/chain.ts';

// The head of government asks the head of an agency why, by a day; the answer stands beside the figure.

export const SUBJECT_KINDS = ['agency', 'party', 'contract'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Most working days until an answer is due. */
export const MOST_DAYS = 20;

export const newExplanation = z.object({
  agencyId: idSchema,
  /** about the agency itself, a party in it, or one of its contracts */
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('agency') }),
    z.object({ kind: z.literal('party'), party: z.enum(PARTIES) }),
    z.object({ kind: z.literal('contract'), contractId: idSchema }),
  ]),
  text: text(2_000),
  workingDays: z.number().int().min(1).max(MOST_DAYS),
});
export type NewExplanation = z.input<typeof newExplanation>;
export type AskedExplanation = z.output<typeof newExplanation>;

export const newAnswer = z.object({ answer: text(4_000) });
export type NewAnswer = z.input<typeof newAnswer>;

export const explanationView = z
  .object({
    id: idSchema,
    agencyId: idSchema,
    agency: z.string(),
    subject: z.object({
      kind: z.enum(SUBJECT_KINDS),
      ref: z.string(),
      label: z.object({ id: z.string(), en: z.string() }),
    }),
    text: z.string(),
    /** role of who asked, in words of the office; never only a name */
    askedBy: z.object({ id: z.string(), en: z.string() }),
    askedAt: z.string(),
    dueOn: dateOut,
    overdue: z.boolean(),
    answer: z.string().nullable(),
    answeredAt: z.string().nullable(),
    /** the reader may answer it now */
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'SpendingExplanation' });
export type ExplanationView = z.output<typeof explanationView>;

export const EXPLANATION_STATES = ['', 'open', 'overdue', 'answered'] as const;
export const explanationQuery = pageQuery.extend({
  state: z.enum(EXPLANATION_STATES).default(''),
  agency: z.union([idSchema, z.literal('')]).default(''),
});
export const explanationPage = pageOf(explanationView).meta({ id: 'SpendingExplanationPage' });
export type ExplanationPage = z.output<typeof explanationPage>;
export const explanationMade = z.object({ id: idSchema, dueOn: dateOut });
