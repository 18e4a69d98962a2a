/** What an event of a payment is. A receipt is a stamp of the vendor: it moves nothing. */
export const EVENT_KINDS = [
  'begin',
  'advance',
  'reject',
  'resubmit',
  'receipt',
  'account',
  'cancel',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who told us: somebody at a desk, the vendor on its page, an export of SIPD. */
export const EVENT_SOURCES = ['entry', 'vendor', 'sipd', 'demo'] as const;
export type EventSource = (typeof EVENT_SOURCES)[number];

/** Why the paper's date of an event is marked. It accuses nobody: it says what somebody may be asked. */
export const DATE_MARKS = ['recorded-late', 'before-previous', 'on-limit'] as const;
export type DateMark = (typeof DATE_MARKS)[number];
