export const ENGAGEMENT_STATES = ['running', 'closed', 'cancelled'] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

export const MEMBER_ROLES = ['leader', 'controller', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Who has to say whether an interest of his stands in the way (Perpres 16/2018 pasal 7). */
export const DECLARER_ROLES = [
  'budget-user',
  'commitment-officer',
  'procurement-officer',
  'selection-group',
  'technical-team',
  'handover',
  'auditor',
] as const;
export type DeclarerRole = (typeof DECLARER_ROLES)[number];
