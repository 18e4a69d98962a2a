/** Sources of money by which a list is filtered and money is told apart in a report. */
export const FUNDING_TAGS = [
  'own',
  'general-allocation',
  'physical-allocation',
  'other-allocation',
  'shared-revenue',
  'incentive',
  'village-fund',
  'provincial',
  'recovery-loan',
  'loan',
  'service-agency',
  'other',
] as const;
export type FundingTag = (typeof FUNDING_TAGS)[number];

/** What the names of sources begin with or hold, the particular before the general. */
const SIGNS: readonly [FundingTag, RegExp][] = [
  ['recovery-loan', /\bpen\b|pemulihan ekonomi/],
  ['village-fund', /dana desa/],
  ['physical-allocation', /dak.*\bfisik|alokasi khusus.*\bfisik/],
  ['other-allocation', /\bdak\b|alokasi khusus/],
  ['general-allocation', /\bdau\b|alokasi umum/],
  ['shared-revenue', /\bdbh\b|bagi hasil/],
  ['incentive', /\bdid\b|insentif/],
  ['service-agency', /\bblud\b|layanan umum/],
  ['provincial', /provinsi|\bbankeu\b/],
  ['loan', /pinjaman|obligasi/],
  ['own', /\bpad\b|asli daerah|pajak|retribusi/],
];

/** The tag that a source's name suggests; whoever knows better sets another. "Non fisik" is not "fisik". */
export function suggestTag(name: string): FundingTag {
  const plain = name
    .toLowerCase()
    .replace(/non[\s-]*fisik/g, 'nonfisik')
    .replace(/[^a-z]+/g, ' ');
  return SIGNS.find(([, sign]) => sign.test(plain))?.[0] ?? 'other';
}
