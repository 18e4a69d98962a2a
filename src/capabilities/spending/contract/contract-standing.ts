import { z } from 'zod';
import { dateOut } from '../../../platform/http/schemas.ts';
import { critical } from './contract-fields.ts';

// How far a contract is beside its plan, in time, in money and as a curve.

export const planPoint = z.object({ day: dateOut, percent: z.number() });

/** Reasons why something cannot be said: the datum that is missing. */
export const MISSING = [
  'plan',
  'start',
  'end',
  'progress',
  'payments',
  'clock-stands',
  'not-running',
] as const;
export const missing = z.array(z.enum(MISSING));

export const standingView = z.object({
  asOf: dateOut,
  planned: z.number(),
  real: z.number(),
  deviation: z.number(),
  /** days of the plan that the real work is worth, and days since the start */
  earnedDays: z.number(),
  actualDays: z.number(),
  pace: z.number().nullable(),
  forecastEnd: dateOut.nullable(),
  critical,
  /** 1 up to 70 % of the plan, 2 beyond; and the bound beyond which it is critical, percentage points */
  period: z.union([z.literal(1), z.literal(2)]),
  bound: z.number(),
});

export const lateView = z.object({
  lastDay: dateOut,
  daysOver: z.number().int(),
  /** last day of extra time that may be given, and how many days are left until then (negative: passed) */
  lastGraceDay: dateOut,
  graceDays: z.number().int(),
  graceLeft: z.number().int(),
  fineBase: z.number(),
  perMille: z.number(),
  finePerDay: z.number(),
  fineSoFar: z.number(),
  fineMost: z.number().nullable(),
});

/** Earned value in rupiah; a null has its reason in `missing`. */
export const earnedValueView = z.object({
  pv: z.number().nullable(),
  ev: z.number().nullable(),
  ac: z.number().nullable(),
  sv: z.number().nullable(),
  cv: z.number().nullable(),
  spi: z.number().nullable(),
  /** by time (earned schedule) */
  spiT: z.number().nullable(),
  cpi: z.number().nullable(),
  /** per cent of the value that was paid, and percentage points paid minus real */
  paidPercent: z.number().nullable(),
  paidMinusReal: z.number().nullable(),
  missing,
});

export const curveView = z.object({
  /** the plan that holds, moved by force majeure, from 0 */
  plan: z.array(planPoint),
  original: z.array(planPoint),
  real: z.array(planPoint.extend({ recordedAt: z.string() })),
  /** between the pace since the start and that of the last weeks; null where nothing can be said */
  forecast: z
    .object({
      from: dateOut,
      early: dateOut,
      likely: dateOut,
      /** null: nothing moved in the last weeks */
      late: dateOut.nullable(),
      band: z.array(z.object({ day: dateOut, low: z.number(), high: z.number() })),
    })
    .nullable(),
  markers: z.array(
    z.object({
      day: dateOut,
      kind: z.enum(['scm', 'end', 'grace', 'suspended', 'resumed', 'addendum']),
      label: z.string(),
    }),
  ),
});
