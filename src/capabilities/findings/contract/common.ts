import { z } from 'zod';
import { dateOut, idSchema, text } from '../../../platform/http/schemas.ts';

/** Longest texts, in UTF-16 units. */
export const SHORT = 100;
export const TITLE = 500;
export const LONG = 20_000;

export const byId = z.object({ id: idSchema });
export const done = z.object({ id: idSchema });

/** A field that may stay empty: '' and spaces count as nothing. */
export function optionalText(max: number) {
  return text(max, 0)
    .nullish()
    .transform((value) => (value == null || value.trim() === '' ? null : value));
}

export const optionalId = idSchema.nullish().transform((value) => value ?? null);

/** Who or what is responsible: one of three. */
export const partySchema = z.object({ kind: z.enum(['person', 'agency', 'vendor']), id: idSchema });
export type PartyInput = z.output<typeof partySchema>;

/** The same with the name to show. */
export const partyOut = z.object({
  kind: z.enum(['person', 'agency', 'vendor']),
  id: z.string(),
  name: z.string(),
  /** NIP or personnel code, agency code, NPWP */
  number: z.string().nullable(),
});
export type PartyOut = z.output<typeof partyOut>;

export const deadlineOut = z.object({ due: dateOut, provisional: z.boolean(), late: z.number().int() });

/** A paper that gives a decision its ground: letter, decree. */
export const paperNumber = text(SHORT);
