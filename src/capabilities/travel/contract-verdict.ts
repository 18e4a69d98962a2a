import { z } from 'zod';
import { dateOut, idSchema } from '../../platform/http/schemas.ts';
import { MEMBER_STATES } from './rules/trip-status.ts';

// What a verdict says and what was said about it, under /api/travel. Nothing here holds a coordinate.

const bilingual = z.object({ id: z.string(), en: z.string() });
const state = z.enum(MEMBER_STATES);
const whole = z.number().int();
const interval = { low: whole, high: whole };

export const memberParam = z.object({ id: idSchema });

/** H present, T transit, L elsewhere, A at the place of duty, K conflict, U unverified. */
export const DAY_CLASSES = ['H', 'T', 'L', 'A', 'K', 'U'] as const;
export const RULE_CLASSES = ['contradicted', 'unverified', 'review', 'procedural', 'advisory'] as const;
export const NIGHT_STATES = ['supported', 'contradicted', 'unverified'] as const;
/** What may be asked for once more. */
export const ASKED = [
  'pass',
  'visum',
  'hotel',
  'receipt',
  'attendance',
  'report',
  'statement',
  'other',
] as const;

export const verdictDay = z.object({
  day: dateOut,
  class: z.enum(DAY_CLASSES),
  label: bilingual,
  /** what the class rests on, in words: kinds of evidence and regencies, never coordinates */
  summary: bilingual,
  evidence: z.array(
    z.object({
      kind: z.enum(['position', 'visum', 'pass', 'hotel', 'paper']),
      /** moment, and regency of a position; null where the kind has none */
      at: z.string().nullable(),
      regency: z.string().nullable(),
    }),
  ),
});
export const verdictNight = z.object({
  /** day on which the night begins */
  night: dateOut,
  state: z.enum(NIGHT_STATES),
  label: bilingual,
});
export const verdictRule = z.object({
  code: z.string(),
  class: z.enum(RULE_CLASSES),
  strength: z.enum(['strong', 'medium', 'weak']),
  sentence: bilingual,
  change: bilingual,
  numbers: z.record(z.string(), z.union([z.number(), z.string()])),
});
export const verdictFlag = z.object({
  code: z.string(),
  strength: z.enum(['strong', 'medium', 'weak']),
  sentence: bilingual,
  fixes: whole,
});
export const moneyLine = z.object({
  /** U01 daily allowance, U02 lodging, U03 transport, U04 representation */
  code: z.enum(['U01', 'U02', 'U03', 'U04']),
  /** day, night or id of the claim line; with `code` the key of a decision's line */
  about: z.string(),
  label: bilingual,
  ...interval,
});
export const verdictView = z.object({
  id: idSchema,
  version: whole,
  at: z.string(),
  cause: z.enum(['submission', 'evidence', 'reverify']),
  versions: z.object({
    engine: z.string(),
    thresholds: z.string(),
    tariff: z.string(),
    geography: z.string(),
  }),
  hash: z.string(),
  days: z.array(verdictDay),
  nights: z.array(verdictNight),
  rules: z.array(verdictRule),
  flags: z.array(verdictFlag),
  money: z.object({ ...interval, lines: z.array(moneyLine) }),
  counts: z.object({ confirmed: whole, contradicted: whole, unverified: whole }),
  /** share of the hours from 6 to 22 with a position within two hours, 0 to 1 */
  coverage: z.number(),
  /** positions that were looked at, and whether they are still kept */
  positions: z.object({ count: whole, kept: z.boolean() }),
  /** rules for which this government has no record to compare with; they stay silent */
  notComputable: z.array(z.object({ code: z.string(), sentence: bilingual })),
});
export type VerdictView = z.output<typeof verdictView>;

export const decisionLine = z.object({
  code: z.string(),
  about: z.string(),
  label: bilingual,
  /** what the verdict had contradicted */
  low: whole,
  accepted: z.boolean(),
  amount: whole,
  reason: z.string(),
});
export const decisionView = z.object({
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  lines: z.array(decisionLine),
  /** to repay */
  amount: whole,
  /** what stayed without proof: a control note, never a debt */
  note: whole,
  finding: z.object({ id: idSchema, number: z.string(), paid: z.boolean() }).nullable(),
});
export const lookView = z.object({ id: idSchema, at: z.string(), by: z.string(), reason: z.string() });

export const VERIFICATION_ACTS = [
  'reply',
  'reverify',
  'request',
  'decide',
  'assign',
  'look',
  'repay-advance',
  'advance-finding',
] as const;
export type VerificationAct = (typeof VERIFICATION_ACTS)[number];

/** `GET /travel/members/:id/verdict` for the traveller, his agency's readers and the inspectorate. */
export const memberVerdict = z
  .object({
    memberId: idSchema,
    tripId: idSchema,
    tripNumber: z.string(),
    name: z.string(),
    /** of the trip: whom a case may be given to is asked by it */
    agencyId: idSchema,
    agency: z.string(),
    fromDay: dateOut,
    toDay: dateOut,
    origin: z.string(),
    destinations: z.array(z.string()),
    state,
    own: z.boolean(),
    /** last day to answer or to hand evidence in */
    dueDay: dateOut.nullable(),
    submittedAt: z.string().nullable(),
    settledDay: dateOut.nullable(),
    /** rupiah paid before departure, and repaid of it; null for readers who do not see money */
    advance: whole.nullable(),
    advanceRepaid: whole.nullable(),
    /** what still has to come back of it */
    advanceLeft: whole.nullable(),
    /** null: nothing was judged yet */
    verdict: verdictView.nullable(),
    /** every version, the newest first */
    history: z.array(
      z.object({
        version: whole,
        at: z.string(),
        cause: z.enum(['submission', 'evidence', 'reverify']),
        ...interval,
        confirmed: whole,
        contradicted: whole,
        unverified: whole,
        hash: z.string(),
      }),
    ),
    requests: z.array(
      z.object({
        id: idSchema,
        at: z.string(),
        by: z.string(),
        text: z.string(),
        what: z.array(z.enum(ASKED)),
        dueDay: dateOut,
      }),
    ),
    replies: z.array(
      z.object({
        id: idSchema,
        at: z.string(),
        by: z.string(),
        text: z.string(),
        documentIds: z.array(idSchema),
        version: whole,
      }),
    ),
    assigned: z
      .object({ personId: idSchema, name: z.string(), at: z.string(), mine: z.boolean() })
      .nullable(),
    decision: decisionView.nullable(),
    /** who looked at coordinates, the newest first; told to the traveller and to the inspectorate */
    looks: z.array(lookView),
    may: z.array(z.enum(VERIFICATION_ACTS)),
  })
  .meta({ id: 'TravelVerdict' });
export type MemberVerdict = z.output<typeof memberVerdict>;
