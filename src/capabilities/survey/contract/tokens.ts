import { z } from 'zod';
import { text } from '../../../platform/http/schemas.ts';

// The wire of the two steps. Bytes are canonical base64url; no request has a session, a cookie or a name.

const kid = z.string().regex(/^[\w-]{22}$/, { error: 'other' });
const bytes = z
  .string()
  .max(700, { error: 'other' })
  .regex(/^[\w-]+$/, { error: 'other' });
/** An invitation's code as it was typed or scanned. */
const code = text(60);

export const waveParams = z.object({ wave: text(20) });

export const codeBody = z.strictObject({ code });
export const codeReply = z.object({ kid, used: z.boolean() });

export const issueBody = z.strictObject({ code, kid, blinded: bytes });
export const issueReply = z.object({ blindSignature: z.string() });

export const submitBody = z.strictObject({
  kid,
  prepared: bytes,
  signature: bytes,
  answers: z.record(z.string().max(60), z.unknown()),
});
export const submitReply = z.object({ receipt: z.string() });

/** Counts of a group of strata; null: too small to be shown. */
const count = z.number().int().nullable();
const counts = { invited: count, issued: count, submitted: count };

/** What anybody may know of a wave's box. */
export const boxReply = z.object({
  wave: z.string(),
  name: z.string(),
  /** day up to whose end counts are told; null: final ones, of a closed wave */
  through: z.string().nullable(),
  groups: z.array(
    z.object({
      source: z.enum(['internal', 'external', 'expert']),
      strata: z.array(z.object({ code: z.string(), name: z.string() })),
      ...counts,
    }),
  ),
  total: z.object(counts),
  /** of a closed wave: RFC 6962 root over the receipts in their order, and all of them */
  root: z.string().nullable(),
  receipts: z.array(z.string()).nullable(),
});
export type BoxReply = z.infer<typeof boxReply>;
export type SubmitInput = z.infer<typeof submitBody>;
export type IssueInput = z.infer<typeof issueBody>;
