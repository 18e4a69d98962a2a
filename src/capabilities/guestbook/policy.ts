import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/** Receives visitors of an agency and all below it. */
const RECEPTION = ['receptionist'] as const satisfies readonly Role[];

/** Sets up the doors of an agency: who receives there, and who keeps the installation. */
const PLACE_KEEPERS = ['receptionist', 'technical-administrator'] as const satisfies readonly Role[];

/** Sees numbers beyond his own door, small ones hidden. UU 27/2022 art. 16 (2): no more than needed. */
const COUNTERS = [
  'receptionist',
  'agency-head',
  'inspektur',
  'government-head',
] as const satisfies readonly Role[];

/** Agencies whose visitors the actor receives: null for all, empty for none. */
export function receptionReach(actor: Actor): readonly string[] | null {
  return reach(actor, RECEPTION);
}

export function mayReceive(actor: Actor, agencyId: string): boolean {
  return holds(actor, RECEPTION, agencyId);
}

export function receivesAnywhere(actor: Actor): boolean {
  return holds(actor, RECEPTION);
}

export function mayKeepPlace(actor: Actor, agencyId: string): boolean {
  return holds(actor, PLACE_KEEPERS, agencyId);
}

/** Agencies whose doors the actor may see and keep. */
export function placeReach(actor: Actor): readonly string[] | null {
  return reach(actor, PLACE_KEEPERS);
}

export function mayCount(actor: Actor): boolean {
  return holds(actor, COUNTERS);
}

/**
 * Whoever receives there, the host himself, and, where a gift was declared, who keeps gratification reports (UPG; Peraturan KPK 2/2019).
 */
export function maySeeVisit(
  actor: Actor,
  visit: { agencyId: string; hostPersonId: string | null; gift: boolean },
): boolean {
  if (mayReceive(actor, visit.agencyId)) return true;
  if (visit.hostPersonId !== null && visit.hostPersonId === actor.personId) return true;
  return visit.gift && holds(actor, ['gratification-officer']);
}
