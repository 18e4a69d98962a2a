import { holds, reach, type Actor, type Role } from '../../platform/act.ts';
import type { Part } from './rules/parts.ts';

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

const TEAM = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
] as const satisfies readonly Role[];

/** Who goes from a figure down to its rows: whoever may open them where they lie. What a row says more stays with its own capability. */
const ROW_READERS: Readonly<Record<Part, readonly Role[]>> = {
  findings: [...TEAM, 'agency-head'],
  certificates: ['inspektur', 'technical-controller'],
  'complaint-delay': ['inspektur', 'government-head', 'agency-head'],
  'complaint-contested': ['inspektur', 'government-head', 'agency-head'],
  travel: TEAM,
  flags: TEAM,
  contracts: [...TEAM, 'government-head', 'regional-secretary', 'agency-head'],
  // Published by group; answers of people are no rows.
  survey: [],
};

export function mayReadRows(actor: Actor, part: Part, agencyId: string): boolean {
  return holds(actor, ROW_READERS[part], agencyId);
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
