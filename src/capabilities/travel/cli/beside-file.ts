// What lies beside a trip, as far as a partner city knows it: other trips, records, companions, and what else was handed in twice. Without it the
// rules that need it stay silent.
import { z } from 'zod';
import { day, rupiah, short } from './case-fields.ts';

const place = z.number().int().min(1).max(100_000);
const places = z.array(place).max(1_000).default([]);

export const besideFile = z.strictObject({
  /** public holidays of the years of the trip; without them deadlines in working days are not judged */
  holidays: z.array(day).max(200).optional().meta({
    description: 'public holidays of the years of the trip; without them PD-T03 and PD-T04 stay silent',
  }),
  otherTrips: z
    .array(z.strictObject({ number: short, from: day, to: day }))
    .max(100)
    .default([]),
  otherRecords: z
    .array(
      z.strictObject({
        kind: z.enum(['attendance', 'leave', 'sick', 'meeting']),
        day,
        signed: z.boolean(),
      }),
    )
    .max(500)
    .default([]),
  companions: z
    .array(z.strictObject({ confirmedDays: z.number().int().min(0) }))
    .max(100)
    .default([]),
  copies: z
    .array(
      z.strictObject({
        document: short,
        other: short,
        kind: z.enum(['report', 'photo']),
        likeness: z.number(),
      }),
    )
    .max(100)
    .default([]),
  samePictures: z
    .array(z.strictObject({ document: short, other: short, distance: z.number().int().min(0).max(64) }))
    .max(100)
    .default([]),
  reusedPasses: places.meta({
    description:
      'places in `passes`, from 1, handed in under another name or by the traveller before: they show nothing',
  }),
  usedBeforePasses: places.meta({
    description: 'places in `passes`, from 1, that the traveller himself had used for another trip before',
  }),
  copiedPasses: places.meta({
    description: 'places in `passes`, from 1, of which somebody else handed in a copy in the same name',
  }),
  reusedStays: places.meta({ description: 'places in `stays`, from 1, that others claimed too' }),
  usedBeforeStays: places.meta({
    description: 'places in `stays`, from 1, of which he had claimed room and night on another trip before',
  }),
  copiedFixes: places.meta({
    description: 'places in `fixes`, from 1, that another traveller’s device sent too',
  }),
  sharedDevices: z
    .array(short)
    .max(100)
    .default([])
    .meta({ description: '`device` of fixes that another traveller used' }),
  devicesEnrolledWithin: z.number().int().min(0).default(0),
  allowedCompartments: z
    .array(z.string().length(1))
    .nullable()
    .default(null)
    .meta({ description: 'compartment codes up to the entitlement' }),
  stated: rupiah.default(0).meta({ description: 'rupiah without a receipt (daftar pengeluaran riil)' }),
});
export type BesideFile = z.output<typeof besideFile>;
