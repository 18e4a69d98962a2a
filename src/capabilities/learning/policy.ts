import { reach, type Actor, type Role } from '../../platform/act.ts';

/** See how far agencies have come, never who: the head his own agency, the inspectorate and the head of government all. */
const COMPLETION_READERS = [
  'agency-head',
  'inspektur',
  'gratification-officer',
  'government-head',
] as const satisfies readonly Role[];

/** Agencies whose shares the actor sees: null for all, none for nobody. */
export function completionReach(actor: Actor): readonly string[] | null {
  return reach(actor, COMPLETION_READERS);
}
