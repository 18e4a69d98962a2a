import { holds, type Actor, type Role } from '../../platform/act.ts';

/** Extend the key directory. The root's signature decides; the role only keeps others from filling it with refused tries. */
const CEREMONY = ['super-admin', 'inspektur'] as const satisfies readonly Role[];
/** Read and work on cases; which ones is decided by the key that opens them, never by the role alone. */
const CASE_WORK = [
  'wbs-intake',
  'investigator',
  'super-admin',
  'wbs-alternate',
] as const satisfies readonly Role[];
const GRANTORS = ['wbs-intake', 'super-admin', 'wbs-alternate'] as const satisfies readonly Role[];
const STATISTICS = [
  'wbs-intake',
  'super-admin',
  'inspektur',
  'government-head',
] as const satisfies readonly Role[];

export function mayExtendDirectory(actor: Actor): boolean {
  return holds(actor, CEREMONY);
}

export function mayWorkOnCases(actor: Actor): boolean {
  return holds(actor, CASE_WORK);
}

export function mayGrant(actor: Actor): boolean {
  return holds(actor, GRANTORS);
}

/**
 * Open an identity: the holder of the one key, and with a conflict of interest the alternate; which ones is decided by the key that opens them.
 * UU 13/2006 as changed by UU 31/2014; decree (SK) of the head of the government.
 */
export function mayOpenIdentity(actor: Actor): boolean {
  return holds(actor, ['super-admin', 'wbs-alternate']);
}

/** Give every identity on to a new Super Admin. */
export function mayHandOver(actor: Actor): boolean {
  return holds(actor, ['super-admin']);
}

/** Role by decree that whoever is appointed to a key must hold. */
export const ROLE_OF_KEY = {
  'super-admin': 'super-admin',
  intake: 'wbs-intake',
  investigator: 'investigator',
  alternate: 'wbs-alternate',
} as const satisfies Record<string, Role>;

/** See the key directory and who may be appointed; keep a key file of one's own. */
export function maySeeKeys(actor: Actor): boolean {
  return holds(actor, [...CEREMONY, ...CASE_WORK]);
}

export function mayReadStatistics(actor: Actor): boolean {
  return holds(actor, STATISTICS);
}
