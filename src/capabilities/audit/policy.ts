import { holds, reach, type Actor, type Role } from '../../platform/act.ts';

/** Prepare packages of their agency, add evidence and hand them in: the treasurer and the PPTK. */
export const PREPARERS = ['treasurer', 'technical-officer'] as const satisfies readonly Role[];
/** Read packages of their agency: PPK-SKPD, who takes the sheet; PPKOM; PA and KPA. */
export const OFFICE_READERS = [
  'finance-verifier',
  'commitment-officer',
  'budget-user',
  'agency-head',
] as const satisfies readonly Role[];
/** The region's treasury (BUD) pays on the sheet. */
export const TREASURY = ['treasury'] as const satisfies readonly Role[];
/** Work at the auditor's desk. */
export const DESK = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
] as const satisfies readonly Role[];
/** Suspends a rule, with reason and end date. */
const SUSPENDERS = ['inspektur'] as const satisfies readonly Role[];

export const PACKAGE_READERS = [...PREPARERS, ...OFFICE_READERS, ...DESK] as const;
export const SHEET_READERS = [...PACKAGE_READERS, ...TREASURY] as const;

/** Agencies whose packages the actor reads: null for all, an empty list for none. */
export function packageAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, PACKAGE_READERS);
}

/** Reads packages of one agency, or, where none is named, of any at all. */
export function mayReadPackages(actor: Actor, agencyId?: string): boolean {
  return holds(actor, PACKAGE_READERS, agencyId);
}

/** Agencies for which the actor prepares packages: null for all. */
export function preparedAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, PREPARERS);
}

export function mayPrepare(actor: Actor, agencyId?: string): boolean {
  return actor.personId !== null && holds(actor, PREPARERS, agencyId);
}

/** Reads verification sheets, of one agency or of any. */
export function mayReadSheets(actor: Actor, agencyId?: string): boolean {
  return holds(actor, SHEET_READERS, agencyId);
}

/** Works at the auditor's desk: reads flags, populations, processes. Nobody outside sees a flag before it is a finding. Null: of no one agency. */
export function mayUseDesk(actor: Actor, agencyId?: string | null): boolean {
  return holds(actor, DESK, agencyId);
}

/** Agencies at which the actor's desk looks: null for all. */
export function deskAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, DESK);
}

export function maySuspendRules(actor: Actor): boolean {
  return actor.personId !== null && holds(actor, SUSPENDERS);
}

/** Gives flags to others: whoever leads the work. An auditor takes what nobody has. */
export function mayAssignFlags(actor: Actor): boolean {
  return holds(actor, ['inspektur', 'team-leader', 'technical-controller']);
}

/** Brings lines of a year, facts of vendors, keys of employees and standard prices: whoever's desk looks at all agencies. */
export function mayBringData(actor: Actor): boolean {
  return actor.accountId !== null && reach(actor, DESK) === null;
}

/** Which level of a working paper's review the actor speaks for. */
export function mayReview(actor: Actor, level: 'team-leader' | 'technical-controller' | 'quality'): boolean {
  return actor.personId !== null && holds(actor, [level === 'quality' ? 'inspektur' : level]);
}

/** Proposes and edits the yearly plan. */
export function mayPlan(actor: Actor): boolean {
  return actor.personId !== null && holds(actor, ['inspektur', 'team-leader', 'technical-controller']);
}

/** Approves the yearly plan. */
export function mayApprovePlan(actor: Actor): boolean {
  return actor.personId !== null && holds(actor, ['inspektur']);
}

/** Takes a verification sheet, so that the SPM may be signed: the PPK-SKPD of the agency. */
export function mayTakeSheets(actor: Actor, agencyId: string): boolean {
  return actor.accountId !== null && holds(actor, ['finance-verifier'], agencyId);
}

/** Agencies whose sheets the actor takes: null for all, an empty list for none. */
export function takingAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, ['finance-verifier']);
}

/** Withdraws a sheet by hand, with a reason. */
export function mayRevokeSheets(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, ['inspektur']);
}

/** Agencies whose sheets the actor reads: null for all. */
export function sheetAgencies(actor: Actor): readonly string[] | null {
  return reach(actor, SHEET_READERS);
}

/** Asks the rules once more about a package that passed. */
export function mayRecheck(actor: Actor, agencyId: string): boolean {
  return actor.accountId !== null && holds(actor, DESK, agencyId);
}
