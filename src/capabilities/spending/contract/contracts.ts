import { z } from 'zod';
import { dateOut, idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { SCM_STATES } from '../rules/contracts/critical.ts';
import { CONTRACT_KINDS, CONTRACT_STATES, WORK_KINDS } from '../rules/contracts/machine.ts';
import { critical, named, state, year } from './contract-fields.ts';

// Contracts as a list and as bars.

export const CONTRACT_SORTS = ['late', 'end', 'value', 'number', 'progress'] as const;
export const contractQuery = pageQuery.extend({
  q: text(100, 0).default(''),
  agencyId: idSchema.or(z.literal('')).default(''),
  year: year.or(z.literal('')).default(''),
  state: z
    .enum(CONTRACT_STATES)
    .or(z.enum(['', 'open']))
    .default(''),
  critical: z.enum(['', 'any', '1', '2', '3']).default(''),
  /** past its last day and not handed over */
  over: z.enum(['', 'yes']).default(''),
  vendorId: idSchema.or(z.literal('')).default(''),
  sort: z.enum(CONTRACT_SORTS).default('late'),
});
export type ContractQuery = z.output<typeof contractQuery>;

/** Counts are whole days; per cents and deviation have at most two digits after the point. */
export const contractRow = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  agency: named,
  vendor: named.nullable(),
  year: z.number().int(),
  kind: z.enum(CONTRACT_KINDS),
  work: z.enum(WORK_KINDS),
  value: z.number(),
  state,
  suspended: z.boolean(),
  startOn: dateOut.nullable(),
  /** last day as agreed, moved by force majeure */
  lastDay: dateOut.nullable(),
  extendedTo: dateOut.nullable(),
  percent: z.number(),
  /** last day of the latest report */
  percentOn: dateOut.nullable(),
  /** null: there is no plan, or the clock stands */
  planned: z.number().nullable(),
  deviation: z.number().nullable(),
  critical,
  forecastEnd: dateOut.nullable(),
  /** calendar days past the last day; 0 in time */
  daysOver: z.number().int(),
  fine: z.number(),
  scm: z.enum(SCM_STATES),
});
export type ContractRow = z.output<typeof contractRow>;

export const contractPage = pageOf(contractRow).extend({
  /** of everything that the filters let through, but `critical` and `over` themselves */
  counts: z.object({
    all: z.number().int(),
    critical: z.number().int(),
    over: z.number().int(),
    suspended: z.number().int(),
  }),
  mayAdd: z.boolean(),
});
export type ContractPage = z.output<typeof contractPage>;

export const ganttQuery = z.object({
  agencyId: idSchema.or(z.literal('')).default(''),
  year: year.or(z.literal('')).default(''),
});
export const ganttView = z.object({
  rows: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      title: z.string(),
      agency: named,
      state,
      /** as first agreed */
      plannedFrom: dateOut,
      plannedTo: dateOut,
      /** as it stands now: last day, or the day of handing over */
      from: dateOut,
      to: dateOut,
      forecastEnd: dateOut.nullable(),
      percent: z.number(),
      planned: z.number().nullable(),
      late: z.boolean(),
    }),
  ),
  /** not drawn for want of a start or an end */
  without: z.number().int(),
});
