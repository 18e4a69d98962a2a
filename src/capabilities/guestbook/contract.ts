import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../platform/http/schemas.ts';
import { isHour, STANDINGS } from './rules/hours.ts';
import { PURPOSES, WAYS_OUT } from './rules/purposes.ts';
import { isSignature } from './rules/signature.ts';

const hour = z
  .string()
  .refine(isHour, { error: 'choice' })
  .meta({ examples: ['08:00'] });
const optionalId = z.union([z.literal(''), idSchema]).default('');

/** What a visitor, or the receptionist for him, enters. */
export const newVisit = z
  .object({
    placeId: idSchema,
    /** made once a form, so that a repeated submit stays one visit */
    key: text(80),
    name: text(120),
    institution: text(160, 0).default(''),
    phone: z
      .string()
      .trim()
      .refine((value) => value === '' || /^[+\d][\d\s\-().]{5,24}$/.test(value), { error: 'other' })
      .default(''),
    host: text(120, 0).default(''),
    unitId: optionalId,
    purpose: z.enum(PURPOSES, { error: 'choice' }),
    about: text(300, 0).default(''),
    people: z.coerce.number({ error: 'missing' }).int().min(1).max(500).default(1),
    gift: z.boolean().default(false),
    giftNote: text(300, 0).default(''),
    signature: z
      .string()
      .refine((value) => value === '' || isSignature(value), { error: 'other' })
      .default(''),
    consent: z.literal(true, { error: 'missing' }),
    /** when the device says that he came, ISO 8601 UTC; '' for now */
    at: z.string().max(40).default(''),
  })
  .meta({ id: 'NewVisit' });
export type NewVisit = z.output<typeof newVisit>;
export type NewVisitInput = z.input<typeof newVisit>;

export const newVisitReply = z.object({ id: idSchema, code: z.string() });

const visitRow = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  institution: z.string(),
  people: z.number().int(),
  purpose: z.enum(PURPOSES),
  about: z.string(),
  placeName: z.string(),
  agencyName: z.string(),
  /** whom he visits: name of the host where known, else as typed, else the unit */
  hostName: z.string(),
  hostKnown: z.boolean(),
  gift: z.boolean(),
  arrivedAt: z.string(),
  leftAt: z.string().nullable(),
  leftHow: z.enum(WAYS_OUT).nullable(),
  standing: z.enum(STANDINGS),
});
export type VisitView = z.output<typeof visitRow>;

export const visitPage = pageOf(visitRow)
  .extend({ inside: z.number().int(), late: z.number().int() })
  .meta({ id: 'VisitPage' });
export type VisitPage = z.output<typeof visitPage>;

export const SHOWN = ['', 'inside', 'late', 'left'] as const;
const filters = {
  q: text(100, 0).default(''),
  /** '' for today */
  day: z.union([z.literal(''), dateSchema]).default(''),
  show: z.enum(SHOWN).default(''),
  place: optionalId,
};
export const visitQuery = pageQuery.extend(filters);
export const visitDownload = z.object({
  ...filters,
  from: z.union([z.literal(''), dateSchema]).default(''),
  to: z.union([z.literal(''), dateSchema]).default(''),
});

export const visitDetail = visitRow
  .extend({
    phone: z.string().nullable(),
    hostTyped: z.string(),
    hostPersonId: z.string().nullable(),
    unitName: z.string().nullable(),
    giftNote: z.string().nullable(),
    signature: z.string().nullable(),
    photo: z.boolean(),
    receivedAt: z.string(),
    byHand: z.boolean(),
    /** day on which it is forgotten */
    forgottenOn: dateOut,
    badge: z.string(),
    may: z.object({ receive: z.boolean() }),
  })
  .meta({ id: 'Visit' });
export type VisitDetail = z.output<typeof visitDetail>;

export const hostQuery = z.object({ q: text(120, 0).default('') });
export const hostList = z
  .object({ rows: z.array(z.object({ id: idSchema, name: z.string(), agencyName: z.string().nullable() })) })
  .meta({ id: 'GuestHosts' });
export const hostBody = z.object({ personId: idSchema });
export const idParam = z.object({ id: idSchema });

export const newPlace = z
  .object({
    agencyId: idSchema,
    name: text(120),
    opens: hour.default('07:30'),
    /** '' as the government's parameter says */
    closes: z.union([z.literal(''), hour]).default(''),
  })
  .meta({ id: 'NewGuestPlace' });
export type NewPlace = z.output<typeof newPlace>;
export const changePlace = z.object({
  name: text(120),
  opens: hour,
  closes: z.union([z.literal(''), hour]),
  closed: z.boolean(),
});

const place = z.object({
  id: idSchema,
  agencyId: idSchema,
  agencyName: z.string(),
  name: z.string(),
  code: z.string(),
  opens: z.string(),
  closes: z.string().nullable(),
  closed: z.boolean(),
  /** path of the kiosk page and of the one for phones */
  kiosk: z.string(),
  phone: z.string(),
  /** path of the sheet with the QR code */
  poster: z.string(),
});
export type PlaceView = z.output<typeof place>;
export const placeList = z.object({ rows: z.array(place), mayKeep: z.boolean() }).meta({ id: 'GuestPlaces' });
export type PlaceList = z.output<typeof placeList>;

export const countQuery = z.object({
  from: z.union([z.literal(''), dateSchema]).default(''),
  to: z.union([z.literal(''), dateSchema]).default(''),
  place: optionalId,
});
const cell = z.number().int().nullable();
export const counts = z
  .object({
    from: dateOut,
    to: dateOut,
    /** counts below this are hidden from the reader; 0: he sees all */
    hiddenBelow: z.number().int(),
    visits: cell,
    purposes: z.array(z.object({ purpose: z.enum(PURPOSES), visits: cell })),
    hours: z.array(z.object({ hour: z.number().int(), visits: cell })),
  })
  .meta({ id: 'GuestCounts' });
export type Counts = z.output<typeof counts>;
