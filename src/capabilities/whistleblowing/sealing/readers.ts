// Who may open a report. Light: pages ask it before anything is sealed.
import type { Conflict } from '../rules/status.ts';
import type { KeyHolder, KeysOfDay } from './directory.ts';

export interface Readers {
  case: readonly KeyHolder[];
  identity: readonly KeyHolder[];
}

export type ReadersFault = 'no-intake' | 'no-super-admin' | 'no-recovery' | 'no-alternate';

/**
 * Who may open a report: the intake holders, and for the identity Super Admin and recovery. With a conflict of interest the alternate alone,
 * so that whoever is named reads neither, now or later.
 */
export function readersOf(
  keys: KeysOfDay,
  conflict: Conflict,
): { readers: Readers; fault: null } | { readers: null; fault: ReadersFault } {
  if (conflict === 'alternate') {
    const { alternates } = keys;
    return alternates.length === 0
      ? { readers: null, fault: 'no-alternate' }
      : { readers: { case: alternates, identity: alternates }, fault: null };
  }
  if (keys.intake.length === 0) return { readers: null, fault: 'no-intake' };
  if (keys.superAdmin === null) return { readers: null, fault: 'no-super-admin' };
  if (keys.recovery === null) return { readers: null, fault: 'no-recovery' };
  return { readers: { case: keys.intake, identity: [keys.superAdmin, keys.recovery] }, fault: null };
}
