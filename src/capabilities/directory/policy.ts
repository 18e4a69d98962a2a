import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/** Roles of the inspectorate and its administrators: they reach the whole government, so their grants name no agency. */
export const GOVERNMENT_ROLES = [
  'auditor',
  'team-leader',
  'technical-controller',
  'inspektur',
  'certificate-officer',
  'loss-officer',
  'loss-verifier',
  'technical-administrator',
] as const satisfies readonly Role[];

/** Roles of one agency and all below it. */
export const AGENCY_ROLES = [
  'follow-up-officer',
  'agency-head',
  'account-officer',
] as const satisfies readonly Role[];

/**
 * Roles whose grant one proposes and another confirms: they decide, verify, administer accounts, or handle losses
 * (separation of duties: PP 60/2008 art. 3(1)e and 36).
 */
export const FOUR_EYES_ROLES = [
  'inspektur',
  'technical-controller',
  'certificate-officer',
  'loss-officer',
  'loss-verifier',
  'account-officer',
  'agency-head',
  'technical-administrator',
] as const satisfies readonly Role[];

/** Pairs that one person must not hold together: who enters a payment does not verify it. */
export const INCOMPATIBLE_ROLES: readonly (readonly [Role, Role])[] = [['loss-officer', 'loss-verifier']];

/** Agencies, positions of everybody, roll-out: master data, no case data. */
const DIRECTORY_KEEPERS = ['technical-administrator'] as const satisfies readonly Role[];

/** People of the own agency: who comes, who goes, how they are reached. */
const PEOPLE_KEEPERS = ['technical-administrator', 'account-officer'] as const satisfies readonly Role[];

/** Proposing and confirming roles; never for oneself. */
const ROLE_KEEPERS = ['technical-administrator', 'inspektur'] as const satisfies readonly Role[];

/** Whoever writes findings and losses about vendors, or answers for the master data. */
const VENDOR_KEEPERS = [
  'auditor',
  'team-leader',
  'technical-controller',
  'certificate-officer',
  'loss-officer',
  'technical-administrator',
] as const satisfies readonly Role[];

export function mayKeepAgencies(actor: Actor): boolean {
  return holds(actor, DIRECTORY_KEEPERS);
}

export function mayImportDirectory(actor: Actor): boolean {
  return holds(actor, DIRECTORY_KEEPERS);
}

/** @param agencyId where the person serves, or null for one without a position */
export function mayKeepPeople(actor: Actor, agencyId: string | null): boolean {
  return holds(actor, PEOPLE_KEEPERS, agencyId);
}

/** Does the actor keep people at all, wherever? */
export function keepsPeople(actor: Actor): boolean {
  return holds(actor, PEOPLE_KEEPERS);
}

export function mayKeepRoles(actor: Actor): boolean {
  return holds(actor, ROLE_KEEPERS);
}

export function mayKeepVendors(actor: Actor): boolean {
  return holds(actor, VENDOR_KEEPERS);
}

/** The roll-out is a decision of the inspectorate, entered by its administrator. */
export function mayKeepRollout(actor: Actor): boolean {
  return holds(actor, ROLE_KEEPERS);
}

/** Who sees how far the agencies are: those who introduce the platform, each in his reach. */
export function rolloutReach(actor: Actor): readonly string[] | null {
  return reach(actor, [
    'technical-administrator',
    'inspektur',
    'technical-controller',
    'account-officer',
    'agency-head',
  ]);
}

/**
 * Whose names and numbers the actor may see: null for everybody (inspectorate), else the people of these agencies; each always sees
 * himself. Minimisation: UU 27/2022 (personal data), art. 16(2).
 */
export function peopleReach(actor: Actor): readonly string[] | null {
  return reach(actor, [...GOVERNMENT_ROLES, ...AGENCY_ROLES]);
}

/** May the actor see phone and e-mail of somebody who serves there? Himself always. */
export function maySeeContact(actor: Actor, person: { id: string; agencyId: string | null }): boolean {
  return person.id === actor.personId || mayKeepPeople(actor, person.agencyId);
}
