import { z } from 'zod';
import { dateOut, idSchema, pageOf, pageQuery, text } from '../../platform/http/schemas.ts';
import { LINE_PROBLEMS } from './rules/bulk.ts';
import { OUTCOMES } from './rules/decide.ts';
import { APPROVER_ROLES } from './rules/flow.ts';
import { EVENTS, STATES } from './rules/machine.ts';
import { PURPOSES } from './rules/purposes.ts';

const kind = z.enum(['person', 'agency', 'vendor']);
const purpose = z.enum(PURPOSES);
const state = z.enum(STATES);
const outcome = z.enum(OUTCOMES);
const role = z.enum(APPROVER_ROLES);
const bilingual = z.object({ id: z.string(), en: z.string() });

export const idParam = z.object({ id: idSchema });

export const newRequest = z.object({
  kind,
  subjectId: idSchema,
  purpose,
  note: text(500, 0).default(''),
});
export type NewRequest = z.input<typeof newRequest>;

/** One thing in the way: what, how much, how and where to close it. */
export const item = z.object({
  kind: z.string(),
  id: z.string(),
  status: z.string(),
  effect: z.enum(['refuses', 'conditions']),
  title: bilingual,
  cure: bilingual,
  /** rupiah; 0 where the duty is not money */
  amount: z.number().int(),
  link: z.string(),
});
export type Item = z.output<typeof item>;

export const decision = z.object({
  id: idSchema,
  outcome,
  asOf: dateOut,
  madeAt: z.string(),
  owed: z.number().int(),
  items: z.array(item),
});

export const requestRow = z.object({
  id: idSchema,
  kind,
  subjectName: z.string(),
  subjectNumber: z.string().nullable(),
  officeName: z.string().nullable(),
  purpose,
  state,
  stateSince: z.string(),
  requestedAt: z.string(),
  waitsFor: role.nullable(),
  outcome: outcome.nullable(),
  owed: z.number().int(),
  registerText: z.string().nullable(),
  issuedOn: dateOut.nullable(),
  validUntil: dateOut.nullable(),
});
export type RequestRow = z.output<typeof requestRow>;
export const requestPage = pageOf(requestRow).meta({ id: 'ClearanceRequests' });
export type RequestPage = z.output<typeof requestPage>;

const filters = {
  kind: z.union([kind, z.literal('')]).default(''),
  purpose: z.union([purpose, z.literal('')]).default(''),
  state: z.union([state, z.literal('')]).default(''),
  /** words of the name, the beginning of a number, or a register number */
  q: text(100, 0).default(''),
};
/** `mine`: my own and those of my agencies; `queue`: what waits for me; `all`: for those who keep the register */
export const requestQuery = pageQuery.extend({
  view: z.enum(['mine', 'queue', 'all']).default('mine'),
  ...filters,
});
export const registerQuery = pageQuery.extend({
  ...filters,
  year: z.coerce.number().int().min(0).max(9999).default(0),
});
export const registerDownload = registerQuery.omit({ page: true, size: true });

export const certificate = z.object({
  registerText: z.string(),
  shortCode: z.string(),
  issuedOn: dateOut,
  validUntil: dateOut,
  conditions: z.array(bilingual),
  signedAt: z.string().nullable(),
  provider: z.string().nullable(),
  revokedOn: dateOut.nullable(),
  /** path of the public page */
  checkPath: z.string(),
});

export const requestDetail = requestRow
  .extend({
    subjectId: idSchema,
    note: z.string(),
    reason: z.string().nullable(),
    /** steps of approval, in order, and how many are done */
    steps: z.array(role),
    step: z.number().int(),
    decision: decision.nullable(),
    certificate: certificate.nullable(),
    events: z.array(
      z.object({
        event: z.enum(EVENTS),
        toState: state,
        at: z.string(),
        /** name of whoever did it; null: the platform */
        by: z.string().nullable(),
        role: role.nullable(),
        note: z.string().nullable(),
      }),
    ),
    /** what a signature takes here: nothing, a person's secret, or a file signed elsewhere */
    signing: z.enum(['nothing', 'secret', 'outside']),
    may: z.object({
      approve: z.boolean(),
      return: z.boolean(),
      refuse: z.boolean(),
      resubmit: z.boolean(),
      sign: z.boolean(),
      upload: z.boolean(),
      download: z.boolean(),
    }),
  })
  .meta({ id: 'ClearanceRequest' });
export type RequestDetail = z.output<typeof requestDetail>;

export const approveBody = z.object({
  /** the decision that the approver has before him */
  decisionId: idSchema,
  note: text(500, 0).default(''),
});
export const reasonBody = z.object({ reason: text(1000) });
export const resubmitBody = z.object({ note: text(500, 0).default('') });
export const signBody = z.object({
  nik: text(20),
  passphrase: text(200),
});
/** Where a request stands after an act; `changed`: the ledger changed, so nothing was approved. */
export const moved = z.object({ id: idSchema, state, changed: z.boolean() });
export type Moved = z.output<typeof moved>;

/** How a subject stands today, without asking for anything. */
export const standing = z
  .object({
    kind,
    subjectId: idSchema,
    name: z.string(),
    number: z.string().nullable(),
    office: z.string().nullable(),
    outcome,
    asOf: dateOut,
    owed: z.number().int(),
    items: z.array(item),
    /** the certificate that holds, and the request that is under way */
    valid: requestRow.nullable(),
    open: z.array(requestRow),
    purposes: z.array(purpose),
    mayRequest: z.boolean(),
  })
  .meta({ id: 'ClearanceStanding' });
export type Standing = z.output<typeof standing>;
/** Without a subject: my own. */
export const standingQuery = z.object({ kind: kind.default('person'), id: idSchema.optional() });

/** For whom I may ask: myself and my agencies. */
export const subjectsReply = z
  .object({
    subjects: z.array(z.object({ kind, id: idSchema, name: z.string() })),
    /** may ask for vendors and, at the counter, for anybody */
    anybody: z.boolean(),
    readsAll: z.boolean(),
    keepsRegister: z.boolean(),
    approves: z.boolean(),
  })
  .meta({ id: 'ClearanceSubjects' });
export type SubjectsReply = z.output<typeof subjectsReply>;

export const bulkCheck = z
  .object({
    id: idSchema,
    name: z.string(),
    createdAt: z.string(),
    state: z.enum(['waiting', 'running', 'done']),
    total: z.number().int(),
    done: z.number().int(),
    asOf: dateOut.nullable(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'BulkCheck' });
export type BulkCheckView = z.output<typeof bulkCheck>;
export const bulkChecks = z.object({ rows: z.array(bulkCheck) });
export const bulkDetail = bulkCheck.extend({
  counts: z.object({
    eligible: z.number().int(),
    conditional: z.number().int(),
    refused: z.number().int(),
    problem: z.number().int(),
  }),
});
export type BulkDetail = z.output<typeof bulkDetail>;
export const pastedList = z.object({ name: text(200), text: text(1_500_000) });
export const uploadFields = z.object({ name: text(200) });
export const bulkFilter = z.enum(['eligible', 'conditional', 'refused', 'problem', '']).default('');
export const bulkLinesQuery = pageQuery.extend({ show: bulkFilter });
export const bulkLines = pageOf(
  z.object({
    line: z.number().int(),
    number: z.string(),
    personId: idSchema.nullable(),
    name: z.string().nullable(),
    officeName: z.string().nullable(),
    problem: z.enum(LINE_PROBLEMS).nullable(),
    twins: z.array(z.number().int()),
    outcome: outcome.nullable(),
    owed: z.number().int(),
    items: z.array(item),
  }),
).meta({ id: 'BulkLines' });
export type BulkLines = z.output<typeof bulkLines>;
