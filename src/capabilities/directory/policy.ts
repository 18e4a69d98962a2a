import { holds, reach, type Actor, type Role } from '../../platform/act.ts';
import { AGENCY_ROLES, GOVERNMENT_ROLES } from './rules/roles.ts';

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

/** A leading position gives the powers of the agency's head, so the agency's own account officer does not fill it. */
export function mayAppointHeads(actor: Actor): boolean {
  return holds(actor, DIRECTORY_KEEPERS);
}

/** Does the actor keep people at all, wherever? */
export function keepsPeople(actor: Actor): boolean {
  return holds(actor, PEOPLE_KEEPERS);
}

export function mayKeepRoles(actor: Actor): boolean {
  return holds(actor, ROLE_KEEPERS);
}

/** The register of roles names decrees and people in office: only the inspectorate's leaders read it. */
export function maySeeRoles(actor: Actor): boolean {
  return holds(actor, [...ROLE_KEEPERS, 'technical-controller']);
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

/** May the actor know that this person is there? Who may not gets the answer of a row that is absent. */
export function mayKnowPerson(actor: Actor, person: { id: string; agencyId: string | null }): boolean {
  const reached = peopleReach(actor);
  return (
    person.id === actor.personId ||
    reached === null ||
    (person.agencyId !== null && reached.includes(person.agencyId))
  );
}

/** May the actor see phone and e-mail of somebody who serves there? Himself always. */
export function maySeeContact(actor: Actor, person: { id: string; agencyId: string | null }): boolean {
  return person.id === actor.personId || mayKeepPeople(actor, person.agencyId);
}
