import { z } from 'zod';
import {
  dateOut,
  dateSchema,
  idSchema,
  pageOf,
  pageQuery,
  rupiahSchema,
  text,
} from '../../platform/http/schemas.ts';
import { FEE_KINDS, TIME_UNITS } from './rules/standard.ts';

export const idParam = z.object({ id: idSchema });
export const saved = z.object({ id: idSchema });

const feeKind = z.enum(FEE_KINDS);
const timeUnit = z.enum(TIME_UNITS);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** What an agency promises about one service. */
const wording = {
  name: text(200),
  requirements: z.array(text(500)).min(1).max(30),
  steps: z.array(text(500)).min(1).max(30),
  time: text(200),
  timeAmount: z.number().int().min(1).max(100_000).nullable(),
  timeUnit: timeUnit.nullable(),
  feeKind,
  fee: rupiahSchema.nullable(),
  feeBasis: text(300, 0),
  product: text(300),
  basis: text(1_000),
  channel: text(500, 0),
};
export const serviceInput = z.object({ agencyId: idSchema, validFrom: dateSchema, ...wording });
export const changeInput = z.object({ validFrom: dateSchema, ...wording });
export const endInput = z.object({ lastDay: dateSchema });

export const serviceQuery = pageQuery.extend({
  /** words of the name, the product or a requirement */
  q: text(100, 0).default(''),
  /** an agency and all below it */
  agency: z.union([idSchema, z.literal('')]).default(''),
  fee: z.union([feeKind, z.literal('')]).default(''),
  /** ended and coming ones too */
  all: flag,
});

const standardOut = {
  name: z.string(),
  requirements: z.array(z.string()).readonly(),
  steps: z.array(z.string()).readonly(),
  time: z.string(),
  timeAmount: z.number().int().nullable(),
  timeUnit: timeUnit.nullable(),
  feeKind,
  fee: z.number().int().nullable(),
  feeBasis: z.string(),
  product: z.string(),
  basis: z.string(),
  channel: z.string(),
  validFrom: dateOut,
};
export const serviceRow = z.object({
  id: idSchema,
  agencyId: idSchema,
  agencyName: z.string(),
  name: z.string(),
  time: z.string(),
  feeKind,
  fee: z.number().int().nullable(),
  validFrom: dateOut,
  lastDay: dateOut.nullable(),
  /** begun and not ended, today */
  offered: z.boolean(),
});
export const servicePage = pageOf(serviceRow).extend({ mayAdd: z.boolean() });
export const serviceDetail = z.object({
  id: idSchema,
  agencyId: idSchema,
  agencyName: z.string(),
  lastDay: dateOut.nullable(),
  /** the day where the government is */
  today: dateOut,
  offered: z.boolean(),
  /** the wording that holds today, or the first one to come */
  current: z.object(standardOut),
  /** every wording, newest first; `until` is its last day */
  versions: z.array(z.object({ ...standardOut, until: dateOut.nullable() })),
  mayKeep: z.boolean(),
});

export type ServiceQuery = z.input<typeof serviceQuery>;
export type ServiceInput = z.input<typeof serviceInput>;
export type ChangeInput = z.input<typeof changeInput>;
export type EndInput = z.input<typeof endInput>;
export type ServiceRow = z.output<typeof serviceRow>;
export type ServicePage = z.output<typeof servicePage>;
export type ServiceDetail = z.output<typeof serviceDetail>;
export type Wording = z.output<typeof changeInput>;
