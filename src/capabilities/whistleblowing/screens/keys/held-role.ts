import type { KeyRole } from '../../sealing/directory-entry.ts';

/** Roles whose key a person holds. */
export type HeldRole = Exclude<KeyRole, 'recovery'>;

export const HELD_ROLES: readonly HeldRole[] = ['super-admin', 'intake', 'investigator', 'alternate'];
