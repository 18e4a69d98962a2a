import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { STAGES } from '../rules/adoption.ts';
import { AGENCY_KINDS } from '../rules/kinds.ts';
import { ROLLED_OUT } from '../rules/rollable.ts';
import { STATES } from '../rules/rollout.ts';

const state = z.enum(STATES);
const capability = z.enum(ROLLED_OUT);
const count = z.number().int();
const adoption = z.object({ people: count, invited: count, entered: count, practised: count });

const standing = z.object({
  capability,
  state,
  /** decided for this agency itself, not taken over from above */
  own: z.boolean(),
  /** first day; null: nobody has decided, so it is off */
  since: dateOut.nullable(),
  /** the agency's own next decision, if one is entered already */
  next: z.object({ state, from: dateOut }).nullable(),
});

export const rolloutReply = z.object({
  /** the day where the government is */
  today: dateOut,
  capabilities: z.array(capability),
  /** for the whole government; null where the reader sees some agencies only */
  everybody: z.object({ standing: z.array(standing), total: adoption }).nullable(),
  /** by code; a unit follows from its parentId */
  agencies: z.array(
    z.object({
      id: idSchema,
      code: z.string(),
      name: z.string(),
      kind: z.enum(AGENCY_KINDS),
      parentId: idSchema.nullable(),
      standing: z.array(standing),
      /** its own people */
      own: adoption,
      /** with everything below it */
      total: adoption,
    }),
  ),
  mayKeep: z.boolean(),
});
export const rolloutInput = z.object({
  capability,
  /** null: the whole government */
  agencyId: idSchema.nullable(),
  state,
  validFrom: dateSchema,
});
export const adoptionQuery = pageQuery.extend({
  q: text(100, 0).default(''),
  /** with all below it */
  agency: z.union([idSchema, z.literal('')]).default(''),
  stage: z.union([z.enum(STAGES), z.literal('')]).default(''),
});
export const adoptionPage = pageOf(
  z.object({
    id: idSchema,
    name: z.string(),
    title: z.string().nullable(),
    agencyId: idSchema.nullable(),
    agencyName: z.string().nullable(),
    stage: z.enum(STAGES),
  }),
);
export type RolloutReply = z.output<typeof rolloutReply>;
export type RolloutInput = z.input<typeof rolloutInput>;
export type AdoptionPage = z.output<typeof adoptionPage>;
