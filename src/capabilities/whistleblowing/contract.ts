import { z } from 'zod';
import type { PlainDate } from '../../platform/calendar/index.ts';
import type { Status } from './rules/status.ts';

// What is sealed crosses the wire as base64 of age files; here only its outer shape, the action reads the seal.

const sealed = (max: number) => z.string({ error: 'missing' }).min(1, { error: 'text-empty' }).max(max);
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'other' });

/** Made in the browser, random: version 4 tells no time. */
const fileId = z.uuidv4({ error: 'id' }).toLowerCase();

/** Bytes of the sealed blobs, padding and frame included. */
export const LIMITS = { narrative: 300_000, wrap: 8_192, identity: 3_000_000, message: 65_536 } as const;
const base64 = (bytes: number) => sealed(Math.ceil(bytes / 3) * 4);

const wrap = z.strictObject({ fingerprint: hash, file: base64(LIMITS.wrap) });

export const sendBody = z.strictObject({
  mode: z.enum(['named', 'confidential', 'anonymous']),
  urgent: z.boolean(),
  assisted: z.boolean(),
  conflict: z.enum(['none', 'alternate']),
  narrative: base64(LIMITS.narrative),
  caseWraps: z.array(wrap).min(1).max(100),
  mailboxWrap: base64(LIMITS.wrap),
  mailboxRecipient: z.string().max(100),
  mailboxAuthHash: hash,
  identity: z
    .strictObject({ content: base64(LIMITS.identity), wraps: z.array(wrap).min(1).max(20) })
    .nullable(),
  files: z
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
    .refine((files) => new Set(files.map((each) => each.id)).size === files.length, { error: 'other' }),
});
export type SendBody = z.output<typeof sendBody>;

export const sendReply = z.object({ number: z.string() });
export type Sent = z.output<typeof sendReply>;

/** What the reporter sees in his mailbox; bodies are sealed to the case key. */
export interface MailboxState {
  number: string;
  day: PlainDate;
  status: Status;
  mayObject: boolean;
  /** the case key for the mailbox, base64 */
  wrap: string;
  messages: {
    id: string;
    day: PlainDate;
    kind: 'message' | 'objection' | 'check-in';
    sender: 'reporter' | 'office';
    body: string;
    files: string[];
  }[];
  openings: { day: PlainDate; decree: string; legalBasis: string; reason: string }[];
  padding: string;
}
