import { z } from 'zod';

// Open Contracting Data Standard 1.1: the part of the release schema that a contract and its implementation fill, strict, so that a field that the
// standard does not know never leaves. https://standard.open-contracting.org/1.1/en/schema/reference/

const dateTime = z.iso.datetime({ offset: true });
const reference = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
const value = z.strictObject({ amount: z.number(), currency: z.literal('IDR') });
const period = z.strictObject({ startDate: dateTime.optional(), endDate: dateTime.optional() });

/** Closed codelist releaseTag of version 1.1. */
export const RELEASE_TAGS = [
  'planning',
  'planningUpdate',
  'tender',
  'tenderAmendment',
  'tenderUpdate',
  'tenderCancellation',
  'award',
  'awardUpdate',
  'awardCancellation',
  'contract',
  'contractUpdate',
  'contractAmendment',
  'implementation',
  'implementationUpdate',
  'contractTermination',
  'compiled',
] as const;

const party = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(z.enum(['buyer', 'procuringEntity', 'supplier', 'payer', 'payee'])).min(1),
});

const milestone = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  type: z.enum([
    'preProcurement',
    'approval',
    'engagement',
    'assessment',
    'delivery',
    'reporting',
    'financing',
  ]),
  description: z.string().min(1).optional(),
  dueDate: dateTime.optional(),
  dateMet: dateTime.optional(),
  dateModified: dateTime.optional(),
  status: z.enum(['scheduled', 'met', 'notMet', 'partiallyMet']),
});

const transaction = z.strictObject({
  id: z.string().min(1),
  date: dateTime,
  value,
  payer: reference,
  payee: reference.optional(),
});

const contract = z.strictObject({
  id: z.string().min(1),
  awardID: z.string().min(1),
  title: z.string().min(1),
  status: z.enum(['pending', 'active', 'cancelled', 'terminated']),
  period: period.optional(),
  value,
  dateSigned: dateTime.optional(),
  amendments: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        date: dateTime,
        rationale: z.string().min(1),
        description: z.string().min(1),
      }),
    )
    .min(1)
    .optional(),
  implementation: z
    .strictObject({
      transactions: z.array(transaction).min(1).optional(),
      milestones: z.array(milestone).min(1).optional(),
    })
    .optional(),
});

/** One release: the contracting process as it was known at a moment. */
export const release = z
  .strictObject({
    ocid: z.string().min(1),
    id: z
      .string()
      .min(1)
      .regex(/^[^#]+$/),
    date: dateTime,
    tag: z.array(z.enum(RELEASE_TAGS)).min(1),
    initiationType: z.literal('tender'),
    language: z.literal('id'),
    parties: z.array(party).min(1),
    buyer: reference,
    planning: z
      .strictObject({
        budget: z.strictObject({
          id: z.string().min(1),
          description: z.string().min(1),
          amount: value,
          project: z.string().min(1).optional(),
          projectID: z.string().min(1).optional(),
        }),
      })
      .optional(),
    tender: z.strictObject({
      id: z.string().min(1),
      title: z.string().min(1),
      status: z.enum(['planning', 'planned', 'active', 'complete']),
      procurementMethodDetails: z.string().min(1).optional(),
      mainProcurementCategory: z.enum(['goods', 'works', 'services']),
      additionalProcurementCategories: z.array(z.enum(['consultingServices'])).optional(),
    }),
    awards: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          title: z.string().min(1),
          status: z.enum(['pending', 'active', 'cancelled']),
          date: dateTime.optional(),
          value,
          suppliers: z.array(reference).min(1).optional(),
        }),
      )
      .min(1),
    contracts: z.array(contract).min(1).optional(),
  })
  .meta({ id: 'OcdsRelease' });
export type Release = z.input<typeof release>;

export const releasePackage = z
  .strictObject({
    uri: z.url(),
    version: z.literal('1.1'),
    publishedDate: dateTime,
    publisher: z.strictObject({ name: z.string().min(1) }),
    license: z.url().optional(),
    releases: z.array(release),
  })
  .meta({ id: 'OcdsReleasePackage' });
export type ReleasePackage = z.input<typeof releasePackage>;

export const ocdsYear = z.object({ year: z.coerce.number().int().min(2000).max(2199) });
