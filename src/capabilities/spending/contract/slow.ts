import { z } from 'zod';
import { idSchema, pageOf, pageQuery, rupiahSchema } from '../../../platform/http/schemas.ts';
import { clock, kind, party, paymentEvent, state } from './payments.ts';

// "Who is slow": offices, never persons. Hours are working hours of the office's clock, one decimal.

const instant = z.string().meta({ format: 'date-time' });
const share = z.number().min(0).max(1);
const sentence = z.object({ id: z.string(), en: z.string() });
export const PACES = ['usual', 'watch', 'slow', 'very-slow'] as const;
/** null: fewer than 8 cases, no label */
const pace = z.enum(PACES).nullable();

export const slowQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  agencyId: idSchema.optional(),
});

export const slowParty = z.object({
  party,
  /** payments that lay with it, and times */
  payments: z.number().int(),
  holds: z.number().int(),
  heldHours: z.number(),
  /** beyond the legal limit, else beyond the peers' median */
  excessHours: z.number(),
  /** of the excess of all */
  share,
  /** payments that waited for it most */
  cases: z.number().int(),
  /** Σ amount × excess in working days */
  rupiahDays: z.number(),
  pace,
  percentile: share.nullable(),
});
export type SlowParty = z.output<typeof slowParty>;

export const slowOffice = z.object({
  /** the agency of the office; null: of the whole government (treasury, bank) or a vendor */
  agencyId: idSchema.nullable(),
  /** name of the agency, or of the vendor */
  name: z.string(),
  party,
  stage: z.string(),
  holds: z.number().int(),
  payments: z.number().int(),
  medianHours: z.number(),
  limitHours: z.number().nullable(),
  /** what is usual among the others */
  peerHours: z.number(),
  excessHours: z.number(),
  rupiahDays: z.number(),
  /** of its median among the holds of the stage */
  percentile: share,
  pace,
  /** times that it sent the same payment back again for another reason */
  piecemeal: z.number().int(),
});
export type SlowOffice = z.output<typeof slowOffice>;

/** `<state>`, or `invoiced-returned`: with the vendor, to be mended */
export const slowStage = z.object({
  stage: z.string(),
  party,
  holds: z.number().int(),
  medianHours: z.number(),
  p95Hours: z.number(),
  limitHours: z.number().nullable(),
  excessHours: z.number(),
  rupiahDays: z.number(),
});

export const slowSummary = z
  .object({
    year: z.number().int(),
    /** payments that were looked at, of these open */
    payments: z.number().int(),
    open: z.number().int(),
    /** intervals that are out because a vendor contests them */
    disputed: z.number().int(),
    /** payments that exceeded nothing */
    onTime: z.number().int(),
    /** years whose holidays nobody entered: their working hours cannot be computed */
    missingYears: z.array(z.number().int()),
    parties: z.array(slowParty),
    offices: z.array(slowOffice),
    stages: z.array(slowStage),
    /** the answer in one sentence; null: cannot be said yet */
    sentence: sentence.nullable(),
    hoursOfDay: z.number(),
  })
  .meta({ id: 'WhoIsSlow' });
export type SlowSummary = z.output<typeof slowSummary>;

export const slowCaseQuery = pageQuery.extend({
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  agencyId: idSchema.optional(),
  party: party.optional(),
  stage: z.string().max(40).optional(),
  open: z.stringbool().default(false),
});

export const slowCase = z.object({
  id: idSchema,
  number: z.string(),
  kind,
  agencyId: idSchema,
  agency: z.string(),
  contractNumber: z.string().nullable(),
  amount: rupiahSchema,
  state,
  open: z.boolean(),
  /** who it waited for most; null: nobody exceeded anything */
  party: party.nullable(),
  stage: z.string().nullable(),
  excessHours: z.number(),
  /** of the longest hold among all of its stage */
  percentile: share.nullable(),
  rupiahDays: z.number(),
  disputed: z.boolean(),
});
export type SlowCase = z.output<typeof slowCase>;
export const slowCasePage = pageOf(slowCase).meta({ id: 'SlowCases' });
export type SlowCasePage = z.output<typeof slowCasePage>;

export const slowCaseDetail = slowCase
  .extend({
    shares: z.array(z.object({ party, share })),
    piecemeal: z.array(party),
    events: z.array(paymentEvent),
    sentence: sentence.nullable(),
  })
  .meta({ id: 'SlowCase' });
export type SlowCaseDetail = z.output<typeof slowCaseDetail>;

export const whatIf = z
  .object({
    year: z.number().int(),
    open: z.number().int(),
    /** the stage that would save most comes first */
    stages: z.array(
      z.object({
        stage: z.string(),
        party,
        medianHours: z.number(),
        /** open payments that would be further */
        payments: z.number().int(),
        /** working days that they would have won together */
        days: z.number(),
        /** of those that would be paid by today */
        paidPayments: z.number().int(),
        paidRupiah: rupiahSchema,
        rupiahDays: z.number(),
      }),
    ),
    sentence: sentence.nullable(),
  })
  .meta({ id: 'WhatIf' });
export type WhatIf = z.output<typeof whatIf>;

// ── Own finance staff: the head of the agency, and each person himself ──────────────────────────────────────────────

export const staffQuery = z.object({
  /** of the head: one of his agencies; without it his own, or the reader himself */
  agencyId: idSchema.optional(),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
});

export const staffItem = z.object({
  paymentId: idSchema,
  number: z.string(),
  purpose: z.string(),
  amount: rupiahSchema,
  party,
  state,
  clock,
  /** others of the agency hold the same office: it lies with all of them */
  shared: z.boolean(),
});
export const staffStep = z.object({
  paymentId: idSchema,
  number: z.string(),
  stage: z.string(),
  party,
  from: instant,
  until: instant,
  hours: z.number().nullable(),
  limitHours: z.number().nullable(),
  disputed: z.boolean(),
});
export const staffMember = z.object({
  personId: idSchema,
  name: z.string(),
  parties: z.array(party),
  open: z.array(staffItem),
  /** of the steps that he took in the year */
  steps: z.number().int(),
  heldHours: z.number(),
  overHours: z.number(),
  /** the newest 50 */
  timeline: z.array(staffStep),
  replies: z.array(z.object({ id: idSchema, paymentId: idSchema.nullable(), text: z.string(), at: instant })),
});
export type StaffMember = z.output<typeof staffMember>;
export const financeStaff = z
  .object({
    agencyId: idSchema,
    agency: z.string(),
    year: z.number().int(),
    /** own: the reader sees himself only */
    view: z.enum(['head', 'own']),
    members: z.array(staffMember),
  })
  .meta({ id: 'FinanceStaff' });
export type FinanceStaff = z.output<typeof financeStaff>;
export const staffReplyBody = z.object({
  agencyId: idSchema.optional(),
  paymentId: idSchema.nullable().default(null),
  text: z.string().trim().min(1).max(2_000),
});
export const staffReplied = z.object({ id: idSchema, at: instant });
