// The documented input of `lurus audit check` (docs/audit-cli.md). What is left out is unknown (null); a name that is none is refused.
import { z } from 'zod';
import type { PackageFacts } from '../rules/package/facts.ts';
import { KINDS, METHODS, PROVENANCES, PURCHASES, ROLES, TAX_KINDS } from '../rules/package/terms.ts';
import {
  advance,
  budget,
  documentFacts,
  person,
  procurement,
  taxTreatment,
  vendor,
} from './package-facts-around.ts';
import { history } from './package-facts-history.ts';
import {
  day,
  listOf,
  long,
  nullable,
  oneOf,
  quantity,
  rupiah,
  share,
  short,
  time,
  words,
  yesNo,
} from './package-fields.ts';

const dates = z
  .strictObject({
    budget: nullable(day),
    contract: nullable(day),
    order: nullable(day),
    workStart: nullable(day),
    workEnd: nullable(day),
    handover: nullable(day),
    paymentReport: nullable(day),
    invoice: nullable(day),
    receipt: nullable(day),
    spp: nullable(day),
    spm: nullable(day),
    sp2d: nullable(day),
    paid: nullable(day),
    submitted: nullable(day),
  })
  .prefault({});

const amounts = z
  .strictObject({
    claim: nullable(rupiah),
    receipt: nullable(rupiah),
    receiptInWords: nullable(words(500)),
    wordsConfidence: nullable(share),
    contract: nullable(rupiah),
    invoice: nullable(rupiah),
    spp: nullable(rupiah),
    spm: nullable(rupiah),
    sp2d: nullable(rupiah),
    withheld: nullable(rupiah),
    linesIncludeVat: nullable(yesNo),
  })
  .prefault({});

const line = z.strictObject({
  description: nullable(long),
  quantity: nullable(quantity),
  unit: nullable(short),
  price: nullable(rupiah),
  amount: nullable(rupiah),
  fittingAccounts: nullable(listOf(short)),
  standard: nullable(
    z.strictObject({
      code: short,
      price: rupiah,
      unit: nullable(short),
      isCap: yesNo.default(false),
      source: long.default(''),
    }),
  ),
  volume: nullable(z.strictObject({ basis: oneOf(['attendance', 'peers']), norm: quantity })),
});

const tax = z.strictObject({
  kind: oneOf(TAX_KINDS),
  base: nullable(rupiah),
  amount: nullable(rupiah),
  deposited: nullable(rupiah),
  depositedOn: nullable(day),
  ntpn: nullable(short),
});

const taxInvoice = z.strictObject({
  number: nullable(short),
  seller: nullable(short),
  buyer: nullable(short),
  day: nullable(day),
  base: nullable(rupiah),
  vat: nullable(rupiah),
  status: nullable(oneOf(['approved', 'cancelled', 'replaced'])),
});

export const packageFacts = z.strictObject({
  id: nullable(words(100)),
  number: nullable(short),
  year: z
    .number({ error: 'tulis tahun anggaran, misalnya 2026 / write the fiscal year, e.g. 2026' })
    .int({ error: 'tahun bulat / a whole year' })
    .min(2000, { error: 'paling awal 2000 / 2000 at the earliest' })
    .max(2199, { error: 'paling akhir 2199 / 2199 at the latest' }),
  agency: nullable(short),
  agencyTaxNumber: nullable(words(30)),
  method: nullable(oneOf(METHODS)),
  kind: nullable(oneOf(KINDS)),
  purchase: nullable(oneOf(PURCHASES)),
  activityCode: nullable(words(60)),
  accountCode: nullable(words(60)),
  evidenceNumber: nullable(short),
  invoiceNumber: nullable(short),
  description: nullable(long),
  isMultiYear: nullable(yesNo),
  dates,
  amounts,
  lines: nullable(listOf(line, 2_000)),
  documents: nullable(listOf(documentFacts)),
  taxes: nullable(listOf(tax, 100)),
  taxTreatment,
  taxInvoice: nullable(taxInvoice),
  vendor: nullable(vendor),
  payees: nullable(listOf(person, 2_000)),
  roles: nullable(
    listOf(
      z.strictObject({ role: oneOf(ROLES), person: words(100).min(1, { error: 'isi / fill in' }) }),
      2_000,
    ),
  ),
  budget: nullable(budget),
  advance: nullable(advance),
  procurement: nullable(procurement),
  acts: nullable(listOf(z.strictObject({ act: short, at: time }))),
  calendar: nullable(
    z.strictObject({ holidays: listOf(day, 1_000), years: listOf(z.number().int().min(1900).max(2199)) }),
  ),
  history,
  unconfirmed: listOf(
    z.strictObject({ field: short, provenance: oneOf(PROVENANCES), confidence: nullable(share) }),
    2_000,
  ).default([]),
}) satisfies z.ZodType<PackageFacts>;

/** What a partner writes down. */
export type PackageFile = z.input<typeof packageFacts>;
