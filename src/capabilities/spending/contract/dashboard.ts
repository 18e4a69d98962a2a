import { z } from 'zod';
import { dateOut, idSchema } from '../../../platform/http/schemas.ts';
import { PARTIES, PAYMENT_STATES, REJECT_REASONS } from '../rules/payments/chain.ts';
import { ageing, curve, funnel, gantt, heatmap, histogram, sentence, stages, whatIf } from './charts.ts';

// What the head of government reads: made once a night, or on demand, and kept; every figure of a page is of one moment.

const percent = z.number().nullable();
const rupiah = z.number().int();
const count = z.number().int();

/** Why a forecast is not computable: what is missing. */
export const NO_FORECAST = ['too-few-years', 'no-month', 'over-budget', 'no-budget'] as const;

export const forecastView = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    /** per cent by the end of December, and its 80 % interval */
    percent: z.number(),
    low: z.number(),
    high: z.number(),
    years: count,
    ownYears: count,
    /** per cent that shall be reached, and the chance of it, 0 to 1 */
    target: z.number(),
    chance: z.number(),
    sentence,
  }),
  z.object({ known: z.literal(false), reason: z.enum(NO_FORECAST), sentence }),
]);
export type ForecastView = z.output<typeof forecastView>;

export const headline = z.object({
  ceiling: rupiah,
  /** to this day */
  realised: rupiah,
  /** per cent of the ceiling, to this day; null: no ceiling is known */
  absorption: percent,
  /** per cent that the cash plan has for the months that have ended; null: no plan is known */
  plan: percent,
  /** per cent that was realised by the end of those months, of what has a cash plan */
  ended: percent,
  /** percentage points, `ended` minus `plan`; negative is behind */
  gap: percent,
  months: count,
  /** agencies, and rupiah of the ceiling, without a cash plan: plan and gap are of the rest */
  withoutPlan: count,
  unplanned: rupiah,
  forecast: forecastView,
  sentence,
});
export type Headline = z.output<typeof headline>;

export const CARD_KINDS = ['critical', 'overtime', 'stuck', 'lowest', 'guarantees'] as const;
export const cardItem = z.object({
  kind: z.enum(['contract', 'payment', 'agency']),
  id: idSchema,
  title: z.string(),
  agencyId: idSchema,
  agency: z.string(),
  amount: rupiah.nullable(),
  /** what the list is sorted by, the worst first: points, or days */
  points: percent,
  days: z.number().nullable(),
});
/** Only what there is: a card without items is not made. */
export const card = z.object({
  kind: z.enum(CARD_KINDS),
  count,
  amount: rupiah.nullable(),
  /** at most 20 */
  items: z.array(cardItem),
  sentence,
});
export type Card = z.output<typeof card>;

/** One stay of the ball. Working days of who held it; `allowance` is the limit, else what is usual. */
export const hold = z.object({
  state: z.enum(PAYMENT_STATES),
  party: z.enum(PARTIES),
  from: z.string(),
  /** null: it still lies there */
  to: z.string().nullable(),
  days: z.number(),
  /** null: no limit, and nobody to compare with */
  allowance: z.number().nullable(),
  excess: z.number(),
  /** sent back, and why */
  reason: z.enum(Object.keys(REJECT_REASONS) as (keyof typeof REJECT_REASONS)[]).nullable(),
  /** contested: it charges nobody until that is settled */
  disputed: z.boolean(),
});
export const slowCase = z.object({
  paymentId: idSchema,
  number: z.string(),
  agencyId: idSchema,
  agency: z.string(),
  amount: rupiah,
  open: z.boolean(),
  /** working days beyond the allowances of the party */
  excess: z.number(),
  holds: z.array(hold),
});
export type SlowCase = z.output<typeof slowCase>;

export const PACES = ['usual', 'watch', 'slow', 'very-slow'] as const;
export const slowParty = z.object({
  party: z.enum(PARTIES),
  /** payments that waited longest for it */
  cases: count,
  /** payments in which it went beyond an allowance */
  late: count,
  /** working days beyond the allowances, of all of them */
  excess: z.number(),
  /** Σ amount × days beyond */
  rupiahDays: z.number(),
  /** payments, and rupiah, that lies with it now beyond the allowance */
  open: count,
  stuck: rupiah,
  /** share of all excess, 0 to 1 */
  share: z.number(),
  /** intervals that were contested and are left out */
  disputed: count,
  /** of one agency's office among the others'; null below 8 cases, and for the whole government */
  pace: z.enum(PACES).nullable(),
  agencies: z.array(
    z.object({
      agencyId: idSchema,
      agency: z.string(),
      cases: count,
      excess: z.number(),
      stuck: rupiah,
    }),
  ),
  /** the slowest first, at most 20 */
  worst: z.array(slowCase),
  sentence,
});
export type SlowParty = z.output<typeof slowParty>;

export const agencyRow = z.object({
  agencyId: idSchema,
  agency: z.string(),
  ceiling: rupiah,
  realised: rupiah,
  absorption: percent,
  plan: percent,
  ended: percent,
  gap: percent,
  forecast: forecastView,
});
export type AgencyRow = z.output<typeof agencyRow>;

/** What is kept of the whole government, and of each agency. */
export const scopeBody = z.object({
  headline,
  /** at most five */
  cards: z.array(card),
  slow: z.array(slowParty),
  /** years whose holidays nobody entered: working days of payments are not computable, and nobody is charged */
  missingYears: z.array(count),
  /** the widest gap to the own plan first, those without a plan last */
  agencies: z.array(agencyRow),
  charts: z.object({ heatmap, stages, histogram, funnel, ageing, gantt, curve, whatIf }),
});
export type ScopeBody = z.output<typeof scopeBody>;

export const scopeQuery = z.object({
  /** one agency; empty: all that the reader reaches at once */
  agency: z.union([idSchema, z.literal('')]).default(''),
});
const taken = {
  year: count,
  takenAt: z.string(),
  asOf: dateOut,
  agencyId: idSchema.nullable(),
  agency: z.string(),
};

export const dashboard = z
  .object({ ...taken, ...scopeBody.omit({ charts: true }).shape })
  .meta({ id: 'SpendingDashboard' });
export type Dashboard = z.output<typeof dashboard>;

/** Answers of `/spending/analysis/<chart>`. */
export const chartReplies = {
  heatmap: z.object({ ...taken, chart: heatmap }),
  stages: z.object({ ...taken, chart: stages }),
  histogram: z.object({ ...taken, chart: histogram }),
  funnel: z.object({ ...taken, chart: funnel }),
  ageing: z.object({ ...taken, chart: ageing }),
  gantt: z.object({ ...taken, chart: gantt }),
  curve: z.object({ ...taken, chart: curve }),
  'what-if': z.object({ ...taken, chart: whatIf }),
} as const;
/** One answer, as a screen reads it. */
export interface ChartReply<Chart> {
  year: number;
  takenAt: string;
  asOf: string;
  agencyId: string | null;
  agency: string;
  chart: Chart;
}

export const snapshotMade = z.object({ id: idSchema, takenAt: z.string() });
