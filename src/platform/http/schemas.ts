import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../calendar/index.ts';
import { isRupiah } from '../money.ts';

// Messages are keys of http/problems.ts or plain sentences there; zod's own English never reaches a person.

/** Can the database hold it? Not U+0000, nor half a surrogate pair. */
export function isStorable(value: string): boolean {
  return !value.includes('\u0000') && value.isWellFormed();
}

/**
 * Text as people write it: stored and shown back unchanged. Refused: U+0000 (PostgreSQL cannot hold it), an unpaired
 * surrogate (not Unicode text), more than `max` characters (code points), and emptiness unless `min` is 0.
 */
export function text(max: number, min = 1) {
  return z
    .string()
    .refine(isStorable, { error: 'text-characters' })
    .refine((value) => (min === 0 ? true : value.trim().length >= min), { error: 'text-empty' })
    .max(max, { error: `text-long:${max}` });
}

/** A calendar day, 'YYYY-MM-DD'. An impossible day (30 February) is refused. */
export const dateSchema = z
  .string()
  .refine(isPlainDate, { error: 'date' })
  .transform((value) => value as PlainDate)
  .meta({ format: 'date' });

/** A day in a response: what the database holds is a day already. */
export const dateOut = z
  .custom<PlainDate>((value) => typeof value === 'string')
  .meta({ type: 'string', format: 'date' });

/** Whole rupiah, 0 to 1e15. */
export const rupiahSchema = z
  .number({ error: 'rupiah' })
  .refine(isRupiah, { error: 'rupiah' })
  .meta({ type: 'integer', minimum: 0 });

export const idSchema = z.uuid({ error: 'id' });

/** `?page=1&size=50`: at most 200 rows a page. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of rows and how many there are in all. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({
    rows: z.array(row),
    total: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
  });
}

/** Whatever JSON can say. Not `z.json()`, whose circle has no name that the document of the interface could refer to. */
export const anyJson: z.ZodType<z.core.util.JSONType, z.core.util.JSONType> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(anyJson), z.record(z.string(), anyJson)]),
  )
  .meta({ id: 'AnyJson' });

/** RFC 9457 problem; `fields` names each refused field with the way out. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })),
  })
  .meta({ id: 'Problem' });
