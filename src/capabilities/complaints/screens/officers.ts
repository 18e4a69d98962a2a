import type { Role } from '../../../platform/act.ts';

/** The desk of the whole government, and those who speak for an agency. */
export const OFFICERS: readonly Role[] = [
  'intake-officer',
  'complaint-reviewer',
  'complaint-officer',
  'agency-head',
  'inspektur',
  'government-head',
];
