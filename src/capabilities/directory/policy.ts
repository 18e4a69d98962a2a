import type { Role } from '../../platform/act.ts';

/**
 * Who may enter a vendor: whoever writes findings and losses about vendors, or answers for the master data.
 */
export const MAY_ADD_VENDORS = [
  'auditor',
  'team-leader',
  'technical-controller',
  'certificate-officer',
  'loss-officer',
  'technical-administrator',
] as const satisfies readonly Role[];
