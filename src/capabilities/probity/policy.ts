import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/** The inspectorate's people: they see every engagement. */
export const TEAM = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
] as const satisfies readonly Role[];
/** Of the agency that buys: PPK, and PA or KPA. */
export const BUYERS = ['commitment-officer', 'budget-user'] as const satisfies readonly Role[];
export const READERS = [...TEAM, ...BUYERS] as const;

/** Sees engagements from within the inspectorate: all of them. */
export function isTeam(actor: Actor): boolean {
  return holds(actor, TEAM);
}

/** Agencies whose engagements the actor sees: null for all, an empty list for none. */
export function readableAgencies(actor: Actor): readonly string[] | null {
  return isTeam(actor) ? null : reach(actor, BUYERS);
}

export function mayRead(actor: Actor, agencyId: string): boolean {
  return isTeam(actor) || holds(actor, BUYERS, agencyId);
}

/** Opens engagements and names their team: whoever leads the work. */
export function mayOpen(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, ['inspektur', 'technical-controller', 'team-leader']);
}

/** Answers items of a checklist, adds evidence, names who declares. */
export function mayAssess(actor: Actor): boolean {
  return actor.accountId !== null && isTeam(actor);
}

/** Proposes an opinion: the team leader. */
export function mayPropose(actor: Actor): boolean {
  return actor.personId !== null && holds(actor, ['team-leader']);
}

/** Confirms or returns one: technical controller or Inspektur. That it is not who proposed, the action checks. */
export function mayConfirm(actor: Actor): boolean {
  return actor.personId !== null && holds(actor, ['technical-controller', 'inspektur']);
}

/** Overrides a red gate in writing: PA or KPA of the agency that buys (PP 12/2019: the budget user answers for what he spends). */
export function mayOverride(actor: Actor, agencyId: string): boolean {
  return actor.personId !== null && holds(actor, ['budget-user'], agencyId);
}

/** Answers an open item for the agency. */
export function mayAnswer(actor: Actor, agencyId: string): boolean {
  return actor.accountId !== null && holds(actor, BUYERS, agencyId);
}
