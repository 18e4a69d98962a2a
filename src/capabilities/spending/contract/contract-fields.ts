import { z } from 'zod';
import { idSchema } from '../../../platform/http/schemas.ts';
import { CONTRACT_STATES } from '../rules/contracts/machine.ts';

// Fields that are the same wherever a contract is typed or read.

export const idParam = z.object({ id: idSchema });
export const percent = z.number().min(0).max(100);
export const year = z.coerce.number().int().min(2000).max(2199);
/** What the reader had before him; a change by somebody else since then is refused with `changed-meanwhile`. */
export const version = z.number().int().min(1);
export const state = z.enum(CONTRACT_STATES);
export const critical = z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable();
export const named = z.object({ id: idSchema, name: z.string() });

export const MARKS = [
  'recorded-late',
  'on-deadline',
  'before-previous',
  'open-guarantee',
  'jump',
  'no-photo',
  'same-photo',
] as const;
export const marks = z.array(z.enum(MARKS));
