import { z } from 'zod';
import { dateOut, dateSchema, idSchema, text } from '../../../platform/http/schemas.ts';
import { AGENCY_KINDS } from '../rules/kinds.ts';
import { flag } from './common.ts';

const kind = z.enum(AGENCY_KINDS);

export const agencyRow = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  kind,
  parentId: idSchema.nullable(),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
  successorId: idSchema.nullable(),
});
export const agencyQuery = z.object({
  /** words of the name, or the beginning of the code; empty: all */
  q: text(100, 0).default(''),
  /** closed ones too */
  closed: flag,
  /** at most so many, for a picker */
  limit: z.coerce.number().int().min(1).max(5_000).default(5_000),
});
export const agencyList = z.object({
  /** the day where the government is */
  today: dateOut,
  agencies: z.array(agencyRow),
  mayKeep: z.boolean(),
});
export const agencyDetail = z.object({
  agency: agencyRow,
  /** names on the way from the root, the agency itself left out */
  path: z.array(z.object({ id: idSchema, name: z.string() })),
  units: z.array(z.object({ id: idSchema, code: z.string(), name: z.string(), kind })),
  successor: z.object({ id: idSchema, name: z.string() }).nullable(),
  predecessors: z.array(z.object({ id: idSchema, name: z.string(), validTo: dateOut.nullable() })),
  /** people who hold a position here today; null for who may not know */
  people: z.number().int().nullable(),
  mayKeep: z.boolean(),
});
export const agencyInput = z.object({
  code: text(40),
  name: text(200),
  kind,
  parentId: idSchema.nullable(),
  validFrom: dateSchema,
});
export const closeInput = z.object({
  lastDay: dateSchema,
  successorId: idSchema.nullable(),
  moveAlong: z.boolean(),
});
export const closed = z.object({
  id: idSchema,
  people: z.number().int(),
  units: z.number().int(),
  roles: z.number().int(),
});
export type AgencyRow = z.output<typeof agencyRow>;
export type AgencyList = z.output<typeof agencyList>;
export type AgencyDetail = z.output<typeof agencyDetail>;
export type AgencyInput = z.input<typeof agencyInput>;
export type CloseInput = z.input<typeof closeInput>;
export type ClosedReply = z.output<typeof closed>;
