/** From the ceiling to money that left: what a year's money passes through. */
export const FUNNEL_STEPS = [
  'ceiling',
  'packaged',
  'contracted',
  'worked',
  'requested',
  'ordered',
  'paid',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];
