/** Ways in: what anybody may bring, and what staff bring about their own workplace. Separate queues, numbers and statistics. */
export const CHANNELS = ['public', 'staff'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How it came: by the reporter's own hand (`web`, `app`), entered by an officer, or handed over from SP4N-LAPOR!. */
export const SOURCES = ['web', 'app', 'walk-in', 'phone', 'letter', 'whatsapp', 'sp4n'] as const;
export type Source = (typeof SOURCES)[number];
/** What an officer enters for somebody else. */
export const ENTERED_SOURCES = ['walk-in', 'phone', 'letter', 'whatsapp', 'sp4n'] as const;
export type EnteredSource = (typeof ENTERED_SOURCES)[number];

export const CATEGORIES = [
  'service',
  'delay',
  'fee',
  'conduct',
  'facility',
  'information',
  'discrimination',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * Classes with their own time to answer: about rules and services as such; not of a supervisory nature; of a supervisory nature
 * (something that has to be looked into). The days are parameters.
 */
export const CLASSES = ['normative', 'ordinary', 'supervision'] as const;
export type ComplaintClass = (typeof CLASSES)[number];

export const CONTACT_KINDS = ['phone', 'email'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Prefix of the ticket number. */
export const SERIES: Record<Channel, string> = { public: 'ADU', staff: 'ADI' };

/** Kind of matter in the inbox. */
export function inboxKindOf(channel: Channel): string {
  return `complaint-${channel}`;
}
