import { holds, type Actor, type Role } from '../../platform/act.ts';

// Who is the officer for personal data protection (PPDP, UU 27/2022 articles 53 and 54) is said here, as data: a decree that names others changes these lines.

/** Works on requests and keeps the breach log. */
export const OFFICERS = ['intake-officer'] as const satisfies readonly Role[];

/** Hears contests, decides on them, and reads everything. */
export const HEAD = ['inspektur'] as const satisfies readonly Role[];

/** Tell of a breach and work on it, beside officers and head: whoever runs the machines. He sees no request. */
const WATCHERS = ['technical-administrator'] as const satisfies readonly Role[];

export function mayReadRequests(actor: Actor): boolean {
  return holds(actor, [...OFFICERS, ...HEAD]);
}

/** Nobody works on his own request. */
export function mayWorkOn(actor: Actor, request: { person_id: string | null }): boolean {
  return holds(actor, OFFICERS) && (request.person_id === null || request.person_id !== actor.personId);
}

export function mayHear(actor: Actor, request: { person_id: string | null }): boolean {
  return holds(actor, HEAD) && (request.person_id === null || request.person_id !== actor.personId);
}

export function isOwn(actor: Actor, request: { person_id: string | null }): boolean {
  return actor.personId !== null && actor.personId === request.person_id;
}

export function maySee(actor: Actor, request: { person_id: string | null }): boolean {
  return mayReadRequests(actor) || isOwn(actor, request);
}

/** Register and retention hold no case: who answers for the data and who runs the machines read them. */
export function mayReadRegister(actor: Actor): boolean {
  return holds(actor, [...OFFICERS, ...HEAD, ...WATCHERS]);
}

export function mayKeepBreaches(actor: Actor): boolean {
  return holds(actor, [...OFFICERS, ...HEAD, ...WATCHERS]);
}
