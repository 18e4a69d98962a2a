import { z } from 'zod';
import { dateOut, dateSchema, idSchema, rupiahSchema, text } from '../../platform/http/schemas.ts';
import { DEVICE_KINDS } from './contract.ts';
import { CHECK_IN_FAULTS, CHAIN_FAULTS, PAYLOAD_MOST } from './rules/check-in.ts';
import { NEXT_STEPS } from './rules/next-step.ts';
import { PAPER_KINDS, PASS_FAULTS } from './rules/paper-kinds.ts';
import { MEMBER_STATES, TRIP_STATUSES } from './rules/trip-status.ts';

// Evidence of one traveller on one trip, under /api/travel. Coordinates leave in the traveller's own timeline and nowhere else.

const instant = z.iso.datetime({ offset: true });
const iata = z
  .string()
  .regex(/^[A-Za-z]{3}$/, { error: 'text-empty' })
  .transform((code) => code.toUpperCase());
const note = text(1_000, 0).default('');
const zone = z.enum(['WIB', 'WITA', 'WIT']);

// ---- files

/** `POST /travel/members/:id/files`, a form with one file. A client that queues may choose the id; sent again, it is the same file. */
export const uploadFields = z.object({ id: idSchema.optional() });
export const FILE_MOST_BYTES = 8 * 2 ** 20;
export const uploaded = z
  .object({
    /** what documents and check-ins call `fileId` and `photoFileId` */
    id: idSchema,
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    /** it could be read as a picture, so that the same picture can be found again */
    picture: z.boolean(),
  })
  .meta({ id: 'TravelFile' });

// ---- documents

const fileId = idSchema.nullable().default(null);
export const passFields = z.object({
  /** text of the code as it was scanned; with it the other fields are read from it */
  barcode: text(1_000).nullable().default(null),
  name: text(100, 0).default(''),
  reference: text(20, 0).default(''),
  carrier: text(3, 0).default(''),
  flight: text(6, 0).default(''),
  from: z.union([iata, z.literal('')]).default(''),
  to: z.union([iata, z.literal('')]).default(''),
  day: dateSchema.nullable().default(null),
  seat: text(6, 0).default(''),
  sequence: text(6, 0).default(''),
  compartment: text(2, 0).default(''),
});
export const hotelFields = z.object({
  hotel: text(200),
  invoice: text(80, 0).default(''),
  /** Kemendagri code */
  regency: text(5).nullable().default(null),
  room: text(20, 0).default(''),
  fromNight: dateSchema,
  nights: z.number().int().min(1).max(60),
  /** rupiah a night, and in all */
  rate: rupiahSchema,
  total: rupiahSchema,
});
export const receiptFields = z.object({ description: text(300), day: dateSchema, amount: rupiahSchema });
export const dayFields = z.object({ day: dateSchema, note });
export const reportFields = z.object({ text: text(20_000, 20) });

export const documentBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pass'), fields: passFields, fileId }),
  z.object({ kind: z.literal('hotel'), fields: hotelFields, fileId }),
  z.object({ kind: z.literal('receipt'), fields: receiptFields, fileId }),
  z.object({ kind: z.literal('report'), fields: reportFields, fileId }),
  z.object({ kind: z.literal('photo'), fields: dayFields, fileId }),
  z.object({ kind: z.literal('statement'), fields: dayFields, fileId }),
  z.object({ kind: z.literal('attendance'), fields: dayFields, fileId }),
]);
export type NewDocument = z.input<typeof documentBody>;
export type DocumentInput = z.output<typeof documentBody>;

const bilingual = z.object({ id: z.string(), en: z.string() });
export const documentView = z
  .object({
    id: idSchema,
    kind: z.enum(PAPER_KINDS),
    /** one line: flight and way, hotel and nights, description */
    title: bilingual,
    /** day that it speaks for; a bill's first night; null for a report */
    day: dateOut.nullable(),
    /** rupiah, of hotels and receipts */
    amount: z.number().int().nullable(),
    addedAt: z.string(),
    /** added by the traveller himself, not by who helps him */
    own: z.boolean(),
    file: z
      .object({ id: idSchema, name: z.string(), mediaType: z.string(), size: z.number().int() })
      .nullable(),
    /** flights of a pass */
    legs: z.array(
      z.object({
        day: dateOut,
        name: z.string(),
        reference: z.string(),
        carrier: z.string(),
        flight: z.string(),
        from: z.string(),
        to: z.string(),
        /** regencies of the airports; null: not known to lie in one */
        fromRegency: z.string().nullable(),
        toRegency: z.string().nullable(),
        seat: z.string(),
        sequence: z.string(),
        compartment: z.string(),
      }),
    ),
    hotel: z
      .object({
        hotel: z.string(),
        invoice: z.string(),
        regency: z.string().nullable(),
        room: z.string(),
        fromNight: dateOut,
        nights: z.number().int(),
        rate: z.number().int(),
        total: z.number().int(),
      })
      .nullable(),
    /** note, description or the report's text */
    text: z.string(),
    /** the code was handed in and does not read as a pass: the typed fields stand, and it is graded (PD-D01) */
    fault: z.enum(PASS_FAULTS).nullable(),
    /** why, in words, with the way out */
    faultSentence: bilingual.nullable(),
    /** the reader may take it back now */
    removable: z.boolean(),
  })
  .meta({ id: 'TravelDocument' });
export type DocumentView = z.output<typeof documentView>;
export const documentList = z.object({
  rows: z.array(documentView),
  /** the reader may add documents now */
  mayAdd: z.boolean(),
});

// ---- check-ins

/** `payload` is the exact text that was signed: canonical JSON (RFC 8785) of `CheckInPayload` (rules/check-in.ts). */
export const checkInBody = z.object({
  deviceId: idSchema,
  /** the device's own clock as it sends */
  sent: instant,
  items: z
    .array(
      z.object({
        payload: text(PAYLOAD_MOST),
        /** ECDSA P-256 with SHA-256 over the payload's UTF-8 bytes, r‖s (IEEE P1363), base64url */
        signature: z.string().max(200),
      }),
    )
    .min(1)
    .max(200),
});
export type CheckInInput = z.output<typeof checkInBody>;
const told = <T extends readonly [string, ...string[]]>(faults: T) =>
  z.array(z.object({ place: z.number().int(), fault: z.enum(faults), sentence: bilingual }));
/** `taken` counts what is kept, graded ones and repetitions included; `place` counts from 0. */
export const checkInsTaken = z
  .object({
    taken: z.number().int(),
    /** kept, and worth nothing as proof until what is missing arrives */
    graded: told(CHAIN_FAULTS),
    /** not kept */
    refused: told(CHECK_IN_FAULTS),
  })
  .meta({ id: 'CheckInsTaken' });
export type CheckInsTaken = z.output<typeof checkInsTaken>;

// ---- visum

export const visumBody = z.object({
  /** as the host's page shows it; blanks, dashes and case do not matter. Its QR code is `<origin>/app/perjalanan-saya?visum=<code>` */
  code: text(40),
});
export const visumTaken = z
  .object({
    id: idSchema,
    destinationId: idSchema,
    regency: z.string(),
    hostName: z.string(),
    officer: z.string().nullable(),
    at: z.string(),
  })
  .meta({ id: 'VisumTaken' });

// ---- what one traveller needs now

export const promptView = z.object({
  id: idSchema,
  at: z.string(),
  until: z.string(),
  answered: z.boolean(),
});
export const mineTrip = z.object({
  memberId: idSchema,
  tripId: idSchema,
  number: z.string(),
  purpose: z.string(),
  fromDay: dateOut,
  toDay: dateOut,
  status: z.enum(TRIP_STATUSES),
  state: z.enum(MEMBER_STATES),
  dueDay: dateOut.nullable(),
  origin: z.string(),
  destinations: z.array(
    z.object({
      id: idSchema,
      code: z.string(),
      regency: z.string(),
      zone,
      hostName: z.string(),
      address: z.string(),
      /** last visum there; null: none yet */
      visumAt: z.string().nullable(),
    }),
  ),
  /** positions and check-ins are taken from, to; those outside are refused and not kept */
  window: z.object({ from: z.string(), until: z.string(), open: z.boolean() }),
  devices: z.array(z.object({ id: idSchema, kind: z.enum(DEVICE_KINDS) })),
  /** the next check-in of each web device: what it has to sign. A client that lost its place reads it here. */
  chains: z.array(z.object({ deviceId: idSchema, seq: z.number().int(), previous: z.string() })),
  /** those of today whose time has come; of the others nobody is told */
  prompts: z.array(promptView),
  /** prompts of the whole trip so far: a missed one accuses nobody */
  promptCounts: z.object({ told: z.number().int(), answered: z.number().int() }),
  next: z.object({
    step: z.enum(NEXT_STEPS),
    /** moment of a prompt, or day of an account */
    until: z.string().nullable(),
    day: dateOut.nullable(),
  }),
});
export type MineTrip = z.output<typeof mineTrip>;
export const mineReply = z
  .object({
    now: z.string(),
    today: dateOut,
    trips: z.array(mineTrip),
    /** what the notice says: prompts of a working day, minutes to answer, days that raw positions are kept */
    figures: z.object({
      prompts: z.number(),
      minutes: z.number(),
      positionDays: z.number(),
      timeBarYears: z.number(),
    }),
  })
  .meta({ id: 'MyTravel' });
export type MineReply = z.output<typeof mineReply>;

// ---- own timeline

export const timelineQuery = z.object({
  /** every fix of this day; without it one in ten minutes of every day */
  day: dateSchema.optional(),
});
export const timelineDay = z.object({
  day: dateOut,
  /** how many fixes of the day are kept; `fixes` may hold fewer */
  fixCount: z.number().int(),
  fixes: z.array(
    z.object({
      at: z.string(),
      /** null within the place of duty: there only the area is told, to the traveller too */
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      /** metres */
      accuracy: z.number().nullable(),
      source: z.enum(['web', 'owntracks', 'traccar', 'gpslogger', 'visum']),
      signed: z.boolean(),
      fault: z.enum(CHAIN_FAULTS).nullable(),
      /** regency that surely surrounds it; null at sea and in doubt */
      regency: z.string().nullable(),
    }),
  ),
  checkIns: z.array(
    z.object({
      id: idSchema,
      at: z.string(),
      receivedAt: z.string(),
      promptId: idSchema.nullable(),
      photoFileId: idSchema.nullable(),
      fault: z.enum(CHAIN_FAULTS).nullable(),
    }),
  ),
  visums: z.array(
    z.object({
      id: idSchema,
      at: z.string(),
      regency: z.string(),
      hostName: z.string(),
      officer: z.string().nullable(),
      done: z.boolean(),
    }),
  ),
  prompts: z.array(promptView),
  documents: z.array(z.object({ id: idSchema, kind: z.enum(PAPER_KINDS), title: bilingual })),
});
/** `GET /travel/members/:id/timeline`: for the traveller himself and nobody else. */
export const timelineReply = z
  .object({
    memberId: idSchema,
    number: z.string(),
    zone,
    days: z.array(timelineDay),
    /** papers that belong to no day */
    documents: z.array(z.object({ id: idSchema, kind: z.enum(PAPER_KINDS), title: bilingual })),
    /** who looked at coordinates, and why */
    looks: z.array(z.object({ id: idSchema, at: z.string(), by: z.string(), reason: z.string() })),
    /** raw positions are still kept */
    positionsKept: z.boolean(),
  })
  .meta({ id: 'TravelTimeline' });
export type TimelineReply = z.output<typeof timelineReply>;
