import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/** Whom a complaint lies with. */
export interface Place {
  /** agency to which it was passed; null: not yet */
  handlerAgencyId: string | null;
}

/** Whole-government desk of complaints. Perpres 76/2013 art. 7: a manager of complaints; PermenPANRB 62/2018. */
export const DESK = ['intake-officer', 'complaint-reviewer', 'inspektur'] as const satisfies readonly Role[];

/** Read every complaint. The head of the government reads, and decides about objections that concern the inspectorate itself. */
const READERS = [...DESK, 'government-head'] as const satisfies readonly Role[];

/** Speak for the agency that handles it. */
export const AGENCY_VOICES = ['complaint-officer', 'agency-head'] as const satisfies readonly Role[];

/** See who complained. UU 25/2009 art. 40, Perpres 76/2013: the reporter's identity is kept secret where he asks for it. */
const CONTACT_READERS = [
  'intake-officer',
  'complaint-reviewer',
  'inspektur',
] as const satisfies readonly Role[];

const INTAKE = ['intake-officer'] as const satisfies readonly Role[];
const REVIEWERS = ['complaint-reviewer', 'inspektur'] as const satisfies readonly Role[];
const OBJECTION_JUDGES = [
  'complaint-reviewer',
  'inspektur',
  'government-head',
] as const satisfies readonly Role[];

function wholly(actor: Actor, roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => grant.agencyIds === null && roles.includes(grant.role));
}

export function mayReadAll(actor: Actor): boolean {
  return wholly(actor, READERS);
}

/** Does the actor speak for the agency that handles it? */
export function speaksForHandler(actor: Actor, place: Place): boolean {
  return place.handlerAgencyId !== null && holds(actor, AGENCY_VOICES, place.handlerAgencyId);
}

/** The desk sees everything, an agency what was passed to it. */
export function maySee(actor: Actor, place: Place): boolean {
  return mayReadAll(actor) || speaksForHandler(actor, place);
}

/** Agencies whose complaints the actor sees as their voice: null for all. */
export function agenciesOf(actor: Actor): readonly string[] | null {
  return reach(actor, AGENCY_VOICES);
}

export function mayIntake(actor: Actor): boolean {
  return wholly(actor, INTAKE);
}

/** Ask the reporter for more: the desk, or the agency that works on it. */
export function mayAsk(actor: Actor, place: Place): boolean {
  return mayIntake(actor) || speaksForHandler(actor, place);
}

export function mayAnswer(actor: Actor, place: Place): boolean {
  return speaksForHandler(actor, place);
}

/** Review an answer. Of the handling agency and not of the whole government: never. Whoever wrote it is told apart by the action. */
export function mayReview(actor: Actor): boolean {
  return wholly(actor, REVIEWERS);
}

export function mayJudgeObjection(actor: Actor): boolean {
  return wholly(actor, OBJECTION_JUDGES);
}

/** May the actor see the reporter's contact and name? The handling agency only where the reporter did not hide them. */
export function mayReadContact(actor: Actor, complaint: Place & { hideContact: boolean }): boolean {
  if (wholly(actor, CONTACT_READERS)) return true;
  return !complaint.hideContact && speaksForHandler(actor, complaint);
}

/** Contact columns of an export: the desk only, never an agency. */
export function mayExportContacts(actor: Actor): boolean {
  return wholly(actor, CONTACT_READERS);
}

export function mayImport(actor: Actor): boolean {
  return wholly(actor, INTAKE);
}

/** Read statistics of the staff channel; those of the public channel are public. */
export function mayReadStatistics(actor: Actor): boolean {
  return mayReadAll(actor) || agenciesOf(actor) === null || agenciesOf(actor)!.length > 0;
}
