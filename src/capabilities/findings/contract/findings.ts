import { z } from 'zod';
import { dateOut, idSchema, pageOf, pageQuery, rupiahSchema, text } from '../../../platform/http/schemas.ts';
import { AGE_BANDS, SUSPENSION_STATES, VALID_REASONS } from '../rules/clocks.ts';
import { RECOMMENDATION_ACTIONS, REPORT_STATES, STEPS } from '../rules/machine.ts';
import { PAYMENT_STATES } from '../rules/payments.ts';
import { SOURCES } from '../rules/sources.ts';
import { STATUSES } from '../rules/status.ts';
import { EVENT_KINDS } from '../rules/timeline.ts';
import { LONG, optionalId, optionalText, partyOut, partySchema, TITLE } from './common.ts';

export const responsibleBody = z.object({ party: partySchema, share: rupiahSchema });
export type ResponsibleInput = z.output<typeof responsibleBody>;

export const recommendationBody = z.object({
  number: text(20),
  code: text(10),
  text: text(LONG),
  value: rupiahSchema,
  responsibles: z.array(responsibleBody).max(500),
});
export type RecommendationInput = z.output<typeof recommendationBody>;

export const findingBody = z.object({
  number: text(20),
  /** of the inspectorate's classification; reports of others may have their own code only */
  code: optionalText(10),
  codeBpk: optionalText(20),
  causeCode: optionalText(10),
  title: text(TITLE),
  condition: text(LONG),
  criterion: text(LONG),
  cause: text(LONG),
  effect: text(LONG),
  value: rupiahSchema,
  /** where it was found */
  agencyId: optionalId,
  recommendations: z.array(recommendationBody).max(100),
});
export type FindingInput = z.output<typeof findingBody>;
export const newFindingBody = findingBody.extend({ reportId: idSchema });

export const responsiblesBody = z.object({ responsibles: z.array(responsibleBody).min(1).max(500) });

export const responseBody = z.object({ stance: z.enum(['agree', 'partly', 'disagree']), text: text(LONG) });
export type ResponseInput = z.output<typeof responseBody>;

export const codeOut = z.object({
  code: z.string(),
  title: z.string().nullable(),
  group: z.string().nullable(),
});
export type CodeOut = z.output<typeof codeOut>;

export const findingRow = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  source: z.enum(SOURCES),
  state: z.enum(REPORT_STATES),
  confidential: z.boolean(),
  reportId: idSchema,
  reportNumber: z.string().nullable(),
  reportOn: dateOut.nullable(),
  agencyId: z.string().nullable(),
  agencyName: z.string().nullable(),
  status: z.enum(STATUSES),
  value: z.number().int(),
  /** rupiah of the shares of open recommendations that are still unpaid */
  unpaid: z.number().int(),
  due: dateOut.nullable(),
  provisional: z.boolean(),
  late: z.number().int(),
});
export type FindingListRow = z.output<typeof findingRow>;

export const DUE_FILTERS = ['late', 'week', 'month', 'waiting'] as const;
export const SORTS = ['due', 'newest', 'value', 'unpaid'] as const;

/** `?status=BT,BS` as well as `?status=BT&status=BS` */
function many<T extends string>(values: readonly T[]) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) =>
      value === undefined ? undefined : [value].flat().flatMap((each) => each.split(',')),
    )
    .pipe(z.array(z.enum(values)).optional());
}

export const findingFilter = z.object({
  text: text(200, 0).optional(),
  agency: idSchema.optional(),
  source: many(SOURCES),
  status: many(STATUSES),
  state: many(REPORT_STATES),
  due: z.enum(DUE_FILTERS).optional(),
  code: text(10, 0).optional(),
  /** year of the report */
  year: z.coerce.number().int().min(1945).max(2200).optional(),
  report: idSchema.optional(),
  person: idSchema.optional(),
  mine: z.stringbool().optional(),
});
export type FindingFilter = z.output<typeof findingFilter>;
export const findingQuery = findingFilter.extend({
  ...pageQuery.shape,
  sort: z.enum(SORTS).default('due'),
});
export const findingFileQuery = findingFilter.extend({ sort: z.enum(SORTS).default('due') });
export const findingList = pageOf(findingRow).extend({
  /** over all pages */
  totals: z.object({ value: z.number().int(), unpaid: z.number().int(), late: z.number().int() }),
});

const fileOut = z.object({ id: idSchema, name: z.string(), size: z.number().int() });

const partOut = z.object({
  id: idSchema,
  party: partyOut,
  officeName: z.string().nullable(),
  share: z.number().int(),
  paid: z.number().int(),
  waiting: z.number().int(),
  dutyDoneOn: dateOut.nullable(),
  lossId: z.string().nullable(),
});

const followUpOut = z.object({
  id: idSchema,
  sequence: z.number().int(),
  responsibleId: z.string().nullable(),
  text: z.string(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  verdict: z.enum(['accepted', 'partly', 'returned', 'superseded']).nullable(),
  verdictAt: z.string().nullable(),
  verdictNote: z.string().nullable(),
  files: z.array(fileOut),
  mayVerify: z.boolean(),
});

const paymentOut = z.object({
  id: idSchema,
  responsibleId: z.string(),
  amount: z.number().int(),
  paidOn: dateOut,
  receiptNumber: z.string(),
  ntpn: z.string().nullable(),
  state: z.enum(PAYMENT_STATES),
  overpayment: z.boolean(),
  madeBy: z.string(),
  checkedBy: z.string().nullable(),
  checkNote: z.string().nullable(),
  file: fileOut.nullable(),
  mayCheck: z.boolean(),
});

const suspensionOut = z.object({
  id: idSchema,
  reason: z.enum(VALID_REASONS),
  from: dateOut,
  to: dateOut,
  note: z.string(),
  state: z.enum(SUSPENSION_STATES),
  decisionNote: z.string().nullable(),
  file: fileOut.nullable(),
  mayDecide: z.boolean(),
});

const reviewOut = z.object({
  id: idSchema,
  action: z.enum(RECOMMENDATION_ACTIONS),
  before: z.enum(STATUSES),
  after: z.enum(STATUSES),
  note: z.string(),
  paperNumber: z.string().nullable(),
  paperOn: dateOut.nullable(),
  at: z.string(),
  by: z.string(),
});

export const recommendationOut = z.object({
  id: idSchema,
  number: z.string(),
  code: codeOut,
  text: z.string(),
  value: z.number().int(),
  status: z.enum(STATUSES),
  step: z.enum(STEPS),
  due: dateOut.nullable(),
  provisional: z.boolean(),
  late: z.number().int(),
  forwardedOn: dateOut.nullable(),
  reviewDue: dateOut.nullable(),
  /** only the reader's own where he is no more than one of several responsibles */
  parts: z.array(partOut),
  others: z.number().int(),
  followUps: z.array(followUpOut),
  payments: z.array(paymentOut),
  suspensions: z.array(suspensionOut),
  reviews: z.array(reviewOut),
  may: z.array(z.enum([...RECOMMENDATION_ACTIONS, 'pay', 'suspend'])),
});

/** One stop of the finding's line: what happened, or is due, when. */
export const eventOut = z.object({
  on: dateOut,
  kind: z.enum(EVENT_KINDS),
  recommendation: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  amount: z.number().int().nullable(),
  /** days by which the line has left the plan here */
  late: z.number().int(),
});

export const findingPage = findingRow.omit({ code: true }).extend({
  reportTitle: z.string(),
  codes: z.object({ finding: codeOut.nullable(), bpk: codeOut.nullable(), cause: codeOut.nullable() }),
  condition: z.string(),
  criterion: z.string(),
  cause: z.string(),
  effect: z.string(),
  receivedOn: dateOut.nullable(),
  respondBy: dateOut.nullable(),
  recommendations: z.array(recommendationOut),
  responses: z.array(
    z.object({
      id: idSchema,
      stance: z.enum(['agree', 'partly', 'disagree']),
      text: z.string(),
      agencyName: z.string().nullable(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  events: z.array(eventOut),
  /** notes beside the final text, which is not rewritten: a person's right to correction (UU 27/2022 article 6) */
  rectifications: z.array(z.object({ at: z.string(), text: z.string() })),
  may: z.array(z.enum(['edit', 'respond', 'delete'])),
});

export const matrixOut = z.object({
  rows: z.array(
    z.object({
      agencyId: z.string().nullable(),
      agencyName: z.string().nullable(),
      BT: z.number().int(),
      BS: z.number().int(),
      TD: z.number().int(),
      S: z.number().int(),
      total: z.number().int(),
      value: z.number().int(),
      unpaid: z.number().int(),
      late: z.number().int(),
    }),
  ),
});

export const ageingOut = z.object({
  bands: z.array(z.object({ band: z.enum(AGE_BANDS), findings: z.number().int(), unpaid: z.number().int() })),
});

export const codesOut = z.object({
  finding: z.array(codeOut),
  recommendation: z.array(codeOut),
  cause: z.array(codeOut),
});

export type FindingPage = z.output<typeof findingPage>;
export type RecommendationOut = z.output<typeof recommendationOut>;
export type FindingList = z.output<typeof findingList>;
export type Matrix = z.output<typeof matrixOut>;
export type Ageing = z.output<typeof ageingOut>;
export type CodeList = z.output<typeof codesOut>;
