import { z } from 'zod';
import { isPlainDate } from '../../platform/calendar/index.ts';
import { dateOut, idSchema, pageOf, pageQuery, text } from '../../platform/http/schemas.ts';
import { EVENTS, IDENTITY_WAYS, ORIGINS, REQUEST_KINDS, STATES } from './rules/request.ts';

export const idParam = z.object({ id: idSchema });
const kind = z.enum(REQUEST_KINDS);
const state = z.enum(STATES);
/** A time of day on a day where the government is: 'YYYY-MM-DDTHH:MM', as a browser's field gives it. */
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: 'date' })
  .refine((value) => isPlainDate(value.slice(0, 10)), { error: 'date' });

export const newRequest = z.object({ kind, about: text(4_000) });
export type NewRequest = z.output<typeof newRequest>;
export const checkBody = z.object({ how: z.enum(IDENTITY_WAYS).exclude(['account']) });
export const answerBody = z.object({
  outcome: z.enum(['grant', 'grant-partly', 'refuse']),
  answer: text(8_000),
  article: text(500, 0).default(''),
});
export const contestBody = z.object({ text: text(4_000) });
export const hearBody = z.object({ accepted: z.boolean(), answer: text(4_000) });

const standing = z.object({
  hoursLeft: z.number().int().nullable(),
  late: z.boolean(),
  lateBy: z.number().int(),
});

export const requestRow = z.object({
  id: idSchema,
  number: z.string(),
  kind,
  origin: z.enum(ORIGINS),
  state,
  receivedAt: z.string(),
  dueAt: z.string(),
  clock: standing,
});
export type RequestRowOut = z.output<typeof requestRow>;
export const requestPage = pageOf(requestRow).meta({ id: 'PrivacyRequests' });
export type RequestPage = z.output<typeof requestPage>;
export const requestQuery = pageQuery.extend({
  view: z.enum(['mine', 'all']).default('mine'),
  state: z.union([state, z.literal('')]).default(''),
});

export const requestDetail = requestRow
  .extend({
    about: z.string(),
    /** who asks, for those only who work on it */
    name: z.string().nullable(),
    contact: z.string().nullable(),
    ticket: z.string().nullable(),
    identityHow: z.enum(IDENTITY_WAYS).nullable(),
    answeredAt: z.string().nullable(),
    answer: z.string().nullable(),
    article: z.string().nullable(),
    contest: z.string().nullable(),
    contestDueAt: z.string().nullable(),
    contestAnswer: z.string().nullable(),
    own: z.boolean(),
    /** the reader works on requests, but this one is his own */
    ownRequest: z.boolean(),
    may: z.array(z.enum([...EVENTS, 'erase', 'correct'])),
    events: z.array(
      z.object({ event: z.string(), at: z.string(), by: z.string().nullable(), note: z.string().nullable() }),
    ),
  })
  .meta({ id: 'PrivacyRequest' });
export type RequestDetail = z.output<typeof requestDetail>;

export const moved = z.object({ id: idSchema, number: z.string(), state });
export type Moved = z.output<typeof moved>;

const bilingual = z.object({ id: z.string(), en: z.string() });
export const erasureReply = z.object({
  lines: z.array(z.object({ title: bilingual, erased: z.number().int(), stays: bilingual.nullable() })),
});
export type ErasureReply = z.output<typeof erasureReply>;

export const correctBody = z.object({ key: text(80), value: text(500) });
export const correctReply = z.object({ changed: z.number().int() });
export const rectifyBody = z.object({ key: text(80), number: text(100), text: text(2_000) });
export const rectifyReply = z.object({ id: idSchema });
export const correctionsReply = z
  .object({
    values: z.array(z.object({ key: z.string(), title: bilingual })),
    /** stays as it is; a note is attached to it */
    evidence: z.array(z.object({ key: z.string(), title: bilingual, stays: bilingual })),
  })
  .meta({ id: 'Corrections' });
export type CorrectionsReply = z.output<typeof correctionsReply>;

export const copyReply = z
  .object({
    parts: z.array(
      z.object({
        holder: z.string(),
        title: z.string(),
        withheld: z.string().nullable(),
        notes: z.array(z.string()),
        groups: z.array(
          z.object({
            title: z.string(),
            purpose: z.string(),
            basis: z.string(),
            keeps: z.string(),
            recipients: z.string(),
            records: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'PersonalCopy' });
export type CopyReply = z.output<typeof copyReply>;

export const registerReply = z
  .object({
    activities: z.array(
      z.object({
        key: z.string(),
        holder: z.string(),
        title: z.string(),
        purpose: z.string(),
        subjects: z.string(),
        basis: z.string(),
        source: z.string(),
        recipients: z.string(),
        measures: z.string(),
        tables: z.array(z.object({ name: z.string(), categories: z.string(), keeps: z.string() })),
      }),
    ),
    /** tables that hold nothing about a person */
    none: z.array(z.string()),
  })
  .meta({ id: 'ProcessingRegister' });
export type RegisterReply = z.output<typeof registerReply>;

export const retentionReply = z
  .object({
    due: z.array(
      z.object({
        table: z.string(),
        keeps: z.string(),
        job: z.string(),
        how: z.enum(['deleted', 'anonymised']).nullable(),
        rows: z.number().int().nullable(),
      }),
    ),
    runs: z.array(
      z.object({
        id: idSchema,
        at: z.string(),
        table: z.string(),
        how: z.enum(['deleted', 'anonymised']),
        rows: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Retention' });
export type RetentionReply = z.output<typeof retentionReply>;

const breachFacts = {
  title: text(200),
  what: text(4_000),
  categories: text(1_000),
  subjects: text(1_000),
  people: z.number().int().min(0).max(100_000_000).nullable().default(null),
  risk: text(2_000),
  measures: text(4_000),
};
export const newBreach = z.object({ ...breachFacts, discoveredAt: instant });
export type NewBreach = z.output<typeof newBreach>;
export const breachBody = z.object(breachFacts);
export const toldBody = z.discriminatedUnion('whom', [
  z.object({ whom: z.literal('authority'), at: instant, reference: text(200) }),
  z.object({
    whom: z.literal('subjects'),
    at: instant,
    how: text(1_000),
    publicToo: z.boolean().default(false),
  }),
]);
export const lessonBody = z.object({ lesson: text(4_000) });
export const breachRow = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  discoveredAt: z.string(),
  dueAt: z.string(),
  people: z.number().int().nullable(),
  authority: standing,
  subjects: standing,
  closed: z.boolean(),
});
export const breachList = z.object({ rows: z.array(breachRow) }).meta({ id: 'Breaches' });
export type BreachList = z.output<typeof breachList>;
export const breachDetail = breachRow
  .extend({
    what: z.string(),
    categories: z.string(),
    whose: z.string(),
    risk: z.string(),
    measures: z.string(),
    authorityToldAt: z.string().nullable(),
    authorityReference: z.string().nullable(),
    subjectsToldAt: z.string().nullable(),
    subjectsHow: z.string().nullable(),
    publicTold: z.boolean(),
    lesson: z.string().nullable(),
    closedOn: dateOut.nullable(),
  })
  .meta({ id: 'Breach' });
export type BreachDetail = z.output<typeof breachDetail>;
