import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/** Prepares trips and helps travellers to account for them. */
export const PREPARERS = ['travel-officer'] as const satisfies readonly Role[];
/** Signs the assignment letter: the head of the agency or of one above it, and the head of government. */
const SIGNERS = ['agency-head', 'government-head'] as const satisfies readonly Role[];
/** Commits the money (PPK): issues the SPD. */
export const COMMITTERS = ['commitment-officer'] as const satisfies readonly Role[];
/** Keep the tables of tariffs. */
const TARIFF_KEEPERS = ['inspektur', 'technical-administrator'] as const satisfies readonly Role[];
/** Import borders of regencies. */
const BOUNDARY_KEEPERS = ['technical-administrator'] as const satisfies readonly Role[];
/** Verify accounts, each the case that he was given. */
export const INSPECTORS = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
] as const satisfies readonly Role[];
const ASSIGNERS = ['inspektur', 'team-leader', 'technical-controller'] as const satisfies readonly Role[];
const READERS = [...PREPARERS, ...SIGNERS, ...COMMITTERS, ...INSPECTORS] as const;

/** Agencies whose trips the actor reads beside his own: null for all. */
export function readableAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, READERS);
}

/** Whoever prepares, signs or pays trips of the agency, and the inspectorate; travellers see their own trips beside that. */
export function maySeeTripsOf(actor: Actor, agencyId: string): boolean {
  return holds(actor, READERS, agencyId);
}

export function mayPrepare(actor: Actor, agencyId?: string): boolean {
  return holds(actor, PREPARERS, agencyId);
}

export function maySign(actor: Actor, agencyId: string): boolean {
  return actor.personId !== null && holds(actor, SIGNERS, agencyId);
}

export function mayCommit(actor: Actor, agencyId: string): boolean {
  return actor.personId !== null && holds(actor, COMMITTERS, agencyId);
}

/** A cancellation undoes the letter, so its signer may say it too. */
export function mayCancel(actor: Actor, agencyId: string): boolean {
  return mayPrepare(actor, agencyId) || maySign(actor, agencyId);
}

export function mayKeepTariffs(actor: Actor): boolean {
  return holds(actor, TARIFF_KEEPERS);
}

/** Imports borders of regencies and says which geography verdicts rest on. */
export function mayKeepBoundaries(actor: Actor): boolean {
  return holds(actor, BOUNDARY_KEEPERS);
}

/** The inspectorate reads on what its verdicts rest. */
export function mayReadBoundaries(actor: Actor): boolean {
  return holds(actor, [...BOUNDARY_KEEPERS, ...INSPECTORS]);
}

export function isOwn(actor: Actor, member: { person_id: string }): boolean {
  return actor.personId !== null && actor.personId === member.person_id;
}

/** Reads the queue of accounts that wait for the inspectorate: agencies that it reaches, null for all. */
export function verifiableAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, INSPECTORS);
}

export function isInspector(actor: Actor, agencyId: string): boolean {
  return actor.personId !== null && holds(actor, INSPECTORS, agencyId);
}

/** Reads when somebody was where: the traveller himself and the inspectorate. Whoever prepares, signs or pays trips reads days and areas. */
export function mayReadMoments(actor: Actor, member: { person_id: string }, agencyId: string): boolean {
  return isOwn(actor, member) || isInspector(actor, agencyId);
}

/** Gives a case to an auditor. */
export function mayAssign(actor: Actor, agencyId?: string): boolean {
  return holds(actor, ASSIGNERS, agencyId);
}

/** Records that an advance came back: whoever prepares or commits the agency's money. */
export function mayRecordRepayment(actor: Actor, agencyId: string): boolean {
  return actor.personId !== null && holds(actor, [...PREPARERS, ...COMMITTERS], agencyId);
}
