import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { GRANTABLE_ROLES } from '../rules/roles.ts';

const role = z.enum(GRANTABLE_ROLES);

export const roleRow = z.object({
  id: idSchema,
  personId: idSchema,
  personName: z.string(),
  personAgencyName: z.string().nullable(),
  role: z.string(),
  agencyId: idSchema.nullable(),
  agencyName: z.string().nullable(),
  decree: z.string(),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
  pending: z.boolean(),
  /** who asked for it; null where it came with the installation */
  proposedBy: z.string().nullable(),
  /** may the reader confirm it? Not who proposed it, nor who gets it. */
  mayConfirm: z.boolean(),
});
export const roleQuery = pageQuery.extend({
  role: z.union([role, z.literal('')]).default(''),
  /** `now`: in force today or to come, `pending`: waiting for the second pair of eyes, `past`: ended */
  state: z.enum(['now', 'pending', 'past']).default('now'),
  /** words of the person's name */
  q: text(100, 0).default(''),
});
export const rolePage = pageOf(roleRow).extend({
  /** the day where the government is */
  today: dateOut,
  pending: z.number().int(),
  mayGrant: z.boolean(),
});
export const roleInput = z.object({
  personId: idSchema,
  role,
  /** agency for agency roles; null for roles of the whole government */
  agencyId: idSchema.nullable(),
  decree: text(100),
  validFrom: dateSchema,
  validTo: dateSchema.nullable(),
});
export const granted = z.object({ id: idSchema, pending: z.boolean() });
export type RoleRow = z.output<typeof roleRow>;
export type RolePage = z.output<typeof rolePage>;
export type RoleInput = z.input<typeof roleInput>;
export type Granted = z.output<typeof granted>;
