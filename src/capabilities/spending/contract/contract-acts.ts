import { z } from 'zod';
import { dateSchema, idSchema, rupiahSchema, text } from '../../../platform/http/schemas.ts';
import {
  CONTRACT_KINDS,
  CONTRACT_STEPS,
  GUARANTEE_KINDS,
  INSTALMENT_KINDS,
  PAY_MODES,
  WORK_KINDS,
} from '../rules/contracts/machine.ts';
import { marks, percent, state, version, year } from './contract-fields.ts';

// What is typed about a contract: its terms, papers, progress, instalments, guarantees and meetings.

const reason = text(1_000);
const document = text(120);
const person = idSchema.nullable().default(null);

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
