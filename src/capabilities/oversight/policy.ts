import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/** The inspectorate and the head of the region's government: the whole map, flags too (PP 60/2008: APIP reports to the head of the region). */
export const INSIDERS = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
  'government-head',
  'regional-secretary',
] as const satisfies readonly Role[];
/** Own agency only, without flags: they are no finding yet, and nobody outside the inspectorate answers for one. */
export const HEADS = ['agency-head'] as const satisfies readonly Role[];
export const READERS = [...INSIDERS, ...HEADS] as const;

/** Agencies whose rows the actor sees: null for all, an empty list for none. */
export function readableAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, READERS);
}

export function maySeeFlags(actor: Actor, agencyId?: string): boolean {
  return holds(actor, INSIDERS, agencyId);
}

/** The briefing is of the whole government. */
export function mayBrief(actor: Actor): boolean {
  return reach(actor, INSIDERS) === null;
}

/** Corrects a month that was closed: the Inspektur, who answers for the map. */
export function mayCorrect(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, ['inspektur']);
}

/** Opens and closes the transparency page (UU 14/2008: the public body decides what it announces, PPID keeps the list). */
export function mayPublish(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, ['inspektur', 'government-head']);
}
