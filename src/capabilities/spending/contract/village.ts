import { z } from 'zod';
import { dateOut, dateSchema, idSchema, rupiahSchema, text } from '../../../platform/http/schemas.ts';
import { VILLAGE_STATUSES } from '../rules/village/stages.ts';
import { USES } from '../rules/village/use.ts';

// The village fund under /api/spending/villages: stages that are paid out, and the 60/40 use, which are two different checks.

export const villageParam = z.object({ id: idSchema });
export const stageParam = z.object({ id: idSchema });
export const villageQuery = z.object({ year: z.coerce.number().int().min(2015).max(2100).optional() });

export const newVillageYear = z.object({
  agencyId: idSchema,
  year: z.number().int().min(2015).max(2100),
  status: z.enum(VILLAGE_STATUSES),
  ceiling: rupiahSchema,
});
export const newStagePaper = z.object({ paper: text(60), number: text(100), docDate: dateSchema });
export const stagePaid = z.object({ paidOn: dateSchema });
export const newUse = z.object({
  use: z.enum(USES),
  name: text(200),
  budget: rupiahSchema,
  realised: rupiahSchema,
  docDate: dateSchema,
});
export const kept = z.object({ id: idSchema }).meta({ id: 'VillageKept' });

const share = z.object({
  use: z.enum(['infrastructure', 'empowerment']),
  asked: z.number(),
  least: z.number(),
  most: z.number(),
  verdict: z.enum(['kept', 'deviates', 'cannot-say']),
});

const stageView = z.object({
  id: idSchema,
  stage: z.number().int(),
  amount: z.number().int(),
  opensOn: dateOut.nullable(),
  dueOn: dateOut.nullable(),
  state: z.enum(['paid', 'ready', 'waiting', 'late', 'not-open']),
  /** calendar days to the last day; null: none is known */
  daysLeft: z.number().int().nullable(),
  paidOn: dateOut.nullable(),
  paidRecordedAt: z.string().nullable(),
  papers: z.array(
    z.object({
      paper: z.string(),
      title: z.string(),
      /** null: missing */
      received: z.object({ number: z.string(), docDate: dateOut, recordedAt: z.string() }).nullable(),
    }),
  ),
});

export const villageView = z
  .object({
    id: idSchema,
    year: z.number().int(),
    agency: z.object({ id: idSchema, name: z.string() }),
    status: z.enum(VILLAGE_STATUSES),
    ceiling: z.number().int(),
    paid: z.number().int(),
    realised: z.number().int(),
    /** per cent of what was paid out that is not spent; null before the first payment */
    unspent: z.number().nullable(),
    stages: z.array(stageView),
    uses: z.array(
      z.object({
        id: idSchema,
        use: z.enum(USES),
        name: z.string(),
        budget: z.number().int(),
        realised: z.number().int(),
        docDate: dateOut,
        recordedAt: z.string(),
      }),
    ),
    useCheck: z.object({
      /** null: the lines plan more than the ceiling, so nothing follows from them */
      budget: z.array(share).nullable(),
      realised: z.array(share),
      unplanned: z.number().int(),
      unspent: z.number().int(),
    }),
    may: z.array(z.enum(['record', 'pay'])),
  })
  .meta({ id: 'Village' });
export type VillageView = z.output<typeof villageView>;

export const villageList = z
  .object({
    year: z.number().int(),
    /** the year of today */
    thisYear: z.number().int(),
    rows: z.array(villageView.omit({ uses: true, may: true })),
    /** villages without a fund of that year: those that may be laid */
    without: z.array(z.object({ id: idSchema, name: z.string() })),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'Villages' });
export type VillageList = z.output<typeof villageList>;
