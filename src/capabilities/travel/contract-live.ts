import { z } from 'zod';
import { dateOut, idSchema } from '../../platform/http/schemas.ts';
import { DAY_CLASSES } from './contract-verdict.ts';
import { pointView } from './contract-verification.ts';

// Who is travelling now, and what a map of a trip is drawn from. Coordinates only within a look.

const whole = z.number().int();

export const liveQuery = z.object({
  agency: z.union([idSchema, z.literal('')]).default(''),
});
export const liveRow = z.object({
  memberId: idSchema,
  tripId: idSchema,
  tripNumber: z.string(),
  name: z.string(),
  positionTitle: z.string(),
  agencyId: idSchema,
  agency: z.string(),
  origin: z.string(),
  destinations: z.array(z.string()),
  fromDay: dateOut,
  toDay: dateOut,
  /** days of the trip until today, as they look so far: nothing of it is a verdict */
  days: z.array(z.object({ day: dateOut, class: z.enum(DAY_CLASSES) })),
  /** area only */
  last: z.object({ at: z.string(), code: z.string(), regency: z.string() }).nullable(),
  /** how the last area stands to the trip */
  where: z.enum(['destination', 'way', 'origin', 'elsewhere', 'unknown']),
  /** some day so far is elsewhere or at the place of duty */
  bends: z.boolean(),
});
export type LiveRow = z.output<typeof liveRow>;
export const liveView = z
  .object({
    at: z.string(),
    rows: z.array(liveRow),
    agencies: z.array(
      z.object({ agencyId: idSchema, agency: z.string(), travelling: whole, bends: whole, silent: whole }),
    ),
    /** rows left out because there are too many; the counts hold all */
    leftOut: whole,
  })
  .meta({ id: 'TravelLive' });
export type LiveView = z.output<typeof liveView>;

export const mapQuery = z.object({
  /** id of an own look that is still open */
  look: z.union([idSchema, z.literal('')]).default(''),
});
export const mapShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('circles'),
    /** degrees and km; what surely lies in the regency, and what surely holds it */
    inner: z.object({ latitude: z.number(), longitude: z.number(), km: z.number() }).nullable(),
    outer: z.object({ latitude: z.number(), longitude: z.number(), km: z.number() }).nullable(),
  }),
  z.object({
    kind: z.literal('borders'),
    /** rings of [longitude, latitude], simplified for the screen */
    rings: z.array(z.array(z.tuple([z.number(), z.number()]))),
  }),
]);
export const travelMap = z
  .object({
    /** true: imported borders; false: circles of the table of facts */
    exact: z.boolean(),
    /** words of the licence of imported borders */
    licence: z.string().nullable(),
    bounds: z.object({
      west: z.number(),
      south: z.number(),
      east: z.number(),
      north: z.number(),
    }),
    regencies: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        role: z.enum(['origin', 'destination', 'catchment', 'elsewhere']),
        /** where its name and its route stop stand */
        centre: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
        shape: mapShape,
      }),
    ),
    /** what the letter says, in order */
    planned: z.array(z.string()),
    /** areas in the order in which they were passed, each with its day and stretch of time */
    route: z.array(
      z.object({
        code: z.string(),
        /** null for whoever prepares, signs or pays trips: he reads days and areas */
        from: z.string().nullable(),
        to: z.string().nullable(),
        day: dateOut,
        class: z.enum(DAY_CLASSES).nullable(),
      }),
    ),
    /** null without a look */
    points: z.array(pointView).nullable(),
  })
  .meta({ id: 'TravelMap' });
export type TravelMap = z.output<typeof travelMap>;
