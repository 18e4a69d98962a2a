import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageQuery, text } from '../../platform/http/schemas.ts';
import { base64, hash, LIMITS } from './contract.ts';
import type { CaseClock } from './rules/deadlines.ts';
import { CATEGORIES } from './rules/narrative.ts';
import { MODES, STATUSES } from './rules/status.ts';

// The office's half of the wire, below /api/wbs/desk, each with a session of the sealed origin; the reporter's half stands in contract.ts.
// What is sealed crosses as base64 of age files. Bodies are `…Body`, queries `…Query`, answers `…Reply`.

/** Bytes of sealed files that only the office keeps on the server. */
export const DESK_LIMITS = { keyFile: 16_384, identityIndex: 7_000_000 } as const;

const signature = z.string().regex(/^[0-9a-f]{128}$/, { error: 'other' });
const KEY_ROLES = ['super-admin', 'recovery', 'intake', 'investigator', 'alternate'] as const;
/** Roles whose keys belong to an account; the recovery key belongs to nobody. */
export const HELD_ROLES = ['super-admin', 'intake', 'investigator', 'alternate'] as const;

export const caseParams = z.object({ id: idSchema });
export const fileParams = z.object({ id: idSchema, file: idSchema });
export const readerParams = z.object({ id: idSchema, fingerprint: hash });
export const referralParams = z.object({ id: idSchema, rid: idSchema });
export const keyParams = z.object({ fingerprint: hash });

// ── Keys ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The chain as it is kept, unverified: browsers verify it (`verifyDirectory`) against the root that they know. */
export const keysReply = z.object({
  entries: z.array(z.object({ entry: z.unknown(), signature: z.string() })),
  /** the root's public key as it is pinned outside the database, hex; null before the ceremony */
  root: z.string().nullable(),
  /** keys that the account holds today or from a later day */
  own: z.array(
    z.object({
      fingerprint: z.string(),
      role: z.enum(KEY_ROLES),
      from: dateOut,
      /** first day on which it no longer holds; null: none yet */
      until: dateOut.nullable(),
    }),
  ),
  /** the account's own private keys, sealed to its passkeys */
  keyFiles: z.array(z.object({ fingerprint: z.string(), file: z.string() })),
});
export type Keys = z.output<typeof keysReply>;

/** Entries in their order, each `{ entry, signature }` exactly as the root signed it. */
export const entriesBody = z.object({ entries: z.array(z.unknown()).min(1).max(50) });
/** How many entries there are now, and the hash of the last. */
export const headReply = z.object({ count: z.number().int(), hash: z.string() });

export const keyFileReply = z.object({ fingerprint: z.string() });
export const keyFileBody = z.object({ file: base64(DESK_LIMITS.keyFile) });

export const accountsQuery = z.object({ role: z.enum(HELD_ROLES) });
/** Who may be appointed: accounts of people who hold the role by decree. */
export const accountsReply = z.array(z.object({ id: z.string(), name: z.string() }));

// ── Cases ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const clock = z.object({
  clock: z.enum(['urgent', 'acknowledge', 'answer', 'feedback']),
  due: dateOut,
  provisional: z.boolean(),
  state: z.enum(['running', 'late', 'done', 'done-late']),
}) satisfies z.ZodType<CaseClock>;

const labels = {
  id: z.string(),
  number: z.string(),
  day: dateOut,
  mode: z.enum(MODES),
  urgent: z.boolean(),
  assisted: z.boolean(),
  conflict: z.enum(['none', 'alternate']),
  status: z.enum(STATUSES),
  category: z.enum(CATEGORIES).nullable(),
  agency: z.object({ id: z.string(), name: z.string() }).nullable(),
  clocks: z.array(clock),
  legalHold: z.boolean(),
  /** came with the token of a verified person; who it is, nobody can tell */
  vouched: z.boolean(),
  closedDay: dateOut.nullable(),
};

export const casesQuery = pageQuery.extend({
  status: z.enum(STATUSES).optional(),
  /** only those on which the account itself has acted, or that were granted to it */
  mine: z.enum(['true', 'false']).optional(),
});
const caseRow = z.object({
  ...labels,
  /** messages of the reporter since the office last wrote to him */
  unread: z.number().int(),
});
export type CaseListRow = z.output<typeof caseRow>;
export const casesReply = z.object({
  rows: z.array(caseRow),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
});
export type CasePage = z.output<typeof casesReply>;

const referralOut = z.object({
  id: z.string(),
  day: dateOut,
  addressee: z.string(),
  manifestSha256: z.string(),
  sealedFor: z.string(),
  receiptNumber: z.string().nullable(),
  by: z.string().nullable(),
});
export type ReferralRecord = z.output<typeof referralOut>;

export const caseReply = z.object({
  ...labels,
  /** the sealed narrative, base64 */
  narrative: z.string(),
  /** the case key wrapped to the account's own key `opens` (fingerprint) */
  wrap: z.string(),
  opens: z.string(),
  /** steps that the office may take from here */
  steps: z.array(z.enum(STATUSES)),
  files: z.array(
    z.object({
      id: z.string(),
      /** bytes of the sealed file */
      size: z.number().int(),
      /** of the sealed bytes, hex */
      sha256: z.string(),
      /** message that it came with; null: with the report */
      messageId: z.string().nullable(),
    }),
  ),
  messages: z.array(
    z.object({
      id: z.string(),
      place: z.number().int(),
      day: dateOut,
      kind: z.enum(['message', 'note', 'objection', 'check-in']),
      sender: z.enum(['reporter', 'office']),
      body: z.string(),
      files: z.array(z.string()),
    }),
  ),
  readers: z.array(
    z.object({
      fingerprint: z.string(),
      role: z.enum(KEY_ROLES).nullable(),
      /** the office that an alternate stands for; null otherwise */
      office: z.string().nullable(),
      name: z.string().nullable(),
      /** last day of a grant; null: a reader whom the reporter chose */
      until: dateOut.nullable(),
      /** canonical JSON as the grantor signed it; null: no grant */
      statement: z.string().nullable(),
      signature: z.string().nullable(),
    }),
  ),
  openings: z.array(
    z.object({
      day: dateOut,
      by: z.string().nullable(),
      decree: z.string(),
      legalBasis: z.string(),
      reason: z.string(),
    }),
  ),
  identity: z.object({
    present: z.boolean(),
    /** the account's own key is among its readers */
    mine: z.boolean(),
    /** SHA-256 of the sealed identity as it is kept, hex: what the narrative says of it (`belongsTogether`) */
    digest: z.string().nullable(),
  }),
  /** number and title: null where the account may not see the finding itself */
  finding: z
    .object({ id: z.string(), number: z.string().nullable(), title: z.string().nullable() })
    .nullable(),
  /** days after closing on which the reporter is asked how he fares */
  checkins: z.array(z.object({ due: dateOut, answered: dateOut.nullable() })),
  referrals: z.array(referralOut),
});
export type CaseDetail = z.output<typeof caseReply>;

export const statusBody = z.object({ status: z.enum(STATUSES) });
export const statusReply = z.object({ status: z.enum(STATUSES) });

/** What is absent stays; null takes the label away. */
export const labelsBody = z.strictObject({
  category: z.enum(CATEGORIES).nullable().optional(),
  agencyId: idSchema.nullable().optional(),
  findingId: idSchema.nullable().optional(),
  legalHold: z.boolean().optional(),
});
export const idReply = z.object({ id: z.string() });

export const messageBody = z.object({ kind: z.enum(['message', 'note']), body: base64(LIMITS.message) });
export const messageReply = z.object({ place: z.number().int() });

/** As `grantCase` of sealing makes it. */
export const grantBody = z.object({
  grant: z.strictObject({
    wrap: z.strictObject({ fingerprint: hash, file: base64(LIMITS.wrap) }),
    statement: z.strictObject({
      version: z.literal(1),
      kind: z.literal('grant'),
      report: idSchema,
      to: hash,
      by: hash,
      from: dateSchema,
      until: dateSchema,
      letter: text(200),
    }),
    signature,
  }),
});
export const grantReply = z.object({ until: dateOut });
export const revokeReply = z.object({ revoked: z.literal(true) });

/** Acts on a case in their order, by day. `what`: short facts beside the act, e.g. `{ from: 'read', to: 'assessed' }`. */
export const custodyReply = z.array(
  z.object({
    day: dateOut,
    /** `status`, `assess`, `message`, `note`, `grant`, `revoke`, `open-identity`, `refer`, `receipt` … */
    action: z.string(),
    /** name of the official; null: a nightly job, or an account that is gone */
    by: z.string().nullable(),
    what: z.record(z.string(), z.string()),
  }),
);
export type Custody = z.output<typeof custodyReply>;

export const referralBody = z.object({
  addressee: text(200),
  /** SHA-256 of the package's manifest.json, hex */
  manifestSha256: hash,
  /** the addressee's age recipient, or `passphrase` */
  sealedFor: z.string().regex(/^(passphrase|age1[0-9a-z]{58})$/, { error: 'other' }),
});
/** The number that the addressee gave, typed back in. */
export const receiptBody = z.object({ receiptNumber: text(100) });

/** Choices for labels. */
export const agenciesReply = z.array(z.object({ id: z.string(), name: z.string() }));
export const findingsQuery = z.object({ q: text(200) });
export const findingsReply = z.array(z.object({ id: z.string(), number: z.string(), title: z.string() }));
