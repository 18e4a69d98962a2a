import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/**
 * Who keeps the standards of an agency. UU 25/2009 pasal 15: the provider draws them up and publishes them, so the agency's own people do;
 * the complaint desk of the whole government may mend any.
 */
const KEEPERS = ['complaint-officer', 'agency-head', 'intake-officer'] as const satisfies readonly Role[];

/** May the actor add, change and end services of this agency? */
export function mayKeepServices(actor: Actor, agencyId: string): boolean {
  return holds(actor, KEEPERS, agencyId);
}

/** Does the actor keep services of any agency? */
export function keepsServices(actor: Actor): boolean {
  return holds(actor, KEEPERS);
}

/** Agencies whose services the actor keeps: null for all. */
export function keeperReach(actor: Actor): readonly string[] | null {
  return reach(actor, KEEPERS);
}
