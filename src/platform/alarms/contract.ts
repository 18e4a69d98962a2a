import { z } from 'zod';
import { ROLES } from '../act.ts';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../http/schemas.ts';
import { PLAN_UNITS } from './plan.ts';
import { SEVERITIES } from './rule.ts';

// What crosses the wire under /api/alarms. Words come in both languages; the screen chooses.

/** At most so many alarms in one act. */
export const MANY = 200;

const words = z.object({ id: z.string(), en: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const role = z.enum(ROLES);
const severity = z.enum(SEVERITIES);

/** mine: what I was told of; agency: what the agencies that I answer for have open */
export const ALARM_SCOPES = ['mine', 'agency'] as const;
export const ALARM_STATES = ['open', 'held', 'muted', 'cleared'] as const;
export type AlarmState = (typeof ALARM_STATES)[number];

export const alarmQuery = pageQuery.extend({
  scope: z.enum(ALARM_SCOPES).default('mine'),
  state: z.enum([...ALARM_STATES, 'standing']).default('standing'),
  severity: severity.optional(),
  code: z.string().max(20).optional(),
  agency: idSchema.optional(),
});
export type AlarmQuery = z.output<typeof alarmQuery>;

export const AlarmRow = z
  .object({
    id: idSchema,
    code: z.string(),
    /** the rule's name */
    rule: words,
    step: z.number().int(),
    severity,
    urgent: z.boolean(),
    title: words,
    body: words,
    agency: named.nullable(),
    /** path from the root */
    link: z.string(),
    subject: z.string(),
    state: z.enum(ALARM_STATES),
    firedAt: z.string(),
    firedOn: dateOut,
    clearedAt: z.string().nullable(),
    /** last day of an acknowledgement's hold */
    heldUntil: dateOut.nullable(),
    muted: z.enum(['inhibited', 'silenced']).nullable(),
    /** I was told of it, so I may acknowledge it */
    mine: z.boolean(),
    /** rungs of its ladder that have heard */
    rung: z.number().int(),
  })
  .meta({ id: 'AlarmRow' });
export type AlarmRow = z.input<typeof AlarmRow>;

export const AlarmPage = pageOf(AlarmRow)
  .extend({
    /** of the whole list, whatever the page */
    counts: z.object({
      info: z.number().int(),
      warning: z.number().int(),
      critical: z.number().int(),
    }),
    /** agencies that stand in the list, for its filter */
    agencies: z.array(named),
    /** may the actor look at agencies at all, or only at his own */
    mayAgency: z.boolean(),
    /** working days that an acknowledgement holds: usual and most */
    ackDays: z.object({ usual: z.number().int(), most: z.number().int() }),
  })
  .meta({ id: 'AlarmPage' });
export type AlarmPage = z.input<typeof AlarmPage>;

export const ALARM_WAYS = ['app', 'mail', 'sms', 'push', 'whatsapp'] as const;
export const WAY_STATES = ['told', 'read', 'waiting', 'sent', 'delivered', 'failed', 'closed'] as const;

/** One message to one receiver. */
export const AlarmTelling = z.object({
  /** null: not for the eyes of this actor */
  name: z.string().nullable(),
  at: z.string(),
  /** because somebody before him could not be reached */
  instead: z.boolean(),
  unreachable: z.boolean(),
  ways: z.array(z.object({ way: z.enum(ALARM_WAYS), state: z.enum(WAY_STATES), at: z.string().nullable() })),
});

export const AlarmDetail = z
  .object({
    alarm: AlarmRow,
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    receivers: z.array(role),
    /** who hears next, if nobody answers; `on`: the first day on which it may climb there */
    ladder: z.array(z.object({ receivers: z.array(role), on: dateOut, reached: z.boolean() })),
    /** oldest first */
    told: z.array(AlarmTelling),
    acks: z.array(
      z.object({
        name: z.string().nullable(),
        way: z.enum(['button', 'link', 'sms']),
        at: z.string(),
        until: dateOut,
      }),
    ),
    /** other steps of the same subject and rule */
    steps: z.array(z.object({ id: idSchema, step: z.number().int(), firedOn: dateOut, open: z.boolean() })),
    maySilence: z.boolean(),
  })
  .meta({ id: 'AlarmDetail' });
export type AlarmDetail = z.input<typeof AlarmDetail>;

export const acknowledgeBody = z.object({
  ids: z.array(idSchema).min(1).max(MANY),
  /** working days; the usual when not said */
  days: z.number().int().optional(),
});
export const Acknowledged = z.object({ alarms: z.number().int(), until: dateOut });
export type Acknowledged = z.input<typeof Acknowledged>;

export const silenceBody = z.object({
  code: text(20),
  subject: text(120).nullable(),
  agencyId: idSchema.nullable(),
  reason: text(1_000),
  until: dateSchema,
});
export const SilenceRow = z.object({
  id: idSchema,
  code: z.string(),
  rule: words,
  subject: z.string().nullable(),
  /** title of an alarm of the subject, where there is one and the actor may see it */
  about: words.nullable(),
  agency: named.nullable(),
  reason: z.string(),
  until: dateOut,
  state: z.enum(['asked', 'approved', 'refused', 'ended']),
  askedBy: z.string().nullable(),
  askedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  mayDecide: z.boolean(),
  mayEnd: z.boolean(),
});
export const Silences = z
  .object({ rows: z.array(SilenceRow), mostDays: z.number().int() })
  .meta({ id: 'AlarmSilences' });
export type Silences = z.input<typeof Silences>;
export const decisionBody = z.object({ approve: z.boolean() });

export const delegationBody = z.object({
  /** whose alarms; null: my own */
  accountId: idSchema.nullable(),
  delegateId: idSchema,
  kind: z.enum(['plt', 'plh']),
  from: dateSchema,
  to: dateSchema,
});
export const Delegations = z
  .object({
    rows: z.array(
      z.object({
        id: idSchema,
        from: dateOut,
        to: dateOut,
        kind: z.enum(['plt', 'plh']),
        account: z.string().nullable(),
        delegate: z.string().nullable(),
        mine: z.boolean(),
        mayEnd: z.boolean(),
      }),
    ),
    mostDays: z.number().int(),
  })
  .meta({ id: 'AlarmDelegations' });
export type Delegations = z.input<typeof Delegations>;
/** Colleagues who may stand in: of the actor's agency, or the whole government for those who keep delegations. */
export const colleagueQuery = z.object({ q: text(60, 0).default('') });
export const Colleagues = z.object({
  people: z.array(z.object({ id: idSchema, name: z.string(), about: z.string() })),
});
export type Colleagues = z.input<typeof Colleagues>;

const step = z.object({ at: z.number(), severity, receivers: z.array(role), urgent: z.boolean().optional() });
const rung = z.object({ after: z.number(), receivers: z.array(role) });
export const planSchema = z.object({
  steps: z.array(step).max(20),
  ladder: z.array(rung).max(20),
  numbers: z.record(z.string().max(40), z.number()),
});

/** The catalogue: one rule, how it is laid today, and what was laid for other days. */
export const AlarmRuleView = z.object({
  code: z.string(),
  title: words,
  /** when it fires, from when it is counted, and what clears it; null where the rule says no more than its name */
  says: words.nullable(),
  clears: words.nullable(),
  family: words,
  inhibits: z.array(z.string()),
  unit: z.enum(PLAN_UNITS),
  /** null: nothing of it may be laid */
  plan: planSchema.nullable(),
  usual: planSchema.nullable(),
  bounds: z
    .object({
      at: z.tuple([z.number(), z.number()]),
      numbers: z.record(z.string(), z.tuple([z.number(), z.number()])),
    })
    .nullable(),
  numberNames: z.record(z.string(), words),
  source: z.string().nullable(),
  verified: z.boolean(),
  /** newest first; `plan` null: back to the usual one */
  laid: z.array(
    z.object({ id: idSchema, validFrom: dateOut, source: z.string(), plan: planSchema.nullable() }),
  ),
  /** rules that share this plan: laying one lays all of them */
  together: z.array(z.string()),
  /** alarms that stand open now */
  open: z.number().int(),
});
export const AlarmCatalogue = z
  .object({ rules: z.array(AlarmRuleView), roles: z.array(role), mayLay: z.boolean() })
  .meta({ id: 'AlarmCatalogue' });
export type AlarmCatalogue = z.input<typeof AlarmCatalogue>;

export const layPlanBody = z.object({
  /** null: from that day on the usual one again */
  plan: planSchema.nullable(),
  validFrom: dateSchema,
  /** decision or SOP that gives it */
  source: text(300),
});

export const hygieneQuery = z.object({ from: dateSchema.optional(), to: dateSchema.optional() });
export const HygieneReport = z
  .object({
    from: dateOut,
    to: dateOut,
    /** by office, never by person; the busiest first */
    offices: z.array(
      z.object({
        agency: named.nullable(),
        fired: z.number().int(),
        acknowledged: z.number().int(),
        cleared: z.number().int(),
        /** hours to the first acknowledgement; null: nobody acknowledged, or fewer than `least` cases */
        medianHours: z.number().nullable(),
        unreachable: z.number().int(),
      }),
    ),
    total: z.object({
      fired: z.number().int(),
      acknowledged: z.number().int(),
      cleared: z.number().int(),
      unreachable: z.number().int(),
    }),
    /** cases below which no median is said */
    least: z.number().int(),
  })
  .meta({ id: 'AlarmHygiene' });
export type HygieneReport = z.input<typeof HygieneReport>;

/** When I may be told of what is not urgent; null: as the office. */
export const preferenceBody = z.object({
  quiet: z
    .object({ from: z.string().regex(/^\d{2}:\d{2}$/), to: z.string().regex(/^\d{2}:\d{2}$/) })
    .nullable(),
  /** 1 Monday … 7 Sunday */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).nullable(),
});
export const Preference = preferenceBody
  .extend({ office: z.object({ from: z.string(), to: z.string() }) })
  .meta({ id: 'AlarmPreference' });
export type Preference = z.input<typeof Preference>;

export const Created = z.object({ id: idSchema });
export const Done = z.object({ done: z.literal(true) });
