import { z } from 'zod';
import { dateOut, idSchema } from '../../../platform/http/schemas.ts';
import { CONTRACT_STEPS, GUARANTEE_KINDS, INSTALMENT_KINDS, PAY_MODES } from '../rules/contracts/machine.ts';
import { marks, named, version } from './contract-fields.ts';
import {
  curveView,
  earnedValueView,
  lateView,
  missing,
  planPoint,
  standingView,
} from './contract-standing.ts';
import { contractRow } from './contracts.ts';

// One contract as it is read, and two of its plans beside each other.

export const historyEntry = z.object({
  kind: z.enum([...CONTRACT_STEPS, 'addendum']),
  docDate: dateOut.nullable(),
  recordedAt: z.string(),
  /** working days from the paper's day to the day of recording */
  lag: z.number().int().nullable(),
  by: z.string(),
  document: z.string(),
  note: z.string(),
  fileId: idSchema.nullable(),
  marks,
  source: z.enum(['typed', 'import', 'demo']),
});

export const progressView = z.object({
  id: idSchema,
  periodEnd: dateOut,
  recordedAt: z.string(),
  lag: z.number().int(),
  percent: z.number(),
  before: z.number(),
  /** of the plan that holds, on that day */
  planned: z.number().nullable(),
  deviation: z.number().nullable(),
  note: z.string(),
  fallReason: z.string().nullable(),
  marks,
  by: z.string(),
  photos: z.array(
    z.object({
      id: idSchema,
      fileId: idSchema,
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      accuracy: z.number().nullable(),
      addedAt: z.string(),
    }),
  ),
});

export const versionView = z.object({
  n: z.number().int(),
  document: z.string(),
  docDate: dateOut.nullable(),
  recordedAt: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  value: z.number(),
  valueWithoutVat: z.number(),
  startOn: dateOut.nullable(),
  endOn: dateOut.nullable(),
  overReason: z.string().nullable(),
  /** against the contract as signed */
  valueChange: z.number(),
  valueChangePercent: z.number().nullable(),
  endChange: z.number().int().nullable(),
  hash: z.string(),
  fileId: idSchema.nullable(),
});

export const baselineView = z.object({
  n: z.number().int(),
  /** ORIGINAL, ADDENDUM_1 … */
  kind: z.string(),
  start: dateOut,
  points: z.array(planPoint),
  recordedAt: z.string(),
  by: z.string(),
  hash: z.string(),
  previousHash: z.string().nullable(),
  /** its hash is that of its content and of the one before it */
  intact: z.boolean(),
});

export const instalmentView = z.object({
  id: idSchema,
  n: z.number().int(),
  kind: z.enum(INSTALMENT_KINDS),
  amount: z.number(),
  percent: z.number().nullable(),
  conditionPercent: z.number(),
  dueOn: dateOut.nullable(),
  reachedOn: dateOut.nullable(),
  reachedAt: z.string().nullable(),
  /** the payment that was made of it, if any */
  payment: z.object({ id: idSchema, number: z.string(), state: z.string() }).nullable(),
});

export const guaranteeView = z.object({
  id: idSchema,
  kind: z.enum(GUARANTEE_KINDS),
  issuer: z.string(),
  number: z.string(),
  amount: z.number(),
  expiresOn: dateOut,
  /** calendar days from today; negative: expired */
  daysLeft: z.number().int(),
  extendsId: idSchema.nullable(),
  endedOn: dateOut.nullable(),
  fileId: idSchema.nullable(),
});

export const scmView = z.object({
  id: idSchema,
  n: z.number().int(),
  level: z.number().int(),
  invitedFor: dateOut,
  invitedAt: z.string(),
  heldOn: dateOut.nullable(),
  targetPercent: z.number().nullable(),
  until: dateOut.nullable(),
  minutes: z.string().nullable(),
  fileId: idSchema.nullable(),
  outcome: z.enum(['reached', 'failed']).nullable(),
  reachedPercent: z.number().nullable(),
});

/** What the reader may do here now, beside the steps of `maySteps`. */
export const CONTRACT_ACTS = [
  'revise',
  'plan',
  'addendum',
  'report',
  'instalments',
  'guarantee',
  'guarantee-end',
  'scm-invite',
  'scm-minutes',
  'scm-judge',
  'fine-letter',
] as const;

export const contractView = z.object({
  contract: contractRow.extend({
    payMode: z.enum(PAY_MODES),
    smallVendor: z.boolean(),
    multiYear: z.boolean(),
    valueWithoutVat: z.number(),
    signedOn: dateOut.nullable(),
    endOn: dateOut.nullable(),
    suspendedSince: dateOut.nullable(),
    suspendedDays: z.number().int(),
    handedOverOn: dateOut.nullable(),
    maintenanceUntil: dateOut.nullable(),
    maintenanceDays: z.number().int(),
    finePerMille: z.number(),
    finePart: z.number().nullable(),
    fineMost: z.number().nullable(),
    advancePercent: z.number(),
    retentionPercent: z.number(),
    physical: z.boolean(),
    place: z.string(),
    commitmentOfficer: named.nullable(),
    technicalOfficer: named.nullable(),
    lineId: idSchema.nullable(),
    packageId: idSchema.nullable(),
    version,
  }),
  standing: standingView.nullable(),
  /** why there is no standing */
  missing,
  late: lateView.nullable(),
  earnedValue: earnedValueView,
  curve: curveView,
  versions: z.array(versionView),
  baselines: z.array(baselineView),
  /** newest first */
  progress: z.array(progressView),
  instalments: z.array(instalmentView),
  guarantees: z.array(guaranteeView),
  scms: z.array(scmView),
  /** newest first, by the clock of recording */
  history: z.array(historyEntry),
  /** parameters that the page explains itself with */
  bounds: z.object({
    firstPeriodUpTo: z.number(),
    firstLate: z.number(),
    laterLate: z.number(),
    addendumRise: z.number(),
    weeklyJump: z.number(),
    backdatingDays: z.number().int(),
    advanceMost: z.number(),
  }),
  /** where the link to the vendor's page goes, and who says so; not for the prosecutor's office */
  vendorContact: z
    .object({ contact: z.string(), typedBy: z.string(), typedAt: z.string().meta({ format: 'date-time' }) })
    .nullable(),
  may: z.array(z.enum(CONTRACT_ACTS)),
  maySteps: z.array(z.enum(CONTRACT_STEPS)),
});
export type ContractView = z.output<typeof contractView>;

/** Two agreed plans beside each other: `a` and `b` are numbers of baselines. */
export const compareQuery = z.object({
  a: z.coerce.number().int().min(0),
  b: z.coerce.number().int().min(0),
});
export const compareView = z.object({
  a: z.object({ kind: z.string(), end: dateOut, value: z.number() }),
  b: z.object({ kind: z.string(), end: dateOut, value: z.number() }),
  valueChange: z.number(),
  endChange: z.number().int(),
  rows: z.array(
    z.object({ day: dateOut, a: z.number(), b: z.number(), real: z.number().nullable(), change: z.number() }),
  ),
});
export type CompareView = z.output<typeof compareView>;
