import { z } from 'zod';
import { dateOut, idSchema, pageOf, pageQuery, text } from '../http/schemas.ts';

// What crosses the wire under /api/inbox. Words come in both languages; the screen chooses.

export const MATTER_SORTS = ['due', 'newest', 'oldest'] as const;
export type MatterSort = (typeof MATTER_SORTS)[number];
export const MATTER_STATES = ['open', 'closed', 'all'] as const;

/** At most so many matters in one act. */
export const MANY = 100;
/** At most so many saved views a person. */
export const VIEWS = 20;

const words = z.object({ id: z.string(), en: z.string() });
const named = z.object({ id: z.string(), name: z.string() });

/** One thing that may be done; `why` says what stands against it. */
const may = z.object({ may: z.boolean(), why: words.nullable() });

export const inboxFilter = z.object({
  kind: z.string().max(60).optional(),
  stage: z.string().max(60).optional(),
  /** matters of this agency, without those below it */
  agency: idSchema.optional(),
  state: z.enum(MATTER_STATES).default('open'),
  mine: z.stringbool().default(false),
  unassigned: z.stringbool().default(false),
  late: z.stringbool().default(false),
  paused: z.stringbool().default(false),
  /** went up to a role that the actor holds */
  escalated: z.stringbool().default(false),
  /** part of number or title, whatever its case */
  q: text(100, 0).optional(),
  sort: z.enum(MATTER_SORTS).default('due'),
});
export type InboxFilter = z.output<typeof inboxFilter>;
export const inboxQuery = inboxFilter.extend(pageQuery.shape);

export const InboxRow = z
  .object({
    id: idSchema,
    kind: z.string(),
    number: z.string(),
    title: z.string(),
    /** path below /app */
    link: z.string(),
    stage: z.object({ code: z.string(), words }),
    state: z.enum(['open', 'closed']),
    agency: named.nullable(),
    assignee: named.nullable(),
    mine: z.boolean(),
    unproven: z.boolean(),
    receivedOn: dateOut,
    /** the earliest last day of its running clocks; null: none, or a pause keeps it open */
    due: dateOut.nullable(),
    provisional: z.boolean(),
    /** name of the clock that falls due */
    dueClock: words.nullable(),
    late: z.boolean(),
    /** working days left until `due`, negative when late */
    daysLeft: z.number().int().nullable(),
    paused: z.boolean(),
    /** highest step that was announced: 0, 1 or 2 */
    escalation: z.number().int(),
  })
  .meta({ id: 'InboxRow' });
export type InboxRow = z.input<typeof InboxRow>;

export const InboxPage = pageOf(InboxRow).meta({ id: 'InboxPage' });
export type InboxPage = z.input<typeof InboxPage>;

/** The queues that the actor sees, for tabs and filters; figures count open matters. */
export const InboxQueues = z
  .object({
    queues: z.array(
      z.object({
        kind: z.string(),
        name: words,
        stages: z.array(z.object({ code: z.string(), words, open: z.number().int() })),
        open: z.number().int(),
        mine: z.number().int(),
        unassigned: z.number().int(),
        late: z.number().int(),
        paused: z.number().int(),
        /** he works on this kind: he may take and release */
        works: z.boolean(),
        /** he leads it: he may assign, pause and merge */
        leads: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'InboxQueues' });
export type InboxQueues = z.input<typeof InboxQueues>;

export const InboxClock = z
  .object({
    id: idSchema,
    name: z.string(),
    words,
    /** the other side's time: never late */
    window: z.boolean(),
    /** working days */
    days: z.number().int(),
    from: dateOut,
    /** last day in time; null: a pause keeps it open */
    due: dateOut.nullable(),
    /** `due`, or what it would be if the pause ended today */
    expected: dateOut,
    /** rests on a year whose holidays are not entered */
    provisional: z.boolean(),
    paused: z.boolean(),
    stoppedOn: dateOut.nullable(),
    late: z.boolean(),
    /** working days left, 0 on the last day, negative when late; null once stopped or while it has no day */
    daysLeft: z.number().int().nullable(),
    /** days on which a late clock goes up, step 1 and 2, to whom, and whether it was told */
    steps: z.array(z.object({ step: z.number().int(), on: dateOut, role: z.string(), told: z.boolean() })),
  })
  .meta({ id: 'InboxClock' });
export type InboxClock = z.input<typeof InboxClock>;

export const MATTER_EVENTS = [
  'opened',
  'stage',
  'assigned',
  'released',
  'escalated',
  'merged',
  'closed',
  'reopened',
] as const;
export type MatterEvent = (typeof MATTER_EVENTS)[number];

export const MatterPanel = z
  .object({
    matter: InboxRow.extend({
      kindName: words,
      closedAt: z.string().nullable(),
      mergedInto: z.object({ id: idSchema, number: z.string(), link: z.string() }).nullable(),
      /** matters that were joined to this one */
      merged: z.array(z.object({ id: idSchema, number: z.string(), link: z.string() })),
    }),
    clocks: z.array(InboxClock),
    pauses: z.array(
      z.object({
        id: idSchema,
        from: dateOut,
        to: dateOut.nullable(),
        /** for those who work on the kind; null for an agency */
        reason: z.string().nullable(),
        by: z.string().nullable(),
      }),
    ),
    /** null: not for the eyes of this actor */
    notes: z
      .array(
        z.object({
          id: idSchema,
          text: z.string(),
          by: z.string().nullable(),
          mine: z.boolean(),
          at: z.string(),
        }),
      )
      .nullable(),
    /** oldest first */
    history: z.array(
      z.object({
        id: idSchema,
        what: z.enum(MATTER_EVENTS),
        at: z.string(),
        /** person who did it; null: a job, the public, or not for this actor's eyes */
        by: z.string().nullable(),
        /** person, stage, number or step, by `what` */
        detail: words.nullable(),
      }),
    ),
    /** who may be given it, with their open matters; empty unless he may assign */
    candidates: z.array(z.object({ id: idSchema, name: z.string(), open: z.number().int() })),
    actions: z.object({
      take: may,
      release: may,
      assign: may,
      pause: may,
      resume: may,
      note: may,
      merge: may,
    }),
  })
  .meta({ id: 'MatterPanel' });
export type MatterPanel = z.input<typeof MatterPanel>;
export type MatterActions = MatterPanel['actions'];

const ids = z.array(idSchema).min(1).max(MANY);
export const takeBody = z.object({ ids });
export const assignBody = z.object({ ids, accountId: idSchema });

/** Of many at once some may be passed over; where none was done the answer is a problem. */
export const ManyDone = z
  .object({
    done: z.array(idSchema),
    passedOver: z.array(z.object({ id: idSchema, number: z.string().nullable(), why: words })),
  })
  .meta({ id: 'InboxManyDone' });
export type ManyDone = z.input<typeof ManyDone>;

/** People who may be given every one of the matters named: for assigning many at once. */
export const candidatesQuery = z.object({ kind: z.string().max(60) });
export const Candidates = z.object({
  people: z.array(z.object({ id: idSchema, name: z.string(), open: z.number().int() })),
});
export type Candidates = z.input<typeof Candidates>;

export const noteBody = z.object({ text: text(4_000) });
export const pauseBody = z.object({ reason: text(500) });
export const mergeBody = z.object({ into: idSchema });

export const viewBody = z.object({
  name: text(60),
  /** the list's query string without `?`, e.g. `kind=complaint-public&late=true` */
  query: z
    .string()
    .max(500)
    .regex(/^[\w\-.~%&=+]*$/),
});
export type ViewBody = z.output<typeof viewBody>;
export const InboxViews = z
  .object({
    views: z.array(z.object({ id: idSchema, name: z.string(), query: z.string() })),
    most: z.number().int(),
  })
  .meta({ id: 'InboxViews' });
export type InboxViews = z.input<typeof InboxViews>;

export const Created = z.object({ id: idSchema });
export const Done = z.object({ done: z.literal(true) });
