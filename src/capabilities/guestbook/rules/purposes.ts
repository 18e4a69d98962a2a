/** Why somebody comes, as the receptionist counts it. */
export const PURPOSES = [
  'meeting',
  'service',
  'invitation',
  'delivery',
  'inspection',
  'research',
  'other',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How a visit ended: by the code on the badge, by the receptionist, or by itself after closing. */
export const WAYS_OUT = ['badge', 'receptionist', 'closing'] as const;
export type WayOut = (typeof WAYS_OUT)[number];
