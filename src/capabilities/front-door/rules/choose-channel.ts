import type { ChannelName } from '../../../platform/channels.ts';

// Which way in fits: decided by three plain answers, and by no word that somebody wrote.

export const WHO = ['citizen', 'employee'] as const;
export type Who = (typeof WHO)[number];
export const MONEY = ['yes', 'no', 'unsure'] as const;
export type Money = (typeof MONEY)[number];
export const MATTERS = ['service', 'gift', 'advice'] as const;
export type Matter = (typeof MATTERS)[number];

/** What has been answered so far. */
export interface Answers {
  who?: Who | undefined;
  /** money, bribe or abuse of office */
  money?: Money | undefined;
  matter?: Matter | undefined;
}

export type Question = 'who' | 'money' | 'matter';
export type Advice =
  | { ask: Question }
  | {
      channel: ChannelName;
      /** what else fits, said openly beside it; never taken in silence */
      also: readonly ChannelName[];
    };

/**
 * The next question, or the way in. Whoever speaks of money, bribe or abuse is led to the sealed channel before he has written
 * anything; whoever is not sure is led there too, and told that an open complaint is the other way.
 */
export function chooseChannel({ who, money, matter }: Answers): Advice {
  if (who === undefined) return { ask: 'who' };
  if (money === undefined) return { ask: 'money' };
  const complaint: ChannelName = who === 'employee' ? 'complaint-staff' : 'complaint-public';
  const consultation: ChannelName = who === 'employee' ? 'consultation-staff' : 'consultation-public';
  if (money === 'yes') return { channel: 'whistleblowing', also: [] };
  if (money === 'unsure') return { channel: 'whistleblowing', also: [complaint, consultation] };
  if (matter === undefined) return { ask: 'matter' };
  if (matter === 'service') return { channel: complaint, also: [] };
  if (matter === 'advice') return { channel: consultation, also: [] };
  // The duty to report a gift is the official's (UU 20/2001 art. 12B and 12C); a citizen is told what he may give.
  return who === 'employee'
    ? { channel: 'gratification', also: [consultation] }
    : { channel: consultation, also: ['whistleblowing'] };
}
