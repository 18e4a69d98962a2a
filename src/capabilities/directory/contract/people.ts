import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { EMPLOYMENTS, END_REASONS, POSITION_KINDS } from '../rules/kinds.ts';

const employment = z.enum(EMPLOYMENTS);
const positionKind = z.enum(POSITION_KINDS);
export const personRow = z.object({
  id: idSchema,
  name: z.string(),
  nip: z.string().nullable(),
  personnelCode: z.string(),
  employment,
  endedOn: dateOut.nullable(),
  agencyId: idSchema.nullable(),
  agencyName: z.string().nullable(),
  title: z.string().nullable(),
  positionKind: positionKind.nullable(),
});
export const peopleQuery = pageQuery.extend({
  /** words of the name, or the beginning of a NIP or personnel code */
  q: text(100, 0).default(''),
  /** agency of the main position, with all below it */
  agency: z.union([idSchema, z.literal('')]).default(''),
  employment: z.union([employment, z.literal('')]).default(''),
  service: z.enum(['in', 'gone', 'all']).default('in'),
});
export const peoplePage = pageOf(personRow).extend({ mayAdd: z.boolean() });
export const positionRow = z.object({
  id: idSchema,
  agencyId: idSchema,
  agencyName: z.string(),
  title: z.string(),
  kind: positionKind,
  leads: z.boolean(),
  decree: z.string().nullable(),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
});
export const personDetail = z.object({
  /** the day where the government is */
  today: dateOut,
  person: personRow.omit({ title: true, positionKind: true }),
  /** null for who may not see it */
  contact: z.object({ email: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  positions: z.array(positionRow),
  roles: z.array(
    z.object({
      id: idSchema,
      role: z.string(),
      agencyName: z.string().nullable(),
      decree: z.string(),
      validFrom: dateOut,
      validTo: dateOut.nullable(),
      pending: z.boolean(),
    }),
  ),
  /** state of the account; null: none */
  account: z.enum(['invited', 'active', 'ended']).nullable(),
  may: z.object({ keep: z.boolean(), lead: z.boolean(), roles: z.boolean() }),
});
const place = {
  agencyId: idSchema,
  title: text(150),
  /** only the technical administrator says that a position leads its agency, with the decree's number */
  leads: z.boolean().default(false),
  decree: text(100).nullable().default(null),
};
const identity = {
  personnelCode: text(40),
  nip: text(40).nullable(),
  name: text(150),
  employment,
  email: text(254).nullable(),
  phone: text(40).nullable(),
};
export const personInput = z.object(identity);
export const newPerson = z.object({
  ...identity,
  position: z.object({ ...place, validFrom: dateSchema }).nullable(),
});
export const transferInput = z.object({ ...place, from: dateSchema });
export const transferred = z.object({ id: idSchema, endedRoles: z.number().int() });
export const actingInput = z.object({
  ...place,
  kind: z.enum(['plt', 'plh']),
  from: dateSchema,
  to: dateSchema.nullable(),
});
export const endInput = z.object({ lastDay: dateSchema, reason: z.enum(END_REASONS) });
export type PersonRow = z.output<typeof personRow>;
export type PeoplePage = z.output<typeof peoplePage>;
export type PersonDetail = z.output<typeof personDetail>;
export type PersonInput = z.input<typeof personInput>;
export type NewPersonInput = z.input<typeof newPerson>;
export type TransferInput = z.input<typeof transferInput>;
export type ActingInput = z.input<typeof actingInput>;
export type EndInput = z.input<typeof endInput>;
