import { z } from 'zod';
import {
  dateOut,
  dateSchema,
  idSchema,
  pageOf,
  pageQuery,
  rupiahSchema,
  text,
} from '../../../platform/http/schemas.ts';
import { SCM_STATES } from '../rules/contracts/critical.ts';
import {
  CONTRACT_KINDS,
  CONTRACT_STATES,
  CONTRACT_STEPS,
  GUARANTEE_KINDS,
  INSTALMENT_KINDS,
  PAY_MODES,
  WORK_KINDS,
} from '../rules/contracts/machine.ts';

export const idParam = z.object({ id: idSchema });
export const draftParam = idParam;

const reason = text(1_000);
const percent = z.number().min(0).max(100);
const document = text(120);
const person = idSchema.nullable().default(null);
const year = z.coerce.number().int().min(2000).max(2199);
/** What the reader had before him; a change by somebody else since then is refused with `changed-meanwhile`. */
const version = z.number().int().min(1);

/** What is typed. */

export const paperBody = z.object({
  docDate: dateSchema,
  document,
  note: text(1_000, 0).default(''),
  fileId: idSchema.nullable().default(null),
});

const terms = {
  agencyId: idSchema,
  lineId: idSchema.nullable().default(null),
  packageId: idSchema.nullable().default(null),
  year,
  number: document,
  title: text(300),
  kind: z.enum(CONTRACT_KINDS),
  work: z.enum(WORK_KINDS),
  payMode: z.enum(PAY_MODES),
  /** vendor of the directory; a new one is entered there first */
  vendorId: idSchema,
  smallVendor: z.boolean().default(false),
  multiYear: z.boolean().default(false),
  value: rupiahSchema,
  valueWithoutVat: rupiahSchema,
  /** first and last day of the work as agreed */
  startOn: dateSchema.nullable().default(null),
  endOn: dateSchema.nullable().default(null),
  commitmentPersonId: person,
  technicalPersonId: person,
  /** per mille a day; left out, what the law gives */
  finePerMille: z.number().min(0).max(100).nullable().default(null),
  finePart: rupiahSchema.nullable().default(null),
  fineMost: rupiahSchema.nullable().default(null),
  advancePercent: percent.default(0),
  retentionPercent: percent.default(0),
  maintenanceDays: z.number().int().min(0).max(3_650).default(0),
  /** left out: what is seen, which is works */
  physical: z.boolean().nullable().default(null),
  place: text(200, 0).default(''),
};

export const planBody = z.object({
  start: dateSchema,
  /** cumulative per cent by the end of each day; the last is 100 */
  points: z
    .array(z.object({ day: dateSchema, percent }))
    .min(1)
    .max(400),
});

export const instalmentBody = z.object({
  kind: z.enum(INSTALMENT_KINDS).default('progress'),
  amount: rupiahSchema,
  conditionPercent: percent,
  dueOn: dateSchema.nullable().default(null),
});

/** A contract as far as its papers go: SPPBJ, signed, SPMK. */
export const contractBody = z.object({
  ...terms,
  appointed: paperBody,
  signed: paperBody.nullable().default(null),
  started: paperBody.nullable().default(null),
  plan: planBody.nullable().default(null),
  instalments: z.array(instalmentBody).max(120).default([]),
});
export type NewContract = z.input<typeof contractBody>;
export type ContractInput = z.output<typeof contractBody>;

/** Terms may be mended until the contract is signed; afterwards by addendum only. */
export const reviseBody = z.object({ ...terms, version });
export type RevisedContract = z.input<typeof reviseBody>;

export const stepBody = paperBody.extend({
  step: z.enum(CONTRACT_STEPS).exclude(['appointed']),
  version,
  /** of an extension: the last day of the extra time */
  until: dateSchema.nullable().default(null),
});
export type NewStep = z.input<typeof stepBody>;
export type StepInput = z.output<typeof stepBody>;

/** A plan where there is none yet. */
export const firstPlanBody = planBody.extend({ version });

export const addendumBody = paperBody.extend({
  version,
  reason,
  value: rupiahSchema,
  valueWithoutVat: rupiahSchema,
  endOn: dateSchema,
  /** needed where the last day changes */
  plan: planBody.nullable().default(null),
  /** needed where the value rises beyond what the law allows */
  overReason: reason.nullable().default(null),
});
export type NewAddendum = z.input<typeof addendumBody>;

export const progressBody = z.object({
  version,
  periodEnd: dateSchema,
  percent,
  note: text(2_000, 0).default(''),
  /** needed where the per cent falls */
  fallReason: reason.nullable().default(null),
  /** photographs that were uploaded before */
  photoIds: z.array(idSchema).max(20).default([]),
});
export type NewProgress = z.input<typeof progressBody>;

/** Fields beside the picture in the multipart upload. */
export const photoFields = z.object({
  latitude: z.coerce.number().min(-90).max(90).optional(),
  longitude: z.coerce.number().min(-180).max(180).optional(),
  accuracy: z.coerce.number().min(0).max(100_000).optional(),
});
export const PHOTO_MOST_BYTES = 15 * 1024 * 1024;
export const photoKept = z.object({ id: idSchema, fileId: idSchema, again: z.boolean() });
export type PhotoKept = z.output<typeof photoKept>;

export const instalmentsBody = z.object({
  version,
  rows: z.array(instalmentBody.extend({ id: idSchema.nullable().default(null) })).max(120),
});
export type NewInstalments = z.input<typeof instalmentsBody>;

export const guaranteeBody = z.object({
  version,
  kind: z.enum(GUARANTEE_KINDS),
  issuer: text(200),
  number: document,
  amount: rupiahSchema,
  expiresOn: dateSchema,
  fileId: idSchema.nullable().default(null),
});
export type NewGuarantee = z.input<typeof guaranteeBody>;
/** Prolongs one: the old one ends, the new one stands in its place. */
export const extendGuaranteeBody = guaranteeBody.omit({ kind: true });
/** Given back, or claimed. */
export const endGuaranteeBody = z.object({ version, endedOn: dateSchema });
export const guaranteeParam = z.object({ id: idSchema, guaranteeId: idSchema });

export const inviteBody = z.object({ version, invitedFor: dateSchema });
export const minutesBody = z.object({
  version,
  heldOn: dateSchema,
  targetPercent: percent,
  until: dateSchema,
  minutes: text(4_000),
  fileId: idSchema.nullable().default(null),
});

/** A paper that was uploaded: its id goes into `fileId`. */
export const paperKept = z.object({ id: idSchema, name: z.string() });
export const fileParam = z.object({ id: idSchema, fileId: idSchema });

/** Of an act that says nothing but itself. */
export const versionBody = z.object({ version });

/** What is read. */

export const CONTRACT_SORTS = ['late', 'end', 'value', 'number', 'progress'] as const;
export const contractQuery = pageQuery.extend({
  q: text(100, 0).default(''),
  agencyId: idSchema.or(z.literal('')).default(''),
  year: year.or(z.literal('')).default(''),
  state: z
    .enum(CONTRACT_STATES)
    .or(z.enum(['', 'open']))
    .default(''),
  critical: z.enum(['', 'any', '1', '2', '3']).default(''),
  /** past its last day and not handed over */
  over: z.enum(['', 'yes']).default(''),
  vendorId: idSchema.or(z.literal('')).default(''),
  sort: z.enum(CONTRACT_SORTS).default('late'),
});
export type ContractQuery = z.output<typeof contractQuery>;

const state = z.enum(CONTRACT_STATES);
const critical = z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable();
const named = z.object({ id: idSchema, name: z.string() });

/** Counts are whole days; per cents and deviation have at most two digits after the point. */
export const contractRow = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  agency: named,
  vendor: named.nullable(),
  year: z.number().int(),
  kind: z.enum(CONTRACT_KINDS),
  work: z.enum(WORK_KINDS),
  value: z.number(),
  state,
  suspended: z.boolean(),
  startOn: dateOut.nullable(),
  /** last day as agreed, moved by force majeure */
  lastDay: dateOut.nullable(),
  extendedTo: dateOut.nullable(),
  percent: z.number(),
  /** last day of the latest report */
  percentOn: dateOut.nullable(),
  /** null: there is no plan, or the clock stands */
  planned: z.number().nullable(),
  deviation: z.number().nullable(),
  critical,
  forecastEnd: dateOut.nullable(),
  /** calendar days past the last day; 0 in time */
  daysOver: z.number().int(),
  fine: z.number(),
  scm: z.enum(SCM_STATES),
});
export type ContractRow = z.output<typeof contractRow>;

export const contractPage = pageOf(contractRow).extend({
  /** of everything that the filters let through, but `critical` and `over` themselves */
  counts: z.object({
    all: z.number().int(),
    critical: z.number().int(),
    over: z.number().int(),
    suspended: z.number().int(),
  }),
  mayAdd: z.boolean(),
});
export type ContractPage = z.output<typeof contractPage>;

const planPoint = z.object({ day: dateOut, percent: z.number() });

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
const missing = z.array(z.enum(MISSING));

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

export const MARKS = ['recorded-late', 'on-deadline', 'before-previous', 'jump', 'no-photo'] as const;
const marks = z.array(z.enum(MARKS));

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

export const ganttQuery = z.object({
  agencyId: idSchema.or(z.literal('')).default(''),
  year: year.or(z.literal('')).default(''),
});
export const ganttView = z.object({
  rows: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      title: z.string(),
      agency: named,
      state,
      /** as first agreed */
      plannedFrom: dateOut,
      plannedTo: dateOut,
      /** as it stands now: last day, or the day of handing over */
      from: dateOut,
      to: dateOut,
      forecastEnd: dateOut.nullable(),
      percent: z.number(),
      planned: z.number().nullable(),
      late: z.boolean(),
    }),
  ),
  /** not drawn for want of a start or an end */
  without: z.number().int(),
});

/** Answer to every change: read the page anew by its version. */
export const contractMoved = z.object({
  id: idSchema,
  number: z.string(),
  state,
  version,
  /** what was taken, but is worth a look */
  marks,
});
export type ContractMoved = z.output<typeof contractMoved>;

/**
 * One activity in a few steps, saved after each: any part may be half done. `finish` checks all of it and makes budget line, contract,
 * plan and first instalment at once.
 */
export const DRAFT_PARTS = ['activity', 'contract', 'plan', 'instalment'] as const;
/** @param day how a day is read or written */
function draftShape<D extends z.ZodType>(day: D) {
  return z.object({
    activity: z
      .object({
        agencyId: idSchema,
        year,
        activityCode: text(30, 0),
        activityName: text(300, 0),
        accountCode: text(30, 0),
        accountName: text(300, 0),
        fundingName: text(200, 0),
        ceiling: rupiahSchema.nullable(),
        documentNumber: text(120, 0),
        /** cash plan, January first; null: not typed yet */
        months: z.array(rupiahSchema).length(12).nullable(),
        /** spent without a contract: only line and cash plan come of the draft */
        withoutContract: z.boolean(),
      })
      .partial()
      .optional(),
    contract: z
      .object({
        number: text(120, 0),
        title: text(300, 0),
        kind: z.enum(CONTRACT_KINDS),
        work: z.enum(WORK_KINDS),
        payMode: z.enum(PAY_MODES),
        vendorId: idSchema.nullable(),
        /** a vendor who is not in the directory yet */
        vendorName: text(200, 0),
        smallVendor: z.boolean(),
        multiYear: z.boolean(),
        value: rupiahSchema.nullable(),
        valueWithoutVat: rupiahSchema.nullable(),
        commitmentPersonId: idSchema.nullable(),
        technicalPersonId: idSchema.nullable(),
        advancePercent: percent,
        retentionPercent: percent,
        maintenanceDays: z.number().int().min(0).max(3_650),
        place: text(200, 0),
        appointedOn: day.nullable(),
        appointedDocument: text(120, 0),
        signedOn: day.nullable(),
        startedOn: day.nullable(),
        startedDocument: text(120, 0),
        startOn: day.nullable(),
        endOn: day.nullable(),
      })
      .partial()
      .optional(),
    plan: z
      .object({ points: z.array(z.object({ day: day, percent })).max(400) })
      .partial()
      .optional(),
    instalment: z
      .object({
        kind: z.enum(INSTALMENT_KINDS),
        amount: rupiahSchema.nullable(),
        conditionPercent: percent.nullable(),
        dueOn: day.nullable(),
      })
      .partial()
      .optional(),
  });
}
export const draftBody = draftShape(dateSchema);
export type DraftInput = z.output<typeof draftBody>;
export type DraftBody = z.input<typeof draftBody>;
export const saveDraftBody = draftBody.extend({ version });
const draftFault = z.object({ part: z.enum(DRAFT_PARTS), field: z.string(), message: z.string() });
export const draftView = z.object({
  id: idSchema,
  body: draftShape(dateOut),
  savedAt: z.string(),
  version: z.number().int(),
  /** what still stands in the way of finishing, in the reader's language */
  faults: z.array(draftFault),
});
export type DraftView = z.output<typeof draftView>;
export const draftList = z.object({
  rows: z.array(
    z.object({ id: idSchema, title: z.string(), agency: z.string().nullable(), savedAt: z.string() }),
  ),
});
/** `contractId` is null for an activity without a contract. */
export const draftFinished = z.object({ lineId: idSchema, contractId: idSchema.nullable() });
