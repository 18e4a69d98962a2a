import { z } from 'zod';
import { DOCUMENT_KINDS, EXEMPTIONS, TAX_KINDS } from '../rules/package/terms.ts';
import { count, day, listOf, nullable, oneOf, rupiah, share, short, words, yesNo } from './package-fields.ts';

const id = words(100).min(1, { error: 'isi dengan tanda pengenal / fill in an id' });

export const documentFacts = z.strictObject({
  id,
  kind: oneOf(DOCUMENT_KINDS),
  sha256: nullable(
    words(64).regex(/^[0-9a-f]{64}$/, { error: '64 angka heksadesimal kecil / 64 lower-case hex digits' }),
  ),
  phash: nullable(
    words(16).regex(/^[0-9a-f]{16}$/, { error: '16 angka heksadesimal kecil / 16 lower-case hex digits' }),
  ),
  producer: nullable(short),
  madeOn: nullable(day),
  signature: nullable(
    z.strictObject({
      state: oneOf(['valid', 'digest-mismatch', 'changed-after', 'unknown-signer', 'none']),
    }),
  ),
  hasStamp: nullable(yesNo),
});

export const taxTreatment = z
  .strictObject({
    isLuxury: nullable(yesNo),
    specialVat: nullable(
      z
        .number({ error: 'tulis angka persen / write per cent as a number' })
        .min(0, { error: 'paling sedikit 0 / at least 0' })
        .max(100, { error: 'paling banyak 100 / at most 100' }),
    ),
    exemptions: listOf(z.strictObject({ kind: oneOf(TAX_KINDS), why: oneOf(EXEMPTIONS) })).default([]),
    construction: nullable(oneOf(['small', 'qualified', 'uncertified', 'none'])),
  })
  .prefault({});

const account = z.strictObject({
  holder: nullable(short),
  changedOn: nullable(day),
  isChanged: nullable(yesNo),
  otherPayees: nullable(count),
  isCollective: nullable(yesNo),
});

const period = z
  .strictObject({ from: day, to: day })
  .refine((each) => each.from <= each.to, { error: 'to sebelum from / to lies before from', path: ['to'] });

export const vendor = z.strictObject({
  id: nullable(id),
  name: nullable(short),
  taxNumber: nullable(words(30)),
  nib: nullable(words(30)),
  isTaxable: nullable(yesNo),
  foundedOn: nullable(day),
  firstPaidOn: nullable(day),
  shareOfAgency: nullable(share),
  shared: nullable(
    listOf(z.strictObject({ what: oneOf(['address', 'phone', 'notary', 'account']), vendors: count })),
  ),
  blacklist: nullable(
    listOf(
      z.strictObject({ number: short, from: day, to: day }).refine((each) => each.from <= each.to, {
        error: 'to sebelum from / to lies before from',
        path: ['to'],
      }),
    ),
  ),
  account: nullable(account),
});

export const person = z.strictObject({
  person: id,
  name: nullable(short),
  amount: nullable(rupiah),
  workFrom: nullable(day),
  workTo: nullable(day),
  isInRegister: nullable(yesNo),
  nikFits: nullable(yesNo),
  retiredOn: nullable(day),
  movedOn: nullable(day),
  diedOn: nullable(day),
  leaves: nullable(listOf(period)),
  teams: nullable(count),
  echelon: nullable(oneOf(['I', 'II', 'III', 'IV', 'none'])),
  hoursOnDay: nullable(
    z
      .number({ error: 'tulis jumlah jam / write hours as a number' })
      .min(0, { error: 'paling sedikit 0 / at least 0' })
      .max(1_000, { error: 'paling banyak 1000 / at most 1000' }),
  ),
  taxGroup: nullable(oneOf(['I-II', 'III', 'IV', 'non-asn'])),
});

export const budget = z.strictObject({
  ceiling: nullable(rupiah),
  released: nullable(rupiah),
  spent: nullable(rupiah),
  isChanging: nullable(yesNo),
});

export const advance = z.strictObject({
  receivedOn: nullable(day),
  isCash: nullable(yesNo),
  balanceAtYearEnd: nullable(rupiah),
  usedShare: nullable(share),
});

export const procurement = z.strictObject({
  inPlan: nullable(yesNo),
  planNumber: nullable(short),
  planChangedOn: nullable(day),
  awardedOn: nullable(day),
  isRecurring: nullable(yesNo),
});
