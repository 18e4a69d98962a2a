import { z } from 'zod';
import { dateSchema, idSchema, text } from '../../../platform/http/schemas.ts';
import { VALID_REASONS } from '../rules/clocks.ts';
import { LONG, optionalId, optionalText, paperNumber } from './common.ts';

export const followUpBody = z.object({
  /** whose duty it answers; none: everybody's */
  responsibleId: optionalId,
  text: text(LONG),
  /** files that the sender uploaded before */
  fileIds: z.array(idSchema).max(20),
});
export type FollowUpInput = z.output<typeof followUpBody>;

export const verifyBody = z.object({
  verdict: z.enum(['accepted', 'partly', 'returned']),
  note: text(LONG),
});
export type VerifyInput = z.output<typeof verifyBody>;

export const reviewBody = z.object({
  outcome: z.enum(['S', 'BS', 'TD']),
  note: text(LONG),
  /** the issuer's letter; for TD the decree */
  paperNumber,
  paperOn: dateSchema,
  /** with BS: whose duty (without money) is undone after all; none named: everybody's */
  undone: z.array(idSchema).max(500).default([]),
});
export type ReviewInput = z.output<typeof reviewBody>;

export const dismissBody = z.object({ note: text(LONG), paperNumber, paperOn: dateSchema });
export type DismissInput = z.output<typeof dismissBody>;

export const reopenBody = z.object({ reportId: idSchema, note: text(LONG) });
export type ReopenInput = z.output<typeof reopenBody>;

export const suspensionBody = z.object({
  reason: z.enum(VALID_REASONS),
  from: dateSchema,
  to: dateSchema,
  note: text(LONG),
  fileId: optionalId,
});
export type SuspensionInput = z.output<typeof suspensionBody>;

export const decideBody = z.object({ accept: z.boolean(), note: optionalText(LONG) });
export type DecideInput = z.output<typeof decideBody>;
