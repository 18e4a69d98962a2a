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
import { MEMBER_STATES } from './rules/trip-status.ts';

// Verification of one traveller's account, under /api/travel. No reply but that of a look and its map holds a coordinate.

const bilingual = z.object({ id: z.string(), en: z.string() });
const reason = text(2_000, 5);
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

// ---- the verdict

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

// ---- what was said about it

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

// ---- steps

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

// ---- looks: coordinates for the assigned auditor, with a reason that the traveller reads

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

// ---- queue

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

// ---- live view

export const liveQuery = z.object({
  agency: z.union([idSchema, z.literal('')]).default(''),
});
export const liveRow = z.object({
  memberId: idSchema,
  tripId: idSchema,
  tripNumber: z.string(),
  name: z.string(),
  positionTitle: z.string(),
  agencyId: idSchema,
  agency: z.string(),
  origin: z.string(),
  destinations: z.array(z.string()),
  fromDay: dateOut,
  toDay: dateOut,
  /** days of the trip until today, as they look so far: nothing of it is a verdict */
  days: z.array(z.object({ day: dateOut, class: z.enum(DAY_CLASSES) })),
  /** area only */
  last: z.object({ at: z.string(), code: z.string(), regency: z.string() }).nullable(),
  /** how the last area stands to the trip */
  where: z.enum(['destination', 'way', 'origin', 'elsewhere', 'unknown']),
  /** some day so far is elsewhere or at the place of duty */
  bends: z.boolean(),
});
export type LiveRow = z.output<typeof liveRow>;
export const liveView = z
  .object({
    at: z.string(),
    rows: z.array(liveRow),
    agencies: z.array(
      z.object({ agencyId: idSchema, agency: z.string(), travelling: whole, bends: whole, silent: whole }),
    ),
    /** rows left out because there are too many; the counts hold all */
    leftOut: whole,
  })
  .meta({ id: 'TravelLive' });
export type LiveView = z.output<typeof liveView>;

// ---- map

export const mapQuery = z.object({
  /** id of an own look that is still open */
  look: z.union([idSchema, z.literal('')]).default(''),
});
export const mapShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('circles'),
    /** degrees and km; what surely lies in the regency, and what surely holds it */
    inner: z.object({ latitude: z.number(), longitude: z.number(), km: z.number() }).nullable(),
    outer: z.object({ latitude: z.number(), longitude: z.number(), km: z.number() }).nullable(),
  }),
  z.object({
    kind: z.literal('borders'),
    /** rings of [longitude, latitude], simplified for the screen */
    rings: z.array(z.array(z.tuple([z.number(), z.number()]))),
  }),
]);
export const travelMap = z
  .object({
    /** true: imported borders; false: circles of the table of facts */
    exact: z.boolean(),
    /** words of the licence of imported borders */
    licence: z.string().nullable(),
    bounds: z.object({
      west: z.number(),
      south: z.number(),
      east: z.number(),
      north: z.number(),
    }),
    regencies: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        role: z.enum(['origin', 'destination', 'catchment', 'elsewhere']),
        /** where its name and its route stop stand */
        centre: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
        shape: mapShape,
      }),
    ),
    /** what the letter says, in order */
    planned: z.array(z.string()),
    /** areas in the order in which they were passed, each with its day and stretch of time */
    route: z.array(
      z.object({
        code: z.string(),
        /** null for whoever prepares, signs or pays trips: he reads days and areas */
        from: z.string().nullable(),
        to: z.string().nullable(),
        day: dateOut,
        class: z.enum(DAY_CLASSES).nullable(),
      }),
    ),
    /** null without a look */
    points: z.array(pointView).nullable(),
  })
  .meta({ id: 'TravelMap' });
export type TravelMap = z.output<typeof travelMap>;
