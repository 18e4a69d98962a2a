import { z } from 'zod';

// The way to his reports of an alternate outside the house, who has a key and no account (http/alternate-mail.ts).

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, { error: 'other' });

export const challengeOfKeyBody = z.strictObject({ fingerprint });
/** An age file to that key, base64: who opens it reads the answer in it. Good once, for ten minutes. */
export const challengeOfKeyReply = z.object({ challenge: z.string() });

/** @property only the public number of one report; absent: all of them */
export const alternateMailBody = z.strictObject({
  fingerprint,
  answer: z.string().regex(/^[\w-]{43}$/, { error: 'other' }),
  only: z
    .string()
    .regex(/^WBS-\d{4}-[A-Z0-9]{8}$/, { error: 'other' })
    .optional(),
});
