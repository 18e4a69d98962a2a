import { z } from 'zod';
import { idSchema, text } from '../../platform/http/schemas.ts';

// Borders of regencies that the government imports, under /api/travel/boundaries.

export const BOUNDARY_STATUSES = ['checking', 'refused', 'ready', 'active', 'retired'] as const;
/** What may be wrong with a boundary file (platform/geography/read-boundaries). */
export const BOUNDARY_FAULT_KINDS = [
  'not-geojson',
  'too-large',
  'no-codes',
  'unknown-code',
  'doubled-code',
  'not-a-polygon',
  'coordinates',
  'swapped',
  'elsewhere',
  'not-around',
  'missing',
  'no-licence',
] as const;

/** Fields of the form beside `file`. */
export const boundaryFields = z.object({
  /** who made the borders: office, year, address */
  source: text(300, 3),
  /** what he says about their use, in his words */
  licence: text(5_000, 10),
});
export type BoundaryFields = z.output<typeof boundaryFields>;

export const boundarySetView = z
  .object({
    id: idSchema,
    status: z.enum(BOUNDARY_STATUSES),
    fileName: z.string(),
    source: z.string(),
    licence: z.string(),
    /** stands with every verdict that was reached with these borders; null until they are read */
    version: z.string().nullable(),
    regencies: z.number().int(),
    points: z.number().int(),
    /** each kind of fault once, with up to ten of the regencies that have it */
    faults: z.array(
      z.object({
        fault: z.enum(BOUNDARY_FAULT_KINDS),
        count: z.number().int(),
        regencies: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
    uploadedBy: z.string(),
    uploadedAt: z.string(),
    activatedAt: z.string().nullable(),
    retiredAt: z.string().nullable(),
    /** regencies looked at, of how many; null when nothing goes on */
    progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
    /** the check was cut off: the file has to be sent again */
    interrupted: z.boolean(),
  })
  .meta({ id: 'BoundarySet' });
export type BoundarySetView = z.output<typeof boundarySetView>;

export const boundaryList = z
  .object({
    /** the newest first */
    rows: z.array(boundarySetView),
    /** version of the geography that verdicts rest on now */
    current: z.string(),
    /** regencies of the table that comes with the program, which serves where nothing is imported */
    embeddedRegencies: z.number().int(),
    /** the reader may import and switch */
    may: z.boolean(),
  })
  .meta({ id: 'BoundarySets' });
export type BoundaryList = z.output<typeof boundaryList>;
