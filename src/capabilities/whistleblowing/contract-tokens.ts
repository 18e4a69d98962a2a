import { z } from 'zod';
import { dateOut } from '../../platform/http/schemas.ts';

// Tokens of verified people, on the main host: below /api/reporter-tokens, with a session of the staff application. Nothing here knows of a report.

/** A blinded message or its signature: 384 bytes in base64url. */
const blinded = z.string().regex(/^[\w-]{512}$/, { error: 'other' });
const kid = z.string().regex(/^[\w-]{22}$/, { error: 'other' });

export const tokenOfferReply = z.object({
  /** the key of this quarter in the spelling whose fingerprint everybody sees alike; null: not made yet, it is by tomorrow */
  keys: z.string().nullable(),
  key: z.object({ kid: z.string(), n: z.string() }).nullable(),
  /** what is signed with the random bytes */
  context: z.string(),
  /** tokens that each is given, all at once */
  count: z.number().int(),
  /** last day on which tokens of this quarter hold */
  validUntil: dateOut.nullable(),
  /** has had this quarter's */
  taken: z.boolean(),
});
export type TokenOffer = z.output<typeof tokenOfferReply>;

export const issueBody = z.strictObject({ kid, blinded: z.array(blinded).min(1).max(10) });
export type IssueBody = z.output<typeof issueBody>;

/** In the order of what was sent; the same request again gets the same. */
export const issueReply = z.object({ blindSignatures: z.array(z.string()) });
