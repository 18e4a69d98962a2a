import { z } from 'zod';
import { LIST_CHANGES, LIST_FIELDS } from '../rules/staff-list.ts';

const count = z.int().min(0);

export const staffListQuery = z.object({
  /** `true`: tells what would change and changes nothing */
  dryRun: z.stringbool().default(false),
  /** so many people leave, as a dry run has told */
  leaving: z.coerce.number().int().min(0).max(1_000_000).optional(),
});

export const staffListReply = z.object({
  /** hex SHA-256 of the file */
  list: z.string(),
  dryRun: z.boolean(),
  saved: z.boolean(),
  importId: z.uuid().nullable(),
  /** the same in words, in the language of the request */
  words: z.array(z.string()),
  read: count,
  counts: z.object({
    new: count,
    changed: count,
    returned: count,
    followed: count,
    left: count,
    unchanged: count,
  }),
  followers: count,
  mostLeaving: count,
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  people: z.array(
    z.object({
      line: z.int().nullable(),
      number: z.string(),
      change: z.enum(LIST_CHANGES),
      fields: z.array(z.enum(LIST_FIELDS)),
    }),
  ),
  warnings: z.array(z.object({ line: z.int(), message: z.string() })),
});
export type StaffListReply = z.input<typeof staffListReply>;
