import type { Role } from '../../../../platform/act.ts';

/** Who finds contracts and payments in the menu: the chain's offices, those who see the whole government, and the inspectorate. The server decides who reads. */
export const READERS: readonly Role[] = [
  'commitment-officer',
  'technical-officer',
  'treasurer',
  'finance-verifier',
  'budget-user',
  'agency-head',
  'treasury',
  'regional-secretary',
  'government-head',
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
];
