import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageQuery, pageOf, text } from '../../platform/http/schemas.ts';
import { MISSING } from './rules/figure.ts';
import { PARTS } from './rules/parts.ts';

const part = z.enum(PARTS);

/** One part of one agency in one month, with everything that it was made of. */
const cell = z.object({
  part,
  /** null exactly where `missing` says why */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** rupiah that belongs to it */
  amount: z.number().nullable(),
  missing: z.enum(MISSING).nullable(),
  standing: z.enum(['within', 'outside', 'few', 'missing']),
  /** by what it was judged then */
  bound: z.number(),
  least: z.number(),
  /** the middle of the others of the same kind; median null: fewer than the parameter allows have a figure */
  peers: z.object({ median: z.number().nullable(), count: z.number() }),
});
export type Cell = z.infer<typeof cell>;

const words = z.object({ id: z.string(), en: z.string() });
const agency = z.object({ id: idSchema, name: z.string(), kind: z.string(), kindName: words });

/** Of which snapshot the figures are. */
const taken = z.object({
  month: dateOut,
  asOf: dateOut,
  takenAt: z.string(),
  /** null: the month still runs */
  closedAt: z.string().nullable(),
  version: z.number(),
  /** what was told before, first to last; empty where nothing was corrected */
  corrections: z.array(z.object({ version: z.number(), takenAt: z.string(), reason: z.string() })),
});

const partShape = z.object({
  part,
  unit: z.enum(['percent', 'per-hundred', 'score']),
  worse: z.enum(['higher', 'lower']),
  span: z.enum(['standing', 'window']),
});

export const mapQuery = z.object({ month: dateSchema.optional() });
export const agencyParams = z.object({ id: idSchema });

const publication = z.object({
  open: z.boolean(),
  /** newest first */
  decisions: z.array(
    z.object({ open: z.boolean(), at: z.string(), by: z.string().nullable(), reason: z.string() }),
  ),
});

export const mapReply = z
  .object({
    /** null: no figures have been taken yet */
    taken: taken.nullable(),
    /** months that have figures, newest first */
    months: z.array(dateOut),
    windowMonths: z.number(),
    leastPeers: z.number(),
    parts: z.array(partShape),
    rows: z.array(
      z.object({
        agency,
        cells: z.array(cell),
        /** a count of parts, no score: outside their band, of those that could be judged */
        outside: z.number(),
        judged: z.number(),
        /** parts whose rows the reader may go down to */
        rows: z.array(part),
      }),
    ),
    /** dimensions of the newest published survey wave, over the whole government */
    survey: z
      .object({
        waveId: idSchema,
        wave: z.string(),
        dimensions: z.array(
          z.object({
            source: z.enum(['internal', 'external', 'expert']),
            code: z.string(),
            name: words,
            value: z.number().nullable(),
            low: z.number().nullable(),
            high: z.number().nullable(),
          }),
        ),
      })
      .nullable(),
    /** null: not for this reader */
    publication: publication.nullable(),
    may: z.object({ correct: z.boolean(), publish: z.boolean(), brief: z.boolean(), take: z.boolean() }),
  })
  .meta({ id: 'IntegrityMap' });
export type IntegrityMap = z.infer<typeof mapReply>;

export const agencyReply = z
  .object({
    agency,
    taken,
    windowMonths: z.number(),
    leastPeers: z.number(),
    parts: z.array(
      partShape.extend({
        now: cell,
        /** the reader may go down to what was counted */
        rows: z.boolean(),
        /** oldest first; a month without figures has no entry */
        trend: z.array(
          z.object({
            month: dateOut,
            /** day on which the figure stands */
            asOf: dateOut,
            value: z.number().nullable(),
            median: z.number().nullable(),
            corrected: z.boolean(),
          }),
        ),
      }),
    ),
    outside: z.number(),
    judged: z.number(),
    /** how many units below it are counted with it */
    units: z.number(),
  })
  .meta({ id: 'AgencyIntegrity' });
export type AgencyIntegrity = z.infer<typeof agencyReply>;

export const rowsParams = z.object({ id: idSchema, part });
export const rowsQuery = pageQuery.extend({
  /** the newest where none is named */
  month: dateSchema.optional(),
  /** those above the line, or all that were looked at */
  view: z.enum(['counted', 'all']).default('counted'),
});
const both = z.object({ numerator: z.number(), denominator: z.number() });
export const ROW_KINDS = [
  'finding',
  'request',
  'complaint',
  'account',
  'flag',
  'package',
  'line',
  'contract',
] as const;
export const rowsReply = pageOf(
  z.object({
    id: idSchema,
    kind: z.enum(ROW_KINDS),
    /** the agency itself, or the unit below it */
    unit: z.string(),
    label: z.string(),
    on: dateOut.nullable(),
    counts: z.number(),
    amount: z.number().nullable(),
  }),
)
  .extend({
    agency,
    part,
    month: dateOut,
    /** months that have figures, newest first */
    months: z.array(dateOut),
    asOf: dateOut,
    /** as it was told */
    told: both.nullable(),
    /** as the rows stand now: a past month knows later entries too */
    now: both,
  })
  .meta({ id: 'IntegrityRows' });
export type IntegrityRows = z.infer<typeof rowsReply>;

export const correctBody = z.object({ month: dateSchema, reason: text(500) });
export const correctReply = z.object({ version: z.number() });
export const takeReply = z.object({ months: z.array(dateOut) });
export const publishBody = z.object({ open: z.boolean(), reason: text(500) });
export const publishReply = z.object({ open: z.boolean() });

/** The same figures as everybody may read them: suppressed, in steps, without numerators, without flags. */
export const openReply = z
  .object({
    government: z.string(),
    /** first day of the month */
    month: dateOut,
    asOf: dateOut,
    version: z.number(),
    /** no count below it stands behind a figure */
    smallestCell: z.number(),
    /** percentage points between two published values */
    step: z.number(),
    /** months that can be asked for, newest first */
    months: z.array(dateOut),
    parts: z.array(
      partShape.extend({
        name: words,
        numerator: words,
        denominator: words,
        source: words,
      }),
    ),
    rows: z.array(
      z.object({
        agency: z.object({ code: z.string(), name: z.string(), kind: z.string() }),
        part,
        value: z.number().nullable(),
        atLeastCases: z.number().nullable(),
        why: z.enum([...MISSING, 'few']).nullable(),
      }),
    ),
    /** path of the year's contracts as OCDS 1.1; null: the government has not opened them */
    contracts: z.string().nullable(),
  })
  .meta({ id: 'OpenIntegrityMap' });
export type OpenMap = z.infer<typeof openReply>;
