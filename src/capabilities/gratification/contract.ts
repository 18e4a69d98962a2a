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
import { DUTY_REASONS } from './rules/duty.ts';
import { GIFT_FORMS, GIVER_RELATIONS, OCCASIONS, OFFICE_TIES, REPORT_KINDS } from './rules/kinds.ts';
import { DECISIONS, EVENTS, STATES } from './rules/machine.ts';

const state = z.enum(STATES);
export const idParam = z.object({ id: idSchema });

/** What decides whether a gift must be reported. */
export const dutyQuestion = z.object({
  form: z.enum(GIFT_FORMS),
  occasion: z.enum(OCCASIONS),
  officeTie: z.enum(OFFICE_TIES),
  value: rupiahSchema.nullable(),
  yearTotal: rupiahSchema.nullable(),
  receivedOn: dateSchema,
});
export type DutyQuestion = z.input<typeof dutyQuestion>;

export const dutyAnswer = z
  .object({
    verdict: z.enum(['must-report', 'not-required', 'not-computable']),
    reasons: z.array(z.object({ reason: z.enum(DUTY_REASONS), limit: z.number().int().nullable() })),
    /** last working day to tell KPK */
    kpkBy: dateOut,
    provisional: z.boolean(),
  })
  .meta({ id: 'GiftDuty' });
export type DutyAnswer = z.output<typeof dutyAnswer>;

export const newGift = dutyQuestion.extend({
  kind: z.enum(REPORT_KINDS),
  description: text(500),
  valueBasis: text(300, 0).default(''),
  place: text(200),
  giverName: text(150),
  giverTitle: text(150, 0).default(''),
  giverInstitution: text(200, 0).default(''),
  giverRelation: z.enum(GIVER_RELATIONS),
  story: text(5_000),
  keptWhere: text(200, 0).default(''),
  fileIds: z.array(idSchema).max(10).default([]),
  /** what a visitor declared at the door, answered by this report */
  hintId: idSchema.nullable().default(null),
});
export type NewGift = z.input<typeof newGift>;
export type GiftInput = z.output<typeof newGift>;

/** What the reporter adds when the UPG asked for more. */
export const supplyBody = z.object({
  story: text(5_000),
  value: rupiahSchema.nullable(),
  valueBasis: text(300, 0).default(''),
  keptWhere: text(200, 0).default(''),
  fileIds: z.array(idSchema).max(10).default([]),
});
export const noteBody = z.object({ note: text(1_000) });
export const sendBody = z.object({ kpkNumber: text(60), sentOn: dateSchema });
export const decisionBody = z.object({
  decision: z.enum(DECISIONS),
  number: text(80),
  decidedOn: dateSchema,
  /** rupiah for the state, when KPK shares the gift */
  share: rupiahSchema.nullable().default(null),
});
export const settleBody = z.object({ settledOn: dateSchema, note: text(500, 0).default('') });
export const handOverBody = z.object({
  handedOn: dateSchema,
  handedBy: text(150),
  receivedBy: text(150),
  items: text(1_000),
  condition: text(300),
});
export const nothingBody = z.object({ answer: text(500) });

export const giftRow = z.object({
  id: idSchema,
  number: z.string(),
  kind: z.enum(REPORT_KINDS),
  state,
  description: z.string(),
  value: z.number().int().nullable(),
  receivedOn: dateOut,
  reportedOn: dateOut,
  /** the receiver; only for those who read all */
  person: z.string().nullable(),
  agency: z.string().nullable(),
  giver: z.string(),
  kpkBy: dateOut,
  /** working days past the 30 of the law; 0 in time or told */
  late: z.number().int(),
});
export type GiftRow = z.output<typeof giftRow>;
export const giftPage = pageOf(giftRow).meta({ id: 'Gifts' });
export type GiftPage = z.output<typeof giftPage>;
export const giftQuery = pageQuery.extend({
  view: z.enum(['mine', 'all']).default('mine'),
  state: z.union([state, z.literal('')]).default(''),
  q: text(100, 0).default(''),
});

export const giftDetail = giftRow
  .extend({
    form: z.enum(GIFT_FORMS),
    valueBasis: z.string(),
    yearTotal: z.number().int().nullable(),
    place: z.string(),
    occasion: z.enum(OCCASIONS),
    officeTie: z.enum(OFFICE_TIES),
    giverName: z.string(),
    giverTitle: z.string(),
    giverInstitution: z.string(),
    giverRelation: z.enum(GIVER_RELATIONS),
    story: z.string(),
    keptWhere: z.string(),
    note: z.string().nullable(),
    kpkNumber: z.string().nullable(),
    sentOn: dateOut.nullable(),
    decision: z.enum(DECISIONS).nullable(),
    decisionNumber: z.string().nullable(),
    decidedOn: dateOut.nullable(),
    stateShare: z.number().int().nullable(),
    settledOn: dateOut.nullable(),
    duty: dutyAnswer,
    own: z.boolean(),
    /** what the reader may do now */
    may: z.array(z.enum([...EVENTS, 'hand-over'])),
    /** the reader works on gifts, but this one is his own: why he may do nothing */
    ownGift: z.boolean(),
    files: z.array(z.object({ id: idSchema, name: z.string(), size: z.number().int() })),
    handOvers: z.array(
      z.object({
        id: idSchema,
        number: z.string(),
        handedOn: dateOut,
        handedBy: z.string(),
        receivedBy: z.string(),
        items: z.string(),
        condition: z.string(),
      }),
    ),
    events: z.array(
      z.object({ event: z.string(), at: z.string(), by: z.string().nullable(), note: z.string().nullable() }),
    ),
  })
  .meta({ id: 'GiftDetail' });
export type GiftDetail = z.output<typeof giftDetail>;

export const hintRow = z.object({
  id: idSchema,
  declaredOn: dateOut,
  host: z.string().nullable(),
  agency: z.string().nullable(),
  mine: z.boolean(),
});
export const hintList = z.object({ rows: z.array(hintRow) });
export type HintList = z.output<typeof hintList>;

export const moved = z.object({ id: idSchema, number: z.string(), state });
export type Moved = z.output<typeof moved>;
export const done = z.object({ done: z.literal(true) });

export const yearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2199).optional() });
export const giftStatistics = z.object({
  year: z.number().int(),
  received: z.number().int(),
  refused: z.number().int(),
  value: z.number().int(),
  late: z.number().int(),
  byState: z.array(z.object({ state, count: z.number().int() })),
  byAgency: z.array(z.object({ agency: z.string(), count: z.number().int() })),
});
export type GiftStatistics = z.output<typeof giftStatistics>;
