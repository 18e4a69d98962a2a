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
import {
  DOCUMENT_KINDS,
  KINDS,
  METHODS,
  PROVENANCES,
  PURCHASES,
  ROLES,
  TAX_KINDS,
} from '../rules/package/terms.ts';
import { FIELD_NAMES } from '../rules/packages/fields.ts';
import { OUTCOMES, ORIGINS, PACKAGE_STATES, READINGS, REVOCATIONS } from '../rules/packages/states.ts';
import { SEVERITIES } from '../rules/verdict.ts';

const instant = z.string().meta({ format: 'date-time' });
const bilingual = z.object({ id: z.string(), en: z.string() });
/** of the package as the reader saw it; another one is refused with 409 `changed` */
const version = z.number().int().min(1);
const year = z.coerce.number().int().min(2000).max(2199);
const method = z.enum(METHODS);
const state = z.enum(PACKAGE_STATES);
const field = z.enum(FIELD_NAMES);
const value = z.union([text(500), z.number(), z.boolean()]);
const quantity = z
  .number()
  .min(0)
  .max(1e9)
  .refine((each) => Math.abs(each * 1e6 - Math.round(each * 1e6)) < 1e-3, { error: 'decimals' });

export const idParam = z.object({ id: idSchema });
export const fieldParam = z.object({ id: idSchema, field });
export const pagedQuery = pageQuery;

// ── What comes in ────────────────────────────────────────────────────────────────────────────────────────────────────

/** A package begins from a row of SIPD, or by hand: then the agency, the method and what it pays are typed. */
export const packageBody = z.discriminatedUnion('origin', [
  z.object({ origin: z.literal('payment'), paymentId: idSchema }),
  z.object({ origin: z.literal('realisation'), realisationId: idSchema }),
  z.object({
    origin: z.literal('hand'),
    agencyId: idSchema,
    year: z.number().int().min(2000).max(2199),
    method,
    description: text(500),
    amount: rupiahSchema.nullable().default(null),
  }),
]);
export type PackageInput = z.output<typeof packageBody>;

/** Values that a person gives. Null empties a field. What SIPD says cannot be typed over. */
export const fieldsBody = z.object({
  version,
  fields: z
    .array(z.object({ field, value: value.nullable() }))
    .min(1)
    .max(FIELD_NAMES.length),
});
export type FieldsInput = z.output<typeof fieldsBody>;

/** What a machine read is as it stands on the paper. */
export const confirmBody = z.object({ version, fields: z.array(field).min(1).max(FIELD_NAMES.length) });
export type ConfirmInput = z.output<typeof confirmBody>;

const item = z.object({
  description: text(500).nullable().default(null),
  /** at most six decimals */
  quantity: quantity.nullable().default(null),
  unit: text(40).nullable().default(null),
  price: rupiahSchema.nullable().default(null),
  amount: rupiahSchema.nullable().default(null),
  /** of the price standard that fits */
  standardCode: text(80).nullable().default(null),
});
export const itemsBody = z.object({ version, items: z.array(item).max(500) });
export type ItemsInput = z.output<typeof itemsBody>;

const tax = z.object({
  kind: z.enum(TAX_KINDS),
  base: rupiahSchema.nullable().default(null),
  amount: rupiahSchema.nullable().default(null),
  deposited: rupiahSchema.nullable().default(null),
  depositedOn: dateSchema.nullable().default(null),
  /** blanks and case do not matter */
  ntpn: text(40).nullable().default(null),
});
export const taxesBody = z.object({ version, taxes: z.array(tax).max(20) });
export type TaxesInput = z.output<typeof taxesBody>;

const person = z.object({
  role: z.enum(ROLES),
  personId: idSchema,
  /** of a payee */
  amount: rupiahSchema.nullable().default(null),
  workFrom: dateSchema.nullable().default(null),
  workTo: dateSchema.nullable().default(null),
});
export const peopleBody = z.object({ version, people: z.array(person).max(300) });
export type PeopleInput = z.output<typeof peopleBody>;

export const vendorBody = z.object({ version, vendorId: idSchema.nullable() });
export type VendorInput = z.output<typeof vendorBody>;

/** Fields of the form beside `file`: PDF, JPEG, PNG or WebP, at most 15 MB. */
export const uploadFields = z.object({ kind: z.enum(DOCUMENT_KINDS).optional() });
export const DOCUMENT_MOST_BYTES = 15 * 1024 * 1024;
export const documentBody = z.object({
  /** left out: as it is */
  kind: z.enum(DOCUMENT_KINDS).optional(),
  /** Stamp duty (meterai) is on the paper. */
  hasStamp: z.boolean().nullable().optional(),
});
export type DocumentChange = z.output<typeof documentBody>;

export const versionBody = z.object({ version });
export const revokeBody = z.object({ reason: text(1_000) });

export const packageQuery = pageQuery.extend({
  /** open: draft, returned, stopped; mine: those that I began */
  view: z.enum(['open', 'mine', 'passed', 'all']).default('open'),
  year: year.optional(),
  agencyId: idSchema.optional(),
  method: method.optional(),
  state: state.optional(),
  /** only those beyond their day (1) */
  late: z.stringbool().default(false),
  /** number, evidence or invoice number, description, payee */
  text: z.string().max(100).default(''),
});

export const sourceQuery = pageQuery.extend({
  year: year.optional(),
  agencyId: idSchema.optional(),
  method: method.optional(),
  text: z.string().max(100).default(''),
});

/** waiting: it holds, and nobody has taken it */
export const SHEET_VIEWS = ['valid', 'waiting', 'taken', 'revoked', 'all'] as const;
export const sheetQuery = pageQuery.extend({
  agencyId: idSchema.optional(),
  view: z.enum(SHEET_VIEWS).default('valid'),
  /** of the sheet, its code, its package, or of the payment (SPP, SP2D) */
  text: z.string().max(100).default(''),
});

// ── What goes out ────────────────────────────────────────────────────────────────────────────────────────────────────

/** A row of SIPD from which a package can begin. */
export const sourceRow = z.object({
  origin: z.enum(['payment', 'realisation']),
  id: idSchema,
  /** of the payment here, and of the SPP or SP2D in SIPD */
  number: z.string(),
  outsideNumber: z.string().nullable(),
  method,
  agencyId: idSchema,
  agency: z.string(),
  year: z.number().int(),
  description: z.string(),
  amount: rupiahSchema,
  day: dateOut.nullable(),
  /** how far the payment has come, as spending calls it; null: a realisation */
  paymentState: z.string().nullable(),
  dueOn: dateOut.nullable(),
  late: z.boolean(),
  /** packages that account for it already (UP, GU, TU), and their sum */
  packages: z.number().int(),
  accountedFor: z.number().int(),
});
export type SourceRow = z.output<typeof sourceRow>;
export const sourcePage = pageOf(sourceRow).meta({ id: 'SpjSources' });

export const packageRow = z.object({
  id: idSchema,
  number: z.string(),
  year: z.number().int(),
  agencyId: idSchema,
  agency: z.string(),
  origin: z.enum(ORIGINS),
  method,
  kind: z.enum(KINDS).nullable(),
  description: z.string(),
  payee: z.string().nullable(),
  evidenceNumber: z.string().nullable(),
  amount: rupiahSchema.nullable(),
  day: dateOut.nullable(),
  dueOn: dateOut.nullable(),
  late: z.boolean(),
  state,
  stateAt: instant,
  runs: z.number().int(),
  documents: z.number().int(),
  /** of the last run, by severity; only what was found */
  found: z.object({
    critical: z.number().int(),
    high: z.number().int(),
    medium: z.number().int(),
    low: z.number().int(),
  }),
  sheet: z.object({ number: z.string(), taken: z.boolean() }).nullable(),
});
export type PackageRow = z.output<typeof packageRow>;
export const packagePage = pageOf(packageRow).meta({ id: 'SpjPackages' });

const evidence = z.object({
  kind: z.enum(['field', 'document', 'package', 'line', 'process', 'person', 'vendor']),
  ref: z.string(),
  page: z.number().int().optional(),
  value: z.string().optional(),
});
export const verdictView = z.object({
  code: z.string(),
  version: z.number().int(),
  title: bilingual,
  state: z.enum(['found', 'clear', 'not-computable']),
  severity: z.enum(SEVERITIES),
  formula: bilingual,
  reason: bilingual,
  mend: bilingual.nullable(),
  missing: z.array(z.object({ field: z.string(), says: bilingual })),
  moneyAtRisk: z.number().nullable(),
  evidence: z.array(evidence),
  unconfirmed: z.array(z.string()),
  /** law or practice on which the rule stands; verified: held against the law's own text */
  basis: z.array(z.object({ source: z.string(), verified: z.boolean() })).optional(),
  /** the Inspektur has suspended the rule: it neither stops nor returns */
  suspended: z.boolean(),
});
export type VerdictView = z.output<typeof verdictView>;

export const fieldView = z.object({
  field,
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  provenance: z.enum(PROVENANCES),
  confidence: z.number().nullable(),
  documentId: idSchema.nullable(),
  page: z.number().int().nullable(),
  /** left, top, width, height as parts of the page */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  confirmed: z.boolean(),
  /** SIPD says it: it cannot be typed over */
  fixed: z.boolean(),
  at: instant,
});
export type FieldView = z.output<typeof fieldView>;

export const documentView = z.object({
  id: idSchema,
  kind: z.enum(DOCUMENT_KINDS).nullable(),
  kindBy: z.enum(['person', 'guess']).nullable(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  pages: z.number().int().nullable(),
  hasStamp: z.boolean().nullable(),
  reading: z.enum(READINGS),
  /** why it could not be read, and what to do */
  trouble: bilingual.nullable(),
  addedAt: instant,
});
export type DocumentView = z.output<typeof documentView>;

export const sheetView = z
  .object({
    id: idSchema,
    packageId: idSchema,
    packageNumber: z.string(),
    number: z.string(),
    code: z.string(),
    agency: z.string(),
    description: z.string(),
    amount: rupiahSchema,
    issuedOn: dateOut,
    /** the signed file is there */
    signed: z.boolean(),
    takenAt: instant.nullable(),
    takenBy: z.string().nullable(),
    revokedAt: instant.nullable(),
    revokedReason: z.enum(REVOCATIONS).nullable(),
    revokedNote: z.string().nullable(),
    /** numbers of what it pays, as spending and SIPD print them; null: a package without payment */
    payment: z
      .object({
        number: z.string(),
        /** SPP */
        outsideNumber: z.string().nullable(),
        sp2dNumber: z.string().nullable(),
        sp2dOn: dateOut.nullable(),
      })
      .nullable(),
    /** what the reader may do; `open`: the package too */
    may: z.array(z.enum(['take', 'revoke', 'download', 'open'])),
  })
  .meta({ id: 'SpjSheet' });
export type SheetView = z.output<typeof sheetView>;
export const sheetPage = pageOf(sheetView).meta({ id: 'SpjSheets' });

export const packageView = packageRow
  .extend({
    version,
    purchase: z.enum(PURCHASES).nullable(),
    activityCode: z.string().nullable(),
    accountCode: z.string().nullable(),
    invoiceNumber: z.string().nullable(),
    vendor: z.object({ id: idSchema, name: z.string() }).nullable(),
    payment: z.object({ id: idSchema, number: z.string(), state: z.string() }).nullable(),
    createdBy: z.string(),
    submittedAt: instant.nullable(),
    submittedBy: z.string().nullable(),
    fields: z.array(fieldView),
    items: z.array(
      z.object({
        description: z.string().nullable(),
        quantity: z.number().nullable(),
        unit: z.string().nullable(),
        price: z.number().nullable(),
        amount: z.number().nullable(),
        standardCode: z.string().nullable(),
      }),
    ),
    taxes: z.array(
      z.object({
        kind: z.enum(TAX_KINDS),
        base: z.number().nullable(),
        amount: z.number().nullable(),
        deposited: z.number().nullable(),
        depositedOn: dateOut.nullable(),
        ntpn: z.string().nullable(),
      }),
    ),
    people: z.array(
      z.object({
        role: z.enum(ROLES),
        personId: idSchema,
        name: z.string(),
        amount: z.number().nullable(),
        workFrom: dateOut.nullable(),
        workTo: dateOut.nullable(),
      }),
    ),
    documentList: z.array(documentView),
    /** kinds of documents that this package needs and does not have */
    missingDocuments: z.array(
      z.object({
        kind: z.enum(DOCUMENT_KINDS),
        /** any of these would do */
        anyOf: z.array(z.enum(DOCUMENT_KINDS)),
        /** their names */
        why: bilingual,
      }),
    ),
    /** fields that a machine read and nobody confirmed */
    unconfirmed: z.array(field),
    /** of the last run; null: never handed in */
    check: z
      .object({ id: idSchema, run: z.number().int(), at: instant, outcome: z.enum(OUTCOMES) })
      .nullable(),
    /** of the last run, worst first */
    verdicts: z.array(verdictView),
    sheetView: sheetView.nullable(),
    /** why no sheet is there although nothing was found: a red gate of the probity audit */
    held: z.array(bilingual),
    /** what the reader may do now */
    may: z.array(z.enum(['edit', 'submit', 'cancel', 'reopen'])),
  })
  .meta({ id: 'SpjPackage' });
export type PackageView = z.output<typeof packageView>;

/** What the rules would say now; nothing is kept. */
export const trialView = z
  .object({ outcome: z.enum(OUTCOMES), verdicts: z.array(verdictView) })
  .meta({ id: 'SpjTrial' });
export type TrialView = z.output<typeof trialView>;

export const submitReply = z
  .object({
    id: idSchema,
    version,
    state,
    outcome: z.enum(OUTCOMES),
    verdicts: z.array(verdictView),
    /** why no sheet is there although nothing was found */
    held: z.array(bilingual),
  })
  .meta({ id: 'SpjSubmitted' });

export const fieldHistory = z
  .object({
    rows: z.array(
      fieldView
        .omit({ fixed: true })
        .extend({ by: z.string(), confirmedBy: z.string().nullable(), current: z.boolean() }),
    ),
  })
  .meta({ id: 'SpjFieldHistory' });

export const checkList = z
  .object({
    rows: z.array(
      z.object({
        id: idSchema,
        run: z.number().int(),
        at: instant,
        by: z.string(),
        outcome: z.enum(OUTCOMES),
        factsHash: z.string(),
        thresholdsHash: z.string(),
        found: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'SpjChecks' });

/** A run made again from what was kept of it. */
export const proofView = z
  .object({
    id: idSchema,
    run: z.number().int(),
    at: instant,
    outcome: z.enum(OUTCOMES),
    factsHash: z.string(),
    thresholdsHash: z.string(),
    /** what is kept has the hashes that were kept beside it */
    intact: z.boolean(),
    /** codes of rules that say something else today: their formula has a newer version */
    different: z.array(z.string()),
    verdicts: z.array(verdictView),
  })
  .meta({ id: 'SpjProof' });

/** Payments that went on without a sheet. */
export const unsheetedPage = pageOf(
  z.object({
    id: idSchema,
    paymentId: idSchema,
    paymentNumber: z.string(),
    agency: z.string(),
    purpose: z.string(),
    state: z.string(),
    amount: rupiahSchema,
    day: dateOut,
    noticedAt: instant,
    endedAt: instant.nullable(),
  }),
).meta({ id: 'SpjUnsheeted' });
