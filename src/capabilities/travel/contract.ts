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
import { TARIFF_COMPONENTS } from './rules/tariff.ts';
import { MEMBER_STATES, TRIP_STATUSES } from './rules/trip-status.ts';

export const idParam = z.object({ id: idSchema });
const regency = text(5);
const reason = text(1_000);
const instant = z.iso.datetime({ offset: true });
const MODES = ['air', 'rail', 'sea', 'road'] as const;
export const DEVICE_KINDS = ['web', 'owntracks', 'traccar', 'gpslogger'] as const;
export const CLAIM_COMPONENTS = [
  'daily',
  'representation',
  'hotel',
  'without-hotel',
  'transport',
  'stated',
] as const;

export const legBody = z.object({
  day: dateSchema,
  mode: z.enum(MODES),
  fromCode: regency,
  toCode: regency,
  /** regencies of the terminals, where they are not those of the cities */
  terminals: z.array(regency).max(4).default([]),
  departsAt: instant.nullable().default(null),
  arrivesAt: instant.nullable().default(null),
  carrier: text(100).nullable().default(null),
  serviceNumber: text(20).nullable().default(null),
});

export const tripBody = z.object({
  agencyId: idSchema,
  purpose: text(500),
  /** may be empty in a draft, not in a proposal; so may the destinations */
  budgetAccount: text(100, 0),
  originCode: regency,
  originPlace: text(200),
  fromDay: dateSchema,
  toDay: dateSchema,
  destinations: z
    .array(
      z.object({
        code: regency,
        hostName: text(200),
        address: text(300),
        latitude: z.number().min(-90).max(90).nullable().default(null),
        longitude: z.number().min(-180).max(180).nullable().default(null),
      }),
    )
    .max(10),
  legs: z.array(legBody).max(40).default([]),
  members: z
    .array(
      z.object({
        personId: idSchema,
        isLeader: z.boolean(),
        grade: text(40),
        positionTitle: text(200),
        costLevel: text(10),
      }),
    )
    .min(1)
    .max(60),
});
export type NewTrip = z.input<typeof tripBody>;
export type TripInput = z.output<typeof tripBody>;

export const reasonBody = z.object({ reason });
export const signBody = z.object({ number: text(80), signedDay: dateSchema });
export const issueBody = z.object({
  /** rupiah before departure; who is not named gets none */
  advances: z
    .array(z.object({ memberId: idSchema, amount: rupiahSchema }))
    .max(60)
    .default([]),
});
export const itineraryBody = z.object({ legs: z.array(legBody).max(40), reason });
export const extendBody = z.object({ toDay: dateSchema, reason });
export const returnBody = z.object({ day: dateSchema });

export const claimBody = z.object({
  lines: z
    .array(
      z.object({
        component: z.enum(CLAIM_COMPONENTS),
        /** day, or the day on which the night begins; needed but for transport and stated expenses */
        day: dateSchema.nullable().default(null),
        legId: idSchema.nullable().default(null),
        /** which table prices a transport line */
        tariff: z.enum(['flight', 'taxi', 'local-transport']).nullable().default(null),
        /** destination that prices the line; the first one when not said */
        regency: regency.nullable().default(null),
        description: text(300),
        quantity: z.number().int().min(1).max(180).default(1),
        paid: rupiahSchema,
        /** what a paper shows */
        actual: rupiahSchema.nullable().default(null),
      }),
    )
    .max(400),
});
export type NewClaim = z.input<typeof claimBody>;
export type ClaimInput = z.output<typeof claimBody>;

export const deviceBody = z.object({
  kind: z.enum(DEVICE_KINDS),
  /** ECDSA P-256 as JWK; of browsers only */
  publicKey: text(1_000).nullable().default(null),
});

const status = z.enum(TRIP_STATUSES);
const state = z.enum(MEMBER_STATES);

export const warnings = z.array(
  z.object({ personId: idSchema, number: z.string(), fromDay: dateOut, toDay: dateOut }),
);
/** A trip was written; `warnings` names other trips of its travellers on the same days. */
export const written = z.object({ id: idSchema, number: z.string(), status, warnings });
export const moved = z.object({ id: idSchema, number: z.string(), status });
export const memberMoved = z.object({ id: idSchema, tripId: idSchema, state });

export const tripRow = z.object({
  id: idSchema,
  number: z.string(),
  agencyId: idSchema,
  agency: z.string(),
  purpose: z.string(),
  fromDay: dateOut,
  toDay: dateOut,
  status,
  destinations: z.array(z.string()),
  travellers: z.number().int(),
  leader: z.string().nullable(),
});
export type TripRow = z.output<typeof tripRow>;
export const tripPage = pageOf(tripRow).meta({ id: 'Trips' });
export type TripPage = z.output<typeof tripPage>;
export const tripQuery = pageQuery.extend({
  view: z.enum(['mine', 'agency']).default('mine'),
  status: z.union([status, z.literal('')]).default(''),
  q: text(100, 0).default(''),
});

export const memberView = z.object({
  id: idSchema,
  personId: idSchema,
  name: z.string(),
  isLeader: z.boolean(),
  grade: z.string(),
  positionTitle: z.string(),
  costLevel: z.string(),
  state,
  spdNumber: z.string().nullable(),
  /** money is told to the traveller and to who prepares, pays or inspects; null for companions */
  advance: z.number().int().nullable(),
  dueDay: dateOut.nullable(),
  submittedAt: z.string().nullable(),
  own: z.boolean(),
});
export const TRIP_ACTS = [
  'revise',
  'propose',
  'send-back',
  'sign',
  'issue',
  'itinerary',
  'cancel',
  'extend',
  'force-majeure',
  'start',
  'return',
] as const;
export type TripAct = (typeof TRIP_ACTS)[number];
export const tripDetail = tripRow
  .extend({
    budgetAccount: z.string(),
    originCode: z.string(),
    originPlace: z.string(),
    withinCity: z.boolean(),
    letterNumber: z.string().nullable(),
    letterSignedDay: dateOut.nullable(),
    signer: z.string().nullable(),
    approver: z.string().nullable(),
    /** of the SPDs */
    issuedDay: dateOut.nullable(),
    departedDay: dateOut.nullable(),
    returnedDay: dateOut.nullable(),
    reason: z.string().nullable(),
    forceMajeure: z.string().nullable(),
    extendedFrom: dateOut.nullable(),
    itineraryVersion: z.number().int(),
    places: z.array(
      z.object({
        id: idSchema,
        code: z.string(),
        regency: z.string(),
        zone: z.enum(['WIB', 'WITA', 'WIT']),
        hostName: z.string(),
        address: z.string(),
        latitude: z.number().nullable(),
        longitude: z.number().nullable(),
      }),
    ),
    /** every version, the newest first */
    legs: z.array(
      z.object({
        id: idSchema,
        version: z.number().int(),
        day: dateOut,
        mode: z.enum(MODES),
        fromCode: z.string(),
        toCode: z.string(),
        terminals: z.array(z.string()),
        departsAt: z.string().nullable(),
        arrivesAt: z.string().nullable(),
        carrier: z.string().nullable(),
        serviceNumber: z.string().nullable(),
        changeReason: z.string().nullable(),
      }),
    ),
    members: z.array(memberView),
    warnings,
    /** what the reader may do now */
    may: z.array(z.enum(TRIP_ACTS)),
  })
  .meta({ id: 'TripDetail' });
export type TripDetail = z.output<typeof tripDetail>;

export const claimLine = z.object({
  id: idSchema,
  component: z.enum(CLAIM_COMPONENTS),
  day: dateOut.nullable(),
  legId: idSchema.nullable(),
  /** table that prices a transport line */
  tariff: z.enum(['flight', 'taxi', 'local-transport']).nullable(),
  /** destination that prices the line; null: the first */
  regency: z.string().nullable(),
  description: z.string(),
  quantity: z.number().int(),
  rate: z.number().int(),
  paid: z.number().int(),
  actual: z.number().int().nullable(),
  ceiling: z.number().int().nullable(),
  /** paid above the ceiling */
  excess: z.number().int(),
});
export const memberDetail = z
  .object({
    id: idSchema,
    tripId: idSchema,
    tripNumber: z.string(),
    member: memberView,
    lines: z.array(claimLine),
    paid: z.number().int(),
    may: z.array(z.enum(['keep-claim', 'submit', 'enrol'])),
  })
  .meta({ id: 'TripMember' });
export type MemberDetail = z.output<typeof memberDetail>;

export const deviceRow = z.object({
  id: idSchema,
  kind: z.enum(DEVICE_KINDS),
  enrolledAt: z.string(),
  revokedAt: z.string().nullable(),
});
export const deviceList = z.object({ rows: z.array(deviceRow) });
/** The token is told this once; only its hash is kept. */
export const enrolled = z.object({ id: idSchema, kind: z.enum(DEVICE_KINDS), token: z.string() });
export const done = z.object({ done: z.literal(true) });

export const tariffQuery = pageQuery.extend({
  component: z.union([z.enum(TARIFF_COMPONENTS), z.literal('')]).default(''),
  region: text(5, 0).default(''),
});
export const tariffPage = pageOf(
  z.object({
    id: idSchema,
    instrument: z.string(),
    validFrom: dateOut,
    validTo: dateOut.nullable(),
    region: z.string(),
    /** as people call it; the code where the table of places has no name */
    regionName: z.string(),
    component: z.enum(TARIFF_COMPONENTS),
    grade: z.string(),
    amount: z.number().int(),
    sample: z.boolean(),
  }),
).meta({ id: 'TravelTariffs' });

export const placeList = z
  .object({
    rows: z.array(z.object({ code: z.string(), name: z.string(), zone: z.enum(['WIB', 'WITA', 'WIT']) })),
    /** code of the reader's own government, where trips usually begin; null while it is not set */
    home: z.string().nullable(),
  })
  .meta({ id: 'TravelPlaces' });
export type PlaceList = z.output<typeof placeList>;

/** A whole NIP: whoever does not know it finds nobody. */
export const companionQuery = z.object({ nip: z.string().regex(/^\d{18}$/) });
/** Somebody of another agency; nothing more of him. */
export const companionList = z
  .object({ rows: z.array(z.object({ personId: idSchema, name: z.string(), agency: z.string() })) })
  .meta({ id: 'TravelCompanions' });
export type CompanionList = z.output<typeof companionList>;

/** What may price the lines of one traveller's claim; the rules choose among them by day, region and grade. */
export const memberPrices = z
  .object({
    /** of the hotel tariff for nights without a hotel */
    shareWithoutHotel: z.number(),
    rows: z.array(
      z.object({
        id: idSchema,
        valid_from: dateOut,
        valid_to: dateOut.nullable(),
        region: z.string(),
        component: z.enum(TARIFF_COMPONENTS),
        grade: z.string(),
        amount: z.number().int(),
        instrument: z.string(),
        sample: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TravelMemberPrices' });
export type MemberPrices = z.output<typeof memberPrices>;
export type TariffPage = z.output<typeof tariffPage>;
export type Written = z.output<typeof written>;
