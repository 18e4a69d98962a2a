import type { Role } from '../../../platform/act.ts';

/** Who finds the map in the menu; the server decides by its own policy. */
export const READERS = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
  'government-head',
  'regional-secretary',
  'agency-head',
] as const satisfies readonly Role[];
