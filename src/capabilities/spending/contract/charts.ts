import { z } from 'zod';
import { dateOut, idSchema } from '../../../platform/http/schemas.ts';
import { FUNNEL_STEPS } from '../rules/budget/funnel.ts';
import { PARTIES, PAYMENT_STATES } from '../rules/payments/chain.ts';

// Drawings of the analyst: each with its sentence in both languages, and as a sheet. Of the whole government, or of one agency.

export const sentence = z.object({ id: z.string(), en: z.string() });

const percent = z.number().nullable();
const rupiah = z.number().int();
const count = z.number().int();

export const CHARTS = [
  'heatmap',
  'stages',
  'histogram',
  'funnel',
  'ageing',
  'gantt',
  'curve',
  'what-if',
] as const;

/** percentage points of the cumulative absorption minus the cumulative cash plan, by agency and month; null where one is unknown */
export const heatmap = z
  .object({
    months: z.array(count),
    rows: z.array(
      z.object({
        agencyId: idSchema,
        agency: z.string(),
        cells: z.array(z.object({ month: count, real: percent, plan: percent, deviation: percent })),
      }),
    ),
    sentence,
  })
  .meta({ id: 'SpendingHeatmap' });
export type Heatmap = z.output<typeof heatmap>;

/** working days; `limit` is what law or government gives the stage */
export const stageRow = z.object({
  state: z.enum(PAYMENT_STATES),
  party: z.enum(PARTIES),
  holds: count,
  median: z.number().nullable(),
  p95: z.number().nullable(),
  limit: z.number().nullable(),
  /** holds beyond the limit */
  over: count,
});
export const stages = z.object({ rows: z.array(stageRow), sentence }).meta({ id: 'SpendingStages' });
export type Stages = z.output<typeof stages>;

/** holds of one stage by their length in working days: `from` included, `to` not; the last has no end */
export const histogram = z
  .object({
    rows: z.array(
      z.object({
        state: z.enum(PAYMENT_STATES),
        holds: count,
        limit: z.number().nullable(),
        bins: z.array(z.object({ from: z.number(), to: z.number().nullable(), holds: count })),
        sentence,
      }),
    ),
  })
  .meta({ id: 'SpendingHistogram' });
export type Histogram = z.output<typeof histogram>;

/** rupiah and per cent of the ceiling */
export const funnel = z
  .object({
    rows: z.array(z.object({ step: z.enum(FUNNEL_STEPS), amount: rupiah, share: percent })),
    sentence,
  })
  .meta({ id: 'SpendingFunnel' });
export type Funnel = z.output<typeof funnel>;

/** open payments by working days since the invoice was recorded; `to` not included */
export const ageing = z
  .object({
    rows: z.array(
      z.object({
        from: count,
        to: count.nullable(),
        payments: count,
        amount: rupiah,
        parties: z.array(z.object({ party: z.enum(PARTIES), payments: count, amount: rupiah })),
      }),
    ),
    sentence,
  })
  .meta({ id: 'SpendingAgeing' });
export type Ageing = z.output<typeof ageing>;

export const ganttRow = z.object({
  contractId: idSchema,
  number: z.string(),
  title: z.string(),
  agencyId: idSchema,
  agency: z.string(),
  startOn: dateOut,
  endOn: dateOut,
  extendedTo: dateOut.nullable(),
  /** at the pace so far; null: not computable yet */
  forecastEnd: dateOut.nullable(),
  planned: percent,
  real: percent,
  deviation: percent,
  critical: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
});
/** the most late first; `leftOut` rows are not shown */
export const gantt = z
  .object({ today: dateOut, rows: z.array(ganttRow), leftOut: count, sentence })
  .meta({ id: 'SpendingGantt' });
export type Gantt = z.output<typeof gantt>;
export type GanttRow = z.output<typeof ganttRow>;

/** cumulative per cent of the ceiling by the end of each month; `real` up to the last known month, the band from there to December */
export const curve = z
  .object({
    ceiling: rupiah,
    /** months that have ended: at the end of the last one real is compared with plan */
    ended: count,
    points: z.array(
      z.object({
        month: count,
        plan: percent,
        real: percent,
        forecast: percent,
        low: percent,
        high: percent,
      }),
    ),
    sentence,
  })
  .meta({ id: 'SpendingCurve' });
export type Curve = z.output<typeof curve>;

/** if a stage had always taken what is usual among the others: days won by open payments, and those that would be paid by today */
export const whatIf = z
  .object({
    rows: z.array(
      z.object({
        /** `<state>`, or `invoiced-returned`: with the vendor, to be mended */
        stage: z.string(),
        party: z.enum(PARTIES),
        payments: count,
        days: z.number(),
        paidPayments: count,
        paidRupiah: rupiah,
        rupiahDays: z.number(),
      }),
    ),
    sentence,
  })
  .meta({ id: 'SpendingWhatIf' });
export type WhatIf = z.output<typeof whatIf>;
