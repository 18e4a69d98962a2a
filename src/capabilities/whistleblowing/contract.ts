import { z } from 'zod';
import { dateOut } from '../../platform/http/schemas.ts';
import { CLOCKS } from './rules/deadlines.ts';
import { CONFLICTS, MODES, STATUSES } from './rules/status.ts';

// The reporter's half of the wire; that of the office stands in contract-desk.ts.
// What is sealed crosses the wire as base64 of age files; here only its outer shape, the action reads the seal.

/** SHA-256 or a fingerprint, hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'other' });

/** Made in the browser, random: version 4 tells no time. */
const fileId = z.uuidv4({ error: 'id' }).toLowerCase();

/** Bytes of the sealed blobs, padding and frame included. */
export const LIMITS = { narrative: 300_000, wrap: 8_192, identity: 3_000_000, message: 65_536 } as const;
/** At most so many bytes as base64. */
export const base64 = (bytes: number) =>
  z
    .string({ error: 'missing' })
    .min(1, { error: 'text-empty' })
    .max(Math.ceil(bytes / 3) * 4);

const wrap = z.strictObject({ fingerprint: hash, file: base64(LIMITS.wrap) });

/** Files that were uploaded before, in the order of their numbers. */
const files = z
  .array(
    z.strictObject({
      id: fileId,
      size: z
        .number()
        .int()
        .min(1)
        .max(2 ** 40),
      sha256: hash,
    }),
  )
  .max(10)
  .refine((sent) => new Set(sent.map((each) => each.id)).size === sent.length, { error: 'other' });

/** A draft's token: 32 bytes in base64url. */
const token = z.string().regex(/^[\w-]{43}$/, { error: 'other' });

/** The key directory as it is kept, not verified: whoever reads it verifies the chain against the root that he knows. */
export const directoryReply = z.object({
  entries: z.array(z.object({ entry: z.unknown(), signature: z.string() })),
  /** public key pinned outside the database, hex; null before the key ceremony */
  root: z.string().nullable(),
});

/** Work for the browser, as altcha makes it. */
export const challengeReply = z.looseObject({});

/** @property proof the solved challenge, base64 of JSON */
export const draftBody = z.strictObject({ proof: z.string({ error: 'missing' }).max(4_096) });
export const draftReply = z.object({ token: z.string() });

export const draftParams = z.strictObject({ token });
const file = z.coerce.number().int().min(0).max(9);
export const fileParams = z.strictObject({ token, file });
/** The bytes themselves, `application/octet-stream`. */
export const partBody = z.instanceof(Uint8Array, { error: 'missing' });
export const partParams = z.strictObject({ token, file, number: z.coerce.number().int().min(0).max(999) });
/** The part that is missing next. */
export const partReply = z.object({ next: z.number().int() });

/** Bytes of JSON: every blob at its largest, and room for the rest. */
export const SEND_LIMIT = 6 * 2 ** 20;
export const sendBody = z.strictObject({
  mode: z.enum(MODES),
  urgent: z.boolean(),
  assisted: z.boolean(),
  conflict: z.enum(CONFLICTS),
  narrative: base64(LIMITS.narrative),
  caseWraps: z.array(wrap).min(1).max(100),
  mailboxWrap: base64(LIMITS.wrap),
  mailboxRecipient: z.string().max(100),
  mailboxAuthHash: hash,
  identity: z
    .strictObject({ content: base64(LIMITS.identity), wraps: z.array(wrap).min(1).max(20) })
    .nullable(),
  files,
  /** the token of a verified person, as it was issued at another occasion; most reports come without */
  personToken: z
    .string()
    .regex(/^LT1(\.[\w-]+){3}$/, { error: 'other' })
    .max(600)
    .optional(),
});
export type SendBody = z.output<typeof sendBody>;

export const sendReply = z.object({ number: z.string() });
export type Sent = z.output<typeof sendReply>;

/** What the receipt's secret derives to; the server keeps its SHA-256 only. */
const auth = hash;
export const mailboxBody = z.strictObject({ auth });

const MESSAGE_KINDS = ['message', 'objection', 'check-in'] as const;

/** `check-in` answers the check-in that is open; `upload` are files that came up under a draft of their own. */
export const mailboxMessageBody = z.strictObject({
  auth,
  kind: z.enum(MESSAGE_KINDS),
  body: base64(LIMITS.message),
  upload: z.strictObject({ token, files }).nullable(),
});
export type MailboxMessage = z.output<typeof mailboxMessageBody>;

/** What the reporter sees in his mailbox; bodies are sealed to the case key. Whether the secret is right or wrong, the answer is as long. */
export const mailboxState = z.object({
  number: z.string(),
  day: dateOut,
  status: z.enum(STATUSES),
  mayObject: z.boolean(),
  /** the check-in that waits for an answer, with its day; null: none */
  checkin: z.object({ id: z.string(), due: dateOut }).nullable(),
  /** what the office owes him, by working days */
  clocks: z.array(
    z.object({
      clock: z.enum(CLOCKS),
      due: dateOut,
      provisional: z.boolean(),
      state: z.enum(['running', 'late', 'done', 'done-late']),
    }),
  ),
  /** the case key for the mailbox, base64 */
  wrap: z.string(),
  messages: z.array(
    z.object({
      id: z.string(),
      day: dateOut,
      kind: z.enum(MESSAGE_KINDS),
      sender: z.enum(['reporter', 'office']),
      body: z.string(),
      /** ids of files that came with it */
      files: z.array(z.string()),
    }),
  ),
  /** each time that the reporter's identity was opened */
  openings: z.array(
    z.object({ day: dateOut, decree: z.string(), legalBasis: z.string(), reason: z.string() }),
  ),
  padding: z.string(),
});
export type MailboxState = z.output<typeof mailboxState>;
