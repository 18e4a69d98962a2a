/** Series of ticket numbers by channel: KOMAS for the public, Klik Konsultasi for staff. */
export const SERIES = { public: 'KON', staff: 'KLK' } as const;
export type ChannelKind = keyof typeof SERIES;

/** How an asker of the public wants to hear from us. */
export type ContactKind = 'none' | 'phone' | 'email';
