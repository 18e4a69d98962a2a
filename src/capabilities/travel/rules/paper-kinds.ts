import type { PassFault } from './boarding-pass.ts';

/** Papers that a traveller hands in. */
export const PAPER_KINDS = [
  'pass',
  'hotel',
  'receipt',
  'report',
  'photo',
  'statement',
  'attendance',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PASS_FAULTS = [
  'not-a-pass',
  'too-short',
  'legs',
  'airport',
  'day',
  'flight',
  'name',
] as const satisfies readonly PassFault[];
