import { z } from 'zod';
import {
  anyJson,
  dateOut,
  dateSchema,
  idSchema,
  rupiahSchema,
  text,
} from '../../../platform/http/schemas.ts';
import { FLAG_SUBJECTS } from '../rules/flags/found-flag.ts';
import { FINDING_STATES, FLAG_STATES, type DismissReason } from '../rules/flags/life.ts';
import { SEVERITIES } from '../rules/verdict.ts';

// The auditor's queue and what may be done with a flag, under /api/audit/flags. For the inspectorate alone.

export const SCOPES = ['package', 'population', 'procurement', 'probity'] as const;
export const DISMISSALS = [
  'rule-wrong',
  'data-wrong',
  'explained',
  'mended',
  'small',
  'covered',
] as const satisfies readonly DismissReason[];

const whole = z.number().int();
export const sayOut = z.object({ id: z.string(), en: z.string() });
export const byId = z.object({ id: idSchema });
export const done = z.object({ id: idSchema });
export const optionalWords = text(5_000, 0);

/** `?severity=critical,high` as well as `?severity=critical&severity=high` */
function many<T extends string>(values: readonly T[]) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) =>
      value === undefined
        ? undefined
        : [value].flat().flatMap((each) => (each === '' ? [] : each.split(','))),
    )
    .pipe(z.array(z.enum(values)).optional());
}

export const flagFilter = z.object({
  state: many(FLAG_STATES),
  severity: many(SEVERITIES),
  scope: many(SCOPES),
  /** rule's code, whole or its beginning: `DUP`, `DUP-01` */
  rule: text(20, 0).default(''),
  agency: z.union([idSchema, z.literal('')]).default(''),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  /** whose: mine, nobody's, or anybody's */
  assigned: z.enum(['', 'mine', 'nobody']).default(''),
  /** flags of suspended rules rest outside the queue unless asked for */
  suspended: z.stringbool().default(false),
  /** rupiah at risk, at least */
  least: z.coerce.number().int().min(0).optional(),
  /** found on this day or later */
  since: dateSchema.optional(),
  /** words of the reason, or of the subject's own number */
  q: text(100, 0).default(''),
  subject: text(100, 0).default(''),
});
export type FlagFilter = z.output<typeof flagFilter>;
export const FLAG_SORTS = ['rank', 'newest', 'money'] as const;
export const flagQuery = flagFilter.extend({
  sort: z.enum(FLAG_SORTS).default('rank'),
  /** `next` of the page before */
  after: text(100, 0).default(''),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export const flagFileQuery = flagFilter.extend({ sort: z.enum(FLAG_SORTS).default('rank') });

const severity = z.enum(SEVERITIES);

/** Why a flag stands where it stands: weight × money × precision. */
export const rankOut = z.object({
  weight: z.number(),
  money: whole,
  /** no sum could be named: `money` is the government's stand-in */
  moneyAssumed: z.boolean(),
  precision: z.number(),
  /** judged cases behind the precision */
  n: whole,
  rank: whole,
});

export const flagRow = z.object({
  id: idSchema,
  rule: z.string(),
  ruleVersion: whole,
  ruleTitle: sayOut,
  scope: z.enum(SCOPES),
  severity,
  state: z.enum(FLAG_STATES),
  subject: z.object({
    kind: z.enum(FLAG_SUBJECTS),
    id: z.string(),
    /** number or name to show */
    label: z.string(),
    /** below /app; null: there is no page of it */
    link: z.string().nullable(),
  }),
  agencyId: z.string().nullable(),
  agency: z.string().nullable(),
  year: whole,
  moneyAtRisk: whole.nullable(),
  reason: sayOut,
  place: rankOut,
  suspended: z.boolean(),
  foundAt: z.string(),
  lastSeenAt: z.string(),
  assigned: z.object({ personId: z.string(), name: z.string(), mine: z.boolean() }).nullable(),
  findingId: z.string().nullable(),
  findingState: z.enum(FINDING_STATES).nullable(),
});
export type FlagRow = z.output<typeof flagRow>;

export const flagPage = z
  .object({
    rows: z.array(flagRow),
    /** for `after`; null: this was the last page */
    next: z.string().nullable(),
    total: whole,
    /** rupiah over all pages; flags without a sum are not in it, but counted in `unnamed` */
    money: whole,
    unnamed: whole,
    /** by state, with the same filters but the state's */
    states: z.object({ open: whole, dismissed: whole, finding: whole, gone: whole }),
  })
  .meta({ id: 'AuditFlags' });
export type FlagPage = z.output<typeof flagPage>;

const evidenceOut = z.object({
  kind: z.enum(['field', 'document', 'package', 'line', 'process', 'person', 'vendor']),
  ref: z.string(),
  page: whole.optional(),
  value: z.string().optional(),
});
export const verdictOut = z.object({
  code: z.string(),
  version: whole,
  state: z.enum(['found', 'clear', 'not-computable']),
  severity,
  formula: sayOut,
  reason: sayOut,
  mend: sayOut.nullable(),
  missing: z.array(z.object({ field: z.string(), says: sayOut })),
  moneyAtRisk: whole.nullable(),
  evidence: z.array(evidenceOut),
  unconfirmed: z.array(z.string()),
});

export const flagEventOut = z.object({
  id: idSchema,
  kind: z.string(),
  by: z.string(),
  at: z.string(),
  text: z.string().nullable(),
});

export const flagView = flagRow
  .extend({
    key: z.string(),
    verdict: verdictOut,
    basis: z.array(z.object({ source: z.string(), verified: z.boolean() })),
    detects: sayOut,
    falsePositives: sayOut,
    findingCode: z.string().nullable(),
    thresholds: anyJson,
    thresholdsHash: z.string(),
    dataHash: z.string(),
    /** what the rule saw */
    data: anyJson,
    dismissed: z
      .object({ reason: z.enum(DISMISSALS), text: z.string(), by: z.string(), at: z.string() })
      .nullable(),
    reportId: z.string().nullable(),
    papers: z.array(z.object({ id: idSchema, number: z.string(), title: z.string() })),
    events: z.array(flagEventOut),
    may: z.array(z.enum(['dismiss', 'reopen', 'assign', 'finding', 'note'])),
  })
  .meta({ id: 'AuditFlag' });
export type FlagView = z.output<typeof flagView>;

/** Is the verdict what the same rule says of the same snapshot today? */
export const proofOut = z
  .object({
    /** unchanged: neither snapshot nor thresholds were touched since their hashes were made */
    intact: z.boolean(),
    /** null: no program here replays this rule, or not this version of it */
    same: z.boolean().nullable(),
    says: sayOut,
    differences: z.array(z.object({ field: z.string(), before: anyJson, after: anyJson })),
  })
  .meta({ id: 'AuditProof' });
export type Proof = z.output<typeof proofOut>;

const ids = z.array(idSchema).min(1).max(500);
export const dismissBody = z.object({ ids, reason: z.enum(DISMISSALS), text: text(2_000, 5) });
export const reopenBody = z.object({ ids, text: text(2_000, 5) });
/** personId null: taken back */
export const assignBody = z.object({ ids, personId: idSchema.nullable() });
export const noteBody = z.object({ text: text(5_000, 1) });
export const flagsDone = z.object({ count: whole });

export const auditorList = z
  .object({ rows: z.array(z.object({ personId: idSchema, name: z.string(), open: whole })) })
  .meta({ id: 'AuditAuditors' });

export const viewBody = z.object({ name: text(80), query: text(1_000, 0) });
export const viewList = z
  .object({ rows: z.array(z.object({ id: idSchema, name: z.string(), query: z.string() })) })
  .meta({ id: 'AuditViews' });

/** `?ids=a,b,c` */
export const idsQuery = z.object({
  ids: text(20_000)
    .transform((value) => value.split(','))
    .pipe(ids),
});

const partySchema = z.object({ kind: z.enum(['person', 'agency', 'vendor']), id: idSchema });
const findingParts = {
  flagIds: z.array(idSchema).min(1).max(100),
  code: text(10),
  title: text(500),
  condition: text(20_000),
  criterion: text(20_000),
  cause: text(20_000),
  effect: text(20_000),
  instruction: text(20_000),
  agencyId: idSchema,
  debtor: partySchema,
  amount: rupiahSchema,
};
/** One report, several findings; each finding rests on one or more flags. */
export const findingBody = z.object({
  title: text(500),
  findings: z.array(z.object(findingParts)).min(1).max(50),
});
export type FindingBody = z.output<typeof findingBody>;

/** Filled in from the flags, in Indonesian; the auditor edits it before anything is made. */
export const findingDraft = z
  .object({
    title: z.string(),
    findings: z.array(
      z.object({
        flagIds: z.array(idSchema),
        /** null: the rule only ranks, or the flags are of several codes */
        code: z.string().nullable(),
        title: z.string(),
        condition: z.string(),
        criterion: z.string(),
        cause: z.string(),
        effect: z.string(),
        instruction: z.string(),
        agencyId: z.string().nullable(),
        agency: z.string().nullable(),
        debtor: z
          .object({
            kind: z.enum(['person', 'agency', 'vendor']),
            id: z.string(),
            name: z.string().nullable(),
          })
          .nullable(),
        amount: whole,
      }),
    ),
  })
  .meta({ id: 'AuditFindingDraft' });
export type FindingDraft = z.output<typeof findingDraft>;
export const findingMade = z
  .object({ reportId: idSchema, findingIds: z.array(idSchema), paperId: idSchema })
  .meta({ id: 'AuditFindingMade' });

const thresholdOut = z.object({
  key: z.string(),
  title: sayOut,
  unit: z.string().nullable(),
  value: anyJson,
  source: z.string(),
  verified: z.boolean(),
  validFrom: dateOut,
  /** the government's own value stands above the law's */
  own: z.boolean(),
  earlier: z.array(
    z.object({ value: anyJson, validFrom: dateOut, source: z.string(), verified: z.boolean() }),
  ),
});

export const ruleOut = z.object({
  code: z.string(),
  version: whole,
  scope: z.enum(SCOPES),
  title: sayOut,
  detects: sayOut,
  formula: sayOut,
  falsePositives: sayOut,
  basis: z.array(z.object({ source: z.string(), verified: z.boolean() })),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
  severity,
  findingCode: z.string().nullable(),
  needs: z.array(z.string()),
  thresholds: z.array(thresholdOut),
  counts: z.object({ open: whole, confirmed: whole, dismissed: whole }),
  precision: z.object({ value: z.number(), n: whole }),
  suspension: z
    .object({ from: dateOut, until: dateOut, reason: z.string(), by: z.string(), at: z.string() })
    .nullable(),
});
export const ruleList = z
  .object({ rows: z.array(ruleOut), maySuspend: z.boolean() })
  .meta({ id: 'AuditRules' });
export type RuleList = z.output<typeof ruleList>;
export const ruleCode = z.object({ code: text(20) });
/** of the rule; needed where several rules have the code */
export const ruleScope = z.object({ scope: z.enum(SCOPES).optional() });
export const suspendBody = z.object({ until: dateSchema, reason: text(2_000, 10) });
