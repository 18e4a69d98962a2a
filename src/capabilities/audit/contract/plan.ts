import { z } from 'zod';
import { anyJson, dateOut, idSchema, text } from '../../../platform/http/schemas.ts';
import { PLAN_PARTS } from '../rules/plan/parts.ts';

// The inspectorate's yearly plan (PKPT), under /api/audit/plans.

const whole = z.number().int();
export const PLAN_KINDS = ['audit', 'reviu', 'evaluasi', 'pemantauan', 'probity', 'lain'] as const;

export const proposeBody = z.object({
  year: whole.min(2000).max(2199),
  /** person-days that the inspectorate has for it */
  capacityDays: whole.min(0).max(1_000_000),
});

const partOut = z.object({
  part: z.enum(PLAN_PARTS),
  /** in the part's own measure; null: missing */
  value: z.number().nullable(),
  /** what `value` counts */
  unit: z.enum(['rupiah', 'matters', 'percent', 'points']),
  /** rows behind it */
  rows: whole,
  level: z.number().nullable(),
  weight: z.number(),
  points: z.number().nullable(),
  /** below /app: the rows themselves; null: nothing to show */
  link: z.string().nullable(),
});

export const planItemOut = z.object({
  id: idSchema,
  agencyId: idSchema,
  agency: z.string(),
  rank: whole,
  score: z.number().nullable(),
  /** share of the weights that is known */
  known: z.number(),
  parts: z.array(partOut),
  included: z.boolean(),
  kind: z.enum(PLAN_KINDS),
  title: z.string(),
  days: whole,
  quarter: whole,
  team: z.array(z.object({ personId: z.string(), name: z.string() })),
  edited: z.boolean(),
});
export type PlanItemOut = z.output<typeof planItemOut>;

export const planRow = z.object({
  id: idSchema,
  year: whole,
  version: whole,
  state: z.enum(['proposed', 'approved', 'superseded']),
  asOf: dateOut,
  proposedBy: z.string(),
  proposedAt: z.string(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  capacityDays: whole,
  plannedDays: whole,
  agencies: whole,
});
export const planList = z
  .object({ rows: z.array(planRow), may: z.array(z.enum(['propose'])) })
  .meta({ id: 'AuditPlans' });
export const planQuery = z.object({ year: z.coerce.number().int().min(2000).max(2199).optional() });

export const planView = planRow
  .extend({
    weights: z.array(z.object({ part: z.enum(PLAN_PARTS), weight: z.number() })),
    hash: z.string().nullable(),
    edition: whole,
    items: z.array(planItemOut),
    edits: z.array(
      z.object({
        id: idSchema,
        agency: z.string(),
        before: anyJson,
        after: anyJson,
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    may: z.array(z.enum(['edit', 'approve', 'propose'])),
  })
  .meta({ id: 'AuditPlan' });
export type PlanView = z.output<typeof planView>;

export const editItemBody = z.object({
  included: z.boolean(),
  kind: z.enum(PLAN_KINDS),
  title: text(300),
  days: whole.min(0).max(10_000),
  quarter: whole.min(1).max(4),
  team: z.array(idSchema).max(30),
  reason: text(2_000, 5),
  edition: whole,
});
export type EditItem = z.output<typeof editItemBody>;
export const itemParams = z.object({ id: idSchema, itemId: idSchema });
export const approveBody = z.object({ edition: whole });
