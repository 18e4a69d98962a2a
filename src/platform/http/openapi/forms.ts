import type { z } from 'zod';

/** What a form with a file has beside the file, by the route's schema. */
const forms = new WeakMap<object, z.ZodType | null>();

/**
 * Marks a route's schema as one that takes a form with one file, for the document of the interface. Fastify itself judges nothing of the form:
 * whoever receives it does (`receiveUpload`).
 * @param fields the form's other fields; null: none
 */
export function withForm<S extends object>(
  schema: S,
  fields: z.ZodType | null = null,
): S & { consumes: string[] } {
  const marked = { ...schema, consumes: ['multipart/form-data'] };
  forms.set(marked, fields);
  return marked;
}

/** The fields of a form beside its file; undefined where the route takes no form. */
export function formOf(schema: object): z.ZodType | null | undefined {
  return forms.get(schema);
}
