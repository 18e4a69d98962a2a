import { z } from 'zod';
import { dateOut, idSchema, text } from '../http/schemas.ts';
import { MAX_LENGTH } from '../identity/password-policy.ts';

/** Days that a token lives at the longest. */
export const MOST_DAYS = 365;
/** Tokens that one account may have at a time. */
export const MOST_TOKENS = 20;

const instant = z.string().meta({ format: 'date-time' });

export const tokenRow = z
  .object({
    id: idSchema,
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: instant,
    expiresAt: instant,
    lastUsedOn: dateOut.nullable(),
    over: z.boolean(),
  })
  .meta({ id: 'AccessToken' });
export type TokenRow = z.output<typeof tokenRow>;
export const tokensReply = z.object({
  rows: z.array(tokenRow),
  /** capabilities that a token may reach */
  capabilities: z.array(z.string()),
});
export type TokensReply = z.output<typeof tokensReply>;

/** `current`: the present password. */
export const tokenBody = z.object({
  name: text(60),
  days: z.number().int().min(1).max(MOST_DAYS),
  scopes: z.array(z.string().max(80)).min(1).max(100),
  current: text(MAX_LENGTH),
});
export type TokenBody = z.output<typeof tokenBody>;

/** The only time that the token is shown. */
export const madeReply = z.object({ id: idSchema, token: z.string() });
export type MadeReply = z.output<typeof madeReply>;
