import type { Box } from '../../../../platform/reading/box.ts';
import type { Provenance } from '../package/terms.ts';
import type { Say } from '../verdict.ts';

/** What is looked for on receipts, invoices, tax invoices, payment orders and proofs of tax payment. */
export const FIELD_NAMES = [
  /** whole rupiah */
  'amount',
  /** the words as they are meant ("satu juta rupiah"), slips mended */
  'amount-in-words',
  /** PlainDate */
  'date',
  /** number of the evidence (kuitansi, BKU), Roman months mended */
  'evidence-number',
  'invoice-number',
  /** 16 digits, of the old 15 a zero before them; of the vendor, or of the seller of a tax invoice */
  'vendor-npwp',
  'buyer-npwp',
  /** 22 digits */
  'nitku',
  /** code of the account, e.g. `5.1.02.01.01.0024` */
  'account-code',
  /** code of the sub-activity, e.g. `5.02.01.2.06.0004` */
  'activity-code',
  /** digits only */
  'bank-account',
  'bank',
  'vendor-name',
  /** 16 letters and digits, upper case */
  'ntpn',
  /** 16 or 17 digits */
  'faktur-number',
  'faktur-date',
  /** whole rupiah */
  'faktur-base',
  'faktur-vat',
  /** `approved`, `cancelled`, `replaced` */
  'faktur-status',
  'spm-number',
  'sp2d-number',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What was read of one field, and where. At most one of each name. */
export interface Field {
  name: FieldName;
  /** amounts as whole rupiah, everything else as text */
  value: number | string;
  /** as it stands on the page, before anything was mended */
  text: string;
  provenance: Extract<Provenance, 'qr' | 'pdf-text' | 'ocr'>;
  /** 0 to 1 */
  confidence: number;
  /** 1 for the first; a code's page too */
  page: number;
  box: Box | null;
  /** a slip of the reading machine was mended in it */
  repaired: boolean;
  /** why a person has to confirm it; null: the gate is passed */
  confirm: Say | null;
}
