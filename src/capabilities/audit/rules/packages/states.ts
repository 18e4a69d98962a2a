// The life of a package, in words. What its rules look at stands in rules/package.

/**
 * draft: evidence is being added; returned: a rule of high severity found something; stopped: a critical one did; passed: the sheet may be
 * issued. `submitted` is handed in with documents that are still being read: the run follows by itself.
 */
export const PACKAGE_STATES = ['draft', 'submitted', 'returned', 'stopped', 'passed', 'cancelled'] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];

/** Where a package begins: a payment of SIPD, a row of its realisation, or by hand where neither is there. */
export const ORIGINS = ['payment', 'realisation', 'hand'] as const;
export type Origin = (typeof ORIGINS)[number];

/** nothing: it was read, and held no words. */
export const READINGS = ['waiting', 'read', 'nothing', 'failed'] as const;
export type ReadingState = (typeof READINGS)[number];

export const OUTCOMES = ['passed', 'returned', 'stopped'] as const;
export type CheckOutcome = (typeof OUTCOMES)[number];

export const REVOCATIONS = ['checked-again', 'gate', 'package-changed', 'by-hand'] as const;
export type Revocation = (typeof REVOCATIONS)[number];

/** States in which the office works on it. */
export const OPEN_STATES = ['draft', 'returned', 'stopped'] as const satisfies readonly PackageState[];

export function isOpen(state: PackageState): boolean {
  return OPEN_STATES.some((each) => each === state);
}
