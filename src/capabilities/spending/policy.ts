import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/** Commits by contract (PPKOM): signs, orders, judges the work. "PPK" alone is two offices and is never said. */
const COMMITTERS = ['commitment-officer'] as const satisfies readonly Role[];
/** Runs an activity from day to day (PPTK): types what happened. */
const ACTIVITY_OFFICERS = ['technical-officer'] as const satisfies readonly Role[];
/** Budget user and his delegate (PA, KPA): one party, two roles. */
export const BUDGET_USERS = ['budget-user', 'agency-head'] as const satisfies readonly Role[];
/** Offices of an agency through which a payment goes. */
const FINANCE = ['treasurer', 'finance-verifier'] as const satisfies readonly Role[];
/** Look at the whole government: treasury (BUD), Sekda, mayor. */
const GOVERNMENT_WIDE = [
  'treasury',
  'regional-secretary',
  'government-head',
] as const satisfies readonly Role[];
const INSPECTORATE = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
] as const satisfies readonly Role[];

/** Everybody who reads budget, contracts and payments. The prosecutor is none of them: he reads contracts under an agreement only. */
export const SPENDING_READERS = [
  ...COMMITTERS,
  ...ACTIVITY_OFFICERS,
  ...BUDGET_USERS,
  ...FINANCE,
  ...GOVERNMENT_WIDE,
  ...INSPECTORATE,
] as const;

/** Agencies whose contracts and payments the actor reads: null for all, an empty list for none. */
export function readableAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, SPENDING_READERS);
}

/** Reads spending of one agency, or, where none is named, of any at all. */
export function mayReadSpending(actor: Actor, agencyId?: string): boolean {
  return holds(actor, SPENDING_READERS, agencyId);
}

/** Types contracts, their papers, progress and guarantees: PPTK and PPKOM of the agency. */
export function mayKeepContracts(actor: Actor, agencyId?: string): boolean {
  return actor.accountId !== null && holds(actor, [...COMMITTERS, ...ACTIVITY_OFFICERS], agencyId);
}

/** Agencies for which the actor types contracts. */
export function keptAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, [...COMMITTERS, ...ACTIVITY_OFFICERS]);
}

/** Decides about a contract: addendum, force majeure, extra time, show-cause meetings, termination. The PPKOM alone (Perpres 16/2018 pasal 11). */
export function mayCommit(actor: Actor, agencyId: string): boolean {
  return actor.accountId !== null && holds(actor, COMMITTERS, agencyId);
}

/** Sees who jumped and what was dated back: the inspectorate. */
export function isInspector(actor: Actor): boolean {
  return holds(actor, INSPECTORATE);
}

const VILLAGE_SUPERVISORS = ['village-supervisor'] as const satisfies readonly Role[];
/** Village head and village treasurer write what their village has; the agency is a village. */
const VILLAGE_OFFICERS = ['agency-head', 'treasurer'] as const satisfies readonly Role[];

/** Begins the years of villages and records what was paid out (DPMD). */
export function maySuperviseVillages(actor: Actor): boolean {
  return holds(actor, VILLAGE_SUPERVISORS);
}

/** Records papers and uses of a village: its head, its treasurer, its district (camat), and who supervises. */
export function mayRecordVillage(actor: Actor, agencyId: string): boolean {
  return holds(actor, [...VILLAGE_OFFICERS, ...VILLAGE_SUPERVISORS], agencyId);
}

/** Villages that the actor reads: null for all. */
export function readableVillages(actor: Actor): readonly string[] | null {
  return reach(actor, [...SPENDING_READERS, ...VILLAGE_SUPERVISORS]);
}

/** Type lines, cash plans and packages of their agency by hand; the treasury (BUD) for all. */
const BUDGET_KEEPERS = [
  ...ACTIVITY_OFFICERS,
  ...COMMITTERS,
  ...BUDGET_USERS,
  'treasury',
] as const satisfies readonly Role[];
/** Write down what was spent where no payment of this capability brought it. */
const PAYERS = ['treasurer', 'treasury'] as const satisfies readonly Role[];
/** Load files of the whole government. */
const BUDGET_IMPORTERS = ['treasury', 'technical-administrator'] as const satisfies readonly Role[];

export function mayKeepBudget(actor: Actor, agencyId?: string): boolean {
  return actor.accountId !== null && holds(actor, BUDGET_KEEPERS, agencyId);
}

export function mayRealise(actor: Actor, agencyId: string): boolean {
  return actor.accountId !== null && holds(actor, PAYERS, agencyId);
}

/** The command line, on the machine itself, has no roles: whoever runs it holds the whole database. */
export function mayImportBudget(actor: Actor): boolean {
  return holds(actor, BUDGET_IMPORTERS);
}
