import { z } from 'zod';
import {
  dateOut,
  dateSchema,
  idSchema,
  pageOf,
  pageQuery,
  rupiahSchema,
  text,
} from '../../platform/http/schemas.ts';
import { ASKED } from './contract-verdict.ts';
import { MEMBER_STATES } from './rules/trip-status.ts';

// Steps of verification and the queue, under /api/travel. No reply but that of a look holds a coordinate.

const bilingual = z.object({ id: z.string(), en: z.string() });
const reason = text(2_000, 5);
const state = z.enum(MEMBER_STATES);
const whole = z.number().int();
const interval = { low: whole, high: whole };

export const replyBody = z.object({
  text: text(5_000, 5),
  documentIds: z.array(idSchema).max(20).default([]),
});
export type ReplyInput = z.output<typeof replyBody>;
export const askBody = z.object({ text: text(2_000, 5), what: z.array(z.enum(ASKED)).min(1).max(8) });
export type AskInput = z.output<typeof askBody>;
export const decideBody = z.object({
  /** one for every line of which `low` is above 0; others are not asked for */
  lines: z
    .array(
      z.object({
        code: text(20),
        about: text(60),
        /** the indication stands */
        accepted: z.boolean(),
        /** rupiah to repay, at most the line's `low`; 0 when not accepted */
        amount: rupiahSchema,
        reason: text(2_000, 0).default(''),
      }),
    )
    .max(400),
  reason,
});
export type DecideInput = z.output<typeof decideBody>;
export const assignBody = z.object({ auditorPersonId: idSchema });
export const lookBody = z.object({ reason: text(500, 10) });
export const repayAdvanceBody = z.object({
  amount: rupiahSchema,
  day: dateSchema,
  /** number of the treasury's receipt (STS/NTPN) */
  reference: text(80),
});
export const advanceFindingBody = z.object({ reason });

/** Where the account stands after a step. */
export const verified = z.object({
  id: idSchema,
  tripId: idSchema,
  state,
  version: whole.nullable(),
  findingId: idSchema.nullable(),
});

/** `GET /travel/members/:id/replay`: is the verdict what the same evidence gives today? */
export const replayView = z
  .object({
    version: whole,
    /** raw: from every position again; kept: from the classes and points that the verdict kept */
    from: z.enum(['raw', 'kept']),
    same: z.boolean(),
    /** why it is not the same, or why the raw positions could not be used */
    differences: z.array(bilingual),
  })
  .meta({ id: 'TravelReplay' });
export type ReplayView = z.output<typeof replayView>;

/** `GET /travel/verification/auditors?agency=`: who may be given a case. */
export const auditorList = z
  .object({ rows: z.array(z.object({ personId: idSchema, name: z.string() })) })
  .meta({ id: 'TravelAuditors' });

export const pointView = z.object({
  at: z.string(),
  day: dateOut,
  latitude: z.number(),
  longitude: z.number(),
  /** metres; null where the client knew none */
  accuracy: z.number().nullable(),
  source: z.string(),
  regency: z.string().nullable(),
  /** one of the few that the verdict rests on */
  deciding: z.boolean(),
});
export const lookReply = z
  .object({
    id: idSchema,
    at: z.string(),
    /** the map answers with coordinates under this look until then */
    until: z.string(),
    deciding: z.array(pointView),
    /** empty once the raw positions are gone */
    track: z.array(pointView),
    /** positions left out of the track because there are too many */
    leftOut: whole,
  })
  .meta({ id: 'TravelLook' });
export type LookReply = z.output<typeof lookReply>;

export const VERIFICATION_VIEWS = [
  'open',
  'answered',
  'mine',
  'unassigned',
  'finding',
  'settled',
  'all',
] as const;
export const verificationQuery = pageQuery.extend({
  /** open: waits for evidence, reply or decision; answered: waits for a decision */
  view: z.enum(VERIFICATION_VIEWS).default('open'),
  agency: z.union([idSchema, z.literal('')]).default(''),
  q: text(100, 0).default(''),
});
export const verificationRow = z.object({
  memberId: idSchema,
  tripId: idSchema,
  tripNumber: z.string(),
  name: z.string(),
  agencyId: idSchema,
  agency: z.string(),
  fromDay: dateOut,
  toDay: dateOut,
  destinations: z.array(z.string()),
  state,
  ...interval,
  /** classes of the days in order, e.g. HAA */
  classes: z.string(),
  confirmed: whole,
  contradicted: whole,
  unverified: whole,
  dueDay: dateOut.nullable(),
  submittedAt: z.string().nullable(),
  replies: whole,
  assigned: z.string().nullable(),
  mine: z.boolean(),
});
export type VerificationRow = z.output<typeof verificationRow>;
/** Sorted by low, then by high, then by the day that is due. */
export const verificationPage = pageOf(verificationRow)
  .extend({
    /** accounts a view, by the same agency and words */
    views: z.record(z.enum(VERIFICATION_VIEWS), whole),
    /** rupiah of all rows of the view */
    sum: z.object(interval),
  })
  .meta({ id: 'TravelVerification' });
export type VerificationPage = z.output<typeof verificationPage>;
