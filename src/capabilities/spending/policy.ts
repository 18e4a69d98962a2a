import { holds, reach, type Actor, type Role } from '../../platform/act.ts';
import { PARTIES, type Party, type PaymentKind } from './rules/payments/chain.ts';

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

/** Agencies in which the actor writes what villages have, as one of their officers: null for all. */
export function villageReach(actor: Actor): readonly string[] | null {
  return reach(actor, VILLAGE_OFFICERS);
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

/**
 * Who acts for each party of a payment. Vendor and bank have no account here: the PPKOM records what comes from the vendor, the treasury
 * (BUD) what the bank did.
 */
export const PARTY_ROLES: Readonly<Record<Party, readonly Role[]>> = {
  vendor: COMMITTERS,
  'commitment-officer': COMMITTERS,
  'technical-officer': ACTIVITY_OFFICERS,
  treasurer: ['treasurer'],
  'finance-verifier': ['finance-verifier'],
  'budget-user': BUDGET_USERS,
  treasury: ['treasury'],
  bank: ['treasury'],
};

/** Does what a party has to do while the payment lies with it. */
export function mayActFor(actor: Actor, party: Party, agencyId: string): boolean {
  return actor.accountId !== null && holds(actor, PARTY_ROLES[party], agencyId);
}

/** The parties that the actor is, and for which agencies: null for all. */
export function ownParties(actor: Actor): { party: Party; agencyIds: readonly string[] | null }[] {
  return PARTIES.map((party) => ({ party, agencyIds: reach(actor, PARTY_ROLES[party]) })).filter(
    ({ agencyIds }) => agencyIds === null || agencyIds.length > 0,
  );
}

/** Takes an invoice in (PPTK, PPKOM), or asks for money of the treasurer. */
export function mayBeginPayment(actor: Actor, kind: PaymentKind, agencyId: string): boolean {
  if (actor.accountId === null) return false;
  return kind === 'ls' ? mayKeepContracts(actor, agencyId) : holds(actor, ['treasurer'], agencyId);
}

/** Withdraws a payment: the PPKOM an invoice, the treasurer his own request. */
export function mayCancelPayment(actor: Actor, kind: PaymentKind, agencyId: string): boolean {
  return mayActFor(actor, kind === 'ls' ? 'commitment-officer' : 'treasurer', agencyId);
}

/**
 * Settles what a vendor contests: the head of the agency, or the inspectorate; and nobody who acts for the party in question, so that the head
 * never judges how long his own signature took.
 * @param parties with which the interval lay, or to which it is charged
 */
export function maySettleDispute(actor: Actor, agencyId: string, parties: readonly Party[]): boolean {
  return (
    actor.accountId !== null &&
    holds(actor, ['agency-head', ...INSPECTORATE], agencyId) &&
    !parties.some((each) => mayActFor(actor, each, agencyId))
  );
}

/** Who hears that a vendor contests an interval: the head, or the Inspektur where it is the head's own. */
export function disputeHearers(parties: readonly Party[]): readonly Role[] {
  return parties.includes('budget-user') ? ['inspektur'] : ['agency-head'];
}

/** Offices of an agency whose staff its head sees, each person himself. */
export const STAFF_PARTIES = [
  'commitment-officer',
  'technical-officer',
  'treasurer',
  'finance-verifier',
  'budget-user',
] as const satisfies readonly Party[];

/** The roles by which somebody belongs to the finance staff of an agency; leading it alone does not make its head one of them. */
export const STAFF_ROLES: Readonly<Record<(typeof STAFF_PARTIES)[number], Role>> = {
  'commitment-officer': 'commitment-officer',
  'technical-officer': 'technical-officer',
  treasurer: 'treasurer',
  'finance-verifier': 'finance-verifier',
  'budget-user': 'budget-user',
};

/** Leads this very agency, not one above it. @param parentId of the agency */
export function leadsAgency(actor: Actor, agencyId: string, parentId: string | null): boolean {
  return actor.grants.some(
    ({ role, agencyIds }) =>
      role === 'agency-head' &&
      agencyIds !== null &&
      agencyIds.includes(agencyId) &&
      (parentId === null || !agencyIds.includes(parentId)),
  );
}

/** Read the page of the head of government (`/m`): of the whole, or of their own agency. */
const PAGE_READERS = [
  'government-head',
  'regional-secretary',
  'inspektur',
  ...BUDGET_USERS,
] as const satisfies readonly Role[];
/** Ask the head of an agency for an explanation. */
const ASKERS = ['government-head', 'regional-secretary'] as const satisfies readonly Role[];
const SNAPSHOT_TAKERS = [...ASKERS, 'inspektur', 'treasury'] as const satisfies readonly Role[];

/** Agencies of which the actor reads the page: null for the whole government, an empty list for none. */
export function pageReach(actor: Actor): readonly string[] | null {
  return reach(actor, PAGE_READERS);
}

export function mayTakeSnapshot(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, SNAPSHOT_TAKERS, null);
}

/** Asks in the name of the government: the mayor and the Sekda. */
export function mayAsk(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, ASKERS, null);
}

/** Whom the actor asks as; the mayor's word goes before the Sekda's. */
export function askingRole(actor: Actor): (typeof ASKERS)[number] | null {
  return ASKERS.find((role) => holds(actor, [role], null)) ?? null;
}

/** Answers for an agency: its head. */
export function mayExplain(actor: Actor, agencyId: string): boolean {
  return actor.accountId !== null && holds(actor, ['agency-head'], agencyId);
}

/** Agencies whose explanations the actor reads: null for all. */
export function explanationReach(actor: Actor): readonly string[] | null {
  return reach(actor, [...ASKERS, 'inspektur', ...BUDGET_USERS]);
}

/** Lets the prosecutor's office read contracts: the top of the house, and the Inspektur. */
const AGREERS = ['government-head', 'regional-secretary', 'inspektur'] as const satisfies readonly Role[];

export function mayKeepAgreements(actor: Actor): boolean {
  return holds(actor, AGREERS);
}

/** Reads contracts under an agreement in force, and nothing else of spending. */
export function isProsecutor(actor: Actor): boolean {
  return holds(actor, ['prosecutor']);
}
