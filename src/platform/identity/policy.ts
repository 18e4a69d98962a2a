import { holds, reach, ROLES, type Actor, type Role } from '../act.ts';

/**
 * Roles that decide, verify, administer or pay must prove a second factor. The head of an agency decides too (responses to findings,
 * requests of the agency). Two factors are NIST SP 800-63B's assurance level 2.
 */
export const SECOND_FACTOR_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'staff');

/** Accounts of the own agency and all below it. */
const ACCOUNT_KEEPERS = ['account-officer'] as const satisfies readonly Role[];

/** Who sees which accounts there are; the technical administrator only looks, so that nobody holds both keys alone. */
const ACCOUNT_READERS = ['account-officer', 'technical-administrator'] as const satisfies readonly Role[];

export function needsSecondFactor(actor: Actor): boolean {
  return holds(actor, SECOND_FACTOR_ROLES);
}

/** Issue activation letters, ask for a reset, decide on another's request. */
export function mayKeepAccounts(actor: Actor, agencyId: string | null): boolean {
  return holds(actor, ACCOUNT_KEEPERS, agencyId);
}

/** Agencies whose accounts the actor keeps: null for all, none for nobody. */
export function keepersReach(actor: Actor): readonly string[] | null {
  return reach(actor, ACCOUNT_KEEPERS);
}

/** Agencies whose accounts the actor sees: null for all, none for nobody. */
export function accountsReach(actor: Actor): readonly string[] | null {
  return reach(actor, ACCOUNT_READERS);
}
