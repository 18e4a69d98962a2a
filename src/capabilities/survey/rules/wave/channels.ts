/** Ways on which an invitation reaches somebody: an electronic one, or a printed letter. Staff also fetch theirs after logging in. */
export const CHANNELS = ['sms', 'whatsapp', 'email', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Ways to reach one member. */
export interface Reach {
  phone: string | null;
  email: string | null;
}

/** The way that an invitation takes when nothing else is asked: mail carries the whole letter, a short message costs money. */
export function channelFor({ phone, email }: Reach): Channel {
  if (email !== null) return 'email';
  return phone === null ? 'letter' : 'sms';
}
