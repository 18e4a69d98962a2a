import { z } from 'zod';
import { dateOut, text } from '../../platform/http/schemas.ts';
import { CATEGORIES } from './rules/narrative.ts';
import { MODES, STATUSES } from './rules/status.ts';
import { base64, hash, LIMITS } from './contract.ts';
import { DESK_LIMITS } from './contract-desk.ts';

// Identities, handover and statistics: the rest of the office's half of the wire (contract-desk.ts).

// ── Identities ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Sealed identities that a key of the account opens. What they hold is released by `POST cases/:id/identity` only. */
export const identitiesReply = z.array(
  z.object({
    /** the case's id */
    id: z.string(),
    number: z.string(),
    day: dateOut,
    mode: z.enum(MODES),
    /** how often it was opened, and the last day */
    opened: z.number().int(),
    lastOpened: dateOut.nullable(),
  }),
);
export type SealedIdentities = z.output<typeof identitiesReply>;

/** Both texts are written for the reporter, who reads them in his mailbox: at least 20 and 5 characters. */
export const openIdentityBody = z.object({ reason: text(2_000), legalBasis: text(300) });
/** @property wrap the identity's key wrapped to the account's key `opens` (fingerprint); both base64 */
export const identityReply = z.object({ content: z.string(), wrap: z.string(), opens: z.string() });

/**
 * The Super Admin's own index of identities, an age file to his key: hints of repeated reporters are worked out on his device only.
 * `version` is the SHA-256 of the file as kept, hex; null: none yet.
 */
export const indexReply = z.object({ file: z.string().nullable(), version: z.string().nullable() });
/** @property replaces the `version` that was read: refused (409) when another device has written since */
export const indexBody = z.object({
  file: base64(DESK_LIMITS.identityIndex),
  replaces: hash.nullable(),
});
export const indexSaved = z.object({ version: z.string() });

// ── Handover ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** @property from fingerprint of the Super Admin's key, or of the recovery key, whose wraps are given on */
export const handoverQuery = z.object({ from: hash });
export const handoverWraps = z.object({
  wraps: z.array(z.object({ identity: z.string(), file: z.string() })),
});

/** As `rewrapIdentities` of sealing makes it; what failed is told in `failed` and refuses the handover. */
export const handoverBody = z.object({
  from: hash,
  handover: z.object({
    wraps: z
      .array(z.strictObject({ identity: z.uuid(), fingerprint: hash, file: base64(LIMITS.wrap) }))
      .max(100_000),
    failed: z.array(z.string()).max(0, { error: 'other' }),
    count: z.number().int().min(0),
    digest: hash,
  }),
});
export const handoverReply = z.object({ count: z.number().int() });

// ── Statistics ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const statisticsQuery = z.object({ year: z.coerce.number().int().min(2000).max(2199) });

/** null: hidden, because it is small or a small one would follow from it */
const cell = z.number().int().nullable();
const table = <K extends z.ZodType>(key: K) => z.array(z.object({ key, count: cell }));

/** Counts of reports without a conflict of interest that came in finished quarters of the year. Those given to the alternate are in none. */
export const statisticsReply = z.object({
  year: z.number().int(),
  /** last day that is counted; null: no quarter of the year is finished yet */
  until: dateOut.nullable(),
  /** smallest count that is shown */
  least: z.number().int(),
  total: cell,
  byStatus: table(z.enum(STATUSES)),
  byMode: table(z.enum(MODES)),
  /** null: not assessed yet */
  byCategory: table(z.enum(CATEGORIES).nullable()),
  byQuarter: table(z.number().int()),
  byAgency: z.array(z.object({ id: z.string().nullable(), name: z.string().nullable(), count: cell })),
  clocks: z.array(
    z.object({
      clock: z.enum(['urgent', 'acknowledge', 'answer', 'feedback']),
      kept: cell,
      missed: cell,
      running: cell,
    }),
  ),
  /** reports whose identity was opened */
  identitiesOpened: cell,
});
export type Statistics = z.output<typeof statisticsReply>;
