import type { Role } from '../../../platform/act.ts';

/** Who works at the auditor's desk, as the menu knows it; the server decides by its own policy. */
export const DESK_ROLES = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
] as const satisfies readonly Role[];
