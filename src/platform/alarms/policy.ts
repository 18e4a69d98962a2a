import { holds, reach, type Actor, type Role } from '../act.ts';
import { DECIDERS, levelOf } from './rules/levels.ts';

/** Who looks at the alarms of agencies, besides what he was told himself: whoever answers for them or oversees them. */
export const AGENCY_READERS: readonly Role[] = [
  'agency-head',
  'budget-user',
  'treasury',
  'regional-secretary',
  'government-head',
  'inspektur',
  'auditor',
];

/** Internal auditors (APIP). What is told to them alone is a quiet list: those whom it is about do not read it. */
export const AUDITORS: readonly Role[] = ['inspektur', 'auditor', 'team-leader', 'technical-controller'];

/** Who sees the hygiene of all offices; a head sees his own. */
export const HYGIENE_READERS: readonly Role[] = AGENCY_READERS;

/** Who may lay where another's alarms go, besides himself. */
export const DELEGATION_KEEPERS: readonly Role[] = ['inspektur', 'technical-administrator'];

/** What somebody may read of the alarms. */
export interface Sight {
  /** agencies whose silences he decides on, or whose alarms he reads; null: all */
  silences: readonly string[] | null;
  /** the level that he holds for the whole government */
  level: number;
  account: string;
  /** agencies whose alarms he reads; null: all */
  agencies: readonly string[] | null;
  /** also the quiet list */
  auditor: boolean;
}

/** @param account his own */
export function sightOf(actor: Actor, account: string): Sight {
  return {
    account,
    agencies: reach(actor, AGENCY_READERS),
    auditor: holds(actor, AUDITORS),
    silences: reach(actor, [...AGENCY_READERS, ...DECIDERS]),
    level: levelOf(actor, null),
  };
}

export function readsAgencies({ agencies }: Sight): boolean {
  return agencies === null || agencies.length > 0;
}
