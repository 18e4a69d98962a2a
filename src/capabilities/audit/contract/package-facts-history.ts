import { z } from 'zod';
import { isRupiah } from '../../../platform/money.ts';
import { DOCUMENT_KINDS } from '../rules/package/terms.ts';
import {
  count,
  day,
  listOf,
  long,
  nullable,
  oneOf,
  quantity,
  rupiah,
  short,
  words,
  yesNo,
} from './package-fields.ts';

const id = words(100).min(1, { error: 'isi dengan tanda pengenal / fill in an id' });

const pastPayment = z.strictObject({
  package: id,
  number: nullable(short),
  agency: nullable(short),
  invoiceNumber: nullable(short),
  // Only here may an amount stand below zero: a line that takes a payment back.
  amount: z
    .number({ error: 'tulis angka rupiah / write rupiah as a number' })
    .refine((value) => isRupiah(Math.abs(value)), {
      error: 'rupiah bulat, paling jauh 10^15 / whole rupiah, at most 10^15',
    }),
  day,
  description: nullable(long),
  quantities: nullable(listOf(quantity)),
  isReversal: yesNo.default(false),
  isRecurring: yesNo.default(false),
});

export const history = z
  .strictObject({
    sameInvoice: nullable(listOf(pastPayment)),
    sameAmount: nullable(listOf(pastPayment)),
    documents: nullable(
      listOf(
        z.strictObject({
          document: id,
          otherPackage: id,
          packageNumber: nullable(short),
          otherKind: oneOf(DOCUMENT_KINDS),
          match: oneOf(['same-file', 'looks-alike']),
          distance: count.max(64, { error: 'paling banyak 64 / at most 64' }).default(0),
        }),
      ),
    ),
    ntpn: nullable(listOf(z.strictObject({ ntpn: short, package: id, packageNumber: nullable(short) }))),
    taxInvoices: nullable(
      listOf(z.strictObject({ number: short, package: id, packageNumber: nullable(short) })),
    ),
    purchases: nullable(
      listOf(
        z.strictObject({
          package: id,
          day,
          amount: rupiah,
          description: nullable(long),
          isRecurring: yesNo.default(false),
          isElsewhere: nullable(yesNo),
        }),
      ),
    ),
    events: nullable(
      listOf(
        z.strictObject({
          package: id,
          packageNumber: nullable(short),
          agency: nullable(short),
          agencyName: nullable(short),
          what: oneOf(['person', 'venue']),
          who: short,
          day,
          amount: rupiah,
          isShared: yesNo.default(false),
        }),
      ),
    ),
  })
  .prefault({});
