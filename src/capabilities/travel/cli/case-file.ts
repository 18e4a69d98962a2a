// A case as a partner city writes it down: one trip of one traveller with all that is left of it. `lurus travel verify --schema` prints its
// JSON Schema, docs/travel-case.md explains it.
import { z } from 'zod';
import { besideFile } from './beside-file.ts';
import { code, day, rupiah, short, time } from './case-fields.ts';

const fix = z.strictObject({
  time,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z
    .number()
    .min(0)
    .max(1e6)
    .nullable()
    .default(null)
    .meta({ description: 'metres; null: unknown' }),
  radius: z.enum(['68', '95']).default('68').meta({ description: 'per cent of positions within `accuracy`' }),
  received: time.optional(),
  sent: time.nullable().default(null),
  satelliteTime: z.boolean().default(false),
  source: z.enum(['web', 'owntracks', 'traccar', 'gpslogger', 'visum']).default('traccar'),
  device: short.default('phone'),
  altitude: z.number().nullable().default(null),
  speed: z.number().min(0).nullable().default(null).meta({ description: 'm/s' }),
  mock: z.boolean().nullable().default(null),
  signed: z.boolean().default(false),
  repeated: z
    .boolean()
    .default(false)
    .meta({ description: 'the client repeats an old position (ping, cached)' }),
  deviceFault: z
    .enum(['not-enrolled', 'bad-signature', 'broken-chain'])
    .nullable()
    .default(null)
    .meta({ description: 'what is wrong with the device’s key or chain' }),
});
const claimedCarrier = z
  .string()
  .max(3)
  .optional()
  .meta({ description: 'carrier of the ticket that was paid' });

const pass = z.union([
  z.strictObject({
    barcode: z.string().max(600),
    confirmed: z.boolean().default(false),
    claimedCarrier,
  }),
  z.strictObject({
    name: short,
    day,
    from: z.string().regex(/^[A-Z]{3}$/),
    to: z.string().regex(/^[A-Z]{3}$/),
    carrier: short.default(''),
    flight: short.default(''),
    compartment: short.default(''),
    confirmed: z.boolean().default(false),
    claimedCarrier,
  }),
]);

export const caseFile = z.strictObject({
  trip: z.strictObject({
    number: short.default('trip'),
    traveller: short,
    origin: code,
    destinations: z.array(code).min(1).max(20),
    transit: z.array(code).max(50).default([]),
    hosts: z
      .array(
        z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
      )
      .max(20)
      .default([])
      .meta({ description: 'where the host offices are, if it is known' }),
    from: day,
    to: day,
    letterSigned: day.nullable().default(null),
    departed: day.nullable().default(null),
    submitted: time.nullable().default(null),
    legs: z
      .array(
        z.strictObject({
          day,
          mode: z.enum(['air', 'rail', 'sea', 'road']),
          terminals: z
            .array(z.string().regex(/^([A-Z]{3}|\d\d\.\d\d)$/))
            .max(10)
            .default([])
            .meta({ description: 'IATA codes of airports, or regency codes of stations and ports' }),
          departs: time.nullable().default(null),
          arrives: time.nullable().default(null),
        }),
      )
      .max(50)
      .default([]),
  }),
  fixes: z.array(fix).max(100_000).default([]),
  visums: z
    .array(z.strictObject({ time, regency: code, done: z.boolean().default(false) }))
    .max(100)
    .default([]),
  passes: z.array(pass).max(50).default([]),
  stays: z
    .array(
      z.strictObject({
        nights: z.array(day).min(1).max(60),
        regency: code.nullable().default(null),
        hotel: short.default(''),
        invoice: short.default(''),
        rate: rupiah,
        total: rupiah,
        confirmed: z.boolean().default(false),
      }),
    )
    .max(50)
    .default([]),
  papers: z
    .array(z.strictObject({ kind: z.enum(['attendance', 'photo', 'statement']), day }))
    .max(200)
    .default([]),
  tariffs: z.strictObject({
    version: short,
    daily: rupiah,
    representation: rupiah.default(0),
    hotelCeiling: rupiah.default(0),
    shareWithoutHotel: z.number().min(0).max(1).default(0.3),
  }),
  paid: z
    .strictObject({
      days: z
        .number()
        .int()
        .min(0)
        .max(400)
        .nullable()
        .default(null)
        .meta({ description: 'days of daily allowance that were paid; null: all of the trip' }),
      nights: z
        .array(
          z.strictObject({
            night: day,
            amount: rupiah,
            billed: rupiah.nullable().default(null),
            lawfulWithoutHotel: z.boolean().default(true),
          }),
        )
        .max(60)
        .default([]),
      transport: z
        .array(
          z.strictObject({
            id: short,
            day,
            amount: rupiah,
            actual: rupiah.nullable().default(null),
            ceiling: rupiah.nullable().default(null),
            passes: z
              .array(z.number().int().min(1).max(50))
              .max(10)
              .default([])
              .meta({ description: 'places in `passes`, from 1, that stand for it' }),
          }),
        )
        .max(50)
        .default([]),
    })
    .default({ days: null, nights: [], transport: [] }),
  beside: besideFile.default(besideFile.parse({})),
  boundaries: z
    .strictObject({
      file: z.string().max(500).meta({ description: 'GeoJSON or TopoJSON, path beside this file' }),
      licence: z.string().max(2_000),
    })
    .nullable()
    .default(null),
});
export type CaseFile = z.output<typeof caseFile>;
