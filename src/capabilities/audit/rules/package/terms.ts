// The words that facts of a package are made of. Lists first, so that contract, store and screens share them.

/** How it is paid: petty cash (UP), its refill (GU), an additional advance (TU), or straight to the payee (LS). */
export const METHODS = ['UP', 'GU', 'TU', 'LS'] as const;
export type Method = (typeof METHODS)[number];

/** What is paid for. It decides which documents and which tax. */
export const KINDS = [
  'goods',
  'services',
  'consulting',
  'construction',
  'rent-land-building',
  'rent-other',
  'lodging',
  'meal',
  'honorarium',
  'travel',
  'salary',
  'utility',
  'fuel',
  'grant',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** How the vendor was chosen. `none`: nothing was bought (honoraria, travel, salaries, grants). */
export const PURCHASES = [
  'direct',
  'quotation',
  'tender',
  'fast-tender',
  'appointment',
  'e-purchasing',
  'online-shop',
  'self-managed',
  'emergency',
  'none',
] as const;
export type Purchase = (typeof PURCHASES)[number];

export const DOCUMENT_KINDS = [
  'purchase-proof',
  'receipt',
  'spk',
  'contract',
  'order',
  'work-order',
  'invoice',
  'tax-invoice',
  'inspection',
  'handover',
  'payment-report',
  'tax-payment',
  'withholding',
  'photo',
  'attendance',
  'payee-list',
  'decree',
  'assignment',
  'travel-report',
  'transport-ticket',
  'lodging-bill',
  'minutes',
  'report',
  'bank-proof',
  'statement',
  'bill',
  'grant-agreement',
  'guarantee',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Parts that people play in one package; a person may not play two of them (PP 60/2008). */
export const ROLES = [
  'budget-user',
  'finance-verifier',
  'technical-officer',
  'treasurer',
  'commitment-officer',
  'payee',
] as const;
export type PackageRole = (typeof ROLES)[number];

export const TAX_KINDS = ['vat', 'pph21', 'pph22', 'pph23', 'pph4-2'] as const;
export type TaxKind = (typeof TAX_KINDS)[number];

/** As forms and laws call them, in both languages. */
export const TAX_NAMES: Readonly<Record<TaxKind, string>> = {
  vat: 'PPN',
  pph21: 'PPh 21',
  pph22: 'PPh 22',
  pph23: 'PPh 23',
  'pph4-2': 'PPh 4 ayat (2)',
};

/** Why no tax, or another, is due, as the package says and a document shows. */
export const EXEMPTIONS = [
  'exemption-letter',
  'marketplace-withheld',
  'fuel-post',
  'water-power',
  'school-aid',
  'rice',
  'final-by-letter',
  'not-taxable',
] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

/** Where a value was read, in the order of trust. */
export const PROVENANCES = ['sipd', 'qr', 'pdf-text', 'ocr', 'hand'] as const;
export type Provenance = (typeof PROVENANCES)[number];
