/** Ways of choosing a vendor (metode pemilihan). Perpres 16/2018 art. 38 and 41. */
export const PACKAGE_METHODS = [
  'tender',
  'quick-tender',
  'direct-procurement',
  'direct-appointment',
  'e-purchasing',
  'selection',
  'self-managed',
  'contest',
  'excepted',
] as const;
export type PackageMethod = (typeof PACKAGE_METHODS)[number];

/** What is bought (jenis pengadaan). Perpres 16/2018 art. 3. */
export const PACKAGE_KINDS = ['goods', 'works', 'consultancy', 'services', 'integrated'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];
