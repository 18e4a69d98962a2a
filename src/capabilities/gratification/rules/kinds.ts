/** Reports of gifts in the inbox. */
export const GIFT_MATTER = 'gratification';

/** What was given. */
export const GIFT_FORMS = ['money', 'goods', 'travel', 'meal', 'discount', 'service', 'other'] as const;
export type GiftForm = (typeof GIFT_FORMS)[number];

/** On what occasion, as PerKPK 2/2019 article 2 sorts gifts. */
export const OCCASIONS = [
  'family',
  'ceremony',
  'colleague',
  'farewell',
  'official-event',
  'disaster',
  'none',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** What the giver is to the receiver. */
export const GIVER_RELATIONS = [
  'vendor',
  'citizen-served',
  'subordinate',
  'superior',
  'colleague',
  'family',
  'other',
] as const;
export type GiverRelation = (typeof GIVER_RELATIONS)[number];

/** Has it to do with the receiver's office: does the giver have an interest in what he decides? */
export const OFFICE_TIES = ['yes', 'no', 'unknown'] as const;
export type OfficeTie = (typeof OFFICE_TIES)[number];

export const REPORT_KINDS = ['received', 'refused'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
