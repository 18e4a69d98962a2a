import { z } from 'zod';
import { dateOut, idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { SEVERITIES } from '../rules/verdict.ts';

// Processes of procurement and what the rules say of them, under /api/audit/procurement. For the inspectorate alone.

/** Bytes of an upload; a larger file is split at its lines. */
export const RELEASES_MOST_BYTES = 200 * 1024 * 1024;

const say = z.object({ id: z.string(), en: z.string() });
const whole = z.number().int();
const severity = z.enum(SEVERITIES);

/** Beside the file: `save` takes the processes over; without it the answer is what would happen. */
export const importFields = z.object({ save: z.enum(['yes', 'no']).optional() });

/** A dry run answers the same as saving, and changes nothing. */
export const importReport = z.object({
  saved: z.boolean(),
  lines: whole,
  releases: whole,
  processes: whole,
  merged: whole,
  fresh: whole,
  changed: whole,
  same: whole,
  brokenLines: whole,
  broken: z.array(z.object({ line: whole, says: say })),
});

export const processQuery = pageQuery.extend({
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  agency: z.union([idSchema, z.literal('')]).default(''),
  /** rule that found something, e.g. `PBJ-03` */
  rule: text(10, 0).default(''),
  /** words of the title, or of the ocid */
  q: text(100, 0).default(''),
});

const processRow = z.object({
  id: idSchema,
  ocid: z.string(),
  title: z.string(),
  year: whole.nullable(),
  agencyId: idSchema.nullable(),
  buyer: z.string().nullable(),
  method: z.string().nullable(),
  methodDetails: z.string().nullable(),
  /** rupiah: awarded, else the estimate */
  value: z.number().nullable(),
  tenderedOn: dateOut.nullable(),
  found: z.array(z.string()),
  notComputable: z.array(z.string()),
  severity: severity.nullable(),
});
export const processPage = pageOf(processRow);
export const processParam = z.object({ id: idSchema });

export const verdictOut = z.object({
  code: z.string(),
  version: whole,
  state: z.enum(['found', 'clear', 'not-computable']),
  severity,
  formula: say,
  reason: say,
  mend: say.nullable(),
  missing: z.array(z.object({ field: z.string(), says: say })),
  moneyAtRisk: z.number().nullable(),
  evidence: z.array(z.object({ kind: z.string(), ref: z.string(), value: z.string().optional() })),
});

const bidder = z.object({ id: z.string(), name: z.string().nullable(), won: z.boolean() });
export const processView = processRow.extend({
  period: z.object({ start: z.string().nullable(), end: z.string().nullable() }),
  bids: z.array(
    z.object({
      id: z.string().nullable(),
      status: z.string().nullable(),
      date: z.string().nullable(),
      tenderers: z.array(bidder),
      amount: z.number().nullable(),
      currency: z.string().nullable(),
    }),
  ),
  verdicts: z.array(verdictOut),
  /** values of Cardinal's indicators in the last run, of the process itself and of its parties */
  indicators: z.array(
    z.object({ group: z.string(), id: z.string(), code: z.string(), value: z.number().nullable() }),
  ),
});

export const examinedOut = z.object({
  runId: idSchema,
  processes: whole,
  found: whole,
  opened: whole,
  gone: whole,
});

export const runView = z.object({
  id: idSchema,
  endedAt: z.string(),
  processes: whole,
  thresholdsHash: z.string(),
  /** indicator → number of processes or parties, by group */
  counts: z.array(z.object({ group: z.string(), code: z.string(), count: whole })),
});
export const latestRunOut = z.object({ run: runView.nullable() });
