import { z } from 'zod';

/** How one may sign in here. */
export const waysReply = z
  .object({
    /** the government's own provider of identities; its address is /sso/masuk */
    provider: z.object({ title: z.string() }).nullable(),
    password: z.boolean(),
  })
  .meta({ id: 'WaysToSignIn' });
export type WaysReply = z.output<typeof waysReply>;

/**
 * Why nobody was let in, as the log-in screen tells it: broken off by himself, too late or not from this browser, the provider is silent, its
 * word does not hold, it knows somebody who has no account here.
 */
export const FAILURES = ['cancelled', 'expired', 'unavailable', 'refused', 'unknown'] as const;
export type Failure = (typeof FAILURES)[number];
